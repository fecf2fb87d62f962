import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { plainText } from "../../../../platform/files/text/plain-text.ts";
import { fromDocx } from "../../../../platform/rich-text/docx/index.ts";
import { fromPlain, type RichText, toTypst } from "../../../../platform/rich-text/index.ts";
import type { openTypst } from "../typeset.ts";
import { isText, PICTURES, WORD } from "./bundled-kinds.ts";
import { readPdf, type SourcePdf } from "./source-pdf.ts";

/** A file that is to become pages. */
export interface SourceFile {
  /** The attachment's title. */
  title: string;
  mediaType: string;
  /** bytes */
  size: number;
}

export interface Converted {
  pdf: SourcePdf;
  /** What the reader is told of the pages; null when they are the file as it is. */
  note: string | null;
}

/** Larger files stay outside the bundle, which they would burst. */
const MOST_BYTES = 150_000_000;
const MOST_SIGNS = 400_000;

/** Why a file gives no pages, in words for who reads the bundle. */
export class NoPages extends Error {}

/**
 * The pages of the file at `path`: of a PDF its own, of a picture one, of a Word file or a text those of
 * its text.
 * @throws NoPages with the reason in Danish
 */
export async function convert(
  set: ReturnType<typeof openTypst>,
  path: string,
  file: SourceFile,
): Promise<Converted> {
  if (file.size > MOST_BYTES) throw new NoPages("Filen er for stor til at stå i samlingen.");
  const bytes = await readFile(path);
  if (file.mediaType === "application/pdf") return { pdf: await readable(bytes), note: null };
  if (file.mediaType in PICTURES)
    return { pdf: await readPdf(setPicture(set, bytes, file)), note: null };
  const text = await textOf(bytes, file);
  if (text === null)
    throw new NoPages("Filer af denne slags kan ikke vises som sider. Åbn filen selv.");
  const view = { title: file.title, picture: null, text: toTypst(text.content) };
  try {
    return { pdf: await readPdf(set(TEMPLATE, view, { title: file.title })), note: text.note };
  } catch (cause) {
    throw new NoPages("Filens tekst kunne ikke sættes op som sider. Åbn filen selv.", { cause });
  }
}

const TEMPLATE = "./bundle/attachment.typ";

async function readable(bytes: Uint8Array): Promise<SourcePdf> {
  try {
    return await readPdf(bytes);
  } catch (cause) {
    const isLocked = cause instanceof Error && /encrypt|password/i.test(cause.message + cause.name);
    throw new NoPages(
      isLocked
        ? "PDF-filen er beskyttet med kodeord og kan ikke stå i samlingen."
        : "PDF-filen er beskadiget og kan ikke stå i samlingen.",
      { cause },
    );
  }
}

function setPicture(
  set: ReturnType<typeof openTypst>,
  content: Buffer,
  { title, mediaType }: SourceFile,
): Uint8Array {
  // A name beside the template; there is no such file on disk.
  const name = `picture.${PICTURES[mediaType]!}`;
  const path = fileURLToPath(new URL(name, import.meta.url));
  try {
    const view = { title, picture: name, text: [] };
    return set(TEMPLATE, view, { title, picture: { path, content } });
  } catch (cause) {
    throw new NoPages("Billedet er beskadiget og kan ikke stå i samlingen.", { cause });
  }
}

async function textOf(
  bytes: Buffer,
  { mediaType }: SourceFile,
): Promise<{ content: RichText; note: string } | null> {
  if (mediaType === WORD) {
    try {
      const { rest, warnings } = await fromDocx(bytes, []);
      const lost = warnings.length === 0 ? "" : ` ${warnings.join(" ")}`;
      return { content: rest, note: `Gengivet fra en Word-fil; opsætningen kan afvige.${lost}` };
    } catch (cause) {
      throw new NoPages("Word-filen kunne ikke læses. Åbn filen selv.", { cause });
    }
  }
  if (!isText(mediaType)) return null;
  const text = plainText(bytes);
  if (text.length > MOST_SIGNS)
    throw new NoPages("Teksten er for lang til samlingen. Åbn filen selv.");
  return { content: fromPlain(text), note: "Gengivet fra en tekstfil." };
}
