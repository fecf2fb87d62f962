import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type PaperReading, readPaper } from "../../src/modules/intake/index.ts";
import { noisePng } from "../setup/hard-files.ts";
import { canReadScans } from "../setup/scan-tools.ts";
import { scannedPdf, scanOf } from "../setup/scan.ts";
import { untaggedPdf } from "../setup/untagged-pdf.ts";

const FIRST = `REFERAT Klimaudvalget d. 10-03-2026

Mødedato d. 10-03-2026 kl. 10:00

Punkt 1: Havnebad på Nordmolen

S2026-17

Sagsfremstilling

Forvaltningen har undersøgt, om der kan anlægges et havnebad på ydersiden af Nordmolen. Vandet er målt gennem hele året, og kvaliteten er god, når der ikke er overløb fra åen. Anlægget koster 4,2 mio. kr. at opføre, og driften er 310.000 kr. om året.

Beslutning

Godkendt.`;
const SECOND = `Punkt 2: Takster for gæstesejlere

S2026-21

Sagsfremstilling

Taksten foreslås sat op til 175 kr. pr. døgn fra den 1. april 2026.

Beslutning

Udsat til næste møde, så foreningerne kan høres.`;

const ABSENT = { folders: "/nonexistent" };
let folder: string;
let first: Buffer;
let second: Buffer;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "tingsted-scans-"));
  if (canReadScans) [first, second] = [await page(FIRST, "jpeg"), await page(SECOND, "jpeg")];
});
afterAll(() => rm(folder, { recursive: true }));

async function page(text: string, kind: "jpeg" | "png" | "tiff", dpi = 150): Promise<Buffer> {
  return scanOf(await untaggedPdf({ content: [{ text }] }), dpi, kind)[0]!;
}

const wordsOf = (text: string) => text.replaceAll(/\s+/g, " ").trim();
const textOf = ({ sourceLines }: PaperReading) => wordsOf(sourceLines.map((l) => l.text).join(" "));

describe.skipIf(!canReadScans)("a paper that was scanned", () => {
  test("is read page by page, to the word, and knows how sure it is", async () => {
    const told: string[] = [];
    const read = await readPaper("scan.pdf", await scannedPdf([first, second]), {
      scans: { onPage: (done, of) => told.push(`${done}/${of}`) },
    });
    expect(textOf(read)).toBe(wordsOf(`${FIRST} ${SECOND}`));
    expect(told).toEqual(["1/2", "2/2"]);
    expect(read.document).toMatchObject({
      date: "2026-03-10",
      items: [
        {
          title: "Havnebad på Nordmolen",
          caseNumber: "S2026-17",
          decisions: [{ types: ["approved"] }],
        },
        { title: "Takster for gæstesejlere", decisions: [{ types: ["postponed"] }] },
      ],
      warnings: [],
    });
    expect(read.sourceLines.find(({ text }) => text.startsWith("Punkt 2"))?.page).toBe(2);
  });

  test("keeps the pages that were read, so that a reading that is broken off goes on", async () => {
    const pdf = await scannedPdf([first, second]);
    const keepIn = path.join(folder, "kept");
    const gone = new AbortController();
    const onPage = () => gone.abort(new Error("killed"));
    await expect(
      readPaper("scan.pdf", pdf, { scans: { keepIn, onPage, signal: gone.signal } }),
    ).rejects.toThrow("killed");
    const [own] = await readdir(keepIn);
    const kept = await readdir(path.join(keepIn, own!));
    expect(kept).toHaveLength(1);
    // What is kept is taken as it is.
    const file = path.join(keepIn, own!, kept[0]!);
    await writeFile(file, (await readFile(file, "utf8")).replaceAll("S2026", "T2026"));
    const read = await readPaper("scan.pdf", pdf, { scans: { keepIn } });
    expect(textOf(read)).toContain("T2026");
    expect(await readdir(path.join(keepIn, own!))).toHaveLength(2);
    // A page that was kept badly is read again.
    await writeFile(file, "{");
    expect(textOf(await readPaper("scan.pdf", pdf, { scans: { keepIn } }))).toBe(
      wordsOf(`${FIRST} ${SECOND}`),
    );
  });

  test("is read where only some of its pages were, and empty ones are no trouble", async () => {
    const read = await readPaper("mixed.pdf", await scannedPdf([FIRST, second, " "]));
    expect(textOf(read)).toBe(wordsOf(`${FIRST} ${SECOND}`));
    expect(read.document.warnings).toEqual([]);
  });

  test("tells of pages that nobody can read, and that nothing could be read at all", async () => {
    const noise = scanOf(await scannedPdf([await noiseJpeg()]), 60, "jpeg")[0]!;
    const read = await readPaper("mixed.pdf", await scannedPdf([FIRST, noise]));
    expect(read.document.warnings).toMatchObject([
      { code: "unreadable-page", message: expect.stringMatching(/^Side 2 kunne ikke læses/) },
    ]);
    await expect(readPaper("noise.png", noisePng(300, 300))).rejects.toMatchObject({
      name: "InputError",
    });
  });

  test.each(["png", "tiff"] as const)("may be a picture (%s)", async (kind) => {
    const read = await readPaper(`scan.${kind}`, await page(FIRST, kind));
    expect(textOf(read)).toBe(wordsOf(FIRST));
    expect(read.kind).toBe(`image/${kind}`);
  });

  test("may lie on its side", async () => {
    const pdf = await scannedPdf([first]);
    const turned = Buffer.from(
      pdf.toString("latin1").replace("/Type /Page\n", "/Type /Page\n/Rotate 90\n"),
      "latin1",
    );
    expect(turned.length).toBeGreaterThan(pdf.length);
    const [sideways] = scanOf(turned, 150, "jpeg");
    expect(textOf(await readPaper("scan.jpg", sideways!))).toBe(wordsOf(FIRST));
  });
});

