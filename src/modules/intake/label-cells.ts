import { findDecisionHeading } from "./decision-heading.ts";
import type { Line } from "./lines.ts";
import { findHeading } from "./section-headings.ts";

const columns = /^(?<label>\S.*?)(?:\t+|\s{3,})(?<value>\S.*)$/;
/** A table of months or figures may have such words in its first column too. */
const least = 2;

/**
 * The lines of an item that is printed as a table, with a heading in each row's first cell: the heading
 * and its text on lines of their own.
 */
export function splitLabelCells(lines: readonly Line[]): readonly Line[] {
  const cells = lines.map(({ text }, at) => (isInTable(lines, at) ? null : labelOf(text)));
  if (cells.filter((cell) => cell !== null && cell.isHeading).length < least) return lines;
  return lines.flatMap((line, at) => {
    const cell = cells[at] ?? null;
    if (cell === null) return [line];
    const { label, value, isHeading } = cell;
    if (!isHeading) return [{ ...line, text: `${label}: ${value}` }];
    return [
      { ...line, text: label },
      { ...line, text: value, pageStart: false },
    ];
  });
}

/** Right above or below it stands a row whose first cell is no heading: "Jordkøb   8.700". */
function isInTable(lines: readonly Line[], at: number): boolean {
  return [lines[at - 1], lines[at + 1]].some((line) => {
    const label = columns.exec(line?.text ?? "")?.groups?.["label"];
    return label !== undefined && labelOf(line?.text ?? "") === null && !label.endsWith(":");
  });
}

function labelOf(text: string): { label: string; value: string; isHeading: boolean } | null {
  const { label = "", value = "" } = columns.exec(text)?.groups ?? {};
  if (label === "" || value.includes("\t")) return null;
  if (/^(?:Fraværende|Fravær|Afbud)$/i.test(label)) return { label, value, isHeading: false };
  const isHeading = findHeading(label)?.rest === "" || findDecisionHeading(label) !== null;
  return isHeading ? { label, value, isHeading } : null;
}
