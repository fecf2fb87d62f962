// Long because one house is walked from its set-up to its first approved case.
import { Temporal } from "temporal-polyfill";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inventPdf } from "../setup/files.ts";
import { openBrowser } from "./browser.ts";
import { type Serving, startServing } from "./serving.ts";
import { PASSWORD } from "./signed-in.ts";

// One municipality from its first link to its first approved case; each test goes on from the last.

const HOUSE = "Nordnæs Kommune";
const PEOPLE = `Navn;Mailadresse;Initialer;Stilling;Enhed;Leder af enheden
Lars Bregnhøj;lars@nordnaes.example;LABR;Afdelingsleder;Vej og Park;ja
Dorte Enevang;dorte@nordnaes.example;DOEN;Direktør;Teknik og Miljø;ja
Sofie Aagren;sofie@nordnaes.example;SOAA;Udvalgssekretær;${HOUSE};
Mads Tornby;mads@nordnaes.example;MATO;Byrådsmedlem;;
`;
const CASE = "Ny belægning på Møllestien";
const COMMITTEE = "/intern/udvalg/teknisk-udvalg";

let browser: Browser;
let serving: Serving;
let administrator: Page;
let author: Page;
let leader: Page;
let director: Page;
let secretary: Page;
let member: Page;
let documentPath: string;
let casePath: string;

beforeAll(async () => {
  [browser, serving] = await Promise.all([openBrowser(), startServing({ sample: false })]);
  administrator = await newPage();
}, 180_000);
afterAll(async () => {
  await browser.close();
  await serving.stop();
});

/** A browser of somebody's own; what the page's script throws, or says as an error, fails the test. */
async function newPage(): Promise<Page> {
  const context = await browser.newContext({
    locale: "da-DK",
    viewport: { width: 1280, height: 900 },
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  page.on("pageerror", ({ message }) => faults.push(message));
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(message.text());
  });
  return page;
}
const faults: string[] = [];

const open = (page: Page, path: string) => page.goto(serving.address + path);
const main = (page: Page) => page.innerText("main");
const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const unfold = (page: Page, name: string) => page.click(`summary:has-text("${name}")`);
const here = (page: Page) => new URL(page.url()).pathname;

