import { isFinished } from "../wrap.ts";
import type { Block } from "./block.ts";
import type { PrintedLine } from "./printed-lines.ts";
import { withoutRunning } from "./running-lines.ts";
import type { TextLine } from "./text-lines.ts";

/** Points by which parts of one line may lie higher or lower. */
const SLACK = 2;

/** Most files mark their heads as such: only what nearly every page has is one beside. */
const SHARE = 0.7;

/**
 * Tagged pages without the heads and feet that their files don't mark as such, and with what stands side by side
 * in one line, such as title and page of a row of contents, as one paragraph.
 */
export function tidyTagged(pages: readonly Block[][]): Block[][] {
  const rows = pages.map(joinRows);
  const printed = rows.map((blocks) => blocks.flatMap((block) => printedOf(block) ?? []));
  const kept = new Set(
    withoutRunning(printed, SHARE).flatMap((lines) => lines.map(({ block }) => block)),
  );
  return rows.map((blocks) =>
    blocks.filter((block) => printedOf(block) === null || kept.has(block)),
  );
}

/** A paragraph of one line that may be a head; null for any other block, and for a sentence. */
function printedOf(block: Block): (Pick<PrintedLine, "cells" | "y"> & { block: Block }) | null {
  const line = alone(block);
  return line === undefined || isFinished(line.text) ? null : { cells: [line], y: line.y, block };
}

function joinRows(blocks: readonly Block[]): Block[] {
  const rows: Block[] = [];
  for (const block of blocks) {
    const before = rows.at(-1);
    const [left, right] = [before && alone(before), alone(block)];
    if (before && left && right && isBeside(left, right))
      rows[rows.length - 1] = { ...before, lines: [joined(left, right)] };
    else rows.push(block);
  }
  return rows;
}

/** The line of a paragraph that is one line, and no heading. */
function alone({ kind, level, lines }: Block): TextLine | undefined {
  return kind === "paragraph" && level === null && lines.length === 1 ? lines[0] : undefined;
}

function isBeside(left: TextLine, right: TextLine): boolean {
  return (
    left.page === right.page && Math.abs(left.y - right.y) <= SLACK && right.x >= left.right - SLACK
  );
}

function joined(left: TextLine, right: TextLine): TextLine {
  const text = `${left.text}\t${right.text}`;
  return { ...left, text, right: right.right, links: [...left.links, ...right.links] };
}
