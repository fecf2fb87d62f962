import type { Layout } from "./layout.ts";
import type { Ledger } from "./ledger.ts";
import { findRunning, type RunningLine } from "./running-text.ts";

export interface Line {
  /** Without blanks around it; empty for a blank line. */
  text: string;
  /** From 1. */
  number: number;
  /** From 1, counted by page breaks. */
  page: number;
  /** First line of a page. */
  pageStart: boolean;
  /** Blanks that were printed before it, as entries of nested lists have them. */
  indent: number;
  /** Of a line that the file marks as a heading, from 1; null for any other. */
  level: number | null;
  /** The text of a footnote. */
  isNote: boolean;
  /** Words in it that lead to an address, where the file tells. */
  links: readonly { words: string; url: string }[];
}

export interface Pages {
  lines: Line[];
  /** Printed page number less the counted one; null when the text shows no pages. */
  pageOffset: number | null;
}

/** What ends a line of a text. */
export const LINE_END = /\r\n|[\n\r\u2028\u2029]/g;

/** A longer line is no page's head or foot. */
export const longestRunning = 90;
const entryMark = /^[-–—•*] /;

/** The mark of a list in which a web page puts its items. */
export const BEFORE_NUMBER = /^\s*[•·▪*]\s+(?=\d{1,3}\.?\s*$|\d{1,4}\.\s+\p{Lu})/u;

/** A line across the page parts what a blank line parts; the dot of "• 4" and "• 4. Title" is no part of a number. */
export function withoutRule(text: string): string {
  if (/^(?:_{6,}|[=–—*~-]{8,})$/.test(text)) return "";
  return text.replace(BEFORE_NUMBER, "");
}

const offer =
  /(?:klik her for at (?:folde|åbne|læse|se)|(?:fold|vis) punktet ud|åbn ?\/ ?luk punkt(?:et)?$).*$/iu;

/** "TitleKlik her for at folde ud …": what a web page says to its readers is left out. */
export function withoutOffer(text: string, line: number, ledger: Ledger): string {
  const at = text.search(offer);
  if (at === -1) return text;
  ledger.left.push({ line, text: text.slice(at), as: "running" });
  return text.slice(0, at).trimEnd();
}

function matchRunning(text: string, { running }: Layout): RunningLine | null {
  if (text.length > longestRunning) return null;
  const pattern = running.find((each) => each.test(text));
  if (pattern === undefined) return null;
  const page = pattern.exec(text)?.groups?.["page"];
  return { page: page === undefined ? null : Number(page) };
}

/** The index of the last line above that isn't blank; -1 for none. */
export function printedAbove(lines: readonly { text: string }[], index: number): number {
  let above = index - 1;
  while (above >= 0 && lines[above]?.text === "") above -= 1;
  return above;
}

/** Splits a text into lines, counts its pages and takes out what each page repeats. */
export function readLines(printed: readonly string[], layout: Layout, ledger: Ledger): Pages {
  const lines: Line[] = [];
  const repeated = findRunning(printed);
  const hasBreaks = printed.some((raw) => raw.includes("\f"));
  const firstPage = [...repeated.values()].find((each) => each.page !== null)?.page;
  let page = 1;
  let pageOffset: number | null = null;
  let broken = false;
  for (const [index, raw] of printed.entries()) {
    let text = withoutOffer(withoutRule(raw.trim()), index + 1, ledger);
    const leading = raw.charCodeAt(0) === 32;
    const breaks =
      raw.includes("\f") ||
      (layout.blankIsPageBreak && leading && text !== "" && !entryMark.test(text));
    if (breaks && !broken) page += 1;
    if (breaks) broken = true;
    const running = repeated.get(index) ?? matchRunning(text, layout);
    if (running !== null && text !== "") {
      ledger.left.push({ line: index + 1, text, as: "running" });
      if (running.page !== null) {
        // Without page breaks a number that begins with 2 stands at the head of its page.
        if (!broken && !hasBreaks && firstPage === 2) page += 1;
        const isHead = broken || (!hasBreaks && firstPage === 2);
        pageOffset ??= running.page - page;
        if (!isHead) page += 1;
        broken = true;
      }
      text = "";
    }
    lines.push({
      text,
      number: index + 1,
      page,
      pageStart: broken && text !== "",
      indent: leading && !breaks ? 1 : 0,
      level: null,
      isNote: false,
      links: [],
    });
    if (text !== "") broken = false;
  }
  if (page > 1) pageOffset ??= 0;
  return { lines, pageOffset };
}
