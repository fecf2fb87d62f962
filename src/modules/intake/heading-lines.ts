import { findDecisionHeading } from "./decision-heading.ts";
import type { Line } from "./lines.ts";
import { plainTitle } from "./plain-title.ts";
import { findHeading } from "./section-headings.ts";

/** A line that is nothing but the heading of a section or of a decision. */
export interface HeadingLine {
  /** Index of the line. */
  at: number;
  /** Its letters and digits. */
  key: string;
}

/** All lines that are headings, in their order. */
export function headingLines(lines: readonly Line[]): HeadingLine[] {
  return lines.flatMap(({ text }, at) =>
    text !== "" && isHeadingLine(text) ? [{ at, key: plainTitle(text) }] : [],
  );
}

/** A heading with nothing behind it. */
export function isHeadingLine(text: string): boolean {
  return findHeading(text)?.rest === "" || findDecisionHeading(text) !== null;
}
