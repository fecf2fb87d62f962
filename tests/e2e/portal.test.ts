import path from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBrowser } from "./browser.ts";
import { checkPage, type PageToCheck } from "./page-check.ts";
import { representatives } from "./representatives.ts";
import { startServing, type Serving } from "./serving.ts";

const agenda = path.join(import.meta.dirname, "papers/kkr-midtsund_2026-03-20.txt");
const meeting = "/udvalg/kkr-midtsund/2026-03-20";

let browser: Browser;
let serving: Serving;

beforeAll(async () => {
  [browser, serving] = await Promise.all([openBrowser(), startServing()]);
  await run("import", agenda);
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await serving?.stop();
});

const fixed: PageToCheck[] = [
  { path: "/" },
  { path: "/", language: "en" },
  { path: "/udvalg" },
  { path: "/udvalg/byraadet" },
  { path: "/udvalg/ukendt", status: 404 },
  { path: "/udvalg/byraadet/1999-01-01", status: 404 },
  { path: meeting },
  { path: meeting, language: "en" },
  { path: `${meeting}/punkt/2` },
  { path: `${meeting}/punkt/2.1`, language: "en" },
  { path: `${meeting}/punkt/99`, status: 404 },
  { path: `${meeting}/kilde` },
  { path: `${meeting}/kilde`, language: "en" },
  { path: "/sager" },
  { path: "/sager/SAG-2026-00417" },
  { path: "/sager/ukendt", status: 404 },
  { path: "/soeg" },
  { path: "/soeg", language: "en" },
  { path: "/soeg?q=havnebad&type=referat" },
  { path: "/soeg?q=findesslet-ikke" },
  { path: "/soeg?q=og" },
  { path: "/om" },
  { path: "/om", language: "en" },
  { path: "/tilgaengelighed" },
  { path: "/tilgaengelighed", language: "en" },
  { path: "/findes/ikke", status: 404 },
];

describe("every page is valid, accessible, without script, and fits a phone", () => {
  const named = fixed.map((page) => [`${page.path} ${page.language ?? "da"}`, page] as const);
  test.each(named)("%s", async (_, page) => {
    expect(await checkPage(browser, serving.address, page)).toEqual([]);
  });

  test("pages with everything that a meeting or an item can have", async () => {
    const { paths, missing } = await representatives(serving.address);
    expect(missing).toEqual([]);
    for (const at of paths)
      expect([at, ...(await checkPage(browser, serving.address, { path: at }))]).toEqual([at]);
  }, 180_000);

  test("an item leads to its place in the source", async () => {
    const page = await browser.newPage({ locale: "da-DK" });
    await page.goto(`${serving.address}${meeting}/punkt/2.1`);
    await page.getByRole("link", { name: /^Linje \d+–\d+ i det importerede/ }).click();
    const item = page.locator(":target");
    expect(await item.textContent()).toContain("2.1. Fordeling af praktikpladser");
    expect(await item.evaluate((one) => Math.round(one.getBoundingClientRect().top))).toBeLessThan(
      await page.evaluate(() => window.innerHeight),
    );
    await page.close();
  });

  test("a withdrawn meeting and its items", async () => {
    await run("publish", "kkr-midtsund/2026-03-20", "--withdraw", "Et bilag var ikke offentligt.");
    for (const at of [meeting, `${meeting}/punkt/1.1`, `${meeting}/kilde`])
      expect(await checkPage(browser, serving.address, { path: at, status: 410 })).toEqual([]);
  });
});

describe("a citizen", () => {
  test("finds a decision by keyboard and can cite it", async () => {
    const page = await browser.newPage({ locale: "da-DK" });
    await page.goto(serving.address);
    await page.getByRole("searchbox").focus();
    await page.keyboard.type("havnebad");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: /resultater for »havnebad«/ }).waitFor();
    await page.getByRole("combobox", { name: "Udvalg" }).selectOption({ label: "Byrådet" });
    await page.getByRole("button", { name: "Afgræns" }).click();
    await page
      .getByRole("listitem")
      .getByRole("link", { name: /havnebad/i })
      .first()
      .click();
    await page
      .getByRole("heading", { name: /^Beslutning/ })
      .last()
      .waitFor();
    expect(await page.locator(".cite").textContent()).toContain(new URL(page.url()).pathname);
    await page.close();
  });

  test("changes the language and stays on the page", async () => {
    const context = await browser.newContext({ locale: "da-DK" });
    const page = await context.newPage();
    await page.goto(`${serving.address}/udvalg/byraadet`);
    await page.getByRole("link", { name: "English" }).click();
    expect(await page.getByRole("navigation", { name: "Main menu" }).count()).toBe(1);
    expect(new URL(page.url()).pathname).toBe("/udvalg/byraadet");
    await context.close();
  });

  test("comes to the content first with the skip link", async () => {
    const page = await browser.newPage({ locale: "da-DK" });
    await page.goto(serving.address);
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Gå til indholdet");
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("indhold");
    await page.close();
  });
});

async function run(...command: string[]): Promise<void> {
  const { code, out, err } = await serving.run(...command);
  if (code !== 0) throw new Error(out + err);
}
