import type { SectionKind } from "../meetings/index.ts";
import { findDecisionHeading, isChained } from "./decision-heading.ts";
import type { Line } from "./lines.ts";
import { findHeading } from "./section-headings.ts";

/** The lines below one heading. */
export interface RawSection {
  heading: string;
  kind: SectionKind;
  /** Line of the heading; null for text before the first one. */
  line: Line | null;
  lines: Line[];
}

/** Prose has at least this many characters in a paragraph and ends in a full stop; a title doesn't. */
const prose = 120;

/**
 * Cuts an item's lines at its headings. A heading stands after a blank line, a page break or another
 * heading. `unknown` holds further headings that this document uses.
 */
export function splitSections(lines: readonly Line[], unknown: ReadonlySet<string>): RawSection[] {
  const sections: RawSection[] = [{ heading: "", kind: "other", line: null, lines: [] }];
  let free = true;
  for (const [index, line] of lines.entries()) {
    const current = sections.at(-1) as RawSection;
    const found =
      line.text !== "" && (free || line.pageStart || isChained(line.text))
        ? readHeading(line, lines, index, current, unknown)
        : null;
    if (found !== null) {
      sections.push({ ...found.section, line, lines: found.rest });
      free = true;
    } else {
      current.lines.push(line);
      free = line.text === "";
    }
  }
  return sections.filter(
    ({ line, lines: own }) => line !== null || own.some(({ text }) => text !== ""),
  );
}

function readHeading(
  line: Line,
  lines: readonly Line[],
  index: number,
  current: RawSection,
  unknown: ReadonlySet<string>,
): { section: Omit<RawSection, "line" | "lines">; rest: Line[] } | null {
  const found = findHeading(line.text);
  if (found?.kind === "attachments" && !listsTitles(lines, index)) return null;
  if (found !== null) {
    const rest = found.rest === "" ? [] : [{ ...line, text: found.rest }];
    const heading =
      found.rest === "" ? found.heading : line.text.slice(0, -found.rest.length).trim();
    return { section: { heading, kind: found.kind }, rest };
  }
  if (findDecisionHeading(line.text) !== null) {
    return { section: { heading: line.text, kind: "decision" }, rest: [] };
  }
  if (!unknown.has(line.text) || current.kind === "decision" || current.kind === "attachments")
    return null;
  const inText = current.lines.some(({ text }) => text !== "");
  return inText ? { section: { heading: line.text, kind: "other" }, rest: [] } : null;
}

/**
 * "Bilag" may also be a sub-heading inside a text: then prose follows it, or the item's own list of
 * attachments comes later.
 */
function listsTitles(lines: readonly Line[], index: number): boolean {
  for (let at = index + 1; at < lines.length; at += 1) {
    const { text } = lines[at] as Line;
    const kind = findHeading(text)?.kind;
    if (kind === "attachments") return false;
    if (kind !== undefined || findDecisionHeading(text) !== null) break;
    if (text.length >= prose && text.endsWith(".")) return false;
  }
  return !lines.slice(index + 1).some(({ text }) => findHeading(text)?.kind === "attachments");
}
