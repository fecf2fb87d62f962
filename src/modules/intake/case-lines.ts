import { isBodyLike } from "./body-like.ts";
import { findHeading } from "./section-headings.ts";

/** "00.22.04G01": what cases of the kind are about, which stands for a number where there is no other. */
const subject = /^(?<number>\d{2}\.\d{2}\.\d{2}[-. ]?[A-ZÆØÅ]\d{2})\.?$/;

/** Whether a line is such a number, which beside a case's own says nothing of which case it is. */
export function isSubjectNumber(text: string): boolean {
  return subject.test(text);
}

/** Case numbers that need no label. */
const bare: readonly RegExp[] = [
  /^(?<number>[A-ZÆØÅ]{2,6}-\d{4}-\d{3,6})(?:\s+(?<handlers>[a-zæøå]{2,6}(?:(?:\/|, ?)[a-zæøå]{2,6})*))?$/,
  /^(?<number>S\d{4}-\d{2,6})$/,
  /^(?<number>[A-ZÆØÅ]{2,4} \d{4}\/\d{3,7})$/,
  /^(?<number>\d{2}\.\d{2}\.\d{2}-?[A-ZÆØÅ]\d{2}-\d{1,6}(?:-\d{2})?)$/,
  subject,
  /^(?<number>\d{5,6}-(?:19|20)\d{2}|\d{2}-\d{6})$/,
  /^(?<number>(?:\d{5,6}|\d{2}\.\d{2}(?:\.\d{2})?[A-ZÆØÅ]\d{2}) - (?:19|20)\d{2}\/\d{2,6})$/,
  /^(?<number>\d{2,4}\/\d{1,7})$/,
  /^[([](?<number>\d{4}-\d{5,7}|\d{2,4}\/\d{1,7}|(?:EMN|SAG)-\d{4}-\d{3,6}|\d{2}\.\d{2}\.\d{2}-[A-ZÆØÅ]\d{2}-\d{1,6}-\d{2})[)\]]$/,
  /^(?<number>\d{4}-\d{5,7}|\d{2,4}-\d{4}-\d{2,7})$/,
  /^(?<handlers>[A-ZÆØÅ]{2,8}(?:, [A-ZÆØÅ]{2,8})*)\s*\/\s*(?<number>\d{2,4}\/\d{1,7})$/,
  /^(?<number>\d{2}\.\d{2}\.\d{2}\.?[A-ZÆØÅ]\d{2}\s+\d{2,4}\/\d{1,7})$/,
];

type Field = "number" | "handlers" | "behind" | "other";

/** The labels of the line, the longer ones first. */
const labels: readonly { field: Field; label: string }[] = [
  {
    field: "number",
    label:
      "Acadre[ -]?sagsnr|Sagsnr\\.?\\/Sagsid|Sagsnummer|Sags?\\s?nr|Sags?[- ]?id|Sagsnøgle|Sag|J\\.?\\s?nr|Journal(?:nummer|\\s?nr)|EMN|ESDH-sag",
  },
  {
    field: "handlers",
    label: "Sagsinitialer|Initialer|Init|Sagsbehandler|Sagsbeh|Sagsansvarlig|Ref",
  },
  {
    // Only behind another label: alone they are headings.
    field: "behind",
    label:
      "Sagen afgøres (?:i|af)|Afgøres (?:i|af)|Sagsgang|Sagsforløb|Mødedato|Kompetence|Forvaltning|Afdeling",
  },
  {
    field: "other",
    label:
      "Dokument(?:nummer|\\s?nr|id)|Dok\\.?\\s?(?:nr|id)|Dok|Brev-?id|Åbn?et\\/lukket|Offentlighed|Adgang|Sagstype|Sagens type",
  },
];

const anyLabel = labels
  .map(
    ({ field, label }) =>
      `(?<${field}>(?<![\\p{L}\\d.-])(?:${label})(?![\\p{L}\\d-])\\.?\\s*(?::|(?=\\s|$)))`,
  )
  .join("|");
const labelled = new RegExp(anyLabel, "giu");
const labelledFirst = new RegExp(`^(?:${anyLabel})`, "iu");

/** What a line says of whether an item is closed. */
const states =
  "(?<state>åbent?|lukket|(?:behandle[ts]\\s+)?(?:for|bag)\\s+(?:lukkede|åbne)\\s+døre|ikke[- ]offentligt?|offentligt?|fortroligt?)";
