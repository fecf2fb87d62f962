import { largest } from "./extremes.ts";
import type { SourceText } from "../source-text.ts";
import type { Block } from "./block.ts";
import type { Bookmark } from "./bookmarks.ts";
import { joinPages } from "./join-pages.ts";
import { pageHeads } from "./page-heads.ts";
import type { PagePieces } from "./pieces.ts";
import { printedBlocks } from "./printed-blocks.ts";
import { rightOf } from "./right-edge.ts";
import { sourceLines } from "./source-lines.ts";
import { tidyTagged } from "./tidy-tagged.ts";
import type { Wrap } from "./wrapped-lines.ts";

/** A page by where its words stand and, where its file tells, by what they are. */
export interface LaidPage {
  pieces: PagePieces;
  tagged: Block[] | null;
}

/**
 * Pages as lines of text. What only some of the pages tell is of no use beside others, unless those
 * were scanned: their words stand where they stand.
 */
export function toSource(
  pages: readonly LaidPage[],
  { marksHyphens, bookmarks }: { marksHyphens: boolean; bookmarks: readonly Bookmark[] },
): Pick<SourceText, "lines" | "heads"> {
  const isScanned = ({ pieces }: LaidPage) => pieces.all.some((each) => each.confidence !== null);
  const keepsTags = pages.every((page) => page.tagged !== null || isScanned(page));
  const isPrinted = (page: LaidPage) => page.tagged === null || !keepsTags;
  const pieces = pages.filter(isPrinted).map((page) => page.pieces);
  const printed = printedBlocks(pieces, bookmarks).values();
  const tagged = tidyTagged(
    pages.flatMap((page) => (isPrinted(page) ? [] : [page.tagged ?? []])),
  ).values();
  const blocks = pages.flatMap((page) =>
    isPrinted(page) ? (printed.next().value ?? []) : [tagged.next().value ?? []],
  );
  const width = largest(pages.map((page) => page.pieces.width));
  const wrap: Wrap = { right: rightOf(blocks.flat(), width), marksHyphens };
  const lines = sourceLines(joinPages(blocks, wrap), wrap);
  const heads = pageHeads(
    pages.map((page) => page.pieces),
    lines,
  );
  return { lines, heads };
}
