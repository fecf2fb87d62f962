import type { ParseWarning } from "./parsed-document.ts";

/**
 * A paper as a reader of files gives it to the parser: each paragraph, entry and row on a line of its
 * own, with blank lines between them as the text of a parsed document has them.
 */
export interface SourceText {
  lines: SourceLine[];
  /** False when the file has no pages before it is shown, as Word's. */
  hasPages: boolean;
  /** What stands at the heads and feet of its pages and is none of the lines, cells parted by tabs. */
  heads?: readonly string[];
  /** What the reader couldn't read, or isn't sure of. */
  warnings?: readonly ParseWarning[];
}

export interface SourceLine {
  /** Without blanks around it; empty for a blank line. */
  text: string;
  /** From 1. */
  page: number;
  /** Of a line that the file marks as a heading, from 1; null for any other. */
  level: number | null;
  /** How many blanks an entry of a list, or a line in it, has before it. */
  indent: number;
  /** "[2] …", the text of a footnote. */
  isNote: boolean;
  /** Words in it that lead to an address other than they are. */
  links: readonly { words: string; url: string }[];
  /** How sure a reader of scans is of its words, 0 to 1; not there for what wasn't scanned. */
  confidence?: number;
}

/** The source's words, a line each. */
export function plainSource(source: string | SourceText): string {
  return typeof source === "string" ? source : source.lines.map(({ text }) => text).join("\n");
}