const stateKind = "(?:\\s+(?:sag|punkt|dagsorden|dagsordenspunkt|møde|behandling))?";
const state = new RegExp(`^${states}${stateKind}\\.?$`, "i");
/** Other lines that say of all of an item that it is closed: "Status: Lukket", "Dette punkt er lukket", "Lukket jf. § 10". */
const closedStates: readonly RegExp[] = [
  /^[\p{L}/ -]{3,25}:\s*(?:lukket|fortrolig|ikke[- ]offentlig)t?(?:\s+(?:sag|punkt|dagsorden|møde|behandling))?\.?$/iu,
  /^(?:offentlig(?:hed|t)?|åbe?nt?(?:\s+(?:sag|punkt))?):\s*nej\.?$|^(?:lukket|fortroligt?)(?:\s+(?:sag|punkt))?:\s*ja\.?$/i,
  /^(?:(?:dette|det|denne)\s+)?(?:dagsordens)?(?:punkt(?:et)?|sag(?:en)?)\s+(?:er|var|behandles|behandledes|(?:er|blev)\s+behandlet)\s+(?:(?:som\s+)?(?:en?t?\s+)?(?:lukket|fortrolige?t?)(?:\s+(?:punkt|sag))?|(?:for|bag)\s+lukkede\s+døre|(?:på|i)\s+(?:et\s+)?lukket\s+møde)\.?$/i,
  /^lukke[ts](?:\s+(?:punkt|sag|dagsordenspunkt|møde|behandling))?(?:,?\s+(?:jf\.?|jævnfør|i henhold til|efter)\s.{3,80}|\s*[-–,]\s*(?:ikke[- ]offentligt?|fortroligt?)|\s+\([^()]{3,80}\))\.?$/i,
  /^(?:dørene\s+lukkes|lukkede\s+døre|(?:til\s+)?lukket\s+behandling|fortrolig(?:t)?\s+(?:sag|punkt)|ikke[- ]offentligt?\s+(?:sag|punkt))\.?$/i,
];
const openState = /^(?:status|type|punkttype)\s*:\s*(?:åbent?|offentligt?)(?:\s+(?:sag|punkt))?$/i;
/** "(Lukket)" and "- Lukket -" on a line of its own. */
const inBrackets = /^[([*–-]\s*(?<words>[^()[\]*]{3,40}?)\s*[)\]*–-]$/;
const stateAtEnd = new RegExp(`(?:^|[\\s,;·|(-])${states}${stateKind}\\)?\\.?$`, "i");

const stateAtStart = new RegExp(`^${states}${stateKind}[\\s,;·|-]+(?=\\p{Lu}|\\d)`, "iu");

/** "Lukket", "for lukkede døre", "ikke offentlig" and the like close. */
export function closes(printed: string | undefined): boolean {
  return /luk|ikke|fortrolig|closed/i.test(printed ?? "");
}

/** "14/2203 Title" */
export const caseInFront = /^(\d{2}\/\d{3,6})\s+(?=\p{Lu})/u;

/** A line that begins with a label of the case's number. */
export const numberLabel =
  /^(?:Sagsnummer|Sags?\s?nr|Sags?[- ]?id|J\.?\s?nr|Journal(?:nummer|\s?nr)|ESDH-sag)(?![\p{L}\d-])/iu;

/** The number that is all of a line; null for anything else. */
export function caseNumberAlone(text: string): string | null {
  return numberValue.test(text) ? text : null;
}

const numberValue = /^[\p{L}\d][\p{L}\d./-]*\d[\p{L}\d./-]*$|^\d$/u;
const initials =
  /^[A-Za-zÆØÅæøå\d_]{2,10}(?:\.[a-zæøå]{2,4})?(?:\s*[/,]\s*[A-Za-zÆØÅæøå\d_]{2,10})*$/;
const personName = /^\p{Lu}[\p{L}.-]+(?: \p{Lu}[\p{L}.-]*){1,3}$/u;

export interface CaseLine {
  number: string | null;
  handlers: string[];
  /** True for "Lukket sag", false for "Åben sag"; null when the line doesn't say. */
  closed: boolean | null;
  /** The words that only name a field or a state. */
  label: string;
  /** A section with its heading in the line's last cell: "Sagsgang: ØU/KB"; mostly not there. */
  rest?: string;
}

const mayClose = /luk|fortrolig|offentlig|^åbe?nt?.*nej/i;
const decidedBehind =
  /(?:\t|\s{3,})(?:Sagen afgøres (?:i|af)|Sagsgang|Sagsforløb|Beslutningskompetence):/;

