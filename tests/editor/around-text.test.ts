import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { openBrowser } from "../e2e/browser.ts";
import { type PageServer, startPageServer } from "./page-server.ts";

let server: PageServer;
let browser: Browser;
let page: Page;
let faults: string[];

beforeAll(async () => {
  [server, browser] = await Promise.all([startPageServer(), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});
beforeEach(async () => {
  server.start({ "Sagens kerne": "Havnen skal have en promenade." });
  server.files.push(
    { id: "f1", title: "Havneplan", bytes: 10 },
    { id: "f2", title: "Budget", bytes: 10 },
  );
  const at = "2026-03-10T13:01:00Z";
  const by = { author: "Ida Holm", at, resolvedBy: null, parentId: null };
  server.comments.push(
    { ...by, id: "k1", sectionKey: "afsnit-1", quote: "en  promenade", text: "Hvor lang?" },
    { ...by, id: "k2", sectionKey: "afsnit-1", quote: "en bro", text: "Hvorfor?" },
  );
  faults = [];
  page = await browser.newPage({ locale: "da-DK", viewport: { width: 1280, height: 900 } });
  page.setDefaultTimeout(8000);
  page.on("pageerror", ({ message }) => faults.push(message));
  await page.goto(server.address);
  await page.getByRole("toolbar").waitFor();
});
afterEach(async () => {
  expect(faults).toEqual([]);
  await page.close();
});

const comments = () => page.getByRole("complementary", { name: "Kommentarer" });

test("a comment stands by its words, is answered and resolved", async () => {
  await comments().getByText("Teksten er ændret.").waitFor();
  expect(await comments().locator(".comment").nth(0).innerText()).toContain("Hvor lang?");
  await comments().getByRole("button", { name: "en promenade – vis i teksten" }).click();
  const shown = () => ([...CSS.highlights.get("vist-kommentar")!][0] as Range).toString();
  expect(await page.evaluate(shown)).toBe("en promenade");
  await comments().getByRole("button", { name: "Svar Ida Holm" }).first().click();
  await page.getByLabel("Svar til Ida Holm").fill("200 meter.");
  await comments().getByRole("button", { name: "Send" }).click();
  await comments().locator(".replies").getByText("200 meter.").waitFor();
  expect(server.comments.at(-1)).toMatchObject({ parentId: "k1", text: "200 meter." });
  await comments()
    .getByRole("button", { name: /^Markér som løst.*Hvor lang/ })
    .click();
  await comments().getByRole("button", { name: "Vis løste (1)" }).click();
  await comments().getByText("Løst af Tove Lund").waitFor();
});

test("chosen words are commented on", async () => {
  await page.getByRole("textbox", { name: "Sagens kerne" }).click();
  await page.locator(".ProseMirror-focused").waitFor();
  await page.locator(".ProseMirror p").dblclick({ position: { x: 20, y: 10 } });
  await comments().getByRole("button", { name: "Kommentér" }).click();
  await page.getByLabel("Kommentar", { exact: true }).fill("Hvilken havn?");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await comments().getByText("Hvilken havn?", { exact: true }).waitFor();
  expect(server.comments.at(-1)).toMatchObject({ sectionKey: "afsnit-1", quote: "Havnen" });
});

test("files are dropped in with what can't be taken told of each", async () => {
  const files = [
    { name: "Kort æøå.pdf", mimeType: "application/pdf", buffer: Buffer.from("kort") },
    { name: "stor.pdf", mimeType: "application/pdf", buffer: Buffer.alloc(1_000_001) },
    { name: "virus.exe", mimeType: "application/octet-stream", buffer: Buffer.from("x") },
    { name: "tom.pdf", mimeType: "application/pdf", buffer: Buffer.alloc(0) },
    { name: "sidst.pdf", mimeType: "application/pdf", buffer: Buffer.from("sidst") },
  ];
  await page.getByLabel("Vælg filer").setInputFiles(files);
  await page.getByRole("link", { name: "sidst.pdf" }).waitFor();
  await page.getByText("Filen fylder 1 MB. Grænsen er 1 MB.").waitFor();
  await page.getByText("Filtypen kan ikke vedlægges.").waitFor();
  await page.getByText("Filen er tom.").waitFor();
  expect(server.files.map(({ title }) => title)).toEqual([
    "Havneplan",
    "Budget",
    "Kort æøå.pdf",
    "sidst.pdf",
  ]);
  await page.getByRole("button", { name: "Fjern virus.exe" }).click();
  await page.getByText("virus.exe").first().waitFor({ state: "detached" });
});

test("attachments are put in order and renamed by the keyboard, and dragged", async () => {
  await page.getByRole("button", { name: "Flyt ned Havneplan" }).focus();
  await page.keyboard.press("Enter");
  await page.getByText("Havneplan er nu nummer 2 af 2.").waitFor();
  await expect.poll(() => server.files.map(({ title }) => title)).toEqual(["Budget", "Havneplan"]);
  await page.getByRole("button", { name: "Omdøb Budget" }).click();
  await page.getByLabel("Ny titel til Budget").fill("Budget 2027");
  await page.keyboard.press("Enter");
  await page.getByRole("link", { name: "Budget 2027" }).waitFor();
  await page.locator("[data-id=f1]").dragTo(page.locator("[data-id=f2]"));
  await expect
    .poll(() => server.files.map(({ title }) => title))
    .toEqual(["Havneplan", "Budget 2027"]);
});

test("a PDF is shown by pages with its text, and a broken one says so", async () => {
  const pdf = page.getByRole("region", { name: "Visning af Havneplan" });
  await pdf.getByText("Side 1 af 2").waitFor();
  await pdf.getByText("Havnen set fra syd").waitFor();
  await pdf.getByRole("document").press("PageDown");
  await pdf.getByText("Havnen set fra nord").waitFor();
  await pdf.getByRole("button", { name: "Forstør" }).click();
  await pdf.getByText("125 %").waitFor();
  expect(await pdf.getByRole("button", { name: "Næste" }).isDisabled()).toBe(true);
  await page
    .getByRole("region", { name: "Visning af Ødelagt fil" })
    .getByText("Filen kan ikke vises her.")
    .waitFor();
});
