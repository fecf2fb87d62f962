import { findDate } from "./dates.ts";
import { fromCapitals } from "./letter-case.ts";
import { meetingOf } from "./title-line.ts";

export interface DecisionHeading {
  body: string | null;
  /** YYYY-MM-DD */
  date: string | null;
}

const word =
  /^(?:\d{1,2}[.)]\s+)?(?:aktuel\s+|tidligere\s+)?(?:beslutning(?:er)?(?:\/konklusion)?|konklusion(?:er)?|afgørelse(?!\s+af\s+\d)|vedtagelse(?=\s+\S.*\d{4}))(?=[\s:]|,\s\S.*\d|$)/i;
/** Words that name a decision only when nothing else stands on the line. */
const alone =
  /^(?:\d{1,2}[.)]\s+)?(?:referat|protokol|protokollat|vedtagelse|udfald|endelig beslutning|beslutningsreferat|til protokollen|offentlig beslutning|offentlig beslutning der skal udfyldes, hvis punktet er lukket|mødets resultat|det blev besluttet|vi besluttede|(?:[\p{L}-]*(?:udvalgets?|rådets|bestyrelsens|direktionens|ledelsens|forummets|nævnets|mødets)\s+)(?:beslutning|konklusion))\s*:?$/iu;
const longestAlone = 100;
const pointNumber = /,?\s*(?:pkt\.|punkt|sag)\s*(?:nr\.\s*)?\d{1,4}(?:\.\d{1,2})?\s*:?$/i;
const preposition = /^(?:på|i|fra|af|ved|truffet af|truffet i)\s+(?:mødet\s+(?:i\s+)?)?/i;
const chained =
  /^\p{Lu}[\p{L} &,./()-]{2,80}(?:\s\d{4}(?:\s?[-–]\s?\d{2,4})?)?(?:,|\s[-–]|\s(?:den|d\.)|s\smøde)\s*(?:den\s+|d\.\s*)?\d{1,2}[-. /].*(?::|,\s*(?:pkt\.?|punkt|sag)\s*(?:nr\.\s*)?\d{1,4})$/u;
/** "Udvalget drøftede sagen den 7. maj 2019, punkt 34": no heading, but a sentence. */
const telling = /\s(?:blev|er|har|var|tog|på mødet|[\p{Ll}]{3,}(?:ede|nkte))\s/u;
/** "Teknikudvalgets beslutning i mødet den 4. januar 2006" */
const possessive =
  /^(?:tidligere\s+)?(?<body>\p{Lu}[\p{L} ,.-]{2,70}?)s\s+(?:beslutning|afgørelse|konklusion)(?:\s+(?:i|på|fra|ved|under)\s+mødet)?\s*,?\s+(?<rest>(?:den|d\.)?\s*\d.*)$/u;

/**
 * Reads a line as the heading of a decision: "Beslutning", "Aktuel beslutning på Byrådet
 * 2022-2025 12-01-2024", "Beslutning i Økonomiudvalget den 12. januar 2024, pkt. 5:" or, in a
 * chain of decisions, "Byrådet, 12. januar 2024, pkt. 5:". Null for anything else.
 */
export function findDecisionHeading(text: string): DecisionHeading | null {
  if (text.length > 160) return null;
  const start = word.exec(text)?.[0];
  if (start !== undefined) return readRest(text.slice(start.length), text);
  if (text.length <= longestAlone && alone.test(text)) return { body: null, date: null };
  // All that follow have a date; nearly every other line of a paper has none, and is looked at here.
  if (!/\d/.test(text)) return null;
  const isCapitals = text === text.toUpperCase();
  const owned = possessive.exec(
    isCapitals ? text.charAt(0) + text.slice(1).toLowerCase() : text,
  )?.groups;
  if (owned !== undefined) {
    const rest = readRest(` ${owned["rest"]}`, text);
    if (rest === null) return null;
    // "Udvalgets beslutning" is that of the body whose paper it is.
    const body = /^(?:udvalg|råd|bestyrelse|nævn|forum)(?:et|en|met)$/i.test(owned["body"] ?? "")
      ? null
      : fromCapitals(owned["body"] ?? "");
    return { body, date: rest.date };
  }
  return isChained(text) ? readRest(` ${text}`, text) : null;
}

/** "Byrådet, 12. januar 2024, pkt. 5:" stands on its own even below a line of text. */
export function isChained(text: string): boolean {
  return (
    text.length <= 160 &&
    /[:\d]$/.test(text) &&
    chained.test(text) &&
    !telling.test(text) &&
    !/^(?:Fraværende|Afbud|Stedfortræder|Møde (?:den|d\.))/.test(text) &&
    findDate(text) !== null
  );
}

/** "Byrådet, den 12. januar 2024, pkt. 5: Anbefales.": the heading; null when no text stands behind it. */
export function chainedLabel(text: string): string | null {
  const end = text.slice(0, 160).indexOf(": ");
  if (end === -1) return null;
  const label = text.slice(0, end + 1);
  return isChained(label) && findDecisionHeading(label) !== null ? label : null;
}

function readRest(rest: string, text: string): DecisionHeading | null {
  const plain = rest
    .replace(pointNumber, "")
    .replace(/\s*:$/, "")
    .replace(/^\s*[-–:,]\s+/, " ");
  const date = findDate(plain);
  if (date !== null && !/^[\s,.:)]*(?:kl\.?\s*[\d.:]+)?$/.test(plain.slice(date.end))) return null;
  const printed = (date === null ? plain : plain.slice(0, date.start))
    .trim()
    .replace(/[,(-]+$/, "")
    .trim();
  const body = printed.replace(preposition, "");
  if (body === "" || /^(?:mødet|møde)$/i.test(body))
    return { body: null, date: date?.date ?? null };
  // "Afgørelse fra Ankenævnet om grusgraven" tells of one.
  const named =
    date !== null || (preposition.test(printed) && /^\p{Lu}/u.test(body) && !/\som\s/.test(body));
  if (!named || /[.!?]$/.test(text)) return null;
  // "Integrationsudvalgets møde den 10. oktober 2011:"
  const name = fromCapitals(body.replace(meetingOf, ""));
  return { body: ownerOf(name) ?? name, date: date?.date ?? null };
}

/** "byrådsmødet": whose meeting it is. */
function ownerOf(name: string): string | null {
  const owner = /^(?<body>\p{L}*(?:udvalg|råd|bestyrelse))smødet$/iu.exec(name)?.groups?.["body"];
  if (owner === undefined) return null;
  const ending = /bestyrelse$/i.test(owner) ? "n" : "et";
  return owner.charAt(0).toUpperCase() + owner.slice(1) + ending;
}

const withTextBehind = /^(?:\d{1,2}[.)]\s+)?(?:Beslutning|Konklusion|Afgørelse|Referat):\s+(?=\S)/i;

/** "Beslutning: Godkendt.": the heading; null when no text stands behind it. */
export function decisionLabel(text: string): string | null {
  return withTextBehind.exec(text)?.[0].trimEnd() ?? null;
}
