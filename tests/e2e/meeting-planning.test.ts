import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBrowser } from "./browser.ts";
import { checkPage } from "./page-check.ts";
import { type Serving, startServing } from "./serving.ts";
import { type Asker, askAs } from "./signed-in.ts";

let browser: Browser;
let serving: Serving;
let secretary: Asker;
/** Has no script, so whatever works, works without. */
let page: Page;

const SERIES =
  "/intern/moeder/raekke?body=lederforum&rhythm=months&nth=2&every=1&weekday=2&from=2031-01-01&until=2031-04-30&start=09:00&end=11:00&without%5B%5D=easter";

beforeAll(async () => {
  [browser, serving] = await Promise.all([openBrowser(), startServing()]);
  secretary = await askAs(serving, "secretary");
  page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await page.context().addCookies(secretary.cookies);
}, 180_000);
afterAll(async () => {
  await browser.close();
  await serving.stop();
});

const go = (path: string) => page.goto(serving.address + path);
const main = async () => (await page.textContent("main")) ?? "";

/** The path of a new meeting of Lederforum. */
async function plan(date: string, title: string): Promise<string> {
  await go("/intern/moeder/ny?udvalg=lederforum");
  await page.fill("[name=date]", date);
  await page.fill("[name=start]", "13:00");
  await page.fill("[name=end]", "15:00");
  await page.fill("[name=title]", title);
  await page.getByRole("button", { name: "Planlæg mødet" }).click();
  const again = page.getByRole("button", { name: "Planlæg alligevel" });
  if ((await again.count()) > 0) await again.click();
  return new URL(page.url()).pathname;
}

test("a meeting is warned of, planned, opened, moved and cancelled", async () => {
  await go("/intern/moeder/ny?udvalg=lederforum");
  await page.fill("[name=date]", "2030-12-24");
  await page.fill("[name=start]", "13:00");
  await page.fill("[name=place]", "Kulturhuset Tovværket");
  await page.getByRole("button", { name: "Vis frister" }).click();
  expect(await main()).toContain("er juleaftensdag");
  expect(await main()).toContain("Dagsordenen skal være udsendt");
  expect(await page.inputValue("[name=place]")).toBe("Kulturhuset Tovværket");
  await page.getByRole("button", { name: "Planlæg mødet" }).click();
  expect(await main()).toContain("Se efter, før du går videre.");
  await page.getByRole("button", { name: "Planlæg alligevel" }).click();
  expect(await main()).toContain("Mødet er planlagt.");

  await page.getByRole("button", { name: "Åbn dagsordenen" }).click();
  expect(await main()).toContain("Dagsordenen er åbnet.");
  await page.getByRole("link", { name: "Ret eller flyt" }).click();
  await page.fill("[name=date]", "2030-12-17");
  await page.fill("[name=reason]", "Julen står for døren.");
  await page.getByRole("button", { name: "Gem" }).click();
  expect(await main()).toContain(
    "til tirsdag den 17. december 2030 kl.\u00a013.00, Kulturhuset Tovværket",
  );
  expect(await main()).toContain("Julen står for døren.");

  await page.getByRole("link", { name: "Aflys" }).click();
  await page.fill("[name=reason]", " ");
  await page.getByRole("button", { name: "Aflys mødet" }).click();
  expect(await page.textContent("[role=alert]")).toContain("Skriv, hvorfor mødet aflyses.");
  await page.fill("[name=reason]", "Ingen punkter.");
  await page.getByRole("button", { name: "Aflys mødet" }).click();
  expect(await main()).toContain("Mødet er aflyst.");
  expect(await page.getByRole("link", { name: "Ret eller flyt" }).count()).toBe(0);
  await page.getByRole("link", { name: "Historik" }).click();
  expect(await main()).toContain("Planlagt → Dagsorden under udarbejdelse");
}, 180_000);

test("of a series a day is left out and another moved; the rest stands in the year's calendar", async () => {
  await go(SERIES);
  await page.getByLabel("tirsdag den 11. februar 2031").uncheck();
  await page.getByLabel("Mødet 11. marts 2031 holdes den").fill("2031-03-12");
  await page.getByRole("button", { name: "Planlæg de valgte møder" }).click();
  expect(await main()).toContain("2 møder er planlagt.");
  const told = await main();
  for (const date of ["tirsdag den 14. januar 2031", "onsdag den 12. marts 2031"])
    expect(told).toContain(date);
  expect(told).not.toContain("11. februar 2031");
  // The second Tuesday of April is in the week before Easter.
  expect(told).not.toContain("8. april 2031");
});

