import { splitSentences } from "../decisions/index.ts";

/** Sentences of the minutes that record who took part, left, came or stayed away. */
const patterns: readonly RegExp[] = [
  /\bdeltog(?:\s+(?:ikke|heller ikke|alene|begge|også|desuden|kun))?\s+(?:i|under|ved)\s+(?:hele\s+|dette\s+|det\s+|den\s+|denne\s+)?(?:punkt|sag|møde|behandling|drøftelse|afstemning)/i,
  /\bdeltog ikke\b/i,
  /^\p{Lu}[^,.]{3,60} deltog (?:herefter|derefter|nu) i mødet\.?$/u,
  /\b(?:deltog|deltager|mødte)(?: herefter| derefter)?(?: i mødet)? i (?:stedet|(?:hans|hendes) sted)\b/i,
  /\bdeltog (?:via|pr\.|per|over|på) (?:teams|video|videolink|skype|zoom|telefon|skærm)/i,
  /\bdeltog under \p{L}+/iu,
  /\b(?:var|er) ikke (?:til stede|tilstede|mødt)\b/i,
  /\bhavde forladt (?:mødet|salen|lokalet)/i,
  /\b(?:deltog|mødte|deltager|var indkaldt|indtrådte) (?:\p{L}+ )?som (?:stedfortræder|suppleant)/iu,
  /\bsom stedfortræder for\b.{0,80}\b(?:deltog|mødte|deltager)\b/i,
  /\b(?:forlod|indtrådte|ankom|tiltrådte|fratrådte|genindtrådte)\b.{0,60}\b(?:møde|punkt|behandling)/i,
  /\b(?:forlod|forlader) (?:salen|lokalet|mødelokalet|mødesalen|mødet)\b/i,
  /\b(?:gik|kom|ankom|mødte|forlod mødet|kom tilbage)\s+(?:ca\.\s+)?kl\./i,
  /\b(?:var|er|blev erklæret) (?:fraværende|inhabile?|forhindret)\b/i,
  /\berklærede? sig (?:for )?inhabile?/i,
  /\b(?:på grund af|pga\.|som følge af|grundet) inhabilitet\b/i,
  /\b(?:havde|har) meldt afbud\b|\bmeldte afbud\b|\bder var afbud fra\b|^afbud fra\b/i,
  /\b(?:er|var|blev) indkaldt som (?:stedfortræder|suppleant)/i,
  /^som (?:stedfortræder|suppleant)(?:er|e)? (?:deltog|deltager|mødte|(?:er|var|blev) indkaldt) \p{Lu}/iu,
  /^I stedet (?:deltog|deltager|mødte) \p{Lu}/u,
  /^(?:Afbud|Fraværende) (?:under|ved) [\p{L} ]{3,40}:\s+\p{Lu}/u,
  /^der er afbud\b|\bhar (?:\p{L}+ )?afbud\b|\bmødte ikke(?: frem| op)?\.?$|\budeblev\b|\bhavde forfald\b/iu,
  /\bfandt(?:es)?\s.{0,60}\binhabile?\b/i,
  /^(?:I stedet for|For|Som stedfortræder for|Som suppleant for) \p{Lu}[^.]{3,80} (?:deltog|mødte|deltager)(?!\p{L})/u,
  /^(?:Stedfortræder|Suppleant)e?r? for [^:]{3,80}:/,
  /^(?:Fraværende|Ikke til ?stede|Afbud)(?: med afbud)?(?: var)? \p{Lu}/u,
  /\b(?:deltog|til ?stede) fra (?:kl|punkt|pkt)\b/i,
  /\bdeltager (?:i|under) (?:hele )?(?:punktet|sagens behandling|punktets behandling|behandlingen af (?:punktet|sagen))/i,
  /\b(?:deltog|mødte|deltager) (?:digitalt|virtuelt|online|telefonisk)\b/i,
  /^(?:under|ved|til|i) (?:punktet|(?:sagens |punktets )?(?:behandling|drøftelse)(?:en)?(?: af (?:punktet|sagen|dagsordenspunktet))?) deltog\b/i,
  /\btog (?:herefter |derefter |nu )?(?:sæde|plads)\.?$/i,
  /\bvar til ?stede (?:under|ved|fra)\b/i,
  /\b(?:trådte ud|udtrådte|vendte tilbage)\b.{0,40}\b(?:møde|punkt|sag|behandling)/i,
  /\bmåtte forlade (?:mødet|salen|lokalet)/i,
  /^(?:Fraværende|Fravær|Afbud|Ikke mødt|Ikke til stede|Ej til stede|Ikke tilstede|Til stede|Stedfortrædere?|Inhabil|Inhabilitet|Inhabile)(?: med afbud| uden afbud| under hele mødet| fra| i [\p{L} -]{3,60}, (?:den )?\d{1,2}[-. ]+[\p{L}\d.]{1,10}[ -]\d{4}|(?: i [\p{L} -]{3,60})? (?:ved|under) (?:punkt|pkt\.|sag)(?: nr\.)? \d{1,4}| i sagens behandling| under punktet| under behandlingen)?\s*:/iu,
];

