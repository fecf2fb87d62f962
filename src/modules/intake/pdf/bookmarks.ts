import type { PDFDocumentProxy } from "pdfjs-dist";

/** An entry of the list of contents that a reader of PDFs shows beside the pages. */
export interface Bookmark {
  title: string;
  /** Where it leads, from 1. */
  page: number;
}

type Outline = Awaited<ReturnType<PDFDocumentProxy["getOutline"]>>;

/** Of a long agenda with all its attachments; more only takes time. */
const MOST = 2000;

/** The bookmarks of a PDF, at whatever depth; those that lead nowhere are left out. */
export async function bookmarksOf(pdf: PDFDocumentProxy): Promise<Bookmark[]> {
  const found: Bookmark[] = [];
  const left: Outline = [...((await pdf.getOutline().catch(() => null)) ?? [])];
  for (let looked = 0; left.length > 0 && looked < MOST; looked += 1) {
    const { title, dest, items } = left.shift()!;
    left.unshift(...items.slice(0, MOST));
    const page = await pageOf(pdf, dest).catch(() => null);
    if (page !== null && title.trim() !== "") found.push({ title, page });
  }
  return found;
}

async function pageOf(
  pdf: PDFDocumentProxy,
  dest: Outline[number]["dest"],
): Promise<number | null> {
  const place = typeof dest === "string" ? await pdf.getDestination(dest) : dest;
  const target: unknown = place?.[0];
  if (typeof target === "number") return target + 1;
  if (typeof target !== "object" || target === null) return null;
  return (await pdf.getPageIndex(target as Parameters<typeof pdf.getPageIndex>[0])) + 1;
}
