import { strToU8, zipSync } from "fflate";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { publication } from "../../src/modules/intake/exports/fixtures/sbsys.ts";
import { bathing, harbour, paper } from "../import/papers.ts";
import { openBrowser } from "./browser.ts";
import { inventPdf } from "../setup/files.ts";
import { axeFaults, checkPage } from "./page-check.ts";
import { type Serving, startServing } from "./serving.ts";
import { type Asker, askAs } from "./signed-in.ts";

let browser: Browser;
let serving: Serving;
let secretary: Asker;
let context: BrowserContext;
let page: Page;
beforeAll(async () => {
  [browser, serving] = await Promise.all([openBrowser(), startServing()]);
  secretary = await askAs(serving, "secretary");
  context = await browser.newContext({ locale: "da-DK", viewport: { width: 1280, height: 900 } });
  await context.addCookies(secretary.cookies);
  page = await context.newPage();
}, 180_000);
afterAll(async () => {
  await browser.close();
  await serving.stop();
});

const QUEUE = "/intern/indlaesning";
const open = (path: string) => page.goto(serving.address + path);
const saved = () => page.getByText("Gemt.").waitFor();

/** Puts a paper in that waits for a look, opens it, and gives its id. */
async function openPaper(date: string, items = [bathing, harbour]): Promise<string> {
  const content = Buffer.from(paper({ date, items }));
  const answer = await secretary.put(`${QUEUE}/fil?saa=look`, content, `${date}.txt`);
  expect(answer.status).toBe(201);
  const { id } = (await answer.json()) as { id: string };
  await expect
    .poll(async () => (await secretary.get(`${QUEUE}/${id}`)).text(), { timeout: 30_000 })
    .toContain("Mødedato");
  await open(`${QUEUE}/${id}`);
  await page.getByText("Ingen tvivl tilbage.").waitFor();
  // The page listens.
  await expect.poll(() => page.getByLabel("Mødedato").isEnabled()).toBe(true);
  return id;
}

const titles = () => page.locator(".review-item > summary > span:first-child").allTextContents();
const focused = () => page.evaluate(() => document.activeElement?.textContent ?? "");
/** Does something with the item whose line says so, which is opened for it. */
async function act(item: string, name: string): Promise<void> {
  const own = page.locator("details.review-item", {
    has: page.locator(":scope > summary", { hasText: item }),
  });
  if ((await own.getAttribute("open")) === null) await own.locator("> summary").press("Enter");
  await own
    .getByRole("button", { name: new RegExp(`^${name}`) })
    .first()
    .press("Enter");
}

test("items are moved by keyboard, merged, parted, added and taken out, and each is undone", async () => {
  await openPaper("10-03-2026");
  const given = await titles();
  expect(given).toEqual([`1. ${bathing.title}`, `2. ${harbour.title}`]);
  const second = page.locator("summary", { hasText: harbour.title });
  await second.focus();
  await page.keyboard.press("Alt+Shift+ArrowUp");
  await page.getByText("Punkt 2 er flyttet op.").waitFor();
  expect(await titles()).toEqual(given.toReversed());
  expect(await focused()).toContain(harbour.title);
  await page.keyboard.press("Alt+Shift+ArrowDown");
  expect(await titles()).toEqual(given);
  await page.keyboard.press("Alt+Shift+ArrowRight");
  await page.getByText("Punkt 2 er flyttet ind i punktet før.").waitFor();
  expect(await page.locator(".review-item .review-item").count()).toBe(1);
  await page.keyboard.press("Alt+Shift+ArrowLeft");
  expect(await page.locator(".review-item .review-item").count()).toBe(0);

  await act(harbour.title, "Saml med punktet før");
  await page.getByText("Punkt 2 er samlet med punktet før.").waitFor();
  expect(await titles()).toEqual([given[0]]);
  await page.getByRole("button", { name: "Fortryd" }).click();
  expect(await titles()).toEqual(given);

  await act(harbour.title, "Fjern punktet");
  await page.getByText("Teksten står nu i punktet før.").waitFor();
  const texts = await page
    .locator(".review-item textarea")
    .evaluateAll((fields) =>
      fields.map((field) => (field as HTMLTextAreaElement).value).join("\n"),
    );
  expect(texts).toContain(`2. ${harbour.title}`);
  await page.getByRole("button", { name: "Fortryd" }).click();
  expect(await titles()).toEqual(given);

  await act(bathing.title, "Tilføj punkt herefter");
  expect(await titles()).toEqual([given[0], "1a. Uden titel", given[1]]);
  await page.keyboard.press("Tab");
  await page.locator("details[data-part='/items/1']").getByLabel("Titel").fill("Bro");
  await page.locator("details[data-part='/items/1']").getByLabel("Fra linje").fill("12");
  await page.keyboard.press("Tab");
  await expect.poll(() => page.locator(".is-looked-at").first().getAttribute("value")).toBe("12");
  await saved();
  await page.reload();
  expect(await titles()).toEqual([given[0], "1a. Bro", given[1]]);
  await act("1a. Bro", "Fjern punktet");
  const text = page.locator("details[data-part='/items/0']").getByLabel("Tekst").first();
  await text.evaluate((field: HTMLTextAreaElement) => field.setSelectionRange(0, 0));
  await act(bathing.title, "Nyt punkt fra markøren");
  expect((await titles()).length).toBe(3);
  await page.getByRole("button", { name: "Fortryd" }).click();
  await saved();
});

