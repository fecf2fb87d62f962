import { setTimeout } from "node:timers/promises";
import pg from "pg";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBrowser } from "./browser.ts";
import { checkPage } from "./page-check.ts";
import { type Serving, startServing } from "./serving.ts";
import { type Asker, askAs } from "./signed-in.ts";

/** Stands in the title of the sample's closed item, and nowhere else. */
const SECRET = /Strandgade 14/;

/** A busy machine takes its time. */
const PATIENT = { timeout: 30_000 };

let serving: Serving;
let browser: Browser;
let secretary: Asker;
let meeting: string;
let items: Record<string, string>;
beforeAll(async () => {
  [serving, browser] = await Promise.all([startServing(), openBrowser()]);
  secretary = await askAs(serving, "secretary");
  const client = new pg.Client({ connectionString: serving.database });
  await client.connect();
  const { rows } = await client.query<{ meeting: string; id: string; title: string }>(`
    select m.id as meeting, i.id, i.title from app.meeting m
    join app.agenda_item i on i.meeting_id = m.id where m.state = 'open'`);
  await client.end();
  meeting = `/intern/moeder/${rows[0]!.meeting}`;
  items = Object.fromEntries(rows.map(({ id, title }) => [title, `${meeting}/punkt/${id}`]));
}, 120_000);
afterAll(async () => {
  await browser.close();
  await serving.stop();
});

async function open(
  path: string,
  { width = 1280, script = true }: { width?: number; script?: boolean } = {},
): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    javaScriptEnabled: script,
  });
  await context.addCookies(secretary.cookies);
  const page = await context.newPage();
  await page.goto(serving.address + path);
  return page;
}

const titles = (page: Page) => page.locator(".agenda .agenda-title").allInnerTexts();
const place = async (page: Page, title: string) =>
  (await titles(page)).findIndex((one) => one.startsWith(title));

test("every page of an agenda is sound, wide and narrow", async () => {
  const { cookies } = secretary;
  const paths = [
    `${meeting}/dagsorden`,
    `${meeting}/dagsorden?som=medlem`,
    `${meeting}/dagsorden?som=offentligheden`,
    `${meeting}/dagsorden/versioner`,
    `${meeting}/tidsplan`,
    items["Vintertjeneste på cykelstierne"]!,
    items["Køb af Strandgade 14 til bosteder"]!,
    items["Orientering"]!,
    `${items["Orientering"]!}?enkel`,
    `${items["Orientering"]!}?historik`,
    `${meeting}/historik`,
    ...["sager", "frit", "igen&soeg=havn", "referat", "kapitel"].map(
      (way) => `${meeting}/dagsorden/tilfoej?vis=${way}`,
    ),
  ];
  const faults: string[] = [];
  for (const path of paths)
    for (const fault of await checkPage(browser, serving.address, { path, cookies }))
      faults.push(`${path}: ${fault}`);
  expect(faults).toEqual([]);
}, 600_000);

test("what is written before a page's scripts have come stays, and is stored", async () => {
  const page = await open("/");
  await page.route("**/assets/*.js", async (route) => {
    await setTimeout(1000);
    await route.continue();
  });
  const path = `${serving.address}${items["Orientering"]!}?enkel`;
  const area = page.getByLabel("Sagsfremstilling", { exact: true });
  const button = page.getByRole("button", { name: "Gem Sagsfremstilling" });
  for (const text of ["Havnen er åben igen.", "Havnen er lukket til maj."]) {
    await page.goto(path, { waitUntil: "commit" });
    await area.fill(text);
    await page.waitForLoadState("networkidle");
    expect(await area.inputValue()).toBe(text);
    await button.click();
    await page.getByText("Teksten er gemt.").waitFor();
  }
  await page.goto(path);
  expect(await area.inputValue()).toBe("Havnen er lukket til maj.");
  await page.context().close();
});

