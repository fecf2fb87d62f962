import type { Block } from "./block.ts";
import type { TextLine } from "./text-lines.ts";
import { findDecisionHeading } from "../decision-heading.ts";
import { POINT_WORD } from "../point-words.ts";
import { findHeading } from "../section-headings.ts";
import { isFinished, startsLow } from "../wrap.ts";
import { isFull, isQuiteFull, type Wrap } from "./wrapped-lines.ts";

/** "Punkt 4: Title" begins an item, wherever the page before it ends. */
const ITEM = new RegExp(`^${POINT_WORD}\\s*\\d{1,4}(?:\\.\\d{1,2})?\\s*[:.]\\s+\\p{Lu}`, "u");

/** Puts the blocks of pages, or of their columns, one after the other; what the end of one has cut in two is one again. */
export function joinPages(pages: readonly Block[][], wrap: Wrap): Block[] {
  const whole: Block[] = [];
  for (const blocks of pages) {
    const at = blocks.findIndex(isText);
    const first = blocks[at];
    const last = whole.findLast(isText);
    if (first === undefined || last === undefined) {
      for (const block of blocks) whole.push(block);
      continue;
    }
    const goesOn = isSameGroup(last, first);
    const isCut = goesOn ? isCutEntry(last, first) : isCutParagraph(last, first, wrap);
    if (isCut) join(last, first);
    const rest = isCut ? blocks.toSpliced(at, 1) : blocks;
    const id = first.group?.id;
    for (const block of rest) {
      const isOfGroup = goesOn && block.group !== null && block.group.id === id;
      whole.push(isOfGroup ? { ...block, group: last.group } : block);
    }
  }
  return whole;
}

function isText({ kind }: Block): boolean {
  return kind !== "note";
}

function isSameGroup(last: Block, first: Block): boolean {
  return (
    last.group !== null &&
    last.group.kind === first.group?.kind &&
    last.group.size === first.group.size &&
    first.index >= last.index
  );
}

/** Both pages have a part of it: of a row its number tells, an entry has lost its mark. */
function isCutEntry(last: Block, first: Block): boolean {
  if (last.kind !== first.kind || first.index !== last.index) return false;
  return first.kind === "row" ? last.cells.length === first.cells.length : first.mark === "";
}

function isCutParagraph(last: Block, first: Block, wrap: Wrap): boolean {
  const [end, start] = [last.lines.at(-1), first.lines[0]];
  if (first.kind !== "paragraph" || last.kind === "row") return false;
  if (last.level !== null || first.level !== null || end === undefined || start === undefined)
    return false;
  if (ITEM.test(start.text)) return false;
  const isHeading =
    findHeading(start.text)?.rest === "" || findDecisionHeading(start.text) !== null;
  if (isHeading && isFinished(end.text)) return false;
  const isAlike = Math.abs(end.size - start.size) < 0.5 && Math.abs(inset(end) - inset(start)) < 4;
  const mayEnd = isFinished(end.text) && !startsLow(start.text);
  return isAlike && (mayEnd ? isQuiteFull : isFull)(end, start, wrap.right);
}

function inset({ x, column }: TextLine): number {
  return x - (column?.left ?? 0);
}

function join(last: Block, first: Block): void {
  last.lines = [...last.lines, ...first.lines];
  last.cells = last.cells.map((cell, column) => [...cell, ...(first.cells[column] ?? [])]);
}
