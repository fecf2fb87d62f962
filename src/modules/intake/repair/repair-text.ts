import { beginsClause, isCommonPair } from "./common-pairs.ts";
import { confusions } from "./confusions.ts";
import { damagedParts } from "./damaged-parts.ts";
import { firstReader } from "./first-reading.ts";
import { fullStops } from "./full-stops.ts";
import { type Language, languageOf } from "./language.ts";
import { decide, reread, type WordReading } from "./read-word.ts";
import { repairMarks } from "./repair-marks.ts";
import type { Spelling } from "./spelling.ts";
import { type PlacedWord, wordsOf } from "./words-of.ts";

/** A change of the text: what stood there, and what was printed. */
export interface Repair {
  /** Offset in the damaged text. */
  at: number;
  damaged: string;
  repaired: string;
  /** How sure that is: 0.5 when another reading is as likely, 1 when none is. */
  confidence: number;
}

export interface Repaired {
  text: string;
  /** In the order of their places; none in a text that is sound. */
  repairs: readonly Repair[];
}

/** How sure a reading must be for the document to learn from it. */
const sure = 3;
/** Weight of the table beside what the document shows: so many readings. */
const believed = 30;
/** The same of letters that are mostly read rightly. */
const believedOfRight = 600;
const danish = /[æøåÆØÅ]/;
/** A name that comes still more often tells no more. */
const mostTimes = 4;
const likeName = /^\p{Lu}\p{Ll}/u;
/** What a word beside tells that often stands there, in ln. */
const gainOfPair = 4;
/** What it tells that another unknown word of the document may have been the same. */
const gainOfTwin = 4;
/** How far behind a reading may be that such a word gives, in ln. */
const mostBehind = 5;
/** The most that one tells that stands there elsewhere in the document. */
const mostGained = 2.3;

/**
 * Repairs Danish that was read by an OCR without Danish letters: "mgde" → "møde", "pa" → "på". Line N stays
 * line N. A part of the text that is sound stays as it is, as do names, numbers, and whatever no reading is
 * clearly likelier for. What the document itself shows is learned first: its words, and how its letters were read.
 */
export function repairText(text: string, spelling: Spelling): Repaired {
  const firstReading = firstReader(spelling);
  const parts = damagedParts(text, firstReading);
  if (parts.length === 0) return { text, repairs: [] };
  const words = parts.flatMap(({ start, end }) => [...wordsOf(text, start, end)]);
  const first = words.map(firstReading);
  const shown = first.map((reading) =>
    isSure(reading) || reading.lead >= sure ? reading.word.toLowerCase() : null,
  );
  const counts = countsOf(shown);
  const pairs = countsOf(
    shown.map((word, at) => (word === null || !shown[at - 1] ? null : `${shown[at - 1]} ${word}`)),
  );
  const dearer = learned(first);
  const language = languageOf(spelling, counts);
  const second = readEach(words, dearer, language, first);
  const shared = sharedReadings(second);
  const readings = words.map((_, at): WordReading => {
    const reading = second[at]!;
    if (isSure(reading) || reading.contenders.length < 2) return reading;
    const before = isNext(text, words[at - 1], words[at]) ? second[at - 1]!.word.toLowerCase() : "";
    const after = isNext(text, words[at], words[at + 1]) ? second[at + 1]!.word.toLowerCase() : "";
    const gain = (word: string, next: string) =>
      isCommonPair(word, next)
        ? gainOfPair
        : Math.min(mostGained, Math.log1p(pairs.get(`${word} ${next}`) ?? 0));
    return decide(reading.contenders, reading.isKnown, (printed) => {
      const twin = shared.has(printed) && !reading.isKnown ? gainOfTwin : 0;
      const lower = printed.toLowerCase();
      const isClause = words[at]!.isBehindComma && beginsClause(words[at]!.word, lower, after);
      return gain(before, lower) + gain(lower, after) + (isClause ? gainOfPair : 0) + twin;
    });
  });
  const marks = withoutOverlaps([
    ...parts.flatMap(({ start, end }) => repairMarks(text, start, end)),
    ...fullStops(text, words, readings, spelling),
  ]);
  const marked = new Uint8Array(marks.length === 0 ? 0 : text.length);
  for (const { at, damaged } of marks) marked.fill(1, at, at + damaged.length);
  const repairs = words
    .flatMap((word, at) => repairsOf(text, word, readings[at]!))
    .filter(({ at, damaged }) => !marked.subarray(at, at + damaged.length).includes(1))
    .concat(marks)
    .sort((a, b) => a.at - b.at);
  return { text: apply(text, repairs), repairs };
}

/** In the order of their places; where several are at one place, the first of them. */
function withoutOverlaps(repairs: readonly Repair[]): Repair[] {
  let end = 0;
  return repairs
    .toSorted((a, b) => a.at - b.at)
    .filter(({ at, damaged }) => {
      const isFree = at >= end;
      if (isFree) end = at + damaged.length;
      return isFree;
    });
}

