import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parse, readPaper } from "../../src/modules/intake/index.ts";
import { renderDocument } from "../../src/modules/publication/index.ts";
import { inventPdf, inventScan } from "../setup/files.ts";
import { hangingPage, packedPages } from "../setup/pdf-bombs.ts";
import { untaggedPdf } from "../setup/untagged-pdf.ts";
import { paper } from "./papers.ts";
import { freshSystem, type TestSystem } from "./system.ts";

let at: TestSystem;
beforeAll(async () => {
  at = await freshSystem();
  await at.import(await at.lay("first.txt", paper({ date: "01-01-2026" })));
});
afterAll(() => at.close());

const printed = (date: string) => renderDocument(parse(paper({ date })), { itemPerPage: false });

test("a PDF becomes a public meeting with the PDF as its source; the same again changes nothing", async () => {
  const file = await at.lay("017_referat.PDF", await printed("02-01-2026"));
  expect(await at.import(file)).toMatchObject([
    {
      outcome: "new",
      items: 2,
      decisions: 2,
      warnings: [],
      page: "/udvalg/klimaudvalget/2026-01-02",
    },
  ]);
  expect(await at.import(file)).toMatchObject([{ outcome: "unchanged" }]);
  const meeting = await (await at.record()).meeting("klimaudvalget", "2026-01-02");
  expect(meeting).toMatchObject({
    state: "published",
    content: {
      source: { name: "017_referat.PDF", mediaType: "application/pdf" },
      items: [
        { title: "Havnebad på Nordmolen", caseNumber: "S2026-17", page: 1 },
        { title: "Takster for gæstesejlere", page: 1 },
      ],
    },
  });
});

test("a PDF with a page on which reading hangs comes in without it, with a warning", async () => {
  const lines = paper({ date: "06-01-2026" })
    .split("\n")
    .map((line) => `(${line.replaceAll(/[()\\]/g, "")}) Tj 0 -14 Td`);
  const drawn = Buffer.from(`BT /F1 11 Tf 40 800 Td ${lines.join("\n")} ET`, "latin1");
  const file = await at.lay("hangs.pdf", packedPages([drawn, hangingPage()], 2));
  const { document } = await readPaper(file, await readFile(file));
  expect(document.items).toHaveLength(2);
  expect(document.warnings.map(({ code }) => code)).toContain("unreadable-page");
});

test("the text after the PDF of the same meeting says the same", async () => {
  const [fromPdf, fromText] = [
    await at.import(await at.lay("a.pdf", await printed("03-01-2026"))),
    await at.import(await at.lay("a.txt", paper({ date: "03-01-2026" }))),
  ];
  expect([fromPdf[0]?.items, fromPdf[0]?.decisions]).toEqual([
    fromText[0]?.items,
    fromText[0]?.decisions,
  ]);
});

const faulty: [
  name: string,
  content: () => string | Uint8Array | Promise<Uint8Array>,
  fault: RegExp,
][] = [
  ["empty.pdf", () => "", /Filen er tom/],
  ["text.pdf", () => paper(), /hedder som en PDF, men er det ikke/],
  ["named.txt", () => printed("04-01-2026"), /er en PDF.*\.pdf/],
  ["broken.pdf", () => "%PDF-1.7 nothing follows", /beskadiget.*på ny/],
  ["scanned.pdf", inventScan, /scannet|viser ingen tekst/],
  ["letter.pdf", () => inventPdf("Kære nabo, tak for sidst."), /hverken en dagsorden eller/],
  [
    "locked.pdf",
    () => untaggedPdf({ content: [{ text: paper() }], userPassword: "x" }),
    /adgangskode/,
  ],
];

test.each(faulty)(
  "%s is named with what to do, and leaves nothing",
  async (name, content, fault) => {
    const [rows, blobs] = [await at.rows(), await at.blobs()];
    const file = await at.lay(name, await content());
    expect(await at.import(file)).toMatchObject([
      { file, outcome: "failed", fault: expect.stringMatching(fault) },
    ]);
    expect(await at.rows()).toEqual(rows);
    expect(await at.blobs()).toEqual(blobs);
  },
);

test("the command prints a PDF as data, and says on one line what is wrong with one", async () => {
  const good = await at.run("parse", await at.lay("good.pdf", await printed("05-01-2026")));
  expect(JSON.parse(good.out)).toMatchObject({ date: "2026-01-05", kind: "minutes" });
  const file = await at.lay("scan.pdf", inventScan());
  const bad = await at.run("parse", file);
  expect(bad.code).toBe(1);
  expect(bad.err).toMatch(/^[^\n]*scan\.pdf: Filen (er scannet|viser ingen tekst)[^\n]*\n$/);
});
