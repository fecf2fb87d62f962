import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser } from "./browser.ts";
import { type Serving, startServing } from "./serving.ts";
import { askAs } from "./signed-in.ts";

// What a case worker does without script; the pages themselves are looked over in work-pages.test.ts.

let browser: Browser;
let serving: Serving;
let page: Page;
let casePath: string;

beforeAll(async () => {
  [browser, serving] = await Promise.all([openBrowser(), startServing()]);
  const context = await browser.newContext({ locale: "da-DK", javaScriptEnabled: false });
  await context.addCookies((await askAs(serving, "case-worker")).cookies);
  page = await context.newPage();
  page.setDefaultTimeout(10_000);
}, 180_000);
afterAll(async () => {
  await browser.close();
  await serving.stop();
});

const open = (path: string) => page.goto(serving.address + path);
const said = () => page.innerText("main [role=status], main [role=alert]");

test("the list of cases begins with one's own, and tells which were only imported", async () => {
  await open("/intern/sager");
  expect(await page.innerText(".tabs [aria-current]")).toBe("Mine");
  expect(await page.innerText("main tbody")).not.toContain("Kun importeret");
  await page.click(".tabs >> text=Alle");
  const rows = await page.locator("main tbody tr").allInnerTexts();
  const imported = rows.map((row) => row.includes("Kun importeret"));
  expect(imported.lastIndexOf(false)).toBeLessThan(imported.indexOf(true));
  await page.fill("[name=q]", "legeplads IDL");
  await page.click("form.filter button");
  expect(await page.locator("main tbody tr").count()).toBe(1);
});

test("each step on a case is told, also what is refused, and stands in the journal", async () => {
  await open("/intern/sager/ny");
  await page.fill("[name=title]", "Cykelparkering ved stationen");
  await page.click("main form button");
  expect(await said()).toBe("Sagen er oprettet.");
  casePath = new URL(page.url()).pathname;
  await page.click("summary:has-text('Tilføj part')");
  await page.fill("#parter [name=name]", "Grundejerforeningen Skrænten");
  await page.click("button[value=part]");
  expect(await said()).toBe("Parten er tilføjet.");
  await page.click("summary:has-text('Henvis til en sag')");
  await page.fill("#henvisninger [name=number]", "X99");
  await page.click("button[value=henvis]");
  expect(await said()).toContain("Der er ingen sag X99");
  expect(await page.locator("main .alert-success").count()).toBe(0);
  await page.click("#journal >> text=Parter");
  expect(await page.locator("#journal li").count()).toBe(1);
});

test("a page says nothing that it doesn't know", async () => {
  for (const key of ["constructor", "<b>hej</b>", "godkend"]) {
    await open(`${casePath}?besked=${encodeURIComponent(key)}`);
    expect(await page.locator("main .alert").count()).toBe(0);
  }
});

test("what a document lacks leads to its sections", async () => {
  await open(`${casePath}/dokumenter/nyt`);
  await page.fill("[name=title]", "Flere stativer");
  await page.selectOption("[name=bodyId]", { label: "Udvalget for Klima, Havn og Byliv" });
  await page.click("main form button");
  const { pathname } = new URL(page.url());
  await open(`${pathname}/godkendelse`);
  const href = await page.getAttribute("main .alert li a", "href");
  expect(href).toMatch(`${pathname}#afsnit-`);
  await open(href!);
  expect(await page.locator(new URL(page.url()).hash).count()).toBe(1);
});

test("the history of a case is in Danish, with who did what", async () => {
  await open(`${casePath}/historik`);
  const rows = await page.innerText("#historik tbody");
  expect(rows).toContain("Sagen tilføjet");
  expect(rows).toContain("Ida Lindemose");
  expect(rows).not.toMatch(/\b(insert|update|case_\w+|normal)\b/);
});

test("closing a case takes a second look, and it can be opened again", async () => {
  await open(casePath);
  expect(await page.isVisible("button[value=luk]")).toBe(false);
  await page.click("summary:has-text('Luk sagen')");
  await page.click("button[value=luk]");
  expect(await said()).toBe("Sagen er lukket.");
  await page.click("button[value=genaabn]");
  expect(await said()).toBe("Sagen er åben igen.");
});
