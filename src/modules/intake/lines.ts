import type { Layout } from "./layout.ts";
import type { Ledger } from "./ledger.ts";

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

/** Splits a text into lines, counts its pages and takes out what each page repeats. */
export function readLines(printed: readonly string[], layout: Layout, ledger: Ledger): Pages {
  const lines: Line[] = [];
  let page = 1;
  let pageOffset: number | null = null;
  let broken = false;
  for (const [index, raw] of printed.entries()) {
    let text = raw.trim();
    const leading = raw.charCodeAt(0) === 32;
    const breaks =
      raw.includes("\f") ||
      (layout.blankIsPageBreak && leading && text !== "" && !entryMark.test(text));
    if (breaks && !broken) page += 1;
    if (breaks) broken = true;
    const running =
      text.length > longestRunning
        ? undefined
        : layout.running.find((pattern) => pattern.test(text));
    if (running !== undefined) {
      ledger.left.push({ line: index + 1, text, as: "running" });
      const printedPage = running.exec(text)?.groups?.["page"];
      if (printedPage !== undefined) {
        pageOffset ??= Number(printedPage) - page;
        page += 1;
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
