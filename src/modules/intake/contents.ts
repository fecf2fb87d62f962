import { readTitle } from "./title-state.ts";
import { POINT_WORD } from "./point-words.ts";

export interface ContentsRow {
  /** As printed. */
  title: string;
  /** Without what is printed of whether the item is open or closed. */
  bare: string;
  page: number;
  /** The item number and leaders that are printed around the title. */
  number: string;
  closed: boolean;
}

const numbered = new RegExp(
  `^(?:(?:${POINT_WORD}|Sag|SAG|Nr\\.?)\\s*)?(?<number>\\d{1,4}(?:\\.\\d{1,2})?)(?:\\.{2,}\\s*[-–—]?\\s*|[.:)]\\s*|\\s*[-–—]\\s+|\\s+)(?=\\D)|^\\d{1,4}\\t(?=\\d{1,2}\\. \\p{L})`,
  "u",
);
/** "Åben" or "Lukket" in a column of its own. */
const stateCell =
  /^(?<before>(?:åben|åbent|lukket)(?:\t|\s{2,}))|(?<behind>(?:\t|\s{2,})(?:åben|åbent|lukket))$/i;

/** The words "Åben" and "Lukket" of a row that has a column for them; empty for others. */
export function stateOf(text: string): string {
  const number = numbered.exec(text)?.[0] ?? "";
  return /^(?:åben|åbent|lukket)(?=\t|\s{2,})/i.exec(text.slice(number.length).trim())?.[0] ?? "";
}

const pageWord = /(?<=[ .\t…_])(?:side|s\.)\s+$/i;

/** The word before the page: "Side"; empty where none is. */
export function pageWordOf(text: string): string {
  return pageWord.exec(text.replace(/\d{1,4}$/, "").slice(-8))?.[0].trim() ?? "";
}

/** What Word prints where the page of an item is no more to be found. */
export const brokenPage =
  /^(?<number>(?:\d{1,4}(?:\.\d{1,2})?[.:)]?\s+)?)(?<title>\p{Lu}.*?)(?<rest>[\s.…]*Fejl! Bogmærke er ikke defineret\.?)$/u;

/** Reads "Title.....<tab>4" or "12. Title ..... 4"; null when no leader stands before the page. */
export function readContentsRow(text: string): ContentsRow | null {
  let end = text.length;
  while (end > 0 && isDigit(text.charCodeAt(end - 1))) end -= 1;
  const page = text.slice(end);
  if (page === "" || page.length > 4 || Number(page) === 0) return null;
  // "Title      Side 2"
  const word = pageWord.exec(text.slice(Math.max(0, end - 8), end))?.[0] ?? "";
  const leaderEnd = end - word.length;
  let start = leaderEnd;
  while (start > 0 && ". \t…_".includes(text.charAt(start - 1))) start -= 1;
  const leader = text.slice(start, leaderEnd);
  if (!/\.{3}|…|\t| {3}|_{3}|(?:\. ){3}/.test(leader)) return null;
  const before = text.slice(0, start);
  const number = numbered.exec(before)?.[0] ?? "";
  const printed = before.slice(number.length).trim();
  const listed = readListed(printed);
  // A column of its own is no part of the title; a mark in it is.
  const title = printed.replace(stateCell, "").trim();
  return title === ""
    ? null
    : { title, bare: listed.title, page: Number(page), number, closed: listed.closed };
}

/** The title in a list of the meeting's items, without what is printed of its state. */
export function readListed(printed: string): { title: string; closed: boolean } {
  const cell = stateCell.exec(printed);
  if (cell === null) return readTitle(printed);
  return { title: printed.replace(stateCell, "").trim(), closed: /lukket/i.test(cell[0]) };
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
