import { escapeHtml } from "./escape-html.ts";
import { FootnoteList } from "./footnotes.ts";
import { withLinks } from "./links.ts";
import type { Footnote, Inline, Mark, Text } from "./schema.ts";

/** A mark of the text, or what a comparison says about it (diff/). */
export type ShownMark = Mark | { type: "added" } | { type: "removed" };

/** Where the notes of a text go, and what its anchors begin with. */
export interface NoteAnchors {
  list: FootnoteList;
  prefix: string;
}

/** Inline content as HTML; each note leaves its number and is added to the list. */
export function inlineToHtml(content: Inline[] = [], anchors: NoteAnchors): string {
  return withLinks(content)
    .map((inline) => {
      if (inline.type === "text") return textToHtml(inline);
      return inline.type === "hardBreak" ? "<br>" : referenceToHtml(inline, anchors);
    })
    .join("");
}

/** The notes as a list, each with a link back to its place; empty when there are none. */
export function notesToHtml({ list, prefix }: NoteAnchors): string {
  const items = list.notes.map((note, at) => {
    const text = inlineToHtml(note.content, { list: new FootnoteList(), prefix });
    const back = `<a href="#${prefix}-ref-${at + 1}" aria-label="Tilbage til teksten">↑</a>`;
    return `<li id="${prefix}-${at + 1}">${text} ${back}</li>`;
  });
  return items.length > 0 ? `<ol class="footnotes">${items.join("")}</ol>` : "";
}

function referenceToHtml(note: Footnote, { list, prefix }: NoteAnchors): string {
  const number = list.add(note);
  const anchor = `href="#${prefix}-${number}" id="${prefix}-ref-${number}"`;
  return `<sup><a ${anchor} aria-label="Fodnote ${number}">${number}</a></sup>`;
}

function textToHtml({ text, marks = [] }: Text): string {
  return (marks as ShownMark[]).reduceRight(markToHtml, escapeHtml(text));
}

function markToHtml(inner: string, mark: ShownMark): string {
  switch (mark.type) {
    case "bold":
      return `<strong>${inner}</strong>`;
    case "italic":
      return `<em>${inner}</em>`;
    case "underline":
      return `<u>${inner}</u>`;
    case "strike":
      return `<s>${inner}</s>`;
    case "added":
      return `<ins>${inner}</ins>`;
    case "removed":
      return `<del>${inner}</del>`;
    case "link":
      return `<a href="${escapeHtml(mark.attrs.href)}">${inner}</a>`;
  }
}