describe("the order of the agenda", () => {
  test("is changed by keys alone, and the moved item keeps the focus and is told of", async () => {
    const page = await open(`${meeting}/dagsorden`);
    const title = "Skilte ved havnefronten";
    const before = await place(page, title);
    await page.waitForLoadState("networkidle");
    await page.getByRole("link", { name: title }).focus();
    await page.keyboard.press("Alt+ArrowUp");
    await page
      .locator("[aria-live]", { hasText: `${title} er nu punkt` })
      .waitFor({ state: "attached" });
    expect(await place(page, title)).toBe(before - 1);
    await page.keyboard.press("Enter");
    await expect.poll(() => place(page, title), PATIENT).toBe(before - 2);
    const label = await page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
    expect(label).toMatch(new RegExp(`^Flyt op: .*${title}`));
    await page.context().close();
  });

  test("is changed without script on a phone", async () => {
    const page = await open(`${meeting}/dagsorden`, { width: 390, script: false });
    const title = "Sygefravær i andet halvår";
    const before = await place(page, title);
    await page.getByRole("button", { name: new RegExp(`Flyt ned: .*${title}`) }).click();
    expect(await place(page, title)).toBe(before + 1);
    expect(new URL(page.url()).hash).toMatch(/^#punkt-/);
    await page.context().close();
  });

  test("is changed by dragging", async () => {
    const page = await open(`${meeting}/dagsorden`);
    await page.waitForLoadState("networkidle");
    const of = (title: string) => page.locator(".agenda li", { hasText: title });
    // By its events: where the one scrolls into sight depends on how long the agenda is.
    const dataTransfer = await page.evaluateHandle(() => new DataTransfer());
    await of("Evaluering af den fælles").dispatchEvent("dragstart", { dataTransfer });
    await of("Status på budget").dispatchEvent("dragover", { dataTransfer });
    await of("Status på budget").dispatchEvent("drop", { dataTransfer });
    await expect
      .poll(
        async () => (await place(page, "Status på budget")) - (await place(page, "Evaluering")),
        PATIENT,
      )
      .toBe(1);
    await page.context().close();
  });

  test("that another changed meanwhile is told of, and the move can be made all the same", async () => {
    const [mine, theirs] = [await open(`${meeting}/dagsorden`), await open(`${meeting}/dagsorden`)];
    const press = (page: Page, name: RegExp) => page.getByRole("button", { name }).click();
    await mine.waitForLoadState("networkidle");
    await theirs.waitForLoadState("networkidle");
    await press(theirs, /Flyt op: .*Beredskabsøvelse/);
    await theirs.locator("[aria-live]", { hasText: "er nu punkt" }).waitFor({ state: "attached" });
    const before = await place(theirs, "Frivillige på plejecentrene");
    await press(mine, /Flyt ned: .*Frivillige på plejecentrene/);
    const told = mine.locator(".alert-warning", { hasText: "En anden har ændret dagsordenen" });
    await told.waitFor();
    expect(await told.innerText()).toMatch(/Flyttet: \d+ \S/);
    await press(mine, /Flyt »Frivillige på plejecentrene« alligevel/);
    await expect.poll(() => place(mine, "Frivillige på plejecentrene"), PATIENT).toBe(before + 1);
    await mine.context().close();
    await theirs.context().close();
  });
});

test("the clock times move along when a row takes longer, and an overrun is told", async () => {
  const page = await open(`${meeting}/tidsplan`);
  await page.waitForLoadState("networkidle");
  const last = page.locator(".schedule-time b").last();
  const before = await last.innerText();
  const field = page.getByLabel(/^Minutter i række 2/);
  await field.focus();
  await field.fill("65");
  await page.keyboard.press("Tab");
  await expect.poll(() => last.innerText(), PATIENT).not.toBe(before);
  await page.getByText("minutter for meget").waitFor();
  await page.context().close();
});

test("a free item is written on a phone, refused where it lacks what closes it, and put on", async () => {
  const page = await open(`${meeting}/dagsorden/tilfoej?vis=frit`, { width: 390, script: false });
  await page.getByLabel("Titel", { exact: true }).fill("Besøg hos havnefogeden");
  await page.getByLabel("Punktet er lukket").check();
  await page.getByRole("button", { name: "Tilføj punktet" }).click();
  expect(await page.locator(".alert-error").innerText()).toMatch(/Lukket efter.*\n?.*Neutral/);
  expect(await page.getByLabel("Titel", { exact: true }).inputValue()).toBe(
    "Besøg hos havnefogeden",
  );
  await page.getByLabel("Punktet er lukket").uncheck();
  await page.getByRole("button", { name: "Tilføj punktet" }).click();
  expect(await place(page, "Besøg hos havnefogeden")).toBeGreaterThan(0);
  await page.context().close();
});

test("a chapter is put on by hand, given another title, and taken off again", async () => {
  const page = await open(`${meeting}/dagsorden/tilfoej?vis=kapitel`, { script: false });
  await page.getByLabel("Kapitlets titel").fill("Gæster udefra");
  await page.getByRole("button", { name: "Tilføj kapitlet" }).click();
  expect(await place(page, "Gæster udefra")).toBeGreaterThan(0);
  await page.getByRole("link", { name: "Gæster udefra" }).click();
  const path = new URL(page.url()).pathname;
  const { cookies } = secretary;
  expect(await checkPage(browser, serving.address, { path, cookies })).toEqual([]);
  await page.getByLabel("Titel", { exact: true }).fill("Udefra");
  await page.getByRole("button", { name: "Gem titlen" }).click();
  expect(await page.locator("h1").innerText()).toMatch(/Udefra/);
  await page.getByText("Tag af dagsordenen").click();
  await page.getByRole("button", { name: "Tag kapitlet af" }).click();
  expect(await place(page, "Udefra")).toBe(-1);
  await page.context().close();
}, 120_000);

describe("nobody else", () => {
  test("sees an agenda before it is sent, in any of its addresses", async () => {
    const closed = items["Køb af Strandgade 14 til bosteder"]!;
    for (const persona of ["member", "staff", "case-worker", "administrator"]) {
      const asker = await askAs(serving, persona);
      for (const path of [
        `${meeting}/dagsorden`,
        `${meeting}/dagsorden.data`,
        `${meeting}/dagsorden?som=medlem`,
        `${meeting}/dagsorden/tilfoej`,
        `${meeting}/dagsorden/versioner?fra=1`,
        `${meeting}/tidsplan`,
        closed,
        `${closed}/bilag/0`,
      ]) {
        const answer = await asker.get(path);
        const said = await answer.text();
        expect([403, 404], `${persona} ${path}`).toContain(answer.status);
        expect(said, `${persona} ${path}`).not.toMatch(SECRET);
      }
    }
  });

  test("will read more of a closed item than its neutral title", async () => {
    const preview = await (await secretary.get(`${meeting}/dagsorden?som=offentligheden`)).text();
    expect(preview).toContain("Køb af fast ejendom");
    const shown = preview.slice(preview.indexOf("<main"), preview.indexOf("</main"));
    expect(shown).not.toMatch(SECRET);
  });
});
