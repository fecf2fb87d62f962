import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBrowser } from "./browser.ts";
import { checkPage } from "./page-check.ts";
import { type Serving, startServing } from "./serving.ts";

let browser: Browser;
let serving: Serving;
/** Nobody here has script, so whatever works, works without. */
let secretary: Page;

const COMMITTEE = "/intern/udvalg/udvalget-for-klima-havn-og-byliv";
const FORUM = "/intern/udvalg/lederforum";

async function signInAs(persona: string): Promise<Page> {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await page.goto(`${serving.address}/log-ind`);
  await page.click(`[value=${persona}]`);
  return page;
}

const go = (page: Page, path: string) => page.goto(serving.address + path);

beforeAll(async () => {
  [browser, serving] = await Promise.all([openBrowser(), startServing()]);
  secretary = await signInAs("secretary");
}, 120_000);
afterAll(async () => {
  await browser.close();
  await serving.stop();
});

/** The pages as they are opened first are checked in work-pages.test.ts. */
describe("every form of a body", () => {
  test.each([
    `${COMMITTEE}/medlemmer?ny`,
    `${COMMITTEE}/medlemmer?formand`,
    `${COMMITTEE}/perioder?ny`,
    `${COMMITTEE}/regler/nummerering`,
    `${COMMITTEE}/regler/kapitler`,
    `${COMMITTEE}/regler/beslutningsdygtighed`,
    `${COMMITTEE}/regler/referat`,
    `${COMMITTEE}/regler/aabenhed`,
    `${COMMITTEE}/regler/raekkefoelge`,
    `${COMMITTEE}/regler/standardbeslutninger`,
    `${FORUM}/indstilling?ny`,
  ])("is valid and open to all: %s", async (path) => {
    const cookies = await secretary.context().cookies();
    expect(await checkPage(browser, serving.address, { path, cookies })).toEqual([]);
  });
});

test("a template's sections are added, moved, refused and saved", async () => {
  await go(secretary, `${COMMITTEE}/regler/skabelon/droeftelse`);
  const headings = () =>
    secretary
      .locator("[name^='sections-'][name$='-heading']")
      .evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value));
  const before = await headings();
  await secretary.getByRole("button", { name: "Tilføj afsnit" }).click();
  await secretary.getByRole("button", { name: "Gem", exact: true }).click();
  expect(await secretary.textContent("[role=alert]")).toContain(
    `Afsnit ${before.length + 1}, overskriften: Skal udfyldes.`,
  );
  await secretary.fill(`[name=sections-${before.length}-heading]`, "Spørgsmål til udvalget");
  await secretary.getByRole("button", { name: `Flyt op: Afsnit ${before.length + 1}` }).click();
  const moved = [...before.slice(0, -1), "Spørgsmål til udvalget", ...before.slice(-1)];
  expect(await headings()).toEqual(moved);
  await secretary.getByRole("button", { name: "Fjern: Afsnit 1", exact: true }).click();
  await secretary.press("[name=name]", "Enter");
  expect(secretary.url()).toContain("/regler#skabeloner");
  expect(await secretary.textContent("#skabeloner")).toContain(moved.slice(1).join(" · "));
});

test("a chair who isn't a member is refused, and what was typed stays", async () => {
  await go(secretary, `${COMMITTEE}/medlemmer?ny`);
  await secretary.fill("[name=person]", "Rikke Sølvsten");
  await secretary.selectOption("[name=role]", "chair");
  await secretary.click("[name=handling][value=gem]");
  expect(await secretary.textContent("[role=alert]")).toContain("Signe Sandgren er formand");
  expect(await secretary.inputValue("[name=person]")).toBe("Rikke Sølvsten");
});

test("an area proposes, and the round is approved as a whole", async () => {
  const director = await signInAs("director");
  await go(director, `${FORUM}/indstilling`);
  await director.getByRole("link", { name: /Medlemmer af Lederforum/ }).click();
  expect(await director.textContent("main")).not.toContain("Grethe Vindfeld");
  await director.getByRole("link", { name: "Teknik, Havn og Klima" }).click();
  await director.fill("[name=person]", "NFH");
  await director.click("[value=indstil]");
  await director.click("[value=send]");
  expect(await director.textContent("main")).toContain("sendt ind af Mogens Tyrsted");

  await go(secretary, `${FORUM}/indstilling`);
  await secretary.getByRole("link", { name: /Medlemmer af Lederforum/ }).click();
  const round = secretary.url();
  await secretary
    .getByRole("link", { name: "Ældre, Sundhed og Arbejdsmarked", exact: true })
    .click();
  await secretary.click("[value=send]");
  await secretary.goto(round);
  await secretary.getByLabel(/^Nanna Frost-Hviid/).uncheck();
  await secretary.click("[value=godkend]");
  expect(await secretary.textContent("[role=alert]")).toContain("hvorfor nogle ikke er godkendt");
  await secretary.fill("[name=note]", "Området har sendt fem.");
  await secretary.click("[value=godkend]");
  expect(await secretary.textContent("main")).toContain("Godkendt af Vibe Ankerhus");
  await go(secretary, `${FORUM}/medlemmer`);
  const members = await secretary.textContent("main");
  expect(members).toContain("Jonas Rahbæk");
  expect(members).not.toContain("Nanna Frost-Hviid");
  await director.context().close();
});

test("who only works there sees the body and none of its forms", async () => {
  const staff = await signInAs("staff");
  for (const path of ["", "/medlemmer", "/perioder", "/regler", "/indstilling"]) {
    await go(staff, COMMITTEE + path);
    expect(await staff.locator("main a:text-is('Ret'), main form").count()).toBe(0);
  }
  for (const path of [`${COMMITTEE}/ret`, `${COMMITTEE}/historik`, `${COMMITTEE}/regler/frister`])
    expect((await go(staff, path))?.status()).toBe(403);
  await staff.context().close();
});
