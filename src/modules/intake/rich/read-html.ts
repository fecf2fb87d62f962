import { InputError } from "../../../platform/errors.ts";
import type { SourceText } from "../source-text.ts";
import { blockLines } from "./block-lines.ts";

const whole = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^]{0,2000}?-->\s*)?(?:<!doctype html|<html[\s>])/i;

/** Whether a text is a page of HTML, and not a paper that only speaks of it. */
export function isHtml(text: string): boolean {
  return whole.test(text.slice(0, 4000));
}

/**
 * Reads a page of HTML as a paper: its headings, lists, tables and paragraphs. Scripts, styles and pictures are
 * left out.
 * @throws InputError when it holds no text, is too large or swells
 */
export async function readHtml(html: string): Promise<SourceText> {
  // Loaded when it is needed: most papers are no HTML.
  const { fromHtml } = await import("../../../platform/rich-text/html/index.ts");
  const lines = blockLines(fromHtml(withoutFoot(html)).content);
  if (lines.every(({ text }) => text === ""))
    throw new InputError("Filen indeholder ingen tekst.", {
      hint: "Hent siden på ny i en browser, og gem den med sit indhold.",
    });
  return { lines, hasPages: false };
}

/** A page without the foot of its site, which stands below the paper itself. */
function withoutFoot(html: string): string {
  const plain = html.toLowerCase();
  const at = plain.lastIndexOf("<footer");
  const end = plain.indexOf("</footer>", at);
  const paper = Math.max(plain.lastIndexOf("</main>"), plain.lastIndexOf("</article>"));
  if (at === -1 || end === -1 || paper === -1 || paper > at) return html;
  return html.slice(0, at) + html.slice(end + "</footer>".length);
}