test("votes, substitutes and the time table are corrected; what can't be right is said and holds the paper", async () => {
  const id = await openPaper("11-03-2026");
  await page.getByRole("button", { name: "Tilføj stedfortræder" }).click();
  await page.getByLabel("Stedfortræder", { exact: true }).fill("Eva Bro");
  await page.getByText("Skriv, hvem Eva Bro møder for").waitFor();
  await page.getByRole("button", { name: "Tilføj række", exact: true }).click();
  await page.locator("#felt-schedule-0-from").fill("9.30");
  await page.locator("#felt-schedule-0-to").fill("9.00");
  await page.locator("#felt-schedule-0-title").fill("Velkomst");
  await page.getByText("Rækken slutter kl. 09:00, før den begynder kl. 09:30.").waitFor();
  await page.locator("summary", { hasText: bathing.title }).click();
  const item = page.locator("details[data-part='/items/0']");
  if ((await item.getByRole("button", { name: /^Tilføj afstemning/ }).count()) === 0)
    await item.getByRole("button", { name: /^Tilføj beslutning/ }).click();
  await item
    .getByRole("button", { name: /^Tilføj afstemning/ })
    .first()
    .click();
  await item.getByLabel(/^For /).fill("Ida Holm\nV (2)");
  await item.getByLabel(/^Imod/).fill("Ida Holm");
  await page.getByText("»Ida Holm« står både under For og Imod.").waitFor();
  await page.getByText("3 felter skal rettes, før papiret kan godkendes.").waitFor();
  await saved();
  expect(
    await checkPage(browser, serving.address, {
      path: `${QUEUE}/${id}`,
      cookies: secretary.cookies,
    }),
  ).toEqual([]);
  // Approving leads to the first of them.
  await page.keyboard.press("Control+Enter");
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.id))
    .toBe("felt-substitutes-0-for");
  await page.keyboard.type("Bo Lund");
  await page.locator("#felt-schedule-0-to").fill("10.00");
  await item.getByLabel(/^Imod/).fill("Bo Lund");
  await item
    .getByLabel(/^Ønsket ført til protokol/)
    .first()
    .fill("Bo Lund ønsker en plan.");
  await saved();
  await page.keyboard.press("Control+Enter");
  await page.getByRole("link", { name: "Se på portalen" }).click();
  await page.getByRole("heading", { level: 1, name: /Klimaudvalget/ }).waitFor();
  const shown = await page.content();
  for (const words of ["Eva Bro", "Velkomst"]) expect(shown).toContain(words);
  await page
    .getByRole("link", { name: new RegExp(bathing.title) })
    .first()
    .click();
  await page.getByText("Bo Lund ønsker en plan.").first().waitFor();
});

test("keys of one letter are turned off, and stay off for who did it", async () => {
  const id = await openPaper("12-03-2026");
  const toggle = page.getByLabel("Brug taster med ét bogstav");
  expect(await toggle.isChecked()).toBe(true);
  await Promise.all([
    page.waitForResponse((answer) => answer.url().endsWith("/taster")),
    toggle.uncheck(),
  ]);
  await page.reload();
  await expect.poll(() => toggle.isChecked()).toBe(false);
  expect(await page.locator(".review-keys").textContent()).not.toContain("eller j");
  const administrator = await askAs(serving, "administrator");
  expect(await (await administrator.get(`${QUEUE}/${id}`)).text()).toContain("eller <kbd>j</kbd>");
  await Promise.all([
    page.waitForResponse((answer) => answer.url().endsWith("/taster")),
    toggle.check(),
  ]);
});

