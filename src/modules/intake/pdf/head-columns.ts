import { findLabel } from "../head-labels.ts";
import type { PrintedLine } from "./printed-lines.ts";
import type { TextLine } from "./text-lines.ts";

/** Lines of a page in which a head may stand. */
const HEAD = 60;
/** Points by which what stands below each other may differ. */
const SLACK = 4;

/**
 * Puts a head that is printed in two columns, each with labels and their values, into one: the left
 * column and then the right one. Labels beside their values stay there.
 */
export function withHeadInOne(lines: readonly PrintedLine[]): PrintedLine[] {
  for (const line of lines.slice(0, HEAD)) {
    for (const [at, { x, text }] of line.cells.entries()) {
      const before = line.cells[at - 1]?.text;
      if (before === undefined ? line.cells.length > 1 : isValue(text, before)) continue;
      if (!isLabel(text)) continue;
      const run = runOf(lines, lines.indexOf(line), x);
      if (run === null) continue;
      const within = lines.slice(run.from, run.to);
      return [
        ...lines.slice(0, run.from),
        ...within.flatMap((each) => part(each, (cell) => cell.x < x - SLACK)),
        ...within.flatMap((each) => part(each, (cell) => cell.x >= x - SLACK)),
        ...lines.slice(run.to),
      ];
    }
  }
  return [...lines];
}

/** A label of a meeting's head, alone or before its value: "Deltagere", "Sted: Rådhuset". */
function isLabel(text: string): boolean {
  const found = findLabel(text);
  if (found === null || found.field === null || found.field === "contents") return false;
  return found.value === "" || found.label.endsWith(":");
}

/** "Lokale: 3" is the value of a label that stands alone before it; "Deltagere" alone never is one. */
function isValue(text: string, before: string): boolean {
  return findLabel(text)?.value !== "" && findLabel(before)?.value === "";
}

/** The lines around one that stand on both sides of `x`, when there are labels on the left too; else null. */
function runOf(
  lines: readonly PrintedLine[],
  at: number,
  x: number,
): { from: number; to: number } | null {
  const crosses = ({ cells }: PrintedLine) =>
    cells.some((cell) => cell.x < x - SLACK && cell.right > x - SLACK);
  const isRight = ({ cells }: PrintedLine) => cells.some((cell) => cell.x >= x - SLACK);
  let from = at;
  while (from > 0 && isRight(lines[from - 1]!) && !crosses(lines[from - 1]!)) from -= 1;
  // The left column may begin a little higher.
  const above = lines[from - 1];
  if (above !== undefined && !crosses(above) && above.cells.some(({ text }) => isLabel(text)))
    from -= 1;
  let end = at;
  while (end < lines.length && !crosses(lines[end]!)) end += 1;
  let to = from + 1 + lines.slice(from, end).findLastIndex(isRight);
  // So may it end a little lower.
  while (to < end && isBelow(lines[to - 1]!, lines[to]!)) to += 1;
  const left = lines
    .slice(from, to)
    .flatMap(({ cells }) => cells.filter((cell) => cell.x < x - SLACK));
  return left.some(({ text }) => isLabel(text)) ? { from, to } : null;
}

/** A line right below another, in one column. */
function isBelow(above: PrintedLine, { cells, y }: PrintedLine): boolean {
  const [cell] = cells;
  return cells.length === 1 && Math.abs(above.y - y) < (cell?.size ?? 0) * 1.7;
}

function part(line: PrintedLine, holds: (cell: TextLine) => boolean): PrintedLine[] {
  const cells = line.cells.filter(holds);
  return cells.length === 0 ? [] : [{ ...line, cells }];
}
