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

export interface PdfPage {
  pieces: PagePieces;
  /** What its structure tree tells; null when it doesn't tell all of the page. */
  tagged: Block[] | null;
  /** Its longer edge, in points of 1/72 inch. */
  longest: number;
  /** Its text couldn't be read, or took too long; its picture may tell. */
  isUnreadable?: true;
}

/** What a PDF tells of itself. */
export interface PdfFacts {
  /** How many pages it has. */
  count: number;
  /** It marks the words that it divides by soft hyphens, so that every other hyphen is a word's own. */
  marksHyphens: boolean;
}

/** A PDF that lies open. */
export interface OpenPdf extends PdfFacts {
  /** A page, from 1: its text with where it stands, and what the structure tree tells of it. Several may be asked for at once. */
  read(number: number): Promise<PdfPage>;
  bookmarks(): Promise<Bookmark[]>;
}

/**
 * Opens a PDF for `use`.
 *
 * @param name the file's name, for messages
 * @throws InputError when it has too many pages; Error as pdf.js gives it
 */
export function withPages<T>(
  content: Uint8Array,
  name: string,
  use: (pdf: OpenPdf) => Promise<T>,
): Promise<T> {
  return withPdf(content, async (pdf) => {
    if (pdf.numPages > MOST_PAGES) {
      throw new InputError(`${name} har ${pdf.numPages} sider, og grænsen er ${MOST_PAGES}.`, {
        hint: "Del den i et dokument pr. møde.",
      });
    }
    return use({
      count: pdf.numPages,
      marksHyphens: await dividesBySoftHyphens(pdf),
      read: async (number) => readPage(await rawPage(pdf, number), number),
      bookmarks: () => bookmarksOf(pdf),
    });
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

/** More groups than a page has, so that no two pages' have the same number. */
const GROUPS = 100_000;

async function readPage({ page, content, tree }: RawPage, number: number): Promise<PdfPage> {
  let groups = number * GROUPS;
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
  const pieces = sortPieces(content.items, right - left, number);
  const longest = Math.max(right - left, top - bottom);
  page.cleanup();
  if (pieces.all.length === 0) return { pieces, tagged: [], longest };
  if (tree == null || pieces.hasLoose || pieces.marked.size === 0)
    return { pieces, tagged: null, longest };
  const urls = hasLinks(tree) ? await urlsOf(page) : new Map<string, string>();
  const blocks = taggedBlocks(tree, pieces, number, urls, () => ++groups);
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
