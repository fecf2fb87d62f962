import { isGroup } from "./closed-groups.ts";
import { findDate, type FoundDate } from "./dates.ts";

export interface TitleLine {
  kind: "minutes" | "agenda";
  /** The word that names the kind, as printed. */
  label: string;
  body: string | null;
  period: string | null;
  date: FoundDate | null;
  /** The whole line without the label; positions in `date` refer to it. */
  rest: string;
}

const before =
  "(?:(?:åbent?|lukket|endeligt?|foreløbigt?|ekstraordinært?|udkast\\s+til|samlet)\\s+)?";
const minutesWord = `${before}(?:dagsorden\\s+(?:med|og)\\s+(?:referat|vedtagelser|beslutninger)|(?:beslutnings|tillægs|møde|åbent)?referat|(?:beslutnings|forhandlings|møde)?protokol|beslutningsliste|beslutninger(?=\\s*$|\\s+(?:fra|truffet)))`;
const agendaWord = `${before}(?:tillægs?|møde)?dagsorden`;
const joint =
  "(?:\\s+(?:(?:til|fra|af|for)\\s+)?(?:det\\s+)?(?:ordinært\\s+|ekstraordinært\\s+|konstituerende\\s+)?mødet?\\s+(?:(?:i|for)\\s+|(?=\\p{L}+dag\\s|den\\s|d\\.|\\d))|\\s+(?:(?:til|fra|af|for)\\s+)?mødet?\\s+(?:i|for|af)$|\\s+(?:til|fra|af|for)\\s+|\\s*,\\s*(?:ordinært|ekstraordinært)\\s+møde|\\s*[-–:•·|]\\s*|\\s+|$)";
const first = new RegExp(`^(?:(?<minutes>${minutesWord})|(?<agenda>${agendaWord}))${joint}`, "iu");
/** "Byrådet - Referat fra mødet den 12-01-2024", "12. februar 2024 - referat fra byrådet" */
const second =
  /^(?<before>.{3,60}?)\s+[-–,]\s+(?<word>(?:åbent\s+|beslutnings)?referat|(?:åben\s+|tillægs)?dagsorden)(?:\s+(?:fra|til|for)\s+(?:møde(?:t)?\s*(?:i\s+)?)?|\s*[-–,]\s*|\s*$|\s+(?=\d))(?<after>.*)$/i;
const period =
  /\s+(?:\((?<bracketed>\d{2,4}\s*[-–]\s*\d{2,4})\)|(?<period>\d{4}(?:\s*[-–]\s*\d{2,4})?))$/;

/** "Byrådets beslutningsprotokol" */
const owned =
  /^(?<body>\p{Lu}[\p{L} ,-]{2,60}?)s\s+(?:(?<minutes>(?:beslutnings|forhandlings|møde)?(?:protokol|referat))|(?<agenda>(?:tillægs|møde)?dagsorden))$/iu;
/** "Byrådets møde" → the body. */
export const meetingOf = /['’]?s\s+(?:ordinære\s+|ekstraordinære\s+|konstituerende\s+)?møde$/i;

/** Reads the line that names the document: "REFERAT Direktionen 2026-2029 d. 21-01-2026". */
export function readTitleLine(text: string): TitleLine | null {
  // "Dagsorden eller referat" is what a site calls its papers.
  if (text.length > 160 || /^dagsorden(?:er)? (?:og|eller) referat(?:er)?$/i.test(text))
    return null;
  const words = first.exec(text);
  if (words !== null) {
    const kind = words.groups?.["minutes"] === undefined ? "agenda" : "minutes";
    return readBody(kind, words[0].trim(), text.slice(words[0].length));
  }
  const own = owned.exec(text)?.groups;
  if (own !== undefined) {
    const kind = own["minutes"] === undefined ? "agenda" : "minutes";
    return { kind, label: "", ...splitPeriod(own["body"] ?? ""), date: null, rest: text };
  }
  const groups = second.exec(text)?.groups;
  if (groups === undefined) return null;
  if (/[.:]$/.test(text)) return null;
  const kind = /referat/i.test(groups["word"] ?? "") ? "minutes" : "agenda";
  const [left = "", right = ""] = [groups["before"], groups["after"]];
  const body = findDate(left) === null ? left : right;
  // Positions are those of the whole line, whose other words are accounted for with it.
  return { kind, label: "", ...splitPeriod(body), date: findDate(text), rest: text };
}

function readBody(kind: TitleLine["kind"], label: string, rest: string): TitleLine {
  const date = findDate(rest);
  const named = (date === null ? rest : rest.slice(0, date.start))
    .trim()
    .replace(/[,-]$/, "")
    .trim()
    .replace(/\s+\p{L}+dag$/u, "")
    .replace(meetingOf, "")
    .replace(/\s+møde$/i, "");
  // "Dagsorden til", "Referat - åben dagsorden", and the body below.
  const year =
    isGroup(named) ||
    /^(?:\d{4}|med (?:åbne|lukkede) punkter|møde nr\.? ?\d{1,3}|til|fra|af|for|i|(?:(?:til|fra|af|for|i)\s)?(?:det\s)?(?:(?:ordinært?|ekstraordinært?|konstituerende)?\s?mødet?|ordinært|ekstraordinært|konstituerende))$/i.test(
      named,
    );
  return {
    kind,
    label,
    ...(year || named === "" ? { body: null, period: null } : splitPeriod(named)),
    date,
    rest,
  };
}

/** "14-17 Økonomiudvalget" */
const periodFirst = /^(?<period>\d{2}-\d{2})\s+(?=\p{Lu}\p{Ll}{3})/u;

/** "Byrådet 2022-2025" → the body and its term. */
export function splitPeriod(printed: string): { body: string; period: string | null } {
  const leading = periodFirst.exec(printed);
  if (leading !== null)
    return { body: printed.slice(leading[0].length).trim(), period: leading[1] ?? null };
  const { period: plain, bracketed } = period.exec(printed)?.groups ?? {};
  const found = plain ?? bracketed ?? null;
  return { body: printed.replace(period, "").trim(), period: found };
}
