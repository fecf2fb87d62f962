import { findLabel } from "./head-labels.ts";
import type { Line } from "./lines.ts";

const gap = /\t+|\s{2,}/;
const wideGap = /\t+|\s{3,}/;

/**
 * Heads that are printed in columns, as lines with one field each: "Mødedato: …   Mødested: …", and rows
 * of labels with their values below them.
 */
export function splitColumns(lines: readonly Line[]): Line[] {
  const out: Line[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] as Line;
    const cells = line.text.split(wideGap);
    const labels = cells.map(labelAlone);
    if (cells.length > 1 && labels.every(Boolean)) {
      const below = nextPrinted(lines, index);
      const values = lines[below]?.text.split(wideGap) ?? [];
      if (values.length === cells.length && !values.some(labelAlone)) {
        for (const [at, cell] of cells.entries()) {
          out.push({ ...line, text: cell }, { ...(lines[below] as Line), text: values[at] ?? "" });
        }
        index = below;
        continue;
      }
    }
    out.push(...splitFields(line));
  }
  return out;
}

/** Cells of a line, where it has columns. */
export function cellsOf(text: string): string[] {
  return text.split(wideGap).filter((cell) => cell !== "");
}

function labelAlone(text: string): boolean {
  const found = findLabel(text);
  return found !== null && found.field !== null && found.field !== "contents" && found.value === "";
}

function nextPrinted(lines: readonly Line[], index: number): number {
  let below = index + 1;
  while (lines[below]?.text === "") below += 1;
  return below;
}

/** Each label with a colon after a gap begins a field of its own. */
function splitFields(line: Line): Line[] {
  if (!gap.test(line.text)) return [line];
  const parts: string[] = [];
  for (const cell of line.text.split(gap)) {
    const label = findLabel(cell);
    const begins = label?.field != null && (label.label.endsWith(":") || label.value === "");
    if (parts.length === 0 || begins) parts.push(cell);
    else parts[parts.length - 1] += `   ${cell}`;
  }
  return parts.length < 2 ? [line] : parts.map((text) => ({ ...line, text }));
}
