import type { Block } from "./block.ts";
import { isBelow, leadingOf } from "./leading.ts";
import type { PagePieces } from "./pieces.ts";
import { type PrintedLine, printedLines } from "./printed-lines.ts";
import { withoutRunning } from "./running-lines.ts";
import type { TextLine } from "./text-lines.ts";

/** An entry of a list begins so; a number with a title behind it may as well be an item's. */
const MARK = /^(?:[•◦▪‣·–—-]|\d{1,3}[.)]|[a-z]\))\s+(?=\S)/;
/** Points by which what stands below each other may differ. */
const SLACK = 4;

/**
 * What pages hold by where their letters stand: paragraphs by the space between them, lists by their
 * marks, tables by cells that stand apart. Text is read across the page, so columns aren't told apart.
 */
export function printedBlocks(pages: readonly PagePieces[]): Block[][] {
  const printed = withoutRunning(pages.map((page, at) => printedLines(page, at + 1)));
  const leading = leadingOf(printed);
  let serial = 0;
  return printed.map((lines) => {
    const blocks: Block[] = [];
    for (const [at, line] of lines.entries()) {
      const above = lines[at - 1];
      const near = above !== undefined && isBelow(above, line, leading) ? blocks.at(-1) : undefined;
      if (near !== undefined && goesOn(near, line)) continue;
      blocks.push(begin(line, near ?? null, blocks.at(-1), (serial += 1)));
    }
    return blocks;
  });
}

/** Adds a line to the block above it, unless it begins one of its own. */
function goesOn(block: Block, { cells }: PrintedLine): boolean {
  const first = cells[0] as TextLine;
  if (block.kind !== "row") {
    if (cells.length > 1 || MARK.test(first.text)) return false;
    block.lines.push(first);
    return true;
  }
  // What a cell goes on with leaves the first column empty.
  const columns = cells.map((cell) => block.cells.findIndex((own) => isUnder(own[0], cell)));
  if (columns.some((column) => column < 1)) return false;
  for (const [at, column] of columns.entries()) block.cells[column]?.push(cells[at] as TextLine);
  return true;
}

function isUnder(above: TextLine | undefined, cell: TextLine): boolean {
  return above !== undefined && Math.abs(above.x - cell.x) < SLACK;
}

function begin(
  { cells }: PrintedLine,
  near: Block | null,
  last: Block | undefined,
  index: number,
): Block {
  const first = cells[0] as TextLine;
  const plain = { lines: [first], cells: [], level: null, mark: "", depth: 0, index };
  if (cells.length > 1) {
    const isSame = last?.group?.kind === "grid" && last.group.size === cells.length;
    const group = isSame ? last.group : { id: index, kind: "grid" as const, size: cells.length };
    return { ...plain, kind: "row", lines: [], cells: cells.map((cell) => [cell]), group };
  }
  const mark = MARK.exec(first.text)?.[0];
  if (mark === undefined) return { ...plain, kind: "paragraph", group: null };
  const isSame = near?.group?.kind === "list";
  const group = isSame ? near.group : { id: index, kind: "list" as const, size: 0 };
  const letter = (first.right - first.x) / first.text.length;
  const entry = {
    ...first,
    text: first.text.slice(mark.length),
    x: first.x + mark.length * letter,
  };
  return {
    ...plain,
    kind: "entry",
    lines: [entry],
    mark: /^[\da-z]/.test(mark) ? `${mark.trim()} ` : "- ",
    depth: isSame ? depthOf(near, entry) : 0,
    group,
  };
}

/** An entry lies deeper than the one above when it is set in behind it. */
function depthOf(above: Block, entry: TextLine): number {
  const from = above.lines[0]?.x ?? entry.x;
  if (entry.x > from + entry.size) return above.depth + 1;
  return entry.x < from - entry.size ? Math.max(0, above.depth - 1) : above.depth;
}