/** Reads one line below an item's title; null when it is the beginning of the text. */
export function readCaseLine(text: string): CaseLine | null {
  if (text.length > 200 || text === "") return null;
  const inner = inBrackets.exec(text)?.groups?.["words"] ?? text.replace(/^[*•]\s+/, "");
  const stated = state.exec(inner)?.groups?.["state"];
  if (stated !== undefined) {
    return { number: null, handlers: [], closed: closes(stated), label: text };
  }
  if (mayClose.test(inner) && closedStates.some((pattern) => pattern.test(inner)))
    return { number: null, handlers: [], closed: true, label: text };
  if (openState.test(inner)) return { number: null, handlers: [], closed: false, label: text };
  // What stands above the case's number on some sites.
  if (/^(?:Punkt|Sags)oplysninger:?$/.test(text))
    return { number: null, handlers: [], closed: null, label: text };
  const alone = readBare(text);
  if (alone !== null) return alone;
  const opening = stateAtStart.exec(text)?.[0] ?? "";
  const behind = text.slice(opening.length);
  const opened = opening === "" ? null : (readLabelled(behind) ?? readBare(behind));
  if (opened !== null) {
    return { ...opened, closed: closes(opening), label: `${opening}${opened.label}` };
  }
  return readSectionCell(text) ?? readLabelled(text) ?? readCells(text);
}

/** "Sagsnr.: 14/413   Sagen afgøres i: Byrådet": a cell behind the number that is a section. */
function readSectionCell(text: string): CaseLine | null {
  const read = decidedBehind.test(text) ? readCells(text) : null;
  return read?.rest === undefined ? null : read;
}

/** A case number without a label. */
function readBare(text: string): CaseLine | null {
  for (const pattern of bare) {
    const groups = pattern.exec(text)?.groups;
    if (groups === undefined) continue;
    const handlers = groups["handlers"]?.split(/[/,]\s*/) ?? [];
    const number = groups["number"]?.replace(/\s+/g, " ") ?? null;
    return { number, handlers, closed: null, label: "" };
  }
  return null;
}

/** "18/1402   Åben sag   Sagsgang: ØU/KB": cells that are case lines each, and a section behind them. */
function readCells(text: string): CaseLine | null {
  // "Sagsgang:   MTU/ØU/KB" is a label and its value.
  const cells = text.replaceAll(/(?<=\p{L}:)(?:\t+|\s{3,})(?=\S)/gu, " ").split(/\t+|\s{3,}/);
  if (cells.length < 2) return null;
  const line: CaseLine = { number: null, handlers: [], closed: null, label: "" };
  const behind: string[] = [];
  for (const [at, cell] of cells.entries()) {
    const read = readCaseLine(cell);
    if (read === null && line.number !== null && initialsAlone.test(cell)) {
      line.handlers.push(...cell.split(/\/|, /));
      continue;
    }
    if (read === null) {
      // "Sagsforløb: 17-4 - Åben sag", "Sagsansvarlig enhed: Center for Teknik"
      if (unread.test(cell) || (cells.length > 2 && isBodyLike(cell) && !cell.includes(":"))) {
        line.closed ??= statedIn(cell);
        line.label = `${line.label} ${cell}`.trim();
        continue;
      }
      const isSection = at > 0 && (behind.length > 0 || (findHeading(cell)?.rest ?? "") !== "");
      if (!isSection) return null;
      behind.push(cell);
      continue;
    }
    // "Sagsnr.: 09/104   Journalnr.: 00.01A00": the second number is of another kind.
    const further = line.number === null ? "" : (read.number ?? "");
    line.number ??= read.number;
    line.handlers.push(...read.handlers);
    line.closed ??= read.closed;
    line.label = [line.label, read.label, further].filter((each) => each !== "").join(" ");
  }
  return behind.length === 0 ? line : { ...line, rest: behind.join("\t") };
}

/** "17.04-207   jaso/ulk", "512-2022-7741   MII, SKO" */
const initialsAlone =
  /^(?:[a-zæøå]{2,6}(?:(?:\/|, )[a-zæøå]{2,6})*|[A-ZÆØÅ]{2,5}(?:(?:\/|, )[A-ZÆØÅ]{2,5})+)$/;

const unread =
  /^(?:Sagsforløb|Mødedato|Sagsansvarlig enhed|Forvaltning|Afdeling|Enhed|Område|[A-ZÆØÅ]{2,5}$)(?=\s*:|$)/u;

function statedIn(cell: string): boolean | null {
  const found = stateAtEnd.exec(cell)?.groups?.["state"];
  return found === undefined ? null : closes(found);
}

