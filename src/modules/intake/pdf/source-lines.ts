import { smallest } from "./extremes.ts";
import { findDecisionHeading } from "../decision-heading.ts";
import { readCaseLine } from "../case-lines.ts";
import { findLabel, type HeadField } from "../head-labels.ts";
import { findHeading } from "../section-headings.ts";
import type { SourceLine } from "../source-text.ts";
import { type Block, pageOf } from "./block.ts";
import { joinAll, joinWrapped, type Wrap } from "./wrapped-lines.ts";

/** Blocks as lines of text: entries and rows of one list or table follow each other without a blank line. */
export function sourceLines(blocks: readonly Block[], wrap: Wrap): SourceLine[] {
  const lines: SourceLine[] = [];
  const margin = marginOf(blocks);
  let before: Block | null = null;
  for (const block of blocks) {
    const page = pageOf(block);
    const isNote = block.kind === "note";
    if (before !== null && !isOneGroup(before, block, margin)) lines.push(line("", page));
    for (const [at, text] of textsOf(block, wrap, margin).entries()) {
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

function isOneGroup(before: Block, block: Block, margin: Margin | null): boolean {
  if (headingOf(before, margin) !== null || headingOf(block, margin) !== null) return false;
  return before.group !== null && before.group.id === block.group?.id;
}

/** Where headings in the margin begin, and the texts beside them. */
interface Margin {
  heading: number;
  text: number;
}

const SLACK = 4;
const LEAST = 3;

/** The margin in which most headings that are known stand beside their texts; null where few do. */
function marginOf(blocks: readonly Block[]): Margin | null {
  const known = blocks.flatMap((block) => {
    const label = labelBeside(block);
    return label !== null && isHeading(label) ? placesOf(block) : [];
  });
  const [first] = known;
  if (first === undefined || known.length < LEAST) return null;
  return known.filter((each) => isSamePlace(each, first)).length < LEAST ? null : first;
}

function placesOf({ cells }: Block): Margin {
  return { heading: cells[0]?.[0]?.x ?? 0, text: cells[1]?.[0]?.x ?? 0 };
}

function isSamePlace(one: Margin, other: Margin): boolean {
  return Math.abs(one.heading - other.heading) < SLACK && Math.abs(one.text - other.text) < SLACK;
}

function isInMargin(block: Block, margin: Margin | null): boolean {
  return margin !== null && isSamePlace(placesOf(block), margin);
}

function isPeople(field: HeadField | null | undefined): boolean {
  return field === "participants" || field === "absent" || field === "substitutes";
}

/** What stands beside a text, in a row of two cells; it may take several lines. */
function labelBeside({ kind, group, cells }: Block): string | null {
  const [label = [], text = []] = cells;
  if (kind !== "row" || group?.kind !== "grid" || cells.length !== 2) return null;
  if (label.length === 0 || label.length > 4 || text.length === 0) return null;
  // "Bilagsliste  414" is a row of the contents.
  if (text.length === 1 && /^\d{1,4}$/.test(text[0]?.text ?? "")) return null;
  return label.map((each) => each.text).join(" ");
}

function isHeading(label: string): boolean {
  return (
    findHeading(label)?.rest === "" ||
    findDecisionHeading(label) !== null ||
    // "Økonomiudvalget, 17. maj 2011" beside what it decided.
    findDecisionHeading(`${label}:`)?.date != null
  );
}

/** The heading of a section that stands in the margin beside its text; null where none does. */
function headingOf(block: Block, margin: Margin | null): string | null {
  const label = labelBeside(block);
  if (label === null) return null;
  if (isHeading(label)) return label;
  const isFact = findLabel(label)?.field != null || readCaseLine(label) !== null;
  return isInMargin(block, margin) && !isFact && /^\p{Lu}/u.test(label) ? label : null;
}

function textsOf(block: Block, wrap: Wrap, margin: Margin | null): string[] {
  const { kind, lines, cells, mark, level, group } = block;
  const heading = headingOf(block, margin);
  if (heading !== null) {
    const text = joinWrapped(cells[1] ?? [], wrap);
    // "Punkttype  Beslutning": the value is no heading.
    return isHeading(text) && !text.includes(" ")
      ? [`${heading}: ${text}`]
      : [heading, "", ...text.split("\n")];
  }
  // A label beside the lines of its value, such as names.
  if (kind === "row" && group?.kind === "grid" && cells.length === 2) {
    const [label = [], value = []] = cells;
    const isFact = isInMargin(block, margin) && isPeople(findLabel(joinAll(label, wrap))?.field);
    if (isFact) return `${joinAll(label, wrap)}: ${joinWrapped(value, wrap)}`.split("\n");
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
