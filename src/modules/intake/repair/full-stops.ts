import type { Repair } from "./repair-text.ts";
import type { WordReading } from "./read-word.ts";
import type { Spelling } from "./spelling.ts";
import { usualNames } from "./usual-names.ts";
import type { PlacedWord } from "./words-of.ts";

/** What a sentence begins with, whatever comes next. */
const openers = new Set(
  "der det de dette disse da derfor derudover desuden efter endvidere for hvis herefter hertil i på når med man nogle som ved vi til samtidig alle begge et en fra ifølge hun han intet eventuelt her under over".split(
    " ",
  ),
);
/** A noun with its article: »Målet«, »Virksomhederne«. */
const definite = /^\p{Ll}{3,}(?:en|et|ne)$/u;
/** What such a noun, as the subject of a sentence, stands before. */
const finite =
  /^(?:skal|vil|kan|må|bør|var|blev|fik|gik|lå|stod|havde|ville|skulle|kunne|måtte|\p{Ll}+(?:r|de|te))$/u;
const comma = /(?:(?<!\p{L})\p{Ll}+|\d)\)?(,)(?: |[ \t]*\n[ \t]*)$/u;

/** How sure it is that a sentence begins. */
const confidence = 0.9;

/** Commas that are full stops: the next word has a capital though it is no name, and a sentence begins with it. */
export function fullStops(
  text: string,
  words: readonly PlacedWord[],
  readings: readonly WordReading[],
  spelling: Spelling,
): Repair[] {
  return words.flatMap(({ pieces }, at) => {
    const { word } = readings[at]!;
    const { start } = pieces[0]!;
    if (!/^\p{Lu}(?:\p{Ll}|$)/u.test(word)) return [];
    const before = comma.exec(text.slice(Math.max(0, start - 40), start));
    if (before === null || !begins(word, nextWord(text, words, readings, at), spelling)) return [];
    const place = text.lastIndexOf(",", start);
    return [{ at: place, damaged: ",", repaired: ".", confidence }];
  });
}

/** The next word, where nothing but a blank stands before it; none where it has a capital. */
function nextWord(
  text: string,
  words: readonly PlacedWord[],
  readings: readonly WordReading[],
  at: number,
): string | null {
  const next = words[at + 1];
  if (next === undefined) return null;
  const between = text.slice(words[at]!.pieces.at(-1)!.end, next.pieces[0]!.start);
  const { word } = readings[at + 1]!;
  return /^\s+$/.test(between) && /^\p{Ll}/u.test(word) ? word : null;
}

function begins(word: string, next: string | null, spelling: Spelling): boolean {
  if (next === null || usualNames.has(word)) return false;
  const lower = word.toLowerCase();
  if (openers.has(lower)) return true;
  return (
    definite.test(lower) &&
    finite.test(next) &&
    spelling.parts(lower) !== null &&
    !spelling.isPrinted(word)
  );
}