describe("every page of planning", () => {
  test.each([
    "/intern/moeder?udvalg=alle",
    "/intern/moeder?udvalg=alle&tid=tidligere",
    "/intern/moeder?udvalg=alle&tilstand=cancelled&aar=1999",
    "/intern/moeder/ny?udvalg=byraadet&body=byraadet&date=2030-12-24&start=10:00",
    "/intern/moeder/raekke",
    "/intern/moeder/raekke?from=x&body=byraadet",
    SERIES,
    "/intern/moeder/kalender?udvalg=alle",
    "/intern/moeder/kalender?udvalg=lederforum&aar=2031",
    "/intern/min-konto/kalender",
  ])("is valid: %s", async (path) => {
    const { cookies } = secretary;
    expect(await checkPage(browser, serving.address, { path, cookies })).toEqual([]);
  });

  test("is valid for one meeting too", async () => {
    const path = await plan("2030-05-07", "Temadag");
    const { cookies } = secretary;
    for (const below of ["", "/ret", "/aflys", "/historik"])
      expect(
        await checkPage(browser, serving.address, { path: path + below, cookies }),
        below,
      ).toEqual([]);
  }, 180_000);
});

test("who isn't the body's secretary sees the meeting, and plans, moves and cancels nothing", async () => {
  const path = await plan("2030-06-04", "Sommerforum");
  const facts = { date: "2030-06-05", start: "10:00", reason: "Fordi." };
  for (const persona of ["member", "staff", "administrator"]) {
    const other = await askAs(serving, persona);
    expect((await other.get(path)).status).toBe(200);
    expect(await (await other.get(path)).text()).not.toContain("Ret eller flyt");
    for (const [at, fields] of [
      ["/intern/moeder/ny", { body: "lederforum", ...facts }],
      [SERIES, { "chosen[]": "0", "day-0": "2031-01-14" }],
      [path, { handling: "aabn" }],
      [`${path}/ret`, facts],
      [`${path}/aflys`, { reason: "Fordi." }],
    ] as const) {
      expect((await other.get(at)).status, `${persona} ${at}`).toBe(at === path ? 200 : 403);
      expect((await other.post(at, new URLSearchParams(fields))).status, `${persona} ${at}`).toBe(
        403,
      );
    }
  }
  for (const at of [path, `${path}/kalender.ics`, "/intern/min-konto/kalender"]) {
    const stranger = await fetch(serving.address + at, { redirect: "manual" });
    expect(stranger.status).toBe(303);
  }
});

test("one's own calendar opens at its secret address to anybody, and is shut by a new one", async () => {
  await go("/intern/min-konto/kalender");
  await page.getByRole("button", { name: "Lav en adresse" }).click();
  const first = (await page.textContent("main code"))!;
  expect(new URL(first).pathname).toMatch(/^\/kalender\/[\w-]{43}\.ics$/);
  const at = serving.address + new URL(first).pathname;
  const answer = await fetch(at);
  expect(answer.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
  expect(await answer.text()).toContain("BEGIN:VEVENT");
  await page.getByRole("button", { name: "Lav en ny adresse" }).click();
  expect((await fetch(at)).status).toBe(404);
  const answers = await Promise.all(Array.from({ length: 40 }, () => fetch(at)));
  expect(answers.map(({ status }) => status)).toContain(429);
});

test("the file of one meeting holds the online address for those who take part only", async () => {
  await go("/intern/moeder?udvalg=koncernledelsen");
  const path = (await page.locator("table.data a").first().getAttribute("href"))!;
  const file = async (persona: string) =>
    (await (await askAs(serving, persona)).get(`${path}/kalender.ics`)).text();
  expect(await file("director")).toContain("teams.example.com");
  const staff = await file("staff");
  expect(staff).toContain("SUMMARY:Koncernledelsen");
  expect(staff).not.toContain("teams.example.com");
});
