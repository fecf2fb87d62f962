import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { parse, readPaper } from "../../src/modules/intake/index.ts";
import { renderDocument } from "../../src/modules/publication/index.ts";
import { isExpected } from "../../src/platform/errors.ts";
import { inventOffice } from "../setup/files.ts";
import { inventPng } from "../setup/hard-files.ts";
import { inventTiff } from "../setup/invent-tiff.ts";
import {
  deepPages,
  formOfForms,
  hangingPage,
  heavyPage,
  packedPages,
  packedPdf,
  picturePdf,
} from "../setup/pdf-bombs.ts";
import { canReadScans } from "../setup/scan-tools.ts";
import { scannedPdf, scanOf } from "../setup/scan.ts";
import { untaggedPdf } from "../setup/untagged-pdf.ts";
import { broken, damages } from "./broken-bytes.ts";
import { paper } from "./papers.ts";

/** Milliseconds after which a reading counts as hung, on a machine that has much else to do. */
const HUNG = 20_000;
/** Megabytes that the process may grow by in all. */
const GROWTH = 600;

/** What it says of a paper, or why it can't be read; nothing else may come out. */
async function outcome(file: string, bytes: Uint8Array): Promise<string> {
  try {
    return (await readPaper(file, bytes)).document.kind;
  } catch (error) {
    if (!isExpected(error)) throw error;
    expect(error.message).toMatch(/^\S.*\.$/s);
    return error.message;
  }
}

const html = () =>
  `<!doctype html><html><head><title>x</title></head><body><h1>REFERAT</h1><pre>${paper()}</pre><h2>Punkt 3: Åen</h2><table><tr><td>a<td>b</table><ul><li>et<li>to</ul></body></html>`;

const kinds: [file: string, make: () => Promise<Uint8Array> | Uint8Array, runs: number][] = [
  ["a.txt", () => Buffer.from(paper()), 150],
  ["a.html", () => Buffer.from(html()), 100],
  ["a.docx", () => inventOffice("docx", "REFERAT Byrådet d. 01-02-2026"), 60],
  [
    "a.pdf",
    () =>
      untaggedPdf({
        compress: false,
        content: paper()
          .split("\n")
          .map((text) => ({ text: text || " " })),
      }),
    40,
  ],
  ["b.pdf", () => renderDocument(parse(paper()), { itemPerPage: false }), 25],
];
const pictures: typeof kinds = [
  ["a.png", () => inventPng(40, 30), 6],
  ["a.tif", () => inventTiff(1, 40, 30), 5],
  [
    "a.jpg",
    async () => scanOf(await untaggedPdf({ content: [{ text: "Punkt 1: Åen" }] }), 20, "jpeg")[0]!,
    4,
  ],
  [
    "c.pdf",
    async () =>
      scannedPdf([scanOf(await untaggedPdf({ content: [{ text: "Åen" }] }), 20, "jpeg")[0]!]),
    4,
  ],
];

describe.each([
  ["papers", kinds, true],
  ["pictures", pictures, canReadScans],
] as const)(
  "%s that came to harm are read or refused, whatever happened to them",
  (_, all, canRun) => {
    test.skipIf(!canRun).each(all)(
      "%s",
      async (file, make, runs) => {
        const whole = await make();
        await outcome(file, whole);
        const before = process.memoryUsage.rss();
        await fc.assert(
          fc.asyncProperty(
            damages,
            async (harm) => void (await outcome(file, broken(whole, harm))),
          ),
          { numRuns: runs, timeout: HUNG },
        );
        expect((process.memoryUsage.rss() - before) / 1e6).toBeLessThan(GROWTH);
      },
      120_000,
    );
  },
);

