import { smallest } from "./extremes.ts";
import type { Block } from "./block.ts";

/** Lines that end so near to each other (points) end at the margin. */
const NEAR = 40;
const FEW = 4;

/**
 * Where the full lines of running text end. A document of short lines shows no right margin, so it
 * is taken to be as wide as the left one.
 */
export function rightOf(blocks: readonly Block[], pageWidth: number): number {
  const lines = blocks
    .filter(
      ({ kind, level, group }) => kind !== "row" && level === null && group?.kind !== "contents",
    )
    .flatMap((block) => block.lines);
  if (lines.length === 0) return pageWidth;
  const rights = lines.map(({ right }) => right).toSorted((a, b) => b - a);
  // One line in a hundred may stick out.
  const right = rights[Math.floor(rights.length / 100)] ?? pageWidth;
  const near = rights.filter((each) => Math.abs(each - right) < NEAR).length;
  if (near >= FEW) return right;
  return Math.max(right, pageWidth - smallest(lines.map(({ x }) => x)));
}
