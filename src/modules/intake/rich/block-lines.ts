import type { Block, Inline, ListItem, Table } from "../../../platform/rich-text/index.ts";
import { findLabel } from "../head-labels.ts";
import type { SourceLine } from "../source-text.ts";

type TableRow = Table["content"][number];
type TableCell = TableRow["content"][number];

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
      return withoutButtons(block.content).flatMap((content) => {
        const [only, ...others] = content;
        if (only !== undefined && others.length === 0 && only.content.length >= LAID_OUT)
          return [blank, ...blockLines(only.content), blank];
        return rowLines(
          content.map((cell) => cell.content.flatMap(linesOf).map(({ text }) => text)),
        );
      });
    case "bulletList":
      return block.content.flatMap((item) => entryLines(item, "- "));
    default:
      return block.content.flatMap((item, at) => entryLines(item, `${block.attrs.start + at}. `));
  }
}

const buttons = /^funktioner$/i;
/** What may be pressed: "Vis bilag". What says that something is closed is no button. */
const pressed =
  /^(?!.*(?:lukke[dt]|fortrolig|ikke[- ]offentlig))(?:(?:vis|hent|åbn|udskriv|download)(?!\p{L}).{0,60})?$/iu;

/** The cells of a table's rows, without a column of nothing but what may be pressed: "Funktioner". */
function withoutButtons(rows: readonly TableRow[]): (readonly TableCell[])[] {
  const all = rows.map(({ content }) => content);
  const at = all[0]?.findIndex((cell) => buttons.test(textOf(cell).trim())) ?? -1;
  const below = all.slice(1).flatMap((cells) => cells[at] ?? []);
  const isPressed = below.every((cell) => pressed.test(textOf(cell).trim()));
  if (at < 1 || below.length === 0 || !isPressed) return all;
  return asLabels(all.map((cells) => cells.filter((_, column) => column !== at)));
}

/** Labels in one row and their values in the only one below, "Titel", "Udvalg", are lines as "Udvalg: Byrådet". */
function asLabels(rows: readonly (readonly TableCell[])[]): (readonly TableCell[])[] {
  const [labels, values, ...others] = rows;
  if (labels === undefined || values?.length !== labels.length || others.length > 0)
    return [...rows];
  const body = labels.findIndex((cell) => findLabel(textOf(cell))?.field === "body");
  if (body === -1 || labels.length < 2) return [...rows];
  const named = textOf(values[body]!);
  return labels
    .map((label, at): [TableCell, TableCell] => [label, values[at]!])
    .filter(([, value], at) => at === body || textOf(value) !== named);
}

const textOf = (cell: TableCell) =>
  cell.content
    .flatMap(linesOf)
    .map(({ text }) => text)
    .join(" ");

/** A row whose only cell holds so many paragraphs is no row: old pages put all of their text into tables. */
const LAID_OUT = 3;

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