describe("files that are made to hurt are read or refused", () => {
  const lines = (count: number) =>
    Array.from({ length: count }, (_, at) => `(Linje ${at}) Tj 0 -0.01 Td`).join("\n");
  const hurtful: [what: string, file: string, make: () => Buffer, told: RegExp][] = [
    [
      "50,000 lines on a page",
      "a.pdf",
      () => packedPdf(Buffer.from(`BT /F1 4 Tf 40 800 Td ${lines(50_000)} ET`)),
      /hverken en dagsorden/,
    ],
    [
      "50,000 lines of text",
      "a.txt",
      () => Buffer.from(`${paper()}\n${"Linje\n".repeat(50_000)}`),
      /minutes/,
    ],
    [
      "20,000 people who are away, counted",
      "a.txt",
      () =>
        Buffer.from(
          `${paper()}\nAfbud:\n${Array.from({ length: 20_000 }, (_, at) => `${at % 90}. Ida Holm, A`).join("\n")}`,
        ),
      /minutes/,
    ],
    [
      "a foot that says again and again when it was changed",
      "a.txt",
      () => Buffer.from(`${paper()}\n\n${"sidst opdateret ".repeat(2000)}§`),
      /minutes/,
    ],
    [
      "a page that unpacks to 60 MB",
      "a.pdf",
      () => packedPdf(Buffer.alloc(60_000_000, " "), 2),
      /ingen tekst|scannet|kan ikke læses/,
    ],
    [
      "arrays in arrays",
      "a.pdf",
      () => packedPdf(Buffer.alloc(3_000_000, "[")),
      /ingen tekst|scannet|kan ikke læses/,
    ],
    [
      "words without end",
      "a.pdf",
      () => packedPdf(Buffer.alloc(8_000_000, "BT /F1 9 Tf (Ord ) Tj ET ")),
      /hverken en dagsorden|for stor|kan ikke læses/,
    ],
    [
      "pages without end",
      "a.pdf",
      () => deepPages(25),
      /sider, og grænsen|beskadiget|ingen tekst|scannet/,
    ],
    ["forms in forms", "a.pdf", () => formOfForms(6), /ingen tekst|scannet|kan ikke læses/],
    [
      "a page on which reading hangs",
      "a.pdf",
      () => packedPdf(hangingPage(), 2),
      /siderne er beskadiget, eller det tager for lang tid/,
    ],
    [
      "many pages on which reading hangs",
      "a.pdf",
      () => packedPages(Array<Buffer>(20).fill(hangingPage()), 2),
      /kan ikke læses: det tager for lang tid/,
    ],
    [
      "pages that take too long to draw",
      "a.pdf",
      () => packedPages(Array<Buffer>(4).fill(heavyPage()), 2),
      /ingen tekst|scannet|tager for lang tid/,
    ],
    [
      "a picture of 900 million points",
      "a.pdf",
      () => picturePdf(30_000, 30_000, 500),
      /ingen tekst|scannet/,
    ],
    ["a page of 5 km", "a.pdf", () => picturePdf(3000, 3000, 14_000_000), /ingen tekst|scannet/],
    [
      "a picture that says it is huge",
      "a.png",
      () => pngThatSays(60_000, 60_000),
      /60000 × 60000 punkter; grænsen er 80 millioner/,
    ],
    ["a TIFF whose pages go round", "a.tif", roundTiff, /over 500 sider/],
  ];
  beforeAll(() => outcome("a.pdf", deepPages(1)));
  test.each(hurtful)("%s", async (_, file, make, told) => {
    const bytes = make();
    const before = process.memoryUsage.rss();
    expect(await outcome(file, bytes)).toMatch(told);
    expect((process.memoryUsage.rss() - before) / 1e6).toBeLessThan(GROWTH);
  });
});

function pngThatSays(width: number, height: number): Buffer {
  const png = inventPng(10, 10);
  png.writeUInt32BE(width, 16);
  png.writeUInt32BE(height, 20);
  return png;
}

function roundTiff(): Buffer {
  const tiff = inventTiff(1, 8, 8);
  tiff.writeUInt32LE(8, 8 + 2 + tiff.readUInt16LE(8) * 12);
  return tiff;
}
