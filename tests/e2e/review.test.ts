import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bathing, harbour, paper } from "../import/papers.ts";
import { inventPdf } from "../setup/files.ts";
import { openBrowser } from "./browser.ts";
import { checkPage } from "./page-check.ts";
import { type Serving, startServing } from "./serving.ts";
import { type Asker, askAs } from "./signed-in.ts";

let browser: Browser;
let serving: Serving;
let secretary: Asker;
let administrator: Asker;
let context: BrowserContext;
let page: Page;
beforeAll(async () => {
  [browser, serving] = await Promise.all([openBrowser(), startServing()]);
  secretary = await askAs(serving, "secretary");
  administrator = await askAs(serving, "administrator");
  context = await browser.newContext({ locale: "da-DK", viewport: { width: 1280, height: 900 } });
  await context.addCookies(secretary.cookies);
  page = await context.newPage();
}, 180_000);
afterAll(async () => {
  await browser.close();
  await serving.stop();
});

const QUEUE = "/intern/indlaesning";
const open = (path: string, on = page) => on.goto(serving.address + path);
const file = (name: string, content: string | Buffer) => ({
  name,
  mimeType: "application/octet-stream",
  buffer: Buffer.from(content),
});

/** The head and the line of the date name different days. */
const doubtful = (month: string) =>
  paper({ date: `10-${month}`, items: [bathing, { ...harbour, closed: true }] }).replace(
    `Mødedato d. 10-${month}`,
    `Mødedato d. 11-${month}`,
  );

const tab = (name: string) => page.getByRole("link", { name });
const count = (name: string, n: number) => tab(`${name} (${n})`).waitFor();

test("papers that are dropped are read: sure ones are out, doubtful ones wait, refused ones say why", async () => {
  await open("/intake");
  expect(new URL(page.url()).pathname).toBe(QUEUE);
  await page.getByText("Ingen papirer venter på gennemsyn.").waitFor();
  // The page is awake.
  await page.getByText("Vælg filer").waitFor();
  expect(await page.getByLabel("Lad alle vente, til jeg har set dem").isChecked()).toBe(true);
  await page.getByLabel("Offentliggør de sikre med det samme").check();
  await page
    .locator("input[type=file]")
    .setInputFiles([
      file("sikker.txt", paper({ date: "05-02-2026" })),
      file("regneark.xlsx", "x"),
      file("tvivl.txt", doubtful("03-2026")),
      file("ingen-pdf.pdf", "Det er ikke en PDF."),
    ]);
  await page.getByText("Filtypen kan ikke læses.").waitFor();
  await count("Indlæst", 1);
  await count("Kunne ikke læses", 1);
  await count("Venter på gennemsyn", 1);
  await tab("Kunne ikke læses (1)").click();
  await page.getByText("Filen hedder som en PDF, men er det ikke.").waitFor();
  await tab("Indlæst (1)").click();
  await page.getByRole("link", { name: "Se på portalen" }).click();
  await page.getByRole("heading", { level: 1, name: /Klimaudvalget/ }).waitFor();
  expect(new URL(page.url()).pathname).toBe("/udvalg/klimaudvalget/2026-02-05");
});

test("a doubtful paper is corrected by keyboard, approved and seen on the portal, without what is closed", async () => {
  await open(QUEUE);
  await page.getByRole("link", { name: "tvivl.txt", exact: true }).click();
  await page.getByText("1 tvivl.").waitFor();
  const date = page.getByLabel("Mødedato");
  // The page listens.
  await expect.poll(() => date.isEnabled()).toBe(true);
  await page.keyboard.press("j");
  await expect.poll(() => date.evaluate((field) => field === document.activeElement)).toBe(true);
  expect(await page.locator(".is-looked-at").textContent()).toContain("Mødedato d. 11-03-2026");
  await page
    .getByText("Dokumentet har to datoer: 10. marts 2026 og 11. marts 2026.")
    .first()
    .waitFor();
  await page.keyboard.press("Alt+f");
  expect(await date.inputValue()).toBe("2026-03-10");
  await page.getByText("Ingen tvivl tilbage.").waitFor();
  // All that stands there can be reached and written without a mouse.
  await page.locator("summary", { hasText: "Havnebad på Nordmolen" }).focus();
  await page.keyboard.press("Enter");
  const title = page.getByLabel("Titel").first();
  await title.focus();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("Havnebad på Sydmolen");
  await page.getByText("Gemt.").waitFor();
  await page.keyboard.press("Control+Enter");
  await page.getByRole("link", { name: "Se på portalen" }).click();
  await page.getByRole("heading", { level: 1, name: /Klimaudvalget/ }).waitFor();
  expect(new URL(page.url()).pathname).toBe("/udvalg/klimaudvalget/2026-03-10");
  const shown = await page.content();
  expect(shown).toContain("Havnebad på Sydmolen");
  expect(shown).not.toContain("Havnen foreslår");
  expect(shown).not.toContain("11. marts 2026");
  const stranger = await fetch(`${serving.address}${QUEUE}`, { redirect: "manual" });
  expect(stranger.status).toBe(303);
});

