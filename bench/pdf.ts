import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import type { TypstBlock, TypstSpan } from "../src/platform/rich-text/index.ts";
import type { TypstCell } from "../src/platform/rich-text/to-typst.ts";
import { inventLongMeeting } from "../src/modules/publication/pdf/invented-meeting.ts";
import type { ItemView } from "../src/modules/publication/pdf/item-view.ts";
import { createTypesetter } from "../src/modules/publication/pdf/typeset.ts";
import { viewMeeting, type PdfView } from "../src/modules/publication/pdf/view.ts";

const ITEMS = 40;
const ROUNDS = 8;

/**
 * Milliseconds a page for minutes of about 40 full pages, after the first document, and against
 * pdfmake with the same content and fonts: once with the items running on, and once with each item
 * on a new page, as many municipalities print them. Every document has other words, so that no
 * cache helps; the two take turns, and the fastest round of each counts.
 */
export async function bench(): Promise<Figure[]> {
  const typeset = createTypesetter();
  return [await measure(typeset, "pdf", false), await measure(typeset, "pdf-item-per-page", true)];
}

interface Figure {
  name: string;
  unit: string;
  value: number;
  baseline: string;
  ratio: number;
}

async function measure(
  typeset: (view: PdfView) => Uint8Array,
  name: string,
  itemPerPage: boolean,
): Promise<Figure> {
  const options = { publishedAt: new Date(0), itemPerPage };
  let pages = 0;
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const meeting = inventLongMeeting(ITEMS, round);
    const started = performance.now();
    const pdf = typeset(viewMeeting(meeting, options));
    const between = performance.now();
    await pdfmake(viewMeeting(meeting, options));
    const ended = performance.now();
    if (round === 0) continue;
    pages = countPages(pdf);
    ours.push(between - started);
    theirs.push(ended - between);
  }
  const value = Math.min(...ours) / pages;
  const ratio = Math.min(...theirs) / Math.min(...ours);
  return { name, unit: "ms/page", value, baseline: "pdfmake", ratio };
}

/** The page count of the root page tree, which Typst writes in clear. */
function countPages(pdf: Uint8Array): number {
  const counts = Buffer.from(pdf)
    .toString("latin1")
    .matchAll(/\/Type ?\/Pages[^>]*?\/Count (\d+)/g);
  return Math.max(...[...counts].map(([, count]) => Number(count)));
}

const font = (style: string) =>
  fileURLToPath(new URL(`../assets/fonts/ibm-plex-sans/IBMPlexSans-${style}.ttf`, import.meta.url));

interface PdfMake {
  setFonts(fonts: Record<string, Record<string, string>>): void;
  setUrlAccessPolicy(policy: () => boolean): void;
  setLocalAccessPolicy(policy: () => boolean): void;
  createPdf(definition: object): { getBuffer(): Promise<Buffer> };
}

const printer = createRequire(import.meta.url)("pdfmake") as PdfMake;
printer.setUrlAccessPolicy(() => false);
printer.setLocalAccessPolicy(() => true);
printer.setFonts({
  Plex: {
    normal: font("Regular"),
    bold: font("SemiBold"),
    italics: font("Italic"),
    bolditalics: font("SemiBoldItalic"),
  },
});

function pdfmake(view: PdfView): Promise<Buffer> {
  const definition = {
    info: { title: view.title, author: view.author },
    pageMargins: [76, 80, 76, 74],
    defaultStyle: { font: "Plex", fontSize: 10.5, lineHeight: 1.1 },
    header: { text: view.runningHead, fontSize: 8.5, margin: [76, 40, 76, 0] },
    footer: (page: number, pages: number) => ({
      columns: [view.author, { text: `Side ${page} af ${pages}`, alignment: "right" }],
      fontSize: 8.5,
      margin: [76, 20, 76, 0],
    }),
    content: [
      view.organisation,
      { text: view.kind, fontSize: 26, bold: true },
      { text: view.body, fontSize: 15 },
      ...view.facts.map((fact) => ({ columns: [fact.label, { stack: fact.lines }] })),
      { toc: { title: { text: view.labels.contents, fontSize: 15, bold: true } } },
      ...view.items.flatMap((item) => {
        const [heading, ...rest] = theirItem(item, view.labels.empty);
        return [view.itemPerPage ? { ...heading, pageBreak: "before" } : heading!, ...rest];
      }),
    ],
  };
  return printer.createPdf(definition).getBuffer();
}

function theirItem(item: ItemView, empty: string): object[] {
  return [
    { text: item.heading, tocItem: true, outline: true, fontSize: 15, bold: true, marginTop: 16 },
    { text: item.note ?? "", fontSize: 9.5 },
    ...item.parts.map((part) => {
      const stack = [
        { text: part.heading, fontSize: 12, bold: true, marginTop: 10 },
        ...(part.text.length > 0 ? part.text.map(theirBlock) : [empty]),
        ...part.notes.map((note) => `${note.label}: ${note.text}`),
      ];
      return part.kind === "section"
        ? { stack }
        : { table: { widths: ["*"], body: [[{ stack, fillColor: "#eef2f7" }]] }, marginTop: 10 };
    }),
    ...item.items.flatMap((child) => theirItem(child, empty)),
  ];
}

function theirBlock(block: TypstBlock): object {
  switch (block.kind) {
    case "paragraph":
    case "heading":
      return { text: theirSpans(block.text), marginBottom: 6 };
    case "bullets":
      return { ul: block.items.map((item) => ({ stack: item.map(theirBlock) })) };
    case "numbers":
      return { ol: block.items.map((item) => ({ stack: item.map(theirBlock) })) };
    case "table":
      return {
        layout: "lightHorizontalLines",
        table: {
          headerRows: block.header.length > 0 ? 1 : 0,
          body: inRows([...block.header, ...block.body], block.widths.length),
        },
      };
  }
}

/** The bench's tables have no merged cells, so each row has as many as there are columns. */
function inRows(cells: TypstCell[], width: number): object[][] {
  return Array.from({ length: cells.length / width }, (_, at) =>
    cells.slice(at * width, (at + 1) * width).map((cell) => ({
      text: theirSpans(Array.isArray(cell) ? cell : []),
    })),
  );
}

function theirSpans(spans: TypstSpan[]): object[] {
  return spans.map((span) =>
    "break" in span || "note" in span
      ? { text: "\n" }
      : { text: span.text, bold: span.bold, italics: span.italic, link: span.href ?? undefined },
  );
}
