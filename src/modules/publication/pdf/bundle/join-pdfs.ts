import { PDFArray, PDFDict, PDFName, type PDFObject, PDFRef, PDFStream } from "@cantoo/pdf-lib";
import { type ObjectCopier, openCopier } from "./copy-objects.ts";
import { STAMP_FONT, type PageView, stampOf } from "./page-stamp.ts";
import { openPdfFile, pdfString } from "./pdf-file.ts";
import { inherited, type SourcePage, type SourcePdf } from "./source-pdf.ts";

/** A page that has been written, but for its stamp. */
interface JoinedPage {
  number: number;
  stamp: number;
  view: PageView;
}

export interface Joining {
  /** Takes a document's pages over; what is left out of it are tags, forms' logic, scripts and bookmarks. */
  add(source: SourcePdf): JoinedPage[];
  /**
   * Puts the added pages between those of `base` and writes the end: after page `at` of the base (from
   * 0) come `added`. Tags, bookmarks and links of the base stay. @returns pages and bytes
   */
  finish(
    base: SourcePdf,
    after: ReadonlyMap<number, readonly JoinedPage[]>,
    info: { title: string; author: string },
  ): { pages: number; size: number };
  abandon(): void;
}

/** What of a page is written by us. */
const OWN = new Set([
  "Type",
  "Parent",
  "Resources",
  "Contents",
  "Annots",
  "MediaBox",
  "CropBox",
  "Rotate",
]);
/** What a page has that says nothing on paper. */
const LEFT = new Set(["AA", "Metadata", "PieceInfo", "Thumb", "B", "Trans", "Dur"]);
const INHERITED = ["MediaBox", "CropBox", "Rotate"];

/** Begins a PDF at `path` that documents are joined into, one in memory at a time. */
export function startJoining(path: string): Joining {
  const file = openPdfFile(path);
  const [root, tree, font, save] = [0, 0, 0, 0].map(() => file.reserve()) as [
    number,
    number,
    number,
    number,
  ];

  /** Writes pages with their stamps' numbers; stamps are drawn when the last page is known. */
  const addPages = (pages: SourcePage[], copier: ObjectCopier, keepsTags: boolean) => {
    const joined = pages.map(({ ref, view }): JoinedPage => {
      const number = file.reserve();
      copier.take(ref, number);
      return { number, stamp: file.reserve(), view };
    });
    for (const [at, { dict }] of pages.entries()) {
      const { number, stamp } = joined[at]!;
      const parts = [`/Type/Page/Parent ${tree} 0 R/Resources ${resources(dict, copier, font)}`];
      for (const name of INHERITED) {
        const value = inherited(dict, name);
        if (value !== undefined) parts.push(`/${name} ${copier.written(value)}`);
      }
      for (const [key, value] of dict.entries()) {
        const name = key.decodeText();
        const isTag = name === "StructParents" || name === "Tabs";
        if (OWN.has(name) || LEFT.has(name) || (isTag && !keepsTags)) continue;
        parts.push(`${key.toString()} ${copier.written(value)}`);
      }
      const notes = annotations(dict).map((note) => copier.written(note));
      if (notes.length > 0) parts.push(`/Annots[${notes.join(" ")}]`);
      const drawn = contents(dict).map((ref) => copier.written(ref));
      parts.push(`/Contents[${[`${save} 0 R`, ...drawn, `${stamp} 0 R`].join(" ")}]`);
      file.write(number, [`<<${parts.join("\n")}>>`]);
    }
    copier.copyRest();
    return joined;
  };

  return {
    add({ document, pages }) {
      return addPages(pages, openCopier(document.context, file, { keepsTags: false }), false);
    },
    finish(base, after, { title, author }) {
      const { document, pages } = base;
      const copier = openCopier(document.context, file, { keepsTags: true });
      const all = addPages(pages, copier, true).flatMap((page, at) => [
        page,
        ...(after.get(at) ?? []),
      ]);
      for (const [at, { stamp, view }] of all.entries()) {
        const drawn = stampOf(at + 1, all.length, view);
        file.write(stamp, [`<</Length ${drawn.length}>>\nstream\n${drawn}\nendstream`]);
      }
      const kids = all.map(({ number }) => `${number} 0 R`).join(" ");
      file.write(tree, [`<</Type/Pages/Count ${all.length}/Kids[${kids}]>>`]);
      file.write(font, [
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
      ]);
      file.write(save, ["<</Length 1>>\nstream\nq\nendstream"]);
      const kept = [
        "Lang",
        "StructTreeRoot",
        "MarkInfo",
        "ViewerPreferences",
        "Outlines",
        "Names",
        "Dests",
      ]
        .map((name) => [name, document.catalog.get(PDFName.of(name))] as const)
        .flatMap(([name, value]) =>
          value === undefined ? [] : `/${name} ${copier.written(value)}`,
        );
      file.write(root, [
        `<</Type/Catalog/Pages ${tree} 0 R/PageMode/UseOutlines${kept.join("\n")}>>`,
      ]);
      copier.copyRest();
      const info = file.reserve();
      file.write(info, [
        `<</Title ${pdfString(title)}/Author ${pdfString(author)}/Creator(Tingsted)>>`,
      ]);
      return { pages: all.length, size: file.finish(root, info) };
    },
    abandon: file.abandon,
  };
}

/** Notes that carry files, films and sound aren't for paper. */
const LEFT_NOTES = ["FileAttachment", "RichMedia", "Screen", "Movie", "Sound", "3D"];

function annotations(page: PDFDict): PDFObject[] {
  const list = page.context.lookup(page.get(PDFName.of("Annots")));
  if (!(list instanceof PDFArray)) return [];
  return list.asArray().filter((one) => {
    const note = page.context.lookup(one);
    if (!(note instanceof PDFDict)) return false;
    const kind = page.context.lookup(note.get(PDFName.of("Subtype")));
    return !(kind instanceof PDFName && LEFT_NOTES.includes(kind.decodeText()));
  });
}

/** The page's resources with the stamp's font among them. */
function resources(page: PDFDict, copier: ObjectCopier, font: number): string {
  const own = page.context.lookup(inherited(page, "Resources"));
  const parts: string[] = [];
  let fonts = "";
  for (const [key, value] of own instanceof PDFDict ? own.entries() : []) {
    if (key.decodeText() !== "Font") parts.push(`${key.toString()} ${copier.written(value)}`);
    else {
      const named = page.context.lookup(value);
      if (named instanceof PDFDict)
        for (const [name, one] of named.entries())
          fonts += `${name.toString()} ${copier.written(one)} `;
    }
  }
  return `<<${parts.join("\n")}/Font<<${fonts}/${STAMP_FONT} ${font} 0 R>>>>`;
}

/** The streams that draw the page, as references. */
function contents(page: PDFDict): PDFObject[] {
  const value = page.get(PDFName.of("Contents"));
  const found = page.context.lookup(value);
  if (found instanceof PDFStream) return value === undefined ? [] : [value];
  if (!(found instanceof PDFArray)) return [];
  return found
    .asArray()
    .filter((one) => one instanceof PDFRef && page.context.lookup(one) instanceof PDFStream);
}
