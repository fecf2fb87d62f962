import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser } from "./browser.ts";
import { type Serving, startServing } from "./serving.ts";
import { type Asker, askAs } from "./signed-in.ts";

let serving: Serving;
let browser: Browser;
let administrator: Asker;
beforeAll(async () => {
  [serving, browser] = await Promise.all([startServing(), openBrowser()]);
  administrator = await askAs(serving, "administrator");
});
afterAll(async () => {
  await browser.close();
  await serving.stop();
});

async function pageOf(at: string, script: boolean): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: script });
  await context.addCookies(administrator.cookies);
  const page = await context.newPage();
  await page.goto(serving.address + at);
  return page;
}

/** Sends the form of the page without what the browser itself would ask for. */
async function sendEmpty(page: Page, button: string): Promise<void> {
  await page
    .locator("main form.sheet [required]")
    .evaluateAll((fields) => fields.forEach((field) => field.removeAttribute("required")));
  await page.getByRole("button", { name: button, exact: true }).click();
  await page.getByText("Formularen kan ikke gemmes").waitFor();
}

test("a refused form names its fields first, has the focus there, and leads to each", async () => {
  const page = await pageOf("/intern/personer/ny", false);
  await sendEmpty(page, "Opret");
  expect(await page.title()).toBe("Fejl: Opret person – Tingsted");
  const summary = page.getByRole("alert");
  expect(await summary.locator("li").allTextContents()).toEqual([
    "Navn: Skal udfyldes.",
    "Mailadresse: Skal udfyldes.",
  ]);
  expect(await summary.evaluate((box) => box === document.activeElement)).toBe(true);
  await summary.getByRole("link", { name: "Mailadresse" }).click();
  expect(await page.locator(":target").getAttribute("name")).toBe("email");
  await page.context().close();
});

test("on a page with script the browser finds the same page as was sent", async () => {
  const page = await pageOf("/intern/udvalg/byraadet/medlemmer?ny#formular", true);
  const said: string[] = [];
  // What the browser merely tells, such as that a fragment comes before autofocus, is no fault.
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") said.push(message.text());
  });
  await sendEmpty(page, "Gem");
  expect(await page.title()).toMatch(/^Fejl: /);
  expect(await page.getByRole("alert").locator("li").allTextContents()).toContain(
    "Person: Skal udfyldes.",
  );
  expect(said.filter((text) => !text.includes("400"))).toEqual([]);
  await page.context().close();
});

test("a new name of the authority stands on every page at once, the public ones too", async () => {
  const at = "/intern/organisation/indstillinger";
  const front = async () => (await fetch(serving.address)).text();
  expect(await front()).toContain("Hvidsund Kommune");
  const fields = new URLSearchParams({
    name: "Hvidsund og Omegns Kommune",
    kind: "municipality",
    caseNumberScheme: "S{year}-{n}",
    largestFileMb: "100",
  });
  expect((await administrator.post(at, fields)).status).toBe(303);
  expect(await (await administrator.get(at)).text()).toContain("Hvidsund og Omegns Kommune");
  expect(await front()).toContain("Hvidsund og Omegns Kommune");
});
