import { isBodyLike } from "./body-like.ts";
import { readCaseLine } from "./case-lines.ts";
import { isGroup } from "./closed-groups.ts";
import { findDate } from "./dates.ts";
import { findDecisionHeading } from "./decision-heading.ts";
import { cellsOf } from "./head-columns.ts";
import { findLabel } from "./head-labels.ts";
import { type Line, printedAbove } from "./lines.ts";
import { leave, type Reading } from "./reading.ts";
import { findHeading } from "./section-headings.ts";
import { isFinished } from "./wrap.ts";

/** Some systems print the case number above the item: it belongs to the item below. */
export function caseAbove(lines: readonly Line[], index: number): number {
  const above = printedAbove(lines, index);
  const line = lines[above];
  const text = line?.text ?? "";
  const aboveIt = lines[above - 1]?.text ?? "";
  const found = text === "" || aboveIt !== "" || isGroup(text) ? null : readCaseLine(text);
  const known =
    found !== null &&
    (found.number !== null || (found.closed !== null && !closesText(lines, above)));
  return known && !isTitleAbove(lines, above) ? above : boxAbove(lines, index);
}

/** The case line stands below a title of its own, so it isn't the next item's. */
function isTitleAbove(lines: readonly Line[], caseLine: number): boolean {
  const above = printedAbove(lines, caseLine);
  const text = lines[above]?.text ?? "";
  // The title above has its number above itself, as this paper's items have.
  const first = lines[printedAbove(lines, above)]?.text ?? "";
  if (readCaseLine(first)?.number != null) return false;
  // "12. marts 2024 kl. 16.00" is a day, and "Punkt 6 udgår." a sentence.
  if (findDate(text)?.start === 0) return false;
  return /^(?:Punkt|PUNKT|Pkt\.?|Sag|\d{1,4}[.:])\s/.test(text) && !isFinished(text);
}

/** "Lukket sag." below "Beslutning" is the text of the item above. */
function closesText(lines: readonly Line[], state: number): boolean {
  const above = printedAbove(lines, state);
  const text = lines[above]?.text ?? "";
  return findHeading(text) !== null || findDecisionHeading(text) !== null;
}

/**
 * Where the box above an item begins that some papers print at the head of each item's first page: whose
 * meeting it is, the case number and who is away. `index` itself where none stands there.
 */
function boxAbove(lines: readonly Line[], index: number): number {
  let hasNumber = false;
  /** Where whose meeting it is stands, which begins the box of a file that has no pages. */
  let owner = index;
  for (let above = index - 1; above >= 0; above -= 1) {
    const line = lines[above] as Line;
    if (line.text === "") continue;
    const cells = cellsOf(line.text);
    if (!cells.every(isOfBox)) break;
    hasNumber ||= cells.some((cell) => readCaseLine(cell)?.number != null);
    if (cells.every(isOwner)) owner = above;
    if (line.pageStart) return hasNumber ? above : index;
  }
  return hasNumber ? owner : index;
}

function isOfBox(cell: string): boolean {
  if (cell.length > 80 || /[.!?]$/.test(cell)) return false;
  const field = findLabel(cell)?.field ?? null;
  return readCaseLine(cell) !== null || (field !== null && field !== "contents") || isOwner(cell);
}

/** "ØKONOMIUDVALGET", "Ådal Kommune" */
function isOwner(cell: string): boolean {
  return /kommune$/i.test(cell) || (isBodyLike(cell) && cell === cell.toUpperCase());
}

/** The box's case lines as lines of their own, and what it says of who is away; the page's words are left. */
export function readBox(
  lines: readonly Line[],
  reading: Reading,
): { cases: Line[]; attendance: string[] } {
  const cases: Line[] = [];
  const attendance: string[] = [];
  for (const line of lines) {
    for (const cell of cellsOf(line.text)) {
      if (readCaseLine(cell) !== null) cases.push({ ...line, text: cell });
      else if (findLabel(cell)?.field === "absent") {
        attendance.push(cell);
        leave(reading, line, cell, "repeated");
      } else leave(reading, line, cell, "running");
    }
  }
  return { cases, attendance };
}