/** Puts a paper in by what the page does, and gives its id. */
async function put(name: string, content: string | Buffer, wish = "look"): Promise<string> {
  const answer = await secretary.put(`${QUEUE}/fil?saa=${wish}`, Buffer.from(content), name);
  expect(answer.status).toBe(201);
  const { id } = (await answer.json()) as { id: string };
  await expect
    .poll(async () => (await secretary.get(`${QUEUE}/${id}`)).text(), { timeout: 30_000 })
    .toContain("Mødedato");
  return id;
}

test("of two at the same paper the second sees the first, and neither writes over the other", async () => {
  const id = await put("to.txt", doubtful("04-2026"));
  await open(`${QUEUE}/${id}`);
  await page.getByLabel("Sted").fill("Havnen");
  await page.getByText("Gemt.").waitFor();
  const other = await browser.newContext({ locale: "da-DK" });
  await other.addCookies(administrator.cookies);
  const second = await other.newPage();
  await open(`${QUEUE}/${id}`, second);
  await second.getByText("har også papiret åbent").waitFor();
  await page.getByLabel("Sted").fill("Skolen");
  await page.getByText("Gemt.").waitFor();
  await expect.poll(async () => (await secretary.get(`${QUEUE}/${id}`)).text()).toContain("Skolen");
  await second.getByLabel("Sted").fill("Rådhuset");
  await second.getByText("har rettet papiret").waitFor();
  await second.getByRole("button", { name: "Tag den andens rettelser" }).click();
  expect(await second.getByLabel("Sted").inputValue()).toBe("Skolen");
  await second.getByRole("button", { name: "Fortryd" }).click();
  expect(await second.getByLabel("Sted").inputValue()).toBe("Rådhuset");
  await second.getByText("Gemt.").waitFor();
  await other.close();
});

test("who is signed out keeps the corrections on the page until the session is there again", async () => {
  const id = await put("ude.txt", doubtful("05-2026"));
  await open(`${QUEUE}/${id}`);
  await page.getByText("1 tvivl.").waitFor();
  await context.clearCookies();
  await page.getByLabel("Sted").fill("Havnen");
  await page.getByText("Du er logget ud").waitFor();
  await context.addCookies(secretary.cookies);
  await page.getByText("Gemt.").waitFor();
  await page.reload();
  expect(await page.getByLabel("Sted").inputValue()).toBe("Havnen");
});

test("sure ones that waited are approved at once, and a dismissed one is brought back", async () => {
  await put("vent-1.txt", paper({ date: "06-06-2026" }));
  await put("vent-2.txt", paper({ date: "07-06-2026" }));
  await open(QUEUE);
  const row = page.getByRole("row", { name: /vent-2\.txt/ });
  await row.getByRole("button", { name: /Kassér/ }).click();
  await page.getByText("Papiret er kasseret.").waitFor();
  await page.getByRole("button", { name: "Fortryd" }).click();
  await page.getByText("Papiret er hentet tilbage.").waitFor();
  await page.locator("label", { hasText: "Vælg vent-1.txt" }).click();
  await page.getByRole("button", { name: "Godkend de valgte" }).click();
  await page.getByText("De valgte, som er sikre, er godkendt").waitFor();
  await expect
    .poll(async () => (await fetch(`${serving.address}/udvalg/klimaudvalget/2026-06-06`)).status, {
      timeout: 60_000,
    })
    .toBe(200);
  expect((await fetch(`${serving.address}/udvalg/klimaudvalget/2026-06-07`)).status).toBe(404);
}, 120_000);

test("the pages are without a fault, wide and narrow, with a paper of lines and one of pages", async () => {
  const lines = await put("linjer.txt", doubtful("08-2026"));
  const pages = await put(
    "sider.pdf",
    inventPdf("REFERAT Klimaudvalget 2026-2029 d. 10-09-2026 Punkt 1: Havnebad"),
  );
  const { cookies } = secretary;
  for (const path of [
    QUEUE,
    `${QUEUE}?vis=failed`,
    `${QUEUE}?vis=imported`,
    `${QUEUE}/${lines}`,
    `${QUEUE}/${pages}`,
  ])
    expect(await checkPage(browser, serving.address, { path, cookies }), path).toEqual([]);
});