async function noiseJpeg(): Promise<Buffer> {
  const png = noisePng(120, 160).toString("base64");
  const pdf = await untaggedPdf({
    content: [{ image: `data:image/png;base64,${png}`, width: 120 }],
  });
  return scanOf(pdf, 72, "jpeg")[0]!;
}

test("a text that an OCR has damaged is repaired in a PDF too, and tells what was", async () => {
  const damaged = (
    await readFile("src/modules/intake/repair/fixtures/committee.damaged.txt", "utf8")
  ).slice(0, 3000);
  const read = await readPaper(
    "ocr.pdf",
    await untaggedPdf({ content: damaged.split("\n\n").map((text) => ({ text, margin: [0, 6] })) }),
  );
  expect(read.repairs.length).toBeGreaterThan(20);
  for (const { line, column, repaired } of read.repairs) {
    const { text } = read.sourceLines[line - 1]!;
    expect(text.slice(column - 1, column - 1 + repaired.length)).toBe(repaired);
  }
  expect(textOf(read)).toMatch(/[æøå]/);
});

describe("on a machine that can't read scans", () => {
  test("a scan is refused with what to install", async () => {
    const pdf = await scannedPdf([" ", " "]);
    for (const file of ["scan.pdf", "scan.png"]) {
      const bytes = file === "scan.pdf" ? pdf : noisePng(50, 50);
      await expect(readPaper(file, bytes, { scans: ABSENT })).rejects.toMatchObject({
        name: "InputError",
        message: expect.stringMatching(
          /^Filen er scannet, og programmet .* mangler på serveren\.$/,
        ),
        hint: expect.stringContaining("apt install tesseract-ocr tesseract-ocr-dan poppler-utils"),
      });
    }
  });

  test("a written paper comes in with a warning for its picture", async () => {
    const read = await readPaper("mixed.pdf", await scannedPdf([FIRST, " "]), { scans: ABSENT });
    expect(read.document.items).toHaveLength(1);
    expect(read.document.warnings).toMatchObject([
      { code: "page-not-read", message: expect.stringMatching(/^Side 2 .*apt install tesseract/) },
    ]);
  });
});
