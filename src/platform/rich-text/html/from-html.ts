import { parseDocument } from "htmlparser2";
import { InputError } from "../../errors.ts";
import type { Block, RichText } from "../schema.ts";
import { blocksOfDom, fromDom, type HtmlReading } from "./from-dom.ts";

/** A page of this size holds a long report with Word's own notes on every word. */
const MOST_CHARACTERS = 20_000_000;

/** HTML as our document, by the rules of `fromDom`. For the server; a browser has its own parser. */
export function fromHtml(html: string, options: HtmlReading = {}): RichText {
  if (html.length > MOST_CHARACTERS) {
    throw new InputError("Det indsatte er for stort.", {
      hint: "Indsæt det i mindre dele, eller læg det i et bilag.",
    });
  }
  return fromDom(parseDocument(html), options);
}

/** The blocks of a converter's HTML, with headings of level 1 to 6; see `blocksOfDom`. */
export function blocksOfHtml(html: string, options: HtmlReading): Block[] {
  return blocksOfDom(parseDocument(html), { ...options, isExact: true });
}
