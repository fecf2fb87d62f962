import { withoutSkippedLevels } from "./headings.ts";
import { withLinks } from "./links.ts";
import type { Block, Inline, ListItem, Mark, RichText, Table, TableRow } from "./schema.ts";
import { padded } from "./table.ts";

/**
 * The text as HTML: all of it escaped, links only to http, https and mailto.
 * `headingLevel` is the h-element (1-6) of a heading of level 1; lower ones follow.
 */
export function toHtml(doc: RichText, options: { headingLevel: number }): string {
  const { content } = withoutSkippedLevels(doc);
  return content.map((block) => blockToHtml(block, options.headingLevel)).join("");
}

function blockToHtml(block: Block, headingLevel: number): string {
  switch (block.type) {
    case "paragraph":
      return `<p>${inlineToHtml(block.content)}</p>`;
    case "heading": {
      const tag = `h${Math.min(6, headingLevel + block.attrs.level - 1)}`;
      return `<${tag}>${inlineToHtml(block.content)}</${tag}>`;
    }
    case "bulletList":
      return `<ul>${itemsToHtml(block.content, headingLevel)}</ul>`;
    case "orderedList": {
      const start = block.attrs.start === 1 ? "" : ` start="${Math.trunc(block.attrs.start)}"`;
      return `<ol${start}>${itemsToHtml(block.content, headingLevel)}</ol>`;
    }
    case "table":
      return tableToHtml(padded(block));
  }
}

/** The first paragraph of an entry stands without <p>, so that a list reads as tight as printed. */
function itemsToHtml(items: ListItem[], headingLevel: number): string {
  return items
    .map(({ content: [first, ...rest] }) => {
      const lead = first?.type === "paragraph" ? inlineToHtml(first.content) : first;
      const blocks = typeof lead === "string" || !lead ? rest : [lead, ...rest];
      const tail = blocks.map((block) => blockToHtml(block, headingLevel)).join("");
      return `<li>${typeof lead === "string" ? lead : ""}${tail}</li>`;
    })
    .join("");
}

function tableToHtml({ content: rows }: Table): string {
  const bodyStart = rows.findIndex((row) => !isHeaderRow(row));
  const head = bodyStart === -1 ? rows : rows.slice(0, bodyStart);
  const body = bodyStart === -1 ? [] : rows.slice(bodyStart);
  const thead =
    head.length > 0 ? `<thead>${head.map((r) => rowToHtml(r, "col")).join("")}</thead>` : "";
  const tbody =
    body.length > 0 ? `<tbody>${body.map((r) => rowToHtml(r, "row")).join("")}</tbody>` : "";
  return `<table>${thead}${tbody}</table>`;
}

function isHeaderRow(row: TableRow): boolean {
  return row.content.every((cell) => cell.type === "tableHeader");
}

function rowToHtml(row: TableRow, scope: "col" | "row"): string {
  const cells = row.content.map((cell) => {
    const inner = cell.content.map((p) => inlineToHtml(p.content)).join("<br>");
    const isHeader = cell.type === "tableHeader" && inner !== "";
    return isHeader ? `<th scope="${scope}">${inner}</th>` : `<td>${inner}</td>`;
  });
  return `<tr>${cells.join("")}</tr>`;
}

function inlineToHtml(content: Inline[] = []): string {
  return withLinks(content)
    .map((inline) =>
      inline.type === "text"
        ? (inline.marks ?? []).reduceRight(markToHtml, escapeHtml(inline.text))
        : "<br>",
    )
    .join("");
}

function markToHtml(inner: string, mark: Mark): string {
  switch (mark.type) {
    case "bold":
      return `<strong>${inner}</strong>`;
    case "italic":
      return `<em>${inner}</em>`;
    case "link":
      return `<a href="${escapeHtml(mark.attrs.href)}">${inner}</a>`;
  }
}

const ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign]!);
}
