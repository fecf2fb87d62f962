import { InputError } from "../../../platform/errors.ts";
import { toSource } from "../pdf/to-source.ts";
import type { SourceText } from "../source-text.ts";
import { checkedSizes } from "./check-image.ts";
import { imagePage } from "./image-page.ts";
import { readPages, type ScanSettings } from "./read-pages.ts";
import { scanPieces } from "./scan-pieces.ts";
import { unreadablePages } from "./scan-warnings.ts";
import { checkTools } from "./tools.ts";

/** Nobody knows how large the paper was: as long as an A4, in points of 1/72 inch. */
const LONGEST = 842;

/**
 * Reads a picture of a paper (PNG, JPEG, or TIFF with its pages) as text, with tesseract.
 * @throws InputError when it is broken, too large or shows no text, or nothing here reads pictures
 */
export async function readImage(
  bytes: Uint8Array,
  settings: ScanSettings = {},
): Promise<SourceText> {
  const sizes = checkedSizes(bytes);
  await checkTools(settings);
  const pages = sizes.map((_, at) => ({
    number: at + 1,
    longest: LONGEST,
    from: async () => ({ pdf: await imagePage(bytes, at + 1, settings), page: 1 }),
  }));
  const scans = await readPages(bytes, pages, settings);
  const found = [...scans].flatMap(([number, page]) => (page === null ? [] : { number, page }));
  const laid = scanPieces(found.toSorted((a, b) => a.number - b.number)).map((pieces) => ({
    pieces,
    tagged: null,
  }));
  if (laid.every(({ pieces }) => pieces.all.length === 0))
    throw new InputError("Billedet viser ingen tekst, der kan læses.", {
      hint: "Scan papiret på ny i 300 dpi med skriften opad, og prøv igen.",
    });
  return {
    ...toSource(laid, { marksHyphens: false, bookmarks: [] }),
    hasPages: true,
    warnings: unreadablePages(scans),
  };
}
