import { findDecisionHeading } from "../decision-heading.ts";
import type { Line } from "../lines.ts";
import { composeMarked } from "../marked-sections.ts";
import { findHeading } from "../section-headings.ts";
import type { ExportText } from "./export-paper.ts";
import { htmlLines } from "./html-text.ts";

/** HTML cut at the headings that it marks; without any the whole is one text without a heading. */
export function splitHtml(html: string, leftOut?: (tag: string) => void): ExportText[] {
  return splitLines(htmlLines(html, leftOut), ({ level }) => level !== null);
}

/** Lines cut at marked headings, and at lines that are no more than a known heading. */
export function splitPageLines(lines: readonly Line[]): ExportText[] {
  return splitLines(
    lines,
    ({ level, text }) =>
      level !== null || findHeading(text)?.rest === "" || findDecisionHeading(text) !== null,
  );
}

function splitLines(lines: readonly Line[], isHeading: (line: Line) => boolean): ExportText[] {
  const parts: { heading: string; lines: Line[] }[] = [{ heading: "", lines: [] }];
  for (const line of lines) {
    if (line.text !== "" && isHeading(line)) parts.push({ heading: line.text, lines: [] });
    else parts.at(-1)?.lines.push(line);
  }
  return parts
    .map(({ heading, lines: own }) => ({ heading, text: composeMarked(own) }))
    .filter(({ heading, text }) => heading !== "" || text !== "");
}