/** Each word's reading; the same word is read once, and what was sure before isn't read again. */
function readEach(
  words: readonly PlacedWord[],
  dearer: ReadonlyMap<string, number>,
  language: Language,
  before: readonly WordReading[],
): WordReading[] {
  const readings = new Map<string, WordReading>();
  const names = timesOfNames(words, before);
  return words.map(({ word, isName }, at) => {
    const earlier = before[at]!;
    const times = names.get(word) ?? 1;
    if ((isSure(earlier) && times === 1) || earlier.contenders.length < 2) return earlier;
    const key = isName ? `${word} name` : word;
    let reading = readings.get(key);
    if (reading === undefined) {
      reading = reread(earlier, language, isName, dearer, times);
      readings.set(key, reading);
    }
    return reading;
  });
}

/** How often words come that may be names that no dictionary has. */
function timesOfNames(
  words: readonly PlacedWord[],
  readings: readonly WordReading[],
): Map<string, number> {
  const names = words.flatMap(({ word }, at) =>
    likeName.test(word) && !readings[at]!.isKnown ? [word] : [],
  );
  return new Map([...countsOf(names)].map(([name, count]) => [name, Math.min(count, mostTimes)]));
}

/** What several unknown words of a document, each read otherwise, may have been: Krakore and Krikore, Kråkøre. */
function sharedReadings(readings: readonly WordReading[]): Set<string> {
  const readAs = new Map<string, string>();
  const shared = new Set<string>();
  for (const { contenders, isKnown } of readings) {
    const [asItStands, ...others] = contenders;
    if (isKnown || asItStands === undefined || asItStands.word.length < 4) continue;
    for (const { word, score } of others) {
      if (score < asItStands.score - mostBehind) continue;
      const read = readAs.get(word);
      if (read === undefined) readAs.set(word, asItStands.word);
      else if (read !== asItStands.word) shared.add(word);
    }
  }
  return shared;
}

/** Whether no number, mark or end of a sentence stands between two words. */
const isNext = (text: string, word: PlacedWord | undefined, next: PlacedWord | undefined) =>
  word !== undefined &&
  next !== undefined &&
  /^[\s,]*$/.test(text.slice(word.pieces.at(-1)!.end, next.pieces[0]!.start));

const isSure = ({ margin }: WordReading) => margin >= sure;

function countsOf(all: readonly (string | null)[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const one of all) if (one !== null) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
}

/** By how much confusions cost more in this document, as its sure readings show: by "printed read". */
function learned(readings: readonly WordReading[]): Map<string, number> {
  const counts = new Map<string, number>();
  const totals = new Map<string, number>();
  const add = (map: Map<string, number>, key: string) => map.set(key, (map.get(key) ?? 0) + 1);
  for (const reading of readings) {
    if (!isSure(reading) && reading.lead < sure) continue;
    for (const letter of reading.word) if (!danish.test(letter)) add(totals, letter);
    for (const { printed, read } of reading.edits) {
      add(counts, `${printed} ${read}`);
      if (danish.test(printed)) add(totals, printed);
    }
  }
  return new Map(
    confusions
      .filter(({ printed }) => printed.length === 1)
      .map(({ printed, read, cost }) => {
        const seen = counts.get(`${printed} ${read}`) ?? 0;
        const weight = danish.test(printed) ? believed : believedOfRight;
        const share = (Math.exp(-cost) * weight + seen) / (weight + (totals.get(printed) ?? 0));
        return [`${printed} ${read}`, -Math.log(share) - cost];
      }),
  );
}

/** The changes of one word, a piece at a time: a broken word keeps its break. */
function repairsOf(text: string, { pieces }: PlacedWord, { edits, margin }: WordReading): Repair[] {
  if (edits.length === 0) return [];
  const confidence = shareOf(margin);
  let offset = 0;
  return pieces.flatMap(({ start, end }) => {
    const from = offset;
    offset += end - start;
    const damaged = text.slice(start, end);
    // An edit over the break belongs to the piece that it begins in.
    const here = edits.filter(({ at }) => at >= from && at < offset);
    const repaired = here
      .toReversed()
      .reduce(
        (word, { at, read, printed }) =>
          word.slice(0, at - from) + printed + word.slice(at - from + read.length),
        damaged,
      );
    return damaged === repaired ? [] : [{ at: start, damaged, repaired, confidence }];
  });
}

/** What a lead, as ln of a ratio, is as a share; in hundredths. */
const shareOf = (margin: number) => Math.ceil(100 / (1 + Math.exp(-margin))) / 100;

function apply(text: string, repairs: readonly Repair[]): string {
  let made = "";
  let from = 0;
  for (const { at, damaged, repaired } of repairs) {
    made += text.slice(from, at) + repaired;
    from = at + damaged.length;
  }
  return made + text.slice(from);
}
