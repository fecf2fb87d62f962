import { splitSentences } from "../decisions/index.ts";
import type { Line } from "./lines.ts";
import { splitNames } from "./names.ts";
import type { Head } from "./parse-head.ts";
import { leave, putHeadPlace, type Reading } from "./reading.ts";

const absent =
  /^(?:Fraværende|Fravær|Afbud|Ikke til stede|Ikke mødt|Ej til stede)(?: (?:var|med afbud|under hele mødet))?\s*(?::|fra)\s+(?<names>.+)$/i;
/** Said once, it counts for the whole meeting. */
const cancelled =
  /^(?:Der var afbud fra\s+(?<names>.+)|(?<list>\p{Lu}[^:;]{4,120}?) (?:deltog ikke i mødet|var fraværende (?:under|ved|i) hele mødet|var ikke til stede (?:under|ved) hele mødet))\.?$/u;

/** "Fraværende: Ida Holm, Bo Ek", below a decision. */
export function namesAway(sentence: string): string[] {
  return namesIn(absent, sentence);
}

/** "Der var afbud fra Ida Holm.", "Bo Ek deltog ikke i mødet." */
export function namesAwayAllTime(sentence: string): string[] {
  return namesIn(cancelled, sentence);
}

/** The same in a text of the head that has no label for it. */
export function readSaidAway(head: Head, lines: readonly Line[], reading: Reading): void {
  if (head.absent.length > 0) return;
  for (const line of lines) {
    const names = splitSentences(line.text).flatMap(namesAwayAllTime);
    if (names.length === 0) continue;
    head.absent.push(...names);
    putHeadPlace(reading, "/absent", [line]);
    for (const name of names) leave(reading, line, "", "normalised", name);
  }
}

function namesIn(form: RegExp, sentence: string): string[] {
  const groups = form.exec(sentence)?.groups;
  return splitNames(groups?.["names"] ?? groups?.["list"] ?? "");
}
