import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inventScan } from "../setup/files.ts";
import { openBrowser } from "./browser.ts";
import { checkPage } from "./page-check.ts";
import { type Serving, startServing } from "./serving.ts";
import { type Asker, askAs } from "./signed-in.ts";

const TITLE = "Opmåling af skygge";

let serving: Serving;
let browser: Browser;
let worker: Asker;
let attachment: string;
let document: string;
beforeAll(async () => {
  [serving, browser] = await Promise.all([startServing(), openBrowser()]);
  worker = await askAs(serving, "case-worker");
  // The text is read by a job, a moment after the start.
  const found = await shown(() => read("/intern/sager/soeg-i-bilag?q=lindetræer"), TITLE);
  attachment = hrefIn(found, "bilag");
  document = hrefIn(found, "dokumenter");
});
afterAll(async () => {
  await browser.close();
  await serving.stop();
});

const read = async (path: string) => (await worker.get(path)).text();
const hrefIn = (html: string, kind: string) =>
  new RegExp(`/intern/${kind}/[0-9a-f-]{36}`).exec(html)![0];

async function shown(ask: () => Promise<string>, text: string): Promise<string> {
  for (;;) {
    const html = await ask();
    if (html.includes(text)) return html;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

async function open(path: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  await context.addCookies(worker.cookies);
  const page = await context.newPage();
  await page.goto(serving.address + path);
  return page;
}

async function attach(name: string, body: Buffer): Promise<string> {
  const answer = await fetch(`${serving.address}${document}/bilag/fil`, {
    method: "PUT",
    headers: { ...signedIn(), "x-file-name": name },
    body: new Uint8Array(body),
  });
  const { attachmentId } = (await answer.json()) as { attachmentId: string };
  return `/intern/bilag/${attachmentId}`;
}

const signedIn = () => ({
  cookie: worker.cookies.map(({ name, value }) => `${name}=${value}`).join("; "),
  origin: serving.address,
});

/** The darkest and the lightest that was drawn, of red, from 0 to 255. */
const darkest = (page: Page) =>
  page.evaluate(() => {
    const canvas = window.document.querySelector("canvas")!;
    const { data } = canvas.getContext("2d")!.getImageData(0, 0, canvas.width, canvas.height);
    let [least, most] = [255, 0];
    for (let at = 0; at < data.length; at += 4) {
      least = Math.min(least, data[at + 3] === 255 ? data[at]! : 255);
      most = Math.max(most, data[at]!);
    }
    return { least, most };
  });

test("attachments that are text, and what is found in them, are sound", async () => {
  const { cookies } = worker;
  const text = await attach("notat.txt", Buffer.from("Kære nabo"));
  const faults = [];
  for (const page of [
    { path: text, cookies },
    { path: "/intern/sager/soeg-i-bilag?q=skygge", cookies },
  ])
    faults.push(
      ...(await checkPage(browser, serving.address, page)).map((one) => `${page.path} ${one}`),
    );
  expect(faults).toEqual([]);
}, 180_000);

test("a PDF's page is drawn, with its words to choose and read aloud", async () => {
  const page = await open(attachment);
  await page.waitForSelector(".pdf-sheet canvas");
  expect((await page.locator(".pdf-text").textContent()) ?? "").toContain("Måsevej: 0 pct.");
  expect(await darkest(page)).toMatchObject({ most: 255 });
  expect((await darkest(page)).least).toBeLessThan(60);
  await page.context().close();
});

test("a scan is drawn by a decoder that only the reader of PDFs may run", async () => {
  const page = await open(await attach("scan.pdf", inventScan()));
  await page.waitForSelector(".pdf-sheet canvas");
  expect((await darkest(page)).least).toBe(0);
  const mayCompile = await page.evaluate(() =>
    WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])).then(
      () => true,
      () => false,
    ),
  );
  expect(mayCompile).toBe(false);
  await page.context().close();
});

test("a new version is chosen and sent, larger than a form may be", async () => {
  const path = await attach("tilbud.txt", Buffer.from("Tilbud"));
  const page = await open(path);
  await page.setInputFiles(".drop-place input[type=file]", {
    name: "tilbud.txt",
    mimeType: "text/plain",
    buffer: Buffer.alloc(25_000_000, "Tilbud. "),
  });
  await page.waitForSelector("table >> text=Version 2");
  expect(await page.locator("table").textContent()).toContain("25 MB");
  await page.context().close();
});

test("without script a file too large for a form is refused, in the page", async () => {
  const form = new FormData();
  form.set("fil", new File([new Uint8Array(40_000_000)], "stor.pdf"));
  const answer = await worker.post(attachment, form);
  expect(answer.status).toBe(400);
  expect(await answer.text()).toContain("Grænsen er 20 MB");
});
