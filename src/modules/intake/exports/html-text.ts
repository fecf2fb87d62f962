import { fromHtml } from "../../../platform/rich-text/html/index.ts";
import { composeMarked } from "../marked-sections.ts";
import { blockLines, plainLine } from "../rich/block-lines.ts";
import type { SourceLine } from "../source-text.ts";
import type { Line } from "../lines.ts";

/** HTML, or text that holds none, as lines: paragraphs, list entries and table rows. */
export function htmlLines(given: string, leftOut?: (tag: string) => void): Line[] {
  const lines = /<[a-z!/]|&#?\w+;/i.test(given)
    ? blockLines(fromHtml(given, leftOut === undefined ? {} : { leftOut }).content)
    : given.split("\n").map(plainLine);
  return lines.map((line: SourceLine, index) => ({ ...line, number: index + 1, pageStart: false }));
}

/** HTML as the text of a section. */
export function htmlText(given: string, leftOut?: (tag: string) => void): string {
  return composeMarked(htmlLines(given, leftOut));
}
