import {
  ParseSpeeds,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFPageLeaf,
  PDFRef,
} from "@cantoo/pdf-lib";
import type { PageView } from "./page-stamp.ts";

/** A page of a document that is to be taken over. */
export interface SourcePage {
  ref: PDFRef;
  dict: PDFDict;
  view: PageView;
}

export interface SourcePdf {
  document: PDFDocument;
  pages: SourcePage[];
}

/** Reads a PDF with all its pages. @throws Error for one that is locked by a password or damaged */
export async function readPdf(bytes: Uint8Array): Promise<SourcePdf> {
  const document = await PDFDocument.load(bytes, {
    updateMetadata: false,
    parseSpeed: ParseSpeeds.Fastest,
  });
  const pages: SourcePage[] = [];
  document.catalog.Pages().traverse((node, ref) => {
    if (node instanceof PDFPageLeaf) pages.push({ ref, dict: node, view: viewOf(node) });
  });
  if (pages.length === 0) throw new Error("has no pages");
  return { document, pages };
}

/** A value that a page has itself or from the tree above it (ISO 32000-1, 7.7.3.4). */
export function inherited(page: PDFDict, name: string): PDFObject | undefined {
  const key = PDFName.of(name);
  let at: PDFDict | undefined = page;
  for (let depth = 0; at !== undefined && depth < 50; depth++) {
    const value = at.get(key);
    if (value !== undefined) return value;
    at = at.lookupMaybe(PDFName.of("Parent"), PDFDict);
  }
  return undefined;
}

const A4: PageView["box"] = [0, 0, 595.28, 841.89];

function viewOf(page: PDFDict): PageView {
  const media = boxOf(page, "MediaBox") ?? A4;
  const crop = boxOf(page, "CropBox");
  const turned = page.context.lookup(inherited(page, "Rotate"));
  const degrees = turned instanceof PDFNumber ? ((turned.asNumber() % 360) + 360) % 360 : 0;
  return {
    box: crop ?? media,
    turned: degrees === 90 || degrees === 180 || degrees === 270 ? degrees : 0,
  };
}

function boxOf(page: PDFDict, name: string): PageView["box"] | null {
  const value = page.context.lookup(inherited(page, name));
  if (!(value instanceof PDFArray) || value.size() !== 4) return null;
  const sides = value.asArray().map((side) => page.context.lookup(side));
  if (!sides.every((side) => side instanceof PDFNumber)) return null;
  const [a, b, c, d] = sides.map((side) => side.asNumber()) as PageView["box"];
  return [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)];
}
