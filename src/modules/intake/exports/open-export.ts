import { InputError } from "../../../platform/errors.ts";
import { isHtml } from "../rich/read-html.ts";
import type { Bundle } from "./bundle.ts";
import { isFirstAgendaPage } from "./firstagenda-page.ts";
import { decode, largestXml, readXml, type XmlNode } from "./xml.ts";

/** One of a bundle's files that may be an export, read. */
export type OpenedExport =
  | { path: string; form: "xml"; root: XmlNode; isDamaged: boolean }
  | { path: string; form: "json"; json: unknown }
  | { path: string; form: "page"; html: string };

/** So much of a file tells what it may be. */
export const HEAD_BYTES = 4096;

/**
 * Looks at a file's beginning before it is read whole; null for what isn't an export.
 * @throws InputError for what says that it is XML or JSON and can't be read as such
 */
export async function openExport(bundle: Bundle, path: string): Promise<OpenedExport | null> {
  const start = decode(await bundle.read(path, HEAD_BYTES))
    .replace(/^\ufeff/, "")
    .trimStart();
  if (isHtml(start)) {
    const html = decode(await readWhole(bundle, path));
    return isFirstAgendaPage(html) ? { path, form: "page", html } : null;
  }
  if (/^<(?:\?xml|!--|!DOCTYPE|[A-Za-zÆØÅæøå_])/i.test(start)) {
    try {
      return { path, form: "xml", ...readXml(await readWhole(bundle, path)) };
    } catch (error) {
      // A text or a page may begin with a tag; only what says that it is XML must be readable as such.
      if (/^<(?:\?xml|!DOCTYPE)/i.test(start) || /\.xml$/i.test(path)) throw error;
      return null;
    }
  }
  if (!/^[{[]/.test(start)) return null;
  const text = decode(await readWhole(bundle, path)).replace(/^\ufeff/, "");
  try {
    const json: unknown = JSON.parse(text);
    return { path, form: "json", json };
  } catch {
    // A text may begin with a bracket; only what is called so must be JSON.
    if (!/\.json$/i.test(path)) return null;
    throw new InputError("Filen er ikke gyldig JSON.", { hint: "Hent den på ny, og prøv igen." });
  }
}

async function readWhole(bundle: Bundle, path: string): Promise<Uint8Array> {
  const content = await bundle.read(path);
  if (content.length <= largestXml) return content;
  throw new InputError(`Filen fylder over ${largestXml / 1024 / 1024} MB.`, {
    hint: "Lad sagssystemet udskrive et møde pr. fil.",
  });
}
