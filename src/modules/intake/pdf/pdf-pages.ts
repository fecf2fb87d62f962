import type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist";
import type { StructTreeNode, TextContent } from "pdfjs-dist/types/src/display/api";
import { InputError } from "../../../platform/errors.ts";
import { withPdf } from "../../../platform/files/text/open-pdf.ts";
import type { Block } from "./block.ts";
import { type Bookmark, bookmarksOf } from "./bookmarks.ts";
import { countSigns } from "./count-signs.ts";
import { type PagePieces, sortPieces } from "./pieces.ts";
import { taggedBlocks } from "./tagged-blocks.ts";

const MOST_PAGES = 2000;
/** Of a long paper in a language of long words; more is no paper. */
const MOST_SIGNS = 10_000_000;

export interface PdfPage {
  pieces: PagePieces;
  /** What its structure tree tells; null when it doesn't tell all of the page. */
  tagged: Block[] | null;
  /** Its longer edge, in points of 1/72 inch. */
  longest: number;
}

export interface PdfPages {
  pages: PdfPage[];
  /** It marks the words that it divides by soft hyphens, so that every other hyphen is a word's own. */
  marksHyphens: boolean;
  bookmarks: Bookmark[];
}

/**
 * The text of a PDF's pages, with where it stands and what the structure tree tells of it: each `of`th
 * page from the `part`th on, from 0.
 *
 * @param name the file's name, for messages
 * @param onPage told the number of each page that is read
 * @throws InputError when it has too much of anything; Error as pdf.js gives it
 */
export function pdfPages(
  { content, name, part, of }: { content: Uint8Array; name: string; part: number; of: number },
  onPage: (page: number) => void,
): Promise<PdfPages> {
  return withPdf(content, async (pdf) => {
    if (pdf.numPages > MOST_PAGES) {
      throw new InputError(`${name} har ${pdf.numPages} sider, og grænsen er ${MOST_PAGES}.`, {
        hint: "Del den i et dokument pr. møde.",
      });
    }
    const pages: PdfPage[] = [];
    // No other part of the file has the same.
    let groups = part * 1_000_000;
    let signs = 0;
    const numbers = Array.from(
      { length: Math.ceil((pdf.numPages - part) / of) },
      (_, at) => part + 1 + at * of,
    );
    const laid = ahead(numbers, (number) => rawPage(pdf, number));
    for (const number of numbers) {
      const page = await readPage(await laid(), number, () => ++groups);
      pages.push(page);
      onPage(number);
      signs += countSigns(page.pieces.all);
      if (signs > MOST_SIGNS) {
        throw new InputError(`${name} er for stor: læsningen blev standset ved side ${number}.`, {
          hint: "Del den i et dokument pr. møde.",
        });
      }
    }
    const bookmarks = part === 0 ? await bookmarksOf(pdf) : [];
    return { pages, marksHyphens: await dividesBySoftHyphens(pdf), bookmarks };
  });
}

/** As pdf.js gives it. */
interface RawPage {
  page: PDFPageProxy;
  content: TextContent;
  tree: StructTreeNode | null;
}

async function rawPage(pdf: PDFDocumentProxy, number: number): Promise<RawPage> {
  const page = await pdf.getPage(number);
  const [content, tree] = await Promise.all([
    page.getTextContent({ includeMarkedContent: true, disableNormalization: true }),
    page.getStructTree(),
  ]);
  return { page, content, tree };
}

async function readPage(
  { page, content, tree }: RawPage,
  number: number,
  nextGroup: () => number,
): Promise<PdfPage> {
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
  const pieces = sortPieces(content.items, right - left, number);
  const longest = Math.max(right - left, top - bottom);
  page.cleanup();
  if (pieces.all.length === 0) return { pieces, tagged: [], longest };
  if (tree == null || pieces.hasLoose || pieces.marked.size === 0)
    return { pieces, tagged: null, longest };
  const urls = hasLinks(tree) ? await urlsOf(page) : new Map<string, string>();
  const blocks = taggedBlocks(tree, pieces, number, urls, nextGroup);
  const tagged = holdsAll(blocks, pieces) ? blocks : null;
  // What stands in which mark nobody asks any more, and all of it goes from process to process.
  return { pieces: { ...pieces, marked: new Map() }, tagged, longest };
}

/** Most pages have none, and asking for them takes time. */
function hasLinks({ role, children }: StructTreeNode): boolean {
  return role === "Link" || children.some((child) => "role" in child && hasLinks(child));
}

/** Where the page's links lead, by the ids that the structure tree has for them. */
async function urlsOf(page: PDFPageProxy): Promise<Map<string, string>> {
  const annotations: { id: string; url?: string }[] = await page.getAnnotations();
  return new Map(
    annotations.flatMap(({ id, url }) =>
      url !== undefined && /^https?:/.test(url) ? [[`pdfjs_internal_id_${id}`, url]] : [],
    ),
  );
}

/** Marks that the tree doesn't name would be lost. */
function holdsAll(blocks: readonly Block[], { marked }: PagePieces): boolean {
  const read = blocks.flatMap(({ mark, lines, cells }) => [
    { text: mark },
    ...lines,
    ...cells.flat(),
  ]);
  const drawn = [...marked.values()].flat();
  return countSigns(read.map(withoutDots)) >= countSigns(drawn.map(withoutDots)) * 0.99;
}

/** Dots that lead from a title to its page are drawn, and aren't read. */
const withoutDots = ({ text }: { text: string }) => ({ text: text.replaceAll(/[.…_]/g, "") });

/** Typst, which sets our own papers, marks every division of a word as one. */
async function dividesBySoftHyphens(pdf: PDFDocumentProxy): Promise<boolean> {
  const { info } = await pdf.getMetadata();
  return "Creator" in info && String(info.Creator).startsWith("Typst");
}

/** Gives what is made of each, in order, and has begun with the next one by then: unpacking it waits for other threads. */
function ahead<T, U>(all: readonly T[], make: (each: T) => Promise<U>): () => Promise<U> {
  const begin = (at: number) => {
    const made = at < all.length ? make(all[at]!) : Promise.reject(new RangeError("no more"));
    // Where nobody takes it any more nobody is to be told.
    made.catch(() => undefined);
    return made;
  };
  let at = 0;
  let next = begin(0);
  return () => {
    const now = next;
    next = begin((at += 1));
    return now;
  };
}
