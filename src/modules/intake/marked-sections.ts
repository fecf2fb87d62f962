import { findDecisionHeading } from "./decision-heading.ts";
import { type LayoutHints, taught } from "./hints/layout-hints.ts";
import type { Line } from "./lines.ts";
import { findHeading } from "./section-headings.ts";
import type { RawSection } from "./split-sections.ts";

/** Cuts lines at the headings that the file marks on this level; deeper ones belong to the texts. */
export function splitMarked(
  lines: readonly Line[],
  level: number,
  hints: LayoutHints["sections"] = {},
): RawSection[] {
  const sections: RawSection[] = [{ heading: "", kind: "other", line: null, lines: [] }];
  for (const line of lines) {
    if (line.level !== null && line.level <= level) {
      const kind =
        taught(hints, line.text) ??
        findHeading(line.text)?.kind ??
        (findDecisionHeading(line.text) === null ? "other" : "decision");
      sections.push({ heading: line.text, kind, line, lines: [] });
    } else {
      sections.at(-1)?.lines.push(line);
    }
  }
  return sections.filter(
    ({ line, lines: own }) => line !== null || own.some(({ text }) => text !== ""),
  );
}

/** As `composeMarked`; in a list of links each tells where it leads. */
export function composeLinks(lines: readonly Line[]): string {
  return composeMarked(
    lines.map((line) => ({
      ...line,
      text: line.links.reduce(
        (text, { words, url }) => text.replace(words, () => `[${words}](${url})`),
        line.text,
      ),
    })),
  );
}

/**
 * The text of a section whose lines are whole paragraphs, entries and rows. Footnotes are counted
 * anew and stand last.
 */
export function composeMarked(lines: readonly Line[]): string {
  const notes = lines.filter(({ isNote }) => isNote);
  const numbers = new Map(notes.map(({ text }, at) => [markOf(text), `[${at + 1}]`]));
  const own = lines
    .filter(({ isNote }) => !isNote)
    .map(({ indent, text }) => " ".repeat(indent) + renumbered(text, numbers))
    .join("\n")
    .replace(/^\n+|\n+$/g, "")
    .replaceAll(/\n{3,}/g, "\n\n");
  const text = /^[-–—.]$/.test(own) ? "" : own;
  return [text, ...notes.map((note) => renumbered(note.text, numbers))].join("\n\n");
}

function markOf(text: string): string {
  return /^\[[^\]]*\]/.exec(text)?.[0] ?? "";
}

function renumbered(text: string, numbers: ReadonlyMap<string, string>): string {
  if (numbers.size === 0) return text;
  return text.replaceAll(/\[[^\]]{1,4}\]/g, (mark) => numbers.get(mark) ?? mark);
}
