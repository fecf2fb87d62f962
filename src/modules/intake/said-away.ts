import { splitSentences } from "../decisions/index.ts";
import { findDate } from "./dates.ts";
import type { Line } from "./lines.ts";
import { splitNames } from "./names.ts";
import type { Head } from "./parse-head.ts";
import { isFinished } from "./wrap.ts";
import { leave, putHeadPlace, type Reading } from "./reading.ts";

const absent =
  /^(?:Fraværende|Fravær|Afbud|Ikke til stede|Ikke mødt|Ej til stede)(?: (?:var|med afbud|under hele mødet)| i (?<where>[^:]{3,90}))?\s*(?::|fra)\s+(?<names>.+)$/i;
/** Said once, it counts for the whole meeting. */
const cancelled =
  /^(?:(?:Der (?:var|er) afbud|Afbud) fra\s+(?<names>\p{Lu}.+?)(?: p\.?g\.?a\.? .*| på grund af .*)?|(?<list>\p{Lu}[^:;]{4,120}?) (?:deltog ikke i mødet|havde meldt (?:afbud|forfald)|var fraværende (?:under|ved|i) hele mødet|var ikke til stede (?:under|ved) hele mødet))\.?$/u;

/**
 * "Fraværende: Ida Holm, Bo Ek", below a decision; "Fraværende i Økonomiudvalget, 3. maj 2024:" only of the
 * meeting of that day.
 */
export function namesAway(sentence: string, date: string): string[] {
  const where = absent.exec(sentence)?.groups?.["where"];
  return where === undefined || findDate(where)?.date === date ? namesIn(absent, sentence) : [];
}

/** "Der var afbud fra Ida Holm.", "Bo Ek deltog ikke i mødet." */
export function namesAwayAllTime(sentence: string): string[] {
  const names = namesIn(cancelled, sentence);
  return names.every((name) => person.test(name) && !/\s(?:som|der|har|havde)\s/.test(name))
    ? names
    : [];
}

/** "Ida Holm og Bo Ek var fraværende.", below the meeting's first item. */
export function namesAwayAtFirst(sentence: string): string[] {
  const names = splitNames(
    /^(?:Fravær og stedfortræder: )?(?<list>\p{Lu}.{3,100}?) (?:var|er) fraværende\.?$/u.exec(
      sentence,
    )?.groups?.["list"] ?? "",
  );
  return names.every((name) => person.test(name)) ? names : [];
}

/** A name with capitals throughout, and the party behind it. */
export const person = /^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}?[\p{L}.'’-]+){1,4}(?: \(\p{L}{1,3}\))?$/u;

/** The same in a text of the head that has no label for it. */
export function readSaidAway(head: Head, lines: readonly Line[], reading: Reading): void {
  const known = new Set(head.absent);
  for (const [at, line] of lines.entries()) {
    // Beside those who are listed one more may be told to be away.
    if (known.size > 0 && !/^Afbud fra\s/.test(line.text)) continue;
    const told = splitSentences(line.text).flatMap((each) => [
      ...namesAwayAllTime(each),
      ...namesAwayAtFirst(each),
    ]);
    const names = told.filter((name) => !known.has(name));
    if (names.length === 0) continue;
    head.absent.push(...names);
    putHeadPlace(reading, "/absent", [line]);
    for (const name of names) leave(reading, line, "", "normalised", name);
    const next = isFinished(line.text) ? "" : (lines[at + 1]?.text ?? "");
    const deputies = [line.text, `${line.text} ${next}`.trim()]
      .map((text) =>
        splitSentences(text).flatMap((each) =>
          splitNames(inStead.exec(each)?.groups?.["list"] ?? ""),
        ),
      )
      .find((found) => found.length === names.length && found.every((each) => person.test(each)));
    if (deputies === undefined) continue;
    for (const [index, by] of deputies.entries())
      head.substitutes.push({ for: names[index] ?? "", by });
    putHeadPlace(reading, "/substitutes", [line]);
    leave(reading, line, "", "normalised", deputies.join(" "));
  }
}

/** "I stedet mødte Bo Ek og Per Ås.": each for the one who is named before in the same place. */
const inStead =
  /^(?:I stedet (?:mødte|deltog)|Suppleant:|Stedfortræder:) (?:(?:stedfortræder|suppleant) )?(?<list>\p{Lu}.{3,100})$/u;

function namesIn(form: RegExp, sentence: string): string[] {
  const groups = form.exec(sentence)?.groups;
  const names = splitNames(groups?.["names"] ?? groups?.["list"] ?? "");
  return names
    .map((each) => each.replace(/\s*\(\)$| deltog ikke i mødet$/, ""))
    .filter((each) => !/^ingen$/i.test(each));
}
