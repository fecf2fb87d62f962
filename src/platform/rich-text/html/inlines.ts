import { joinTexts } from "../join-texts.ts";
import { isSafeHref } from "../links.ts";
import type { Footnote, HardBreak, Inline, Mark, Text } from "../schema.ts";
import type { Notes } from "./notes.ts";
import { raise } from "./raised.ts";
import { tidySpaces } from "./spaces.ts";
import { BLOCKS, type Element, type Html } from "./tree.ts";

export interface Reading {
  notes: Notes;
  /** Whether every space and frame counts, as in the output of a converter, or only what a browser shows. */
  isExact: boolean;
}

const ORDER: Mark["type"][] = ["link", "bold", "italic", "underline", "strike"];

/** The inline content of nodes that hold no blocks. */
export function readInlines(nodes: Html[], reading: Reading): Inline[] {
  const content = nodes.flatMap((node) => read(node, [], reading));
  return joinTexts(tidySpaces(content, reading.isExact));
}

function read(node: Html, marks: Mark[], reading: Reading): Inline[] {
  if (typeof node === "string") return node === "" ? [] : [toText(node, marks)];
  if (node.tag === "br") return [{ type: "hardBreak" }];
  if (reading.notes.backLinks.has(node)) return [];
  const note = noteAt(node, reading);
  if (note) return [note];
  const inner = withMarks(node, marks);
  const content = node.children.flatMap((child) => read(child, inner, reading));
  if (node.tag !== "sup" && node.tag !== "sub") return content;
  const { tag } = node;
  return content.map((each) =>
    each.type === "text" ? { ...each, text: raise(each.text, tag) } : each,
  );
}

function toText(text: string, marks: Mark[]): Text {
  return { type: "text", text, ...(marks.length > 0 && { marks }) };
}

/** The footnote that an element is or refers to; one that says nothing is none. */
function noteAt(node: Element, reading: Reading): Footnote | null {
  const isOurs = node.attributes.has("data-footnote");
  const body = isOurs ? node : reading.notes.byReference.get(node);
  if (!body) return null;
  const notes = { ...reading.notes, byReference: new Map() };
  const lines = noteLines(body)
    .map((nodes) => trimmed(readInlines(nodes, { ...reading, notes }).filter(isNoteInline)))
    .filter((line) => line.length > 0);
  const content = lines.flatMap((line, at) =>
    at > 0 ? [{ type: "hardBreak" as const }, ...line] : line,
  );
  return { type: "footnote", ...(content.length > 0 && { content }) };
}

function isNoteInline(inline: Inline): inline is Text | HardBreak {
  return inline.type !== "footnote";
}

/** The nodes of a note, each paragraph by itself. */
function noteLines(body: Element): Html[][] {
  const lines: Html[][] = [[]];
  for (const child of body.children) {
    if (typeof child === "string" || !BLOCKS.has(child.tag)) lines.at(-1)!.push(child);
    else lines.push(...noteLines(child), []);
  }
  return lines;
}

/** Without the space that parts a note from its link back. */
function trimmed<T extends Inline>(content: T[]): T[] {
  const last = content.at(-1);
  if (last?.type !== "text") return content;
  const text = last.text.trimEnd();
  return text === "" ? trimmed(content.slice(0, -1)) : [...content.slice(0, -1), { ...last, text }];
}

function withMarks({ tag, attributes, style }: Element, outer: Mark[]): Mark[] {
  const has = new Map(outer.map((mark) => [mark.type, mark]));
  const set = (type: Exclude<Mark["type"], "link">, isOn: boolean | null) => {
    if (isOn) has.set(type, { type });
    else if (isOn === false) has.delete(type);
  };
  set("bold", bold(tag, style));
  set("italic", italic(tag, style));
  const line = `${style.get("text-decoration") ?? ""} ${style.get("text-decoration-line") ?? ""}`;
  set("underline", tag === "u" || line.includes("underline") || null);
  set("strike", ["s", "strike", "del"].includes(tag) || line.includes("line-through") || null);
  const href = tag === "a" ? attributes.get("href")?.trim() : undefined;
  if (href !== undefined && href.length <= 2000 && isSafeHref(href)) {
    has.set("link", { type: "link", attrs: { href } });
  }
  // Every program underlines its links; here the page decides how a link looks.
  if (has.has("link")) has.delete("underline");
  return ORDER.flatMap((type) => has.get(type) ?? []);
}

function bold(tag: string, style: Map<string, string>): boolean | null {
  const weight = style.get("font-weight");
  if (weight === "normal" || weight === "400") return false;
  if (weight === "bold" || weight === "bolder" || Number(weight) >= 600) return true;
  return tag === "b" || tag === "strong" ? true : null;
}

function italic(tag: string, style: Map<string, string>): boolean | null {
  const slant = style.get("font-style");
  if (slant === "normal") return false;
  if (slant === "italic" || slant === "oblique") return true;
  return tag === "i" || tag === "em" || tag === "cite" ? true : null;
}
