/** Lines under an item's title that say which case it is; groups number and handlers. */
const caseLines: readonly RegExp[] = [
  /^(?<number>SAG-\d{4}-\d{4,6})(?:\s+(?<handlers>[a-zæøå]{2,6}(?:\/[a-zæøå]{2,6})*))?$/,
  /^(?<number>S\d{4}-\d{2,6})$/,
  /^(?<number>\d{2}\.\d{2}\.\d{2}-[A-ZÆØÅ]\d{2}-\d{1,6}-\d{2})$/,
  /^(?<number>\d{2,4}\/\d{1,7})$/,
  /^(?<number>\d{2}\.\d{2}\.\d{2}\.[A-ZÆØÅ]\d{2}\s+\d{2,4}\/\d{1,7})$/,
  /^(?<label>(?:Sagsnr|Sagsnummer|Sagsid|Sagsnr\.\/Sagsid|Sagnr|Sag|J\.?\s?nr|Journalnr)\.?:?)\s+(?<number>[\p{L}\d][\p{L}\d./-]*\d[\p{L}\d./-]*)$/u,
];

const handlerLine =
  /^(?<label>(?:Sagsinitialer|Initialer|Sagsbehandler):?)\s+(?<handlers>[A-Za-zÆØÅæøå]{2,8}(?:[/,]\s*[A-Za-zÆØÅæøå]{2,8})*)$/;

const stateLine = /^(?<state>åbent?|lukket)(?:\s+(?:sag|punkt|dagsorden))?$/i;

export interface CaseLine {
  number: string | null;
  handlers: string[];
  /** True for "Lukket sag", false for "Åben sag"; null when the line doesn't say. */
  closed: boolean | null;
  /** The words that only name the field. */
  label: string;
}

/** Reads one line below an item's title; null when it is the beginning of the text. */
export function readCaseLine(text: string): CaseLine | null {
  if (text.length > 60) return null;
  const state = stateLine.exec(text)?.groups?.["state"];
  if (state !== undefined) {
    return { number: null, handlers: [], closed: /^lukket/i.test(state), label: text };
  }
  for (const pattern of [...caseLines, handlerLine]) {
    const groups = pattern.exec(text)?.groups;
    if (groups === undefined) continue;
    return {
      number: groups["number"] ?? null,
      handlers: groups["handlers"]?.split(/[/,]\s*/) ?? [],
      closed: null,
      label: groups["label"] ?? "",
    };
  }
  return null;
}

/** Reads "Sagsnr. S2026-41 · Sagsbehandler lar, hast", where the file says which line it is. */
export function readMarkedCase(text: string): (CaseLine | null)[] {
  return text.split(" · ").map((part) => {
    const found = /^(?<label>Sagsnr\.|Sagsbehandler) (?<value>.+)$/.exec(part)?.groups;
    if (found === undefined) return readCaseLine(part);
    const [label = "", value = ""] = [found["label"], found["value"]];
    return label === "Sagsnr."
      ? { number: value, handlers: [], closed: null, label }
      : { number: null, handlers: value.split(", "), closed: null, label };
  });
}

const closedMarks: readonly RegExp[] = [
  /\s*\((?<state>lukket|åben|åbent)(?:\s+(?:punkt|sag))?\)\s*$/i,
  /^\((?<state>lukket|åben|åbent)(?:\s+(?:punkt|sag))?\)\s*/i,
  /^(?<state>lukket)(?:\s+(?:punkt|sag))?\s*[-–—:]\s+/i,
  /\s+[-–—]\s+(?<state>lukket)(?:\s+(?:punkt|sag))?$/i,
  /^(?<state>lukket)(?:\s+(?:punkt|sag))?$/i,
];

/** Takes "(Lukket)" and the like off a title; a title that is nothing else stays. */
export function readTitle(printed: string): { title: string; closed: boolean; mark: string } {
  for (const pattern of closedMarks) {
    const match = pattern.exec(printed);
    if (match === null) continue;
    const rest = printed.replace(pattern, "");
    const closed = /^lukket/i.test(match.groups?.["state"] ?? "");
    return rest === ""
      ? { title: printed, closed, mark: "" }
      : { title: rest, closed, mark: match[0] };
  }
  return { title: printed, closed: false, mark: "" };
}
