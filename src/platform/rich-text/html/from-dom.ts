import { mapHeadings } from "../headings.ts";
import type { Block, RichText } from "../schema.ts";
import { DEEPEST_LIST, readRichText } from "../validation.ts";
import { readBlocks } from "./blocks.ts";
import { findNotes } from "./notes.ts";
import { toTree, type DomNode } from "./tree.ts";

export interface HtmlReading {
  /** Every space and frame counts: the HTML comes from a converter and not from a page. */
  isExact?: boolean;
  /** Told of each element that goes with all it holds: img, script, … */
  leftOut?: (tag: string) => void;
}

/**
 * A node's text as our document: the clean half of what Word, Outlook, Google Docs or a web page put
 * on the clipboard. It builds anew from what it knows, so nothing else can come through. In a browser the
 * node is `new DOMParser().parseFromString(html, "text/html").body`, which runs and loads nothing.
 * A text beyond the limits throws an `InputError`.
 */
export function fromDom(root: DomNode, options: HtmlReading = {}): RichText {
  const content = mapHeadings(blocksOfDom(root, options), (level) => level);
  return readRichText({ type: "doc", content });
}

/** The blocks before they are checked, with headings of level 1 to 6, whatever their type says. */
export function blocksOfDom(root: DomNode, options: HtmlReading): Block[] {
  const tree = toTree(root, options.leftOut);
  const isExact = options.isExact ?? false;
  const place = { notes: findNotes(tree), isExact, depth: DEEPEST_LIST, inCell: false };
  return readBlocks(tree.children, place);
}
