import { findDate } from "./dates.ts";

export interface DecisionHeading {
  body: string | null;
  /** YYYY-MM-DD */
  date: string | null;
}

const word =
  /^(?:aktuel\s+)?(?:beslutning(?:er)?(?:\/konklusion)?|konklusion|afgørelse)(?=[\s:]|$)/i;
const pointNumber = /,?\s*(?:pkt\.|punkt|sag)\s*(?:nr\.\s*)?\d{1,4}\s*:?$/i;
const preposition = /^(?:på|i|fra|af)\s+/i;
const chained = /^\p{Lu}[\p{L} ,.-]{2,80},\s*(?:den\s+)?\d{1,2}[. ].*:$/u;

/**
 * Reads a line as the heading of a decision: "Beslutning", "Aktuel beslutning på Byrådet
 * 2022-2025 12-01-2024", "Beslutning i Økonomiudvalget den 12. januar 2024, pkt. 5:" or, in a
 * chain of decisions, "Byrådet, 12. januar 2024, pkt. 5:". Null for anything else.
 */
export function findDecisionHeading(text: string): DecisionHeading | null {
  if (text.length > 140) return null;
  const start = word.exec(text)?.[0];
  if (start !== undefined) return readRest(text.slice(start.length), text);
  return isChained(text) ? readRest(` ${text}`, text) : null;
}

/** "Byrådet, 12. januar 2024, pkt. 5:" stands on its own even below a line of text. */
export function isChained(text: string): boolean {
  return text.endsWith(":") && text.length <= 140 && chained.test(text);
}

function readRest(rest: string, text: string): DecisionHeading | null {
  const plain = rest.replace(pointNumber, "").replace(/\s*:$/, "");
  const date = findDate(plain);
  if (date !== null && plain.slice(date.end).trim() !== "") return null;
  const printed = (date === null ? plain : plain.slice(0, date.start)).trim().replace(/,$/, "");
  const body = printed.replace(preposition, "");
  if (body === "") return { body: null, date: date?.date ?? null };
  const named = date !== null || (preposition.test(printed) && /^\p{Lu}/u.test(body));
  if (!named || /[.!?]$/.test(text)) return null;
  return { body, date: date?.date ?? null };
}
