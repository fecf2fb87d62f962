import { smallest } from "./extremes.ts";
import { findDecisionHeading } from "../decision-heading.ts";
import { findHeading } from "../section-headings.ts";
import type { SourceLine } from "../source-text.ts";
import { type Block, pageOf } from "./block.ts";
import { joinAll, joinWrapped, type Wrap } from "./wrapped-lines.ts";

/** Blocks as lines of text: entries and rows of one list or table follow each other without a blank line. */
export function sourceLines(blocks: readonly Block[], wrap: Wrap): SourceLine[] {
  const lines: SourceLine[] = [];
  let before: Block | null = null;
  for (const block of blocks) {
    const page = pageOf(block);
    const isNote = block.kind === "note";
    if (before !== null && !isOneGroup(before, block)) lines.push(line("", page));
    for (const [at, text] of textsOf(block, wrap).entries()) {
      const indent = indentOf(block, at);
      const level = at === 0 ? block.level : null;
      const links = block.lines.flatMap((each) => each.links);
      lines.push({ ...line(text, page), level, indent, isNote, links, ...certainty(block) });
    }
    if (!isNote) before = block;
  }
  return lines;
}

function line(text: string, page: number): SourceLine {
  return { text, page, level: null, indent: 0, isNote: false, links: [] };
}

/** As sure as the least sure of its printed lines. */
function certainty({ lines, cells }: Block): Pick<SourceLine, "confidence"> {
  const known = [...lines, ...cells.flat()].flatMap(({ confidence }) => confidence ?? []);
  return known.length === 0 ? {} : { confidence: smallest(known) };
}

function isOneGroup(before: Block, block: Block): boolean {
  if (headingOf(before) !== null || headingOf(block) !== null) return false;
  return before.group !== null && before.group.id === block.group?.id;
}

/** The heading of a section that stands in the margin beside its text; null where none does. */
function headingOf({ kind, group, cells }: Block): string | null {
  const [label, text] = cells;
  if (kind !== "row" || group?.kind !== "grid" || cells.length !== 2) return null;
  if (label?.length !== 1 || text === undefined || text.length === 0) return null;
  const { text: heading } = label[0]!;
  const isHeading = findHeading(heading)?.rest === "" || findDecisionHeading(heading) !== null;
  return isHeading ? heading : null;
}

function textsOf(block: Block, wrap: Wrap): string[] {
  const { kind, lines, cells, mark, level, group } = block;
  const heading = headingOf(block);
  if (heading !== null) return [heading, "", ...joinWrapped(cells[1] ?? [], wrap).split("\n")];
  // A label beside the lines of its value, such as names.
  if (kind === "row" && group?.kind === "grid" && cells.length === 2) {
    const [label = [], value = []] = cells;
    return `${joinAll(label, wrap)}\t${joinWrapped(value, wrap)}`.split("\n");
  }
  if (kind === "row") {
    const texts = cells.map((cell) =>
      joinAll(cell, wrap)
        .replaceAll(/[\t\n]/g, " ")
        .trim(),
    );
    return [texts.join("\t").trimEnd()];
  }
  // A heading is one line of text, however many it takes in print.
  const isTitle = level !== null || block.isTitle === true;
  const text = isTitle ? joinAll(lines, wrap) : joinWrapped(lines, wrap);
  return (mark + text).split("\n").map((each) => each.trim());
}

/** A line that an entry goes on with stands below its text. */
function indentOf({ kind, depth, mark, group }: Block, at: number): number {
  if (kind !== "entry" || group?.kind !== "list") return 0;
  return mark === "" || at > 0 ? depth + 2 : depth;
}
