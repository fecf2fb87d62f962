import { splitSentences } from "../decisions/index.ts";
import type { Line } from "./lines.ts";
import { splitNames } from "./names.ts";
import type { Head } from "./parse-head.ts";
import { putHeadPlace, leave, type Reading } from "./reading.ts";
import { isFinished } from "./wrap.ts";

const name = String.raw`\p{Lu}[\p{L}.'’-]*(?: (?:af|de|la|van|von|\p{Lu}[\p{L}.'’-]*)){1,4}(?: \((?:\p{L}{1,3}|\p{Lu}[\p{L} ]{3,24})\))?`;
const came =
  "(?:deltog|deltager|mødte|møder|indtræder|indtrådte|(?:er|var|blev)(?: mødt| indkaldt)?|indkaldt)";
const as = "(?:som |personlig )*(?:stedfortræder(?:en)?|suppleant(?:en)?) for";
const forms = [
  String.raw`(?:I stedet for|Som (?:stedfortræder|suppleant) for|For) (?<for>${name}) ${came} (?<by>${name})`,
  String.raw`(?<by>${name}) (?:${came} )?${as} (?<for>${name})`,
  String.raw`(?<by>${name}) ${came} (?:(?:herefter |derefter )?(?:i mødet )?i stedet )?for (?<for>${name})`,
  // "Ida Holm havde meldt afbud, og Bo Ek deltog som stedfortræder"
  String.raw`(?<for>${name}) (?:havde meldt|meldte|har meldt|har) afbud,? og (?<by>${name}) ${came}(?: i mødet)? som (?:stedfortræder|suppleant)`,
  String.raw`(?<for>${name}) (?:var|er|blev) substitueret ved (?<by>${name})`,
  // "Som suppleanter deltog Bo Ek (V) for Ida Holm (V) og Per Ås (A) for Eva Dam (A)"
  String.raw`(?<=^Som (?:stedfortrædere?|suppleant(?:er)?) .{5,300})(?<by>${name}) for (?<for>${name})(?=\.| og \p{Lu}|, \p{Lu}|$)`,
  // "Godkendt, at Bo Ek indtræder som stedfortræder for Ida Holm"
  String.raw`at (?<by>${name}) ${came} ${as} (?<for>${name})`,
  // "… om, at Bo Ek i henhold til § 15 … blev indkaldt som stedfortræder for Ida Holm"
  String.raw`at (?<by>${name}) i (?:henhold|medfør) .{1,100} (?:bliver|blev) indkaldt ${as} (?<for>${name})`,
].map(
  (form) =>
    new RegExp(
      String.raw`(?:(?<![\p{L}-] ?)|(?<= for \p{Lu}[^,.;]{3,60} og )|(?<= (?:deltog|mødte) ))(?:${form})(?![\p{L}-])`,
      "gu",
    ),
);

/** Who came is told without for whom, where only one was away. */
const alone = new RegExp(
  String.raw`^(?:(?:(?:Stedfortræder|Suppleant):|Som (?:stedfortræder|suppleant) (?:mødte|deltog)) (?<by>${name})|(?<by>${name}) (?:deltog|mødte|(?:var|er|blev) (?:mødt|indkaldt))(?: i mødet)? som (?:personlig )?(?:stedfortræder|suppleant))\.?$`,
  "u",
);

/** "Som suppleanter deltog Bo Ek (V) og Per Ås (A)": each for the one of the party who was away. */
const several =
  /^som (?:stedfortrædere|suppleanter) (?:deltog|mødte|(?:er|var|blev) indkaldt) (?<names>\p{Lu}.*?)\.?$/iu;

/** "Bo Ek deltog som stedfortræder for Ida Holm": those of the paper's sentences that say who came for whom. */
export function readStandIns(head: Head, lines: readonly Line[], reading: Reading): void {
  for (const [at, line] of lines.entries()) {
    if (!/(?:deltog|deltage|mødt|møde|indkald|stedfortr|supple)/i.test(line.text)) continue;
    const next = isFinished(line.text) ? "" : (lines[at + 1]?.text ?? "");
    const sentences = splitSentences(`${line.text} ${next}`.trim());
    const found = sentences.flatMap((each) => forms.flatMap((form) => [...each.matchAll(form)]));
    const by = sentences.flatMap((each) => alone.exec(each)?.groups?.["by"] ?? [])[0];
    const deputies = sentences
      .flatMap((each) => splitNames(several.exec(each)?.groups?.["names"] ?? ""))
      .filter((each) => !each.includes(" for "));
    for (const deputy of deputies) {
      const [away, ...others] = head.absent.filter((each) => partyOf(each) === partyOf(deputy));
      const isOnly = deputies.filter((each) => partyOf(each) === partyOf(deputy)).length === 1;
      if (away !== undefined && others.length === 0 && isOnly && partyOf(deputy) !== "")
        putStandIn(head, { for: away, by: deputy }, line, reading);
    }
    const [away, ...others] = head.absent;
    if (found.length === 0 && by !== undefined && away !== undefined && others.length === 0)
      putStandIn(head, { for: away, by }, line, reading);
    for (const { groups } of found) {
      const stood = { for: trimmed(groups?.["for"]), by: trimmed(groups?.["by"]) };
      putStandIn(head, stood, line, reading);
    }
  }
}

function putStandIn(
  head: Head,
  stood: { for: string; by: string },
  line: Line,
  reading: Reading,
): void {
  const isKnown = head.substitutes.some((each) => isOne(each.for, stood.for));
  if (isKnown || !/ /.test(stood.for) || !/ /.test(stood.by)) return;
  head.substitutes.push(stood);
  putHeadPlace(reading, "/substitutes", [line]);
  if (!head.absent.some((each) => isOne(each, stood.for))) {
    head.absent.push(stood.for);
    putHeadPlace(reading, "/absent", [line]);
    leave(reading, line, "", "normalised", stood.for);
  }
  leave(reading, line, "", "normalised", `${stood.for} ${stood.by}`);
}

function partyOf(person: string): string {
  return /\((?<party>\p{Lu}{1,3})\)$/u.exec(person)?.groups?.["party"] ?? "";
}

function trimmed(printed = ""): string {
  return printed.replace(/\.$/, "").trim();
}

function isOne(one: string, other: string): boolean {
  const bare = (printed: string) => printed.replace(/\s*\([^()]*\)/g, "").toLowerCase();
  return bare(one) === bare(other);
}
