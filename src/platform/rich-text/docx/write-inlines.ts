import {
  ExternalHyperlink,
  FootnoteReferenceRun,
  Paragraph,
  Tab,
  TextRun,
  type ParagraphChild,
} from "docx";
import { isSafeHref } from "../links.ts";
import type { Inline, Text } from "../schema.ts";

/** Inline content as Word's runs, links and footnotes. */
export function writeInlines(content: Inline[] = []): ParagraphChild[] {
  return content.map((inline): ParagraphChild => {
    switch (inline.type) {
      case "text":
        return writeText(inline);
      case "hardBreak":
        return new TextRun({ break: 1 });
      case "footnote":
        return new FootnoteReferenceRun({
          children: [new Paragraph({ children: writeInlines(inline.content) })],
        });
    }
  });
}

function writeText({ text, marks = [] }: Text): ParagraphChild {
  const link = marks.find((mark) => mark.type === "link");
  const href = link && isSafeHref(link.attrs.href) ? link.attrs.href : null;
  const has = (type: string) => marks.some((mark) => mark.type === type);
  const run = new TextRun({
    ...(href !== null && { style: "Hyperlink" }),
    ...(has("bold") && { bold: true }),
    ...(has("italic") && { italics: true }),
    ...(has("underline") && { underline: {} }),
    ...(has("strike") && { strike: true }),
    children: pieces(text),
  });
  return href === null ? run : new ExternalHyperlink({ link: href, children: [run] });
}

/** XML can't hold control signs; a tab is an element of its own, any line end a space. */
function pieces(text: string): (string | Tab)[] {
  const clean = text.replace(/[\n\r]/g, " ").replace(/(?!\t)\p{Cc}|[\ufffe\uffff]/gu, "");
  return clean.split("\t").flatMap((piece, at) => (at > 0 ? [new Tab(), piece] : [piece]));
}
