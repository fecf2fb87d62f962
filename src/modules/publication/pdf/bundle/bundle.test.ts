import { readFile } from "node:fs/promises";
import { Readable } from "node:stream";
import { getDocument, type PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { beforeAll, expect, test } from "vitest";
import { toDocx } from "../../../../platform/rich-text/docx/index.ts";
import { fromPlain } from "../../../../platform/rich-text/index.ts";
import { FILE_KINDS } from "../../../../platform/files/file-kind.ts";
import { NotFoundError } from "../../../../platform/errors.ts";
import { inventOffice, inventPdf } from "../../../../../tests/setup/files.ts";
import { inventPng, lockedPdf } from "../../../../../tests/setup/hard-files.ts";
import { inventItem, inventMeeting } from "../invented-meeting.ts";
import { viewMeeting } from "../view.ts";
import type { BundledFile, BundleFacts } from "./bundle-task.ts";
import { renderBundle } from "./render-bundle.ts";

interface Given {
  title: string;
  kind: string;
  /** null: the store has lost it. */
  content: Buffer | null;
  item?: string;
}

const FIRST = "Punkt 1: Havnens promenade";

async function bundle(given: Given[]) {
  const files = given.map(({ title, kind, content, item = FIRST }, at): BundledFile => ({
    title,
    item,
    fileName: `${at}.${kind}`,
    mediaType: FILE_KINDS[kind]!.mediaType,
    size: content?.length ?? 1,
    href: `https://hvidsund.example/fil/${at}`,
    refused: null,
  }));
  const items = [
    inventItem({ id: "1", number: "1", title: "Havnens promenade" }),
    inventItem({ id: "2", number: "2", title: "Cykelstien" }),
  ];
  const view = viewMeeting(inventMeeting({ kind: "agenda", items }), {
    publishedAt: null,
    bundle: [],
  });
  const seen: number[] = [];
  const open = (at: number) => {
    const content = given[at]?.content ?? null;
    return content === null
      ? Promise.reject(new NotFoundError("Væk."))
      : Promise.resolve(Readable.from([content]));
  };
  const onProgress = (done: number) => void seen.push(done);
  return renderBundle({ view, files, open, onProgress }, async (path, facts) => ({
    facts,
    seen,
    bytes: await readFile(path),
  }));
}

async function read(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  return getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
}

async function pageTexts(pdf: PDFDocumentProxy): Promise<string[]> {
  const pages: string[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    const text = items.map((item) =>
      "str" in item ? `${item.str}${item.hasEOL ? "\n" : ""}` : "",
    );
    pages.push(text.join("").replaceAll("\u00ad\n", "").replaceAll(/\s+/g, " "));
  }
  return pages;
}

let made: { facts: BundleFacts; seen: number[]; bytes: Buffer };
let pdf: PDFDocumentProxy;
let pages: string[];
beforeAll(async () => {
  const content = fromPlain("Vinden kommer fra vest");
  const notat = await toDocx({
    title: "Notat",
    meta: [],
    sections: [{ heading: "Vind", content }],
  });
  made = await bundle([
    { title: "Skitse", kind: "pdf", content: inventPdf("Bænke langs kajen") },
    { title: "Notat", kind: "docx", content: notat },
    { title: "Låst", kind: "pdf", content: lockedPdf() },
    {
      title: "Referat",
      kind: "txt",
      content: Buffer.from("Kære nabo"),
      item: "Punkt 2: Cykelstien",
    },
    { title: "Luftfoto", kind: "png", content: inventPng(40, 30), item: "Punkt 2: Cykelstien" },
    {
      title: "Budget",
      kind: "xlsx",
      content: inventOffice("xlsx", "Tal"),
      item: "Punkt 2: Cykelstien",
    },
    {
      title: "Tegning",
      kind: "pdf",
      content: inventPdf("x").subarray(0, 90),
      item: "Punkt 2: Cykelstien",
    },
    { title: "Borte", kind: "pdf", content: null, item: "Punkt 2: Cykelstien" },
  ]);
  pdf = await read(made.bytes);
  pages = await pageTexts(pdf);
});

test("stands in the order of the items, each attachment behind a page that names it", () => {
  const places = [
    "Punkt 1: Havnens promenade",
    "Bilag 1: Skitse 0.pdf · 1 side",
    "Bænke langs kajen",
    "Bilag 2: Notat 1.docx",
    "Vinden kommer fra vest",
    "Bilag 3: Låst",
    "Bilag 1: Referat",
    "Kære nabo",
    "Bilag 2: Luftfoto",
    "Bilag 3: Budget",
    "Bilag 4: Tegning",
    "Bilag 5: Borte",
  ].map((words) => pages.findIndex((page, at) => at > 0 && page.includes(words)));
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(made.facts.pages).toBe(pdf.numPages);
  expect(made.seen).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
});

test("has its pages numbered through, and numbered by nothing else", () => {
  for (const [at, page] of pages.entries()) {
    expect(page).toContain(`side ${at + 1} af ${pages.length}`);
    expect(page).not.toMatch(/Side \d+ af \d+/);
  }
});

test("tells the page of each item and attachment in the contents, with a link to it", async () => {
  const contents = pages[0]!;
  const pageOf = (words: string) =>
    pages.findIndex((page, at) => at > 0 && page.includes(words)) + 1;
  for (const heading of ["Punkt 2: Cykelstien", "Bilag 2: Notat", "Bilag 5: Borte"])
    expect(contents).toMatch(new RegExp(`${heading}[ .]*${pageOf(heading)}(?!\\d)`));
  const links = (await (await pdf.getPage(1)).getAnnotations()) as { dest: unknown }[];
  const reached = await Promise.all(
    links.map(async ({ dest }) => {
      const place = typeof dest === "string" ? await pdf.getDestination(dest) : (dest as unknown[]);
      return (await pdf.getPageIndex(place![0] as { num: number; gen: number })) + 1;
    }),
  );
  expect(reached).toContain(pageOf("Bilag 2: Notat"));
  expect(reached).toContain(pageOf("Bilag 5: Borte"));
});

test("has bookmarks for items and attachments", async () => {
  const titles = (await pdf.getOutline()).map(({ title, items }) => [
    title,
    ...items.map((item) => item.title),
  ]);
  expect(titles).toEqual([
    ["Punkt 1: Havnens promenade"],
    ["Punkt 2: Cykelstien"],
    ["Bilag til punkt 1: Havnens promenade", "Bilag 1: Skitse", "Bilag 2: Notat", "Bilag 3: Låst"],
    [
      "Bilag til punkt 2: Cykelstien",
      "Bilag 1: Referat",
      "Bilag 2: Luftfoto",
      "Bilag 3: Budget",
      "Bilag 4: Tegning",
      "Bilag 5: Borte",
    ],
  ]);
});

test("says of a file that gives no pages why, and where it is", async () => {
  expect(made.facts.problems.map(({ at }) => at)).toEqual([2, 5, 6, 7]);
  const page = pages.findIndex((one, at) => at > 0 && one.includes("Bilag 3: Låst")) + 1;
  expect(pages[page - 1]).toContain("beskyttet med kodeord");
  const links = (await (await pdf.getPage(page)).getAnnotations()) as { url?: string }[];
  expect(links.map(({ url }) => url)).toEqual(["https://hvidsund.example/fil/2"]);
  for (const why of ["Filer af denne slags", "beskadiget", "mangler i fillageret"])
    expect(pages.join(" ")).toContain(why);
});

test("keeps the agenda's tags, and takes no script along", async () => {
  expect(await pdf.getMarkInfo()).not.toBeNull();
  const tree = await (await pdf.getPage(2)).getStructTree();
  expect(JSON.stringify(tree)).toContain('"H1"');
  expect(await pdf.getJSActions()).toBeNull();
});

test("is the agenda alone where there are no attachments", async () => {
  const { facts, bytes } = await bundle([]);
  expect(facts.problems).toEqual([]);
  expect((await pageTexts(await read(bytes)))[0]).toContain(`side 1 af ${facts.pages}`);
});

test("one that can't open a file for another reason fails and leaves nothing running", async () => {
  const view = viewMeeting(inventMeeting(), { publishedAt: null, bundle: [] });
  const file = {
    title: "A",
    item: FIRST,
    fileName: "a.pdf",
    mediaType: "application/pdf",
    size: 1,
    href: "x:",
    refused: null,
  };
  const open = () => Promise.reject(new Error("disken er væk"));
  await expect(
    renderBundle({ view, files: [file], open }, () => Promise.resolve()),
  ).rejects.toThrow("disken er væk");
});
