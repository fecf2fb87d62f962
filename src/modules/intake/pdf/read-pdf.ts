import type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist";
import type { StructTreeNode } from "pdfjs-dist/types/src/display/api";
import { InputError } from "../../../platform/errors.ts";
import { withPdf } from "../../../platform/files/text/open-pdf.ts";
import type { SourceText } from "../source-text.ts";
import type { Block } from "./block.ts";
import { joinPages } from "./join-pages.ts";
import { unreadablePdf, withoutText } from "./faults.ts";
import { type PagePieces, sortPieces } from "./pieces.ts";
import { printedBlocks } from "./printed-blocks.ts";
import { rightOf } from "./right-edge.ts";
import { sourceLines } from "./source-lines.ts";
import { taggedBlocks } from "./tagged-blocks.ts";
import type { Wrap } from "./wrapped-lines.ts";

const MOST_PAGES = 2000;
/** Of a long paper in a language of long words; more is no paper. */
const MOST_SIGNS = 10_000_000;
/** Milliseconds. */
const MOST_TIME = 120_000;
/** Letters that a page of a paper has at least, on the average; a stamp on a scan has fewer. */
const FEWEST_SIGNS = 20;

interface Page {
  pieces: PagePieces;
  /** What its structure tree tells; null when it doesn't tell all of the page. */
  tagged: Block[] | null;
}

/**
 * Reads the text of a PDF as paragraphs, lists and tables with their pages. A tagged PDF tells them
 * by its structure tree, any other by where its letters stand.
 *
 * @param name the file's name, for messages
 * @throws InputError when it can't be opened, holds no text or too much of it
 */
export async function readPdf(content: Uint8Array, name: string): Promise<SourceText> {
  return withPdf(content, (pdf) => readPages(pdf, name)).catch((error: unknown) => {
    throw error instanceof InputError ? error : unreadablePdf(error, name);
  });
}

async function readPages(pdf: PDFDocumentProxy, name: string): Promise<SourceText> {
  if (pdf.numPages > MOST_PAGES) {
    throw new InputError(`${name} har ${pdf.numPages} sider, og grænsen er ${MOST_PAGES}.`, {
      hint: "Del den i et dokument pr. møde.",
    });
  }
  const until = Date.now() + MOST_TIME;
  const pages: Page[] = [];
  let groups = 0;
  let signs = 0;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await readPage(await pdf.getPage(number), number, () => ++groups);
    pages.push(page);
    signs += countSigns(page.pieces.all);
    if (signs > MOST_SIGNS || Date.now() > until) {
      throw new InputError(`${name} er for stor: læsningen blev standset ved side ${number}.`, {
        hint: "Del den i et dokument pr. møde.",
      });
    }
  }
  if (signs < FEWEST_SIGNS * pages.length) throw withoutText(name);
  return toSource(pages, await dividesBySoftHyphens(pdf));
}

async function readPage(
  page: PDFPageProxy,
  number: number,
  nextGroup: () => number,
): Promise<Page> {
  const [content, tree] = await Promise.all([
    page.getTextContent({ includeMarkedContent: true, disableNormalization: true }),
    page.getStructTree(),
  ]);
  const [left = 0, , right = 0] = page.view;
  const pieces = sortPieces(content.items, right - left);
  page.cleanup();
  if (pieces.all.length === 0) return { pieces, tagged: [] };
  if (tree == null || pieces.hasLoose || pieces.marked.size === 0) return { pieces, tagged: null };
  const tagged = taggedBlocks(
    tree,
    pieces,
    number,
    hasLinks(tree) ? await urlsOf(page) : new Map(),
    nextGroup,
  );
  return { pieces, tagged: holdsAll(tagged, pieces) ? tagged : null };
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
  return countSigns(read) >= countSigns([...marked.values()].flat()) * 0.99;
}

function toSource(pages: readonly Page[], marksHyphens: boolean): SourceText {
  const tagged = pages.flatMap((page) => (page.tagged === null ? [] : [page.tagged]));
  const blocks =
    tagged.length === pages.length ? tagged : printedBlocks(pages.map(({ pieces }) => pieces));
  const width = Math.max(...pages.map(({ pieces }) => pieces.width));
  const wrap: Wrap = { right: rightOf(blocks.flat(), width), marksHyphens };
  return { lines: sourceLines(joinPages(blocks, wrap), wrap), hasPages: true };
}

/** Typst, which sets our own papers, marks every division of a word as one. */
async function dividesBySoftHyphens(pdf: PDFDocumentProxy): Promise<boolean> {
  const { info } = await pdf.getMetadata();
  return "Creator" in info && String(info.Creator).startsWith("Typst");
}

function countSigns(pieces: readonly { text: string }[]): number {
  return pieces.reduce((sum, { text }) => sum + signsIn(text), 0);
}

function signsIn(text: string): number {
  return text.replaceAll(/\s/g, "").length;
}
