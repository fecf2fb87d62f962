import { mapHeadings } from "../headings.ts";
import { blocksOfHtml, fromHtml } from "../html/index.ts";
import { lineTexts } from "../line-texts.ts";
import type { Block, RichText } from "../schema.ts";
import { toPlain } from "../to-plain.ts";
import { readRichText } from "../validation.ts";
import { readSource, type Source } from "./document-xml.ts";
import { sortIntoSections } from "./sections.ts";
import { STYLE_MAP } from "./style-map.ts";
import { notDocx, packDocx, unpackDocx } from "./unpack.ts";
import { warningsOf } from "./warnings.ts";

export interface DocxContent {
  /** The text in Word's style "Title", or null. */
  title: string | null;
  /** The lines under the title that `toDocx` writes. */
  meta: string[];
  /** The sections that were found, in the order of the headings asked for. */
  sections: { heading: string; content: RichText }[];
  /** What belongs to none of the headings, its own headings with it, and text from boxes. */
  rest: RichText;
  /** What couldn't be taken over, as Danish sentences. */
  warnings: string[];
}

/**
 * Reads a Word document whose headings 1 or 2 name sections, whatever number or case they are
 * written with. No text is lost silently: what finds no section is in `rest`, what can't be kept is
 * told of. Throws an `InputError` for other files, and for those too large to be read.
 */
export async function fromDocx(file: Uint8Array, headings: string[]): Promise<DocxContent> {
  const parts = unpackDocx(file);
  const part = (name: string) => {
    const bytes = parts[`word/${name}.xml`];
    return bytes ? new TextDecoder().decode(bytes) : "";
  };
  const notes = [part("footnotes"), part("endnotes")];
  const source = readSource(part("document"), part("numbering"), notes);
  const marked = { ...parts, "word/document.xml": new TextEncoder().encode(source.xml) };
  const { html, pictures } = await convert(packDocx(marked), file);

  const { title, meta, text } = takeHead(html);
  const blocks = blocksOfHtml(text, {});
  const { sections, rest } = sortIntoSections(blocks, headings);
  const shown = [title ?? "", ...meta, ...lineTexts({ type: "doc", content: blocks })];
  const lost = lostTexts(source, shown);
  return {
    title,
    meta,
    sections: sections.map(({ heading, content }) => ({ heading, content: checked(content) })),
    rest: checked([...rest, ...lost.map(paragraph)]),
    warnings: warningsOf({ source, parts, pictures, lost: lost.length }),
  };
}

async function convert(docx: Buffer, file: Uint8Array) {
  // Loaded here since few requests read Word documents, and the public pages never do.
  const { default: mammoth } = await import("mammoth");
  let pictures = 0;
  const convertImage = mammoth.images.imgElement(async () => {
    pictures += 1;
    return { src: "" };
  });
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: docx },
      { styleMap: STYLE_MAP, includeEmbeddedStyleMap: false, convertImage },
    );
    return { html: value, pictures };
  } catch (error) {
    throw notDocx(file, error);
  }
}

/** Takes title and meta lines out of mammoth's HTML, in which all text is escaped and no paragraph holds another. */
function takeHead(html: string): { title: string | null; meta: string[]; text: string } {
  let title: string | null = null;
  const meta: string[] = [];
  const text = html.replace(
    /<p class="docx-(title|meta)">(.*?)<\/p>/gs,
    (whole: string, kind: string, inner: string) => {
      const line = toPlain(fromHtml(inner, { isExact: true }));
      if (kind === "meta") meta.push(line);
      else if (title === null) title = line;
      else return whole;
      return "";
    },
  );
  return { title, meta, text };
}

function checked(content: Block[]): RichText {
  return readRichText({ type: "doc", content: mapHeadings(content, (level) => level) });
}

function paragraph(text: string): Block {
  return { type: "paragraph", content: [{ type: "text", text }] };
}

/** The paragraphs of the file whose text is nowhere in what was read. */
function lostTexts({ paragraphs }: Source, shown: string[]): string[] {
  const squeeze = (text: string) => text.normalize("NFKC").replace(/[\s\p{Cc}]/gu, "");
  const all = squeeze(shown.join("\n"));
  return [...new Set(paragraphs)].filter((text) => !all.includes(squeeze(text)));
}