test("with the picture of the paper's page and everything opened the page is without a fault, wide and narrow", async () => {
  const pdf = inventPdf("REFERAT Klimaudvalget 2026-2029 d. 13-03-2026 Punkt 1: Havnebad");
  const answer = await secretary.put(`${QUEUE}/fil?saa=look`, pdf, "billede.pdf");
  const { id } = (await answer.json()) as { id: string };
  await expect
    .poll(async () => (await secretary.get(`${QUEUE}/${id}`)).text(), { timeout: 30_000 })
    .toContain("Mødedato");
  await open(`${QUEUE}/${id}`);
  const picture = page.locator(".source-picture img");
  const isShown = () =>
    picture.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth > 100);
  await expect.poll(isShown, { timeout: 20_000 }).toBe(true);
  await page.getByRole("button", { name: "Tilføj række", exact: true }).click();
  await page.getByRole("button", { name: "Tilføj stedfortræder" }).click();
  await page.getByRole("button", { name: "Tilføj punkt", exact: true }).click();
  await page.evaluate(() => {
    for (const part of document.querySelectorAll("details")) part.open = true;
  });
  const last = page.locator("details.review-item").last();
  await last.getByRole("button", { name: /^Tilføj beslutning/ }).click();
  await last.getByRole("button", { name: /^Tilføj afstemning/ }).click();
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await axeFaults(page), `${width} px`).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      width,
    );
  }
  await page.setViewportSize({ width: 1280, height: 900 });
});

test("a case system's export is dropped as a ZIP archive, and each paper and file of it says what became of it", async () => {
  const zip = zipSync({
    "P41/Publication.xml": strToU8(publication()),
    "P41/Enclosures/1.pdf": new Uint8Array(inventPdf("Kort over stien")),
    "P41/Enclosures/2.pdf": new Uint8Array(inventPdf("Priser paa stien")),
    "P41/Enclosures/3.pdf": new Uint8Array(inventPdf("Tilbud paa Tangvej")),
    "loese/april.txt": strToU8(paper({ date: "20-04-2026" })),
    "loese/skema.xlsx": strToU8("x"),
  });
  await open(QUEUE);
  await page.getByText("Vælg filer").waitFor();
  await page.getByLabel("Offentliggør de sikre med det samme").check();
  await page.locator("input[type=file]").setInputFiles({
    name: "udtraek.zip",
    mimeType: "application/zip",
    buffer: Buffer.from(zip),
  });
  await page.getByRole("link", { name: "udtraek.zip" }).click();
  await page.getByText("Alle 2 papirer er læst.").waitFor();
  const rows = page.getByRole("row");
  expect(await rows.filter({ hasText: "Publication.xml (dagsorden 41)" }).textContent()).toContain(
    "Indlæst",
  );
  expect(await rows.filter({ hasText: "skema.xlsx" }).textContent()).toContain(
    "Filtypen kan ikke læses.",
  );
  await rows
    .filter({ hasText: "Publication.xml" })
    .getByRole("link", { name: "Se på portalen" })
    .click();
  await page.getByRole("heading", { level: 1, name: /Byrådet/ }).waitFor();
  const shown = await page.content();
  expect(shown).toContain("Cykelsti langs stranden");
  expect(shown).not.toMatch(/Salg af grund|Tangvej/);
});

test("an export's paper that waits is looked through and approved", async () => {
  const zip = zipSync({
    "Publication.xml": strToU8(
      publication({ agendaId: 51, meetingId: 51, when: "13-03-2025 16:30:00" }),
    ),
  });
  const answer = await secretary.put(`${QUEUE}/fil?saa=look`, Buffer.from(zip), "b.zip");
  const { archive } = (await answer.json()) as { archive: string };
  await open(`${QUEUE}/arkiv/${archive}`);
  await page.getByText("Papiret er læst.").waitFor();
  await page.getByRole("link", { name: /Publication\.xml/ }).click();
  await page.getByText("har ingen linjer at vise").waitFor();
  await page.locator("summary", { hasText: "Cykelsti" }).click();
  await page.getByLabel("Titel").first().fill("Cykelsti langs fjorden");
  await saved();
  await page.getByRole("button", { name: "Godkend og offentliggør" }).click();
  await page.getByRole("link", { name: "Se på portalen" }).click();
  await page.getByRole("heading", { level: 1, name: /Byrådet/ }).waitFor();
  expect(await page.content()).toContain("Cykelsti langs fjorden");
});
