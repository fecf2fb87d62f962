import type { Block, Inline, ListItem } from "../../../platform/rich-text/index.ts";
import { findLabel } from "../head-labels.ts";
import type { SourceLine } from "../source-text.ts";

export const plainLine = (text: string): SourceLine => ({
  text: text.trim(),
  page: 1,
  level: null,
  indent: 0,
  isNote: false,
  links: [],
});
export const blank = plainLine("");

/** Blocks as lines: entries and rows of one list or table follow each other without a blank line. */
export function blockLines(blocks: readonly Block[]): SourceLine[] {
  return blocks.flatMap((block, at) => [...(at > 0 ? [blank] : []), ...linesOf(block)]);
}

function linesOf(block: Block): SourceLine[] {
  switch (block.type) {
    case "paragraph":
      return inlineLines(block.content);
    case "heading": {
      const text = inlineLines(block.content)
        .map((line) => line.text)
        .join(" ");
      return [{ ...plainLine(text), level: block.attrs.level }];
    }
    case "table":
      return block.content.flatMap((row) =>
        rowLines(row.content.map((cell) => cell.content.flatMap(linesOf).map(({ text }) => text))),
      );
    case "bulletList":
      return block.content.flatMap((item) => entryLines(item, "- "));
    default:
      return block.content.flatMap((item, at) => entryLines(item, `${block.attrs.start + at}. `));
  }
}

/** A row is a line; only the names beside a label such as "Deltagere" stay apart. */
function rowLines(cells: readonly string[][]): SourceLine[] {
  const [[label = ""] = [], values = []] = cells;
  if (cells.length === 2 && values.length > 1 && PEOPLE.has(findLabel(label)?.field ?? ""))
    return values.map((value, at) => plainLine(at === 0 ? `${label}\t${value}` : value));
  return [
    plainLine(
      cells
        .map((lines) => lines.join(" "))
        .join("\t")
        .trimEnd(),
    ),
  ];
}

const PEOPLE = new Set<string>(["participants", "absent", "substitutes"]);

/** An entry with its mark; what it goes on with stands below its text. */
function entryLines({ content }: ListItem, mark: string): SourceLine[] {
  return content.flatMap(linesOf).map((line, at) => {
    if (at > 0) return { ...line, indent: line.indent + 2 };
    // Some lists count and have their numbers in the text too.
    return line.text.startsWith(mark) ? line : { ...line, text: mark + line.text };
  });
}

/** Forced line ends make lines; notes follow. */
function inlineLines(content: readonly Inline[] = []): SourceLine[] {
  let text = "";
  const links: SourceLine["links"][number][] = [];
  const notes: SourceLine[] = [];
  for (const inline of content) {
    if (inline.type === "hardBreak") text += "\n";
    else if (inline.type === "footnote") {
      const note = inlineLines(inline.content).map((line) => line.text);
      notes.push({ ...plainLine(note.join(" ")), isNote: true });
    } else {
      text += inline.text;
      const url = inline.marks?.find((mark) => mark.type === "link")?.attrs.href;
      if (url !== undefined && url !== inline.text) links.push({ words: inline.text, url });
    }
  }
  const lines = text
    .split("\n")
    .map((line) => ({ ...plainLine(line), links: linksIn(line, links) }));
  return [...lines, ...notes];
}

const linksIn = (text: string, links: SourceLine["links"]) =>
  links.filter(({ words }) => text.includes(words));
