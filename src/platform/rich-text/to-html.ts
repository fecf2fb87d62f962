import { FootnoteList } from "./footnotes.ts";
import { withoutSkippedLevels } from "./headings.ts";
import { inlineToHtml, notesToHtml, type NoteAnchors } from "./inline-to-html.ts";
import type { Block, ListItem, RichText, Table } from "./schema.ts";
import { toGrid, type PlacedCell } from "./table.ts";

export interface HtmlOptions {
  /** The h-element (1-6) of a heading of level 1; lower ones follow. */
  headingLevel: number;
  /** What the anchors of footnotes begin with; by default it is made of the text, so that many fit on a page. */
  notePrefix?: string;
}

interface Context extends NoteAnchors {
  headingLevel: number;
}

/**
 * The text as HTML: all of it escaped, links only to http, https and mailto, footnotes as a list
 * under it with links back.
 */
export function toHtml(doc: RichText, options: HtmlOptions): string {
  const { content } = withoutSkippedLevels(doc);
  const list = new FootnoteList();
  let chosen = options.notePrefix;
  const context: Context = {
    headingLevel: options.headingLevel,
    list,
    get prefix() {
      return (chosen ??= `note-${fingerprint(JSON.stringify(content))}`);
    },
  };
  const body = content.map((block) => blockToHtml(block, context)).join("");
  return list.notes.length > 0 ? body + notesToHtml(context) : body;
}

function blockToHtml(block: Block, context: Context): string {
  switch (block.type) {
    case "paragraph":
      return `<p>${inlineToHtml(block.content, context)}</p>`;
    case "heading": {
      const tag = `h${Math.min(6, context.headingLevel + block.attrs.level - 1)}`;
      return `<${tag}>${inlineToHtml(block.content, context)}</${tag}>`;
    }
    case "bulletList":
      return `<ul>${itemsToHtml(block.content, context)}</ul>`;
    case "orderedList": {
      const start = block.attrs.start === 1 ? "" : ` start="${Math.trunc(block.attrs.start)}"`;
      return `<ol${start}>${itemsToHtml(block.content, context)}</ol>`;
    }
    case "table":
      return tableToHtml(block, context);
  }
}

/** The first paragraph of an entry stands without <p>, so that a list reads as tight as printed. */
function itemsToHtml(items: ListItem[], context: Context): string {
  return items
    .map(({ content: [first, ...rest] }) => {
      const lead = first?.type === "paragraph" ? inlineToHtml(first.content, context) : first;
      const blocks = typeof lead === "string" || !lead ? rest : [lead, ...rest];
      const tail = blocks.map((block) => blockToHtml(block, context)).join("");
      return `<li>${typeof lead === "string" ? lead : ""}${tail}</li>`;
    })
    .join("");
}

function tableToHtml(table: Table, context: Context): string {
  const { head, body } = toGrid(table);
  const thead = head.map((row) => rowToHtml(row, "col", context)).join("");
  const tbody = body.map((row) => rowToHtml(row, "row", context)).join("");
  return `<table>${thead && `<thead>${thead}</thead>`}${tbody && `<tbody>${tbody}</tbody>`}</table>`;
}

function rowToHtml(row: PlacedCell[], scope: "col" | "row", context: Context): string {
  const cells = row.map((cell) => {
    const inner = cellToHtml(cell, context);
    const wide = cell.colspan > 1 ? ` colspan="${cell.colspan}"` : "";
    const spans = cell.rowspan > 1 ? `${wide} rowspan="${cell.rowspan}"` : wide;
    const isHeader = cell.type === "tableHeader" && inner !== "";
    return isHeader ? `<th scope="${scope}"${spans}>${inner}</th>` : `<td${spans}>${inner}</td>`;
  });
  return `<tr>${cells.join("")}</tr>`;
}

function cellToHtml({ content }: PlacedCell, context: Context): string {
  let isAfterText = false;
  return content
    .map((block) => {
      const isText = block.type === "paragraph";
      const html = isText ? inlineToHtml(block.content, context) : blockToHtml(block, context);
      const separator = isText && isAfterText ? "<br>" : "";
      isAfterText = isText;
      return separator + html;
    })
    .join("");
}

/** FNV-1a, enough to tell the texts of one page apart. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}