/** Opens what waits on the person's work page. */
async function openWaiting(page: Page): Promise<void> {
  await open(page, "/intern");
  await page.click(`section:has(h2:text-is("Venter på dig")) a:has-text("${CASE}")`);
  await page.waitForURL(/\/dokumenter\//);
}

/** Approves what is open, and is led back to the document. */
async function approve(page: Page, remark = ""): Promise<void> {
  await page.click("summary:text-is('Godkend')");
  await page.fill("[name=remark]", remark);
  await press(page, "Godkend");
  await page.waitForURL((url) => url.pathname === documentPath);
  await expect.poll(() => page.locator("[name=remark]").count()).toBe(0);
}

test("an administrator sets the house up by its link", async () => {
  const link = /\/opsaetning\/[\w-]{43}/.exec(serving.said())![0];
  await open(administrator, link);
  await administrator.fill("[name=authority]", HOUSE);
  await administrator.check("[value=municipality]");
  await administrator.fill("[name=name]", "Ane Falk");
  await administrator.fill("[name=email]", "ane@nordnaes.example");
  await administrator.fill("[name=password]", PASSWORD);
  await administrator.click("main form button");
  await administrator.waitForURL(/\/intern$/);
  expect(await administrator.innerText("header")).toContain("Ane Falk");
});

test("adds units, one person by hand, and the others from a file that names the leaders", async () => {
  const page = administrator;
  for (const [name, parent] of [
    [HOUSE, null],
    ["Teknik og Miljø", HOUSE],
    ["Vej og Park", "Teknik og Miljø"],
  ] as const) {
    await open(page, "/intern/organisation/enheder/ny");
    await page.fill("[name=name]", name);
    const above = page.locator(`[name=parentId] option:has-text("${parent}")`);
    if (parent !== null)
      await page.selectOption("[name=parentId]", await above.getAttribute("value"));
    await press(page, "Opret");
    await page.waitForURL(/enheder\/[\w-]{36}$/);
  }
  await open(page, "/intern/personer/ny");
  await page.fill("[name=name]", "Freja Holmsted");
  await page.fill("[name=email]", "freja@nordnaes.example");
  await page.fill("[name=initials]", "FRHO");
  const unit = page.locator("[name=unitId] option:has-text('Vej og Park')");
  await page.selectOption("[name=unitId]", await unit.getAttribute("value"));
  await press(page, "Opret");
  await page.waitForURL(/personer\/[\w-]{36}$/);
  await unfold(page, "Ret roller");
  await page.check("[value=case_worker]");
  await press(page, "Gem roller");
  await expect.poll(() => main(page)).toMatch(/Roller\s+Sagsbehandler/);

  await open(page, "/intern/organisation/import");
  await page.check("[name=art][value=personer]");
  await page.setInputFiles("[name=fil]", {
    name: "personer.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(PEOPLE),
  });
  await press(page, "Se, hvad der vil ske");
  await expect.poll(() => main(page)).toContain("4 linjer vil blive oprettet");
  await press(page, "Gem alle ændringer");
  await expect.poll(() => main(page)).toContain("Gemt: 4 oprettet");
});

test("makes a committee with a term, a member, a secretary and a rule of its own", async () => {
  const page = administrator;
  await open(page, "/intern/udvalg/ny");
  await page.fill("[name=name]", "Teknisk Udvalg");
  await press(page, "Opret");
  await page.waitForURL(`**${COMMITTEE}`);
  const year = Temporal.Now.plainDateISO("Europe/Copenhagen").year;
  await open(page, `${COMMITTEE}/perioder?ny`);
  await page.fill("[name=label]", `${year}-${year + 3}`);
  await page.fill("[name=startsOn]", `${year}-01-01`);
  await page.fill("[name=endsOn]", `${year + 3}-12-31`);
  await press(page, "Gem");
  await page.waitForURL(`**${COMMITTEE}/perioder`);
  for (const [person, role] of Object.entries({ MATO: "chair", SOAA: "secretary" })) {
    await open(page, `${COMMITTEE}/medlemmer?ny`);
    await page.fill("[name=person]", person);
    await page.selectOption("[name=role]", role);
    await press(page, "Gem");
    await page.waitForURL(`**${COMMITTEE}/medlemmer`);
  }
  expect(await main(page)).toMatch(/Mads Tornby[\s\S]*Formand/);
  await open(page, `${COMMITTEE}/regler/nummerering`);
  await page.check("[name=scope][value=year]");
  await press(page, "Gem");
  await page.waitForURL(/\/regler/);
  expect(await main(page)).toContain("Fortløbende over året");
});

test("invites everybody, and each chooses a password", async () => {
  const invited = async (initials: string): Promise<Page> => {
    const page = administrator;
    await open(page, `/intern/personer?q=${initials}`);
    await page.click("main table a, main .rows a");
    await page.click("text=Invitation og log ind");
    await press(page, "Inviter");
    const link = new URL(await page.innerText("main code"));
    const guest = await newPage();
    await open(guest, link.pathname);
    await guest.fill("[name=password]", PASSWORD);
    await guest.click("main form button");
    await guest.waitForURL(/\/intern$/);
    return guest;
  };
  author = await invited("FRHO");
  leader = await invited("LABR");
  director = await invited("DOEN");
  secretary = await invited("SOAA");
  member = await invited("MATO");
  expect(await member.innerText("header")).toContain("Mads Tornby");
});

test("a case worker creates a case and writes its document in the editor", async () => {
  const page = author;
  await open(page, "/intern");
  await page.click("text=Opret sag");
  await page.fill("[name=title]", CASE);
  await press(page, "Opret sag");
  await page.waitForURL(/sager\/[\w-]{36}\?/);
  casePath = here(page);
  expect(await main(page)).toMatch(/Sag S\d{4}-1\b/i);
  await page.click("text=Nyt dokument");
  await page.fill("[name=title]", CASE);
  await page.selectOption("[name=bodyId]", { label: "Teknisk Udvalg" });
  await press(page, "Opret dokument");
  await page.waitForURL(/dokumenter\/[\w-]{36}\?/);
  documentPath = here(page);

  await page.getByRole("toolbar").first().waitFor();
  for (const [heading, text] of [
    ["Sagens kerne", "Møllestien er slidt op."],
    ["Indstilling", "at stien får ny belægning"],
    ["Sagsfremstilling", "Stien bruges af skolens børn."],
  ] as const)
    await write(page, heading, text);
  await page.setInputFiles(".attachment-drop input[type=file]", {
    name: "Tilbud på belægning.pdf",
    mimeType: "application/pdf",
    buffer: inventPdf("Tilbud: 412.000 kr."),
  });
  // Members get what is in force, and a new version is a draft until somebody says otherwise.
  await page.click("#bilag a:has-text('Tilbud på belægning')");
  await press(page, "Gør til GÆLDENDE version 1");
  await expect.poll(() => main(page)).toContain("GÆLDENDE, den gældende");
});

/** Writes at the end of a section, and waits until it is stored. */
async function write(page: Page, heading: string, text: string): Promise<void> {
  const section = page.locator(".edited-section", {
    has: page.getByRole("textbox", { name: heading, exact: true }),
  });
  await section.getByRole("textbox").click();
  await section.locator(".ProseMirror-focused").waitFor();
  await page.keyboard.press("Control+End");
  await page.keyboard.type(text);
  const saved = () =>
    open(reader, `${documentPath}/laes`).then(async () => (await main(reader)).includes(text));
  const reader = await page.context().newPage();
  await expect.poll(saved, { timeout: 20_000, interval: 500 }).toBe(true);
  await reader.close();
}

test("it goes to the leader, who approves with a remark, and to the director, who returns it", async () => {
  await open(author, documentPath);
  await author.click("a:has-text('Send til godkendelse')");
  const meeting = Temporal.Now.plainDateISO("Europe/Copenhagen").add({ weeks: 8 }).toString();
  await author.fill("[name=wishedOn]", meeting);
  expect(await main(author)).toMatch(/Leder: Lars Bregnhøj[\s\S]*Direktør: Dorte Enevang/);
  await press(author, "Send til godkendelse");
  await author.waitForURL((url) => url.pathname === documentPath);
  expect(await main(author)).toContain("Hos Lars Bregnhøj");

  await openWaiting(leader);
  await approve(leader, "Prisen holder.");
  await expect.poll(() => main(leader)).toContain("Hos Dorte Enevang");

  await openWaiting(director);
  await unfold(director, "Send tilbage til forfatteren");
  await director.fill("[name=comment]", "Skriv, hvornår der graves.");
  await press(director, "Send tilbage");
  await expect.poll(() => main(director)).toContain("Sendt tilbage til forfatteren");
});

test("the author answers, sends it again, and it is approved by all three", async () => {
  await open(author, "/intern");
  expect(await main(author)).toContain("Sendt tilbage");
  await author.click(`main a:has-text("${CASE}")`);
  await author.getByRole("toolbar").first().waitFor();
  expect(await main(author)).toContain("Skriv, hvornår der graves.");
  await write(author, "Sagsfremstilling", " Der graves i uge 33.");
  await author.click("a:has-text('Send til godkendelse')");
  await press(author, "Send til godkendelse");
  await author.waitForURL((url) => url.pathname === documentPath);
  for (const page of [leader, director, secretary]) {
    await openWaiting(page);
    await approve(page);
  }
  await open(author, documentPath);
  expect(await main(author)).toMatch(/Godkendt/);
  expect(await author.locator(".ProseMirror").count(), "an approved text is written no more").toBe(
    0,
  );
});

test("the committee's secretary and member find it among the coming cases, and read it", async () => {
  for (const page of [secretary, member]) {
    await open(page, `${COMMITTEE}/kommende`);
    expect(await main(page)).toContain("Klar til dagsorden");
    await page.click(`main a:has-text("${CASE}")`);
    await page.waitForURL((url) => url.pathname === documentPath);
    expect(await main(page)).toContain("Der graves i uge 33.");
    await page.click("#bilag a:has-text('Tilbud på belægning')");
    await expect.poll(() => here(page)).toMatch(/bilag/);
  }
});

test("the trail tells all of it, and is whole", async () => {
  await open(author, casePath);
  const journal = await author.innerText("#journal");
  for (const told of [
    "Sendt til godkendelse til Teknisk Udvalg",
    "Lars Bregnhøj har godkendt som leder",
    "Sendt til godkendelse igen",
    "Dorte Enevang har godkendt som direktør",
    "Sagen er godkendt.",
  ])
    expect(journal).toContain(told);
  const { out, code } = await serving.run("verify");
  expect(out).toMatch(/Sporet af ændringer er helt: \d{2,} ændringer/);
  expect(code).toBe(0);
  expect(faults).toEqual([]);
});
