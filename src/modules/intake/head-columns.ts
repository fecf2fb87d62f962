import { findLabel } from "./head-labels.ts";
import type { Line } from "./lines.ts";
import { scheduleRow } from "./times.ts";

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
      const rows = rowsBelow(lines, nextPrinted(lines, index));
      if (rows.length > 0) {
        out.push(...byColumn(line, cells, rows));
        index = lines.indexOf(rows.at(-1) as Line);
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

/** The lines of values: until a blank line or a label. */
function rowsBelow(lines: readonly Line[], from: number): Line[] {
  const rows: Line[] = [];
  for (let at = from; at < lines.length && lines[at]?.text !== ""; at += 1) {
    const line = lines[at] as Line;
    if (line.text.split(wideGap).some((cell) => findLabel(cell)?.field != null)) break;
    rows.push(line);
  }
  return rows;
}

/** Each label with its values below it; names stay apart. */
function byColumn(head: Line, labels: readonly string[], rows: readonly Line[]): Line[] {
  const starts = labels.map((label) => head.text.indexOf(label));
  const columns: Line[][] = labels.map(() => []);
  for (const row of rows) {
    const cells = row.text.split(wideGap);
    let at = 0;
    for (const cell of cells) {
      const start = row.text.indexOf(cell, at);
      at = start + cell.length;
      // A row that is set in begins in a later column.
      const isLast = cells.length === 1 && row.indent > 0;
      const column = isLast ? labels.length - 1 : nearest(starts, start);
      columns[column]?.push({ ...row, text: cell });
    }
  }
  return labels.flatMap((label, at) => {
    const values = columns[at] ?? [];
    const field = findLabel(label)?.field ?? "";
    const isList = ["participants", "absent", "substitutes"].includes(field);
    const text = values.map((value) => value.text).join(" ");
    const first = values[0];
    const joined = first === undefined || isList ? values : [{ ...first, text }];
    return [{ ...head, text: label }, ...joined];
  });
}

function nearest(starts: readonly number[], start: number): number {
  let best = 0;
  for (const [at, each] of starts.entries()) {
    if (Math.abs(each - start) < Math.abs((starts[best] ?? 0) - start)) best = at;
  }
  return best;
}

/** Each label with a colon after a gap begins a field of its own. */
function splitFields(line: Line): Line[] {
  if (!gap.test(line.text) || scheduleRow.test(line.text)) return [line];
  const parts: string[] = [];
  const cells = line.text.split(gap);
  for (const [at, cell] of cells.entries()) {
    const label = findLabel(cell);
    // "Ida Holm   Afbud" tells of who stands before it.
    const isAlone = label?.value === "" && at < cells.length - 1;
    const begins = label?.field != null && (label.label.endsWith(":") || isAlone);
    if (parts.length === 0 || begins) parts.push(cell);
    else parts[parts.length - 1] += `   ${cell}`;
  }
  return parts.length < 2 ? [line] : parts.map((text) => ({ ...line, text }));
}
