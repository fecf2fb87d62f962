import { InputError, isExpected } from "../../../platform/errors.ts";
import type { ParseWarning } from "../parsed-document.ts";
import type { SourceText } from "../source-text.ts";
import { notReadHere, unreadablePages } from "../scan/scan-warnings.ts";
import { readPages, type ScanSettings } from "../scan/read-pages.ts";
import { scanPieces } from "../scan/scan-pieces.ts";
import { checkTools } from "../scan/tools.ts";
import { countSigns } from "./count-signs.ts";
import { brokenPages, unreadablePdf } from "./faults.ts";
import { pagesWithoutText } from "./pages-without-text.ts";
import type { PdfPage } from "./pdf-pages.ts";
import { readInProcess } from "./pdf-readers.ts";
import { type LaidPage, toSource } from "./to-source.ts";

/**
 * Reads the text of a PDF as paragraphs, lists and tables with their pages. A tagged PDF tells them
 * by its structure tree, any other by where its letters stand. Pages that are pictures go through
 * tesseract; one that can't be read leaves a warning.
 *
 * @param name the file's name, for messages
 * @throws InputError when it can't be opened, holds no text or too much of it, or is scanned and
 *   nothing here reads scans
 */
export async function readPdf(
  content: Uint8Array,
  name: string,
  settings: ScanSettings = {},
): Promise<SourceText> {
  const { pages, ...told } = await readInProcess(content, name, settings).catch(
    (error: unknown) => {
      if (isExpected(error) || settings.signal?.aborted) throw error;
      throw unreadablePdf(error, name);
    },
  );
  const { read, warnings } = await withScans(content, pages, settings);
  const isEmpty = read.every(({ pieces }) => pieces.all.length === 0);
  if (isEmpty && pages.some(({ isUnreadable }) => isUnreadable)) throw brokenPages(name);
  if (isEmpty)
    throw new InputError(`${name} viser ingen tekst.`, {
      hint: "Se efter, om papiret er scannet med skriften opad og lys nok, og prøv igen.",
    });
  return { ...toSource(read, told), hasPages: true, warnings };
}

/** The pages with those that are pictures read. */
async function withScans(
  content: Uint8Array,
  pages: readonly PdfPage[],
  settings: ScanSettings,
): Promise<{ read: LaidPage[]; warnings: ParseWarning[] }> {
  const without = pagesWithoutText(pages);
  if (without.length === 0) return { read: [...pages], warnings: [] };
  try {
    await checkTools(settings);
  } catch (error) {
    // A paper that is written has a map, a signature or an empty page too; one that is scanned has nothing else.
    const isMost = without.length > pages.length / 2;
    if (isMost && without.every((number) => pages[number - 1]?.isUnreadable))
      return { read: [...pages], warnings: [] };
    if (!isExpected(error) || isMost) throw error;
    const broken = new Map(
      without.filter((number) => pages[number - 1]?.isUnreadable).map((number) => [number, null]),
    );
    const scanned = without.filter((number) => !broken.has(number));
    return {
      read: [...pages],
      warnings: [...unreadablePages(broken), ...notReadHere(scanned, error)],
    };
  }
  const scans = await readPages(
    content,
    without.map((number) => ({
      number,
      longest: pages[number - 1]?.longest ?? 0,
      isUnreadable: pages[number - 1]?.isUnreadable,
      from: async () => ({ pdf: content, page: number }),
    })),
    settings,
  );
  const found = [...scans].flatMap(([number, page]) => (page === null ? [] : { number, page }));
  const pieces = new Map(scanPieces(found).map((each) => [each.number, each]));
  const read = pages.map((page): LaidPage => {
    const scanned = pieces.get(page.pieces.number);
    // The few words that a page has as text may be all that it shows.
    const isMore = scanned !== undefined && countSigns(scanned.all) > countSigns(page.pieces.all);
    return isMore ? { pieces: scanned, tagged: null } : page;
  });
  // Drawn without words is no proof that nothing stands there, where reading failed.
  const doubtful = [...scans].map(([number, page]) => {
    const isLost = page?.isBlank === true && pages[number - 1]?.isUnreadable === true;
    return [number, isLost ? null : page] as const;
  });
  return { read, warnings: unreadablePages(new Map(doubtful)) };
}