/** "Fraværende:", and below it "Simon Holm (O)". */
const apart =
  /^((?:Fraværende|Fravær|Afbud|Ikke til stede)(?: med afbud| under hele mødet|(?: i [\p{L} -]{3,60})? (?:ved|under) (?:punkt|pkt\.|sag)(?: nr\.)? \d{1,4}| i [\p{L} -]{3,60}, (?:den )?\d{1,2}[-. ]+[\p{L}\d.]{1,10}[ -]\d{4})?):?[^\S\n]*\n+(?:- )?(?=\p{Lu}[\p{L}.'-]*(?: \p{Lu}[\p{L}.'-]*)+(?: \(\p{Lu}{0,3}\))?(?:,| og \p{Lu}|$))/gmu;

/** "Fraværende", and below it "Ingen". */
const nobody =
  /^((?:Fraværende|Fravær|Afbud|Ikke til stede)(?: med afbud)?):?[^\S\n]*\n+(Ingen\.?)$/gmu;

/** "Afbud:", and below it "1. Ida Holm, A", "2. Bo Ek ()", or such names without a mark, a line each. */
const entries =
  /^((?:Fraværende|Fravær|Afbud|Ikke til stede)(?: med afbud)?):?[^\S\n]*((?:(?:\n+(?:- |\d{1,2}\. )|\n)\p{Lu}[\p{L}.'-]*(?: \p{Lu}[\p{L}.'-]*)+(?: \(\p{Lu}{0,3}\)|, \p{Lu}{1,3})?(?=\n|$))+)/gmu;

/** "Fraværende med afbud: Ida Holm (B), barsel.", and below it who else is. */
const listing =
  /^(?:Fraværende|Fravær|Afbud|Ikke til stede)(?: med afbud)?:\s\p{Lu}[\p{L}.'-]*(?: \p{Lu}[\p{L}.'-]*)+(?: \(\p{Lu}{1,3}\))?(?:, \p{Ll}+)?\.?$/u;
export const personAway =
  /^\p{Lu}[\p{L}.'-]*(?: \p{Lu}[\p{L}.'-]*)+ \(\p{Lu}{1,3}\)(?:, \p{Ll}+)?\.?$/u;

/** "Tilstede var:", and below it who was, a paragraph each, and so "Afbud fra:". */
export const listLabel =
  /^(?<present>Til ?stede)(?: var)?:$|^(?:Afbud|Fraværende|Ikke til stede)(?: (?:fra|var))?:$/;
/** "Borgmester Ida Holm", "Direktør fra Region Bo Ek pga. ferie." */
const listedPerson =
  /^\p{Lu}[\p{L}.'-]*(?: (?:fra|for|i|\p{Lu}[\p{L}.'-]*))* \p{Lu}[\p{L}.'-]*(?: \(\p{Lu}{1,3}\))?(?:,? pga\. .{3,40})?$/u;

/**
 * Parts a decision's text into the decision itself and its attendance sentences.
 *
 * @param below names that stand below most decisions
 */
export function splitAttendance(
  text: string,
  below: ReadonlySet<string> = new Set(),
): { rest: string; attendance: string[] } {
  const attendance: string[] = [];
  let isListing = false;
  let isList = false;
  const paragraphs = text
    .replace(entries, (_, label: string, names: string) => `${label}: ${inOneLine(names)}`)
    .replace(nobody, "$1: $2")
    .replace(apart, "$1: ")
    .split("\n\n")
    .map((paragraph) => {
      isList = listLabel.test(paragraph) || (isList && isListed(paragraph));
      if (isList) {
        attendance.push(paragraph);
        return "";
      }
      isListing = listing.test(paragraph) || (isListing && personAway.test(paragraph));
      if (isListing && !listing.test(paragraph)) {
        attendance.push(paragraph);
        return "";
      }
      const lines = paragraph.split("\n").map((line) => {
        if (below.has(line)) {
          attendance.push(line);
          return "";
        }
        const sentences = splitSentences(line);
        const kept = sentences.filter((sentence) => !isAttendance(sentence));
        if (kept.length === sentences.length) return line;
        attendance.push(...sentences.filter((each) => isAttendance(each) && !each.endsWith(":")));
        return kept.join(" ");
      });
      return lines.filter((line) => line !== "").join("\n");
    });
  return { rest: paragraphs.filter((paragraph) => paragraph !== "").join("\n\n"), attendance };
}

function inOneLine(names: string): string {
  return names
    .split(/\n+/)
    .map((name) => name.replace(/^(?:- |\d{1,2}\. )/, ""))
    .filter((name) => name !== "")
    .join(", ");
}

function isListed(paragraph: string): boolean {
  return listedPerson.test(paragraph) || isAttendance(paragraph);
}

/** Only such a sentence is looked at. */
const mayTell =
  /delt[oa]g|mødt|stede|fravær|afbud|inhabil|forlod|forlad|trådt|ankom|kom|gik|kl\.|stedfortræder|suppleant|udeblev|forfald|forhindret|vendte tilbage|tog /i;

/** "Referatet blev godkendt med den tilføjelse, at Ida deltog i mødet": an act, whatever it speaks of. */
const act = /^[^,]{0,80}\b(?:blev|er) (?:godkendt|vedtaget|tiltrådt)\b/i;

/** "Der forelå anmodning fra Venstre om, at Bo Ek blev indkaldt": what the body had to decide. */
const asks = /^Der (?:forelå|foreligger) (?:en )?anmodning\b/i;

/** Whether a sentence only tells who took part, left or stayed away. */
export function isAttendance(sentence: string): boolean {
  return (
    mayTell.test(sentence) &&
    !act.test(sentence) &&
    !asks.test(sentence) &&
    patterns.some((pattern) => pattern.test(sentence))
  );
}
