import { InputError } from "../../../platform/errors.ts";
import type { Block, RichText } from "../../../platform/rich-text/index.ts";
import type { SourceText } from "../source-text.ts";
import { blockLines, blank, plainLine } from "./block-lines.ts";

const HIDDEN = /<w:(?:vanish|specVanish)\b(?![^>]*w:val="(?:0|false|off)")/;

/**
 * Reads a Word document as a paper: its headings keep their levels, lists their marks, tables their cells.
 * Word lays pages out when it shows them, so there are none.
 * @throws InputError when it is no Word document, is too large, hides some of its text or holds none
 */
export async function readDocx(bytes: Uint8Array): Promise<SourceText> {
  // Loaded when it is needed: Word's parser takes longer to start than a text takes to read.
  const { fromDocx } = await import("../../../platform/rich-text/docx/index.ts");
  const { unpackDocx } = await import("../../../platform/rich-text/docx/unpack.ts");
  const { title, meta, rest } = await fromDocx(bytes, []);
  // What is hidden isn't on the paper that people read, so it must not come out by being read here.
  const body = new TextDecoder().decode(unpackDocx(bytes)["word/document.xml"]);
  if (HIDDEN.test(body))
    throw new InputError("Dokumentet har skjult tekst.", {
      hint: "Slet den eller gør den synlig i Word, gem, og prøv igen.",
    });
  const head: Block[] = meta.map(paragraph);
  const lines = [
    ...(title === null ? [] : [{ ...plainLine(title), level: 1 }, blank]),
    ...blockLines([...head, ...rest.content]),
  ];
  if (lines.every(({ text }) => text === ""))
    throw new InputError("Filen indeholder ingen tekst.", {
      hint: "Er papiret et billede, der er sat ind i Word? Gem det som PDF med tekst.",
    });
  return { lines, hasPages: false };
}

const paragraph = (text: string): RichText["content"][number] => ({
  type: "paragraph",
  content: [{ type: "text", text }],
});