/** "Sagsnr.: 18/17122   Dok.nr.: 7001   Initialer: anel   Åben sag" */
function readLabelled(text: string): CaseLine | null {
  if (!labelledFirst.test(text)) return null;
  const found = [...text.matchAll(labelled)];
  if (found[0]?.index !== 0 || found[0].groups?.["behind"] !== undefined) return null;
  const line: CaseLine = { number: null, handlers: [], closed: null, label: "" };
  for (const [at, match] of found.entries()) {
    const end = found[at + 1]?.index ?? text.length;
    let value = text.slice(match.index + match[0].length, end).trim();
    line.label += ` ${match[0].trim()}`;
    const stated = stateAtEnd.exec(value);
    if (stated !== null) {
      line.closed = closes(stated.groups?.["state"]);
      line.label += ` ${stated[0].trim()}`;
      value = value.slice(0, stated.index).trim();
    }
    if (!readValue(line, match, value.replace(/[\s,;·|]+$/, ""))) return null;
  }
  return { ...line, label: line.label.trim() };
}

/** "81.38.04-A00-1-22 / lhan, kmo" */
const withHandlers = /^(?<own>\S*\d\S*)\s+\/\s+(?<handlers>[a-zæøå]{2,6}(?:,\s*[a-zæøå]{2,6})*)$/;

/** Puts a label's value into the line; false when it is none, so that the line is text. */
function readValue(line: CaseLine, match: RegExpExecArray, value: string): boolean {
  if (value === "" || /^[-.]$/.test(value))
    return match[0].trim().length > 4 || line.closed !== null;
  if (match.groups?.["number"] !== undefined) {
    const { own, handlers } = withHandlers.exec(value)?.groups ?? {};
    if (own !== undefined && handlers !== undefined) {
      line.handlers.push(...handlers.split(/,\s*/));
      return readValue(line, match, own);
    }
    // "Sag: 2025/01120 001"
    if (line.number === null && /^\d{4}\/\d{4,6} \d{3}$/.test(value)) {
      line.number = value;
      return true;
    }
    const [first = "", ...rest] = value.split(/\s+/);
    const isWhole = rest.length === 0 || (line.closed !== null && rest.length <= 8);
    // "J.nr. BOR 9/2026"
    const isOffices = /^[A-ZÆØÅ]{2,5} \d{1,6}\/\d{2,4}$/.test(value);
    const pair =
      isOffices || /^\d{2}\.\d{2}\.\d{2}\.?[A-ZÆØÅ]\d{2}\s+\d{2,4}\/\d{1,7}$/.test(value);
    if (
      !numberValue.test(
        isOffices ? value.slice(first.length + 1) : pair ? first : (value.split(/\s+/)[0] ?? ""),
      ) ||
      !(isWhole || pair)
    )
      return false;
    const number = pair ? value.replace(/\s+/g, " ") : first;
    // "J.nr.: 01.02.05P16  Sagsid.: 10/8841": the journal's number says what the case is about.
    const isCase = /^sag/i.test(match[0]) && /^J/i.test(line.label.trim());
    if (line.number !== null) line.label += ` ${isCase ? line.number : number}`;
    if (line.number === null || isCase) line.number = number;
    if (!pair) line.label += ` ${rest.join(" ")}`;
    return true;
  }
  if (match.groups?.["handlers"] !== undefined) {
    if (initials.test(value)) line.handlers.push(...value.split(/\s*[/,]\s*/));
    else if (value.split(/\s*[/,]\s*/).every((name) => personName.test(name)))
      line.handlers.push(...value.split(/\s*[/,]\s*/));
    else return false;
    return true;
  }
  const most = match.groups?.["behind"] === undefined ? 3 : 10;
  if (value.split(/\s+/).length > most) return false;
  line.label += ` ${value}`;
  return true;
}

/** Reads "Sagsnr. S2026-41 · Sagsbehandler lar, hast", where the file says which line it is. */
export function readMarkedCase(text: string): (CaseLine | null)[] {
  return text.split(" · ").map((part) => {
    const found = /^(?<label>Sagsnr\.|Sagsbehandler) (?<value>.+)$/.exec(part)?.groups;
    if (found === undefined || found["value"]?.includes("\t")) return readCaseLine(part);
    const [label = "", value = ""] = [found["label"], found["value"]];
    return label === "Sagsnr."
      ? { number: value, handlers: [], closed: null, label }
      : { number: null, handlers: value.split(", "), closed: null, label };
  });
}
