// Long because one server, one browser and one meeting serve all that goes on in it.
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser } from "./browser.ts";
import { type HeldMeeting, holdMeeting } from "./held-meeting.ts";
import { checkPage } from "./page-check.ts";
import { type Serving, startServing } from "./serving.ts";
import type { Asker } from "./signed-in.ts";

let browser: Browser;
let serving: Serving;
let meeting: HeldMeeting;

beforeAll(async () => {
  [browser, serving] = await Promise.all([openBrowser(), startServing()]);
  meeting = await holdMeeting(serving);
}, 300_000);

afterAll(async () => {
  await browser.close();
  await meeting.close();
  await serving.stop();
});

async function enter(
  asker: Asker,
  page: string,
  { viewport = { width: 1280, height: 900 }, on = serving } = {},
) {
  const context = await browser.newContext({ locale: "da-DK", viewport });
  await context.addCookies(asker.cookies);
  const opened = await context.newPage();
  opened.setDefaultTimeout(30_000);
  const faults: string[] = [];
  opened.on("pageerror", (error) => faults.push(error.message));
  await opened.goto(`${on.address}${meeting.path}/${page}`);
  return { context, page: opened, faults };
}

/** The secretary's page, when its keys work. */
async function atDesk(asker: Asker) {
  const desk = await enter(asker, "moede");
  await desk.page.locator("#gemt", { hasText: "gemt" }).waitFor();
  return desk;
}

const saved = (page: Page) =>
  page.locator("#gemt", { hasText: /^(Gemt kl|Alt er gemt)/ }).waitFor();

/** What a screen shows; the page's source also holds what it began with. */
const shownOn = (page: Page) => page.locator("main").innerText();

async function press(page: Page, ...keys: string[]) {
  for (const key of keys) await page.keyboard.press(key);
}

async function decisionOf(itemId: string): Promise<{ text: string; state: string } | undefined> {
  const [row] = await meeting.query<{ content: { content: object[] }; state: string }>(
    "select content, state from app.decision where item_id = $1 and changed_by is not null",
    [itemId],
  );
  const words = JSON.stringify(row?.content ?? "").matchAll(/"text":"([^"]*)"/g);
  return row && { text: [...words].map((match) => match[1]).join(" / "), state: row.state };
}

async function decided(itemId: string, wanted: RegExp): Promise<void> {
  await expect
    .poll(async () => (await decisionOf(itemId))?.text, { timeout: 30_000 })
    .toMatch(wanted);
}

/** Moves with Tab until the focus stands on `name`. */
async function tabTo(page: Page, name: string, by = "Tab"): Promise<void> {
  for (let step = 0; step < 80; step++) {
    await page.keyboard.press(by);
    const text = await page.evaluate(() => document.activeElement?.textContent ?? "");
    if (text.startsWith(name)) return;
  }
  throw new Error(`the keyboard doesn't come to ${name}`);
}

test("a secretary begins a meeting, notes who is there and decides items by keyboard alone", async () => {
  const { context, page, faults } = await atDesk(meeting.people.secretary);
  await tabTo(page, "Begynd mødet");
  await press(page, "Enter");
  await page.getByText("Behandles nu").waitFor();
  await page.locator("#gemt", { hasText: "gemt" }).waitFor();
  // Somebody stays away; all others are there.
  await press(page, "f", "ArrowDown", "ArrowDown", "a");
  await page.keyboard.type("Rejse");
  await press(page, "Enter");
  await page.getByText("afbud · Rejse").waitFor();
  await tabTo(page, "Alle øvrige er til stede", "Shift+Tab");
  await press(page, "Enter");
  await page.locator(".quorum", { hasText: "– beslutningsdygtigt" }).waitFor();
  // A phrase, and on to the next item.
  await press(page, "Escape", "1");
  await decided(meeting.items.first, /./);
  await press(page, "Control+Enter");
  await page.getByRole("heading", { name: "2. Plan for skolevejene" }).waitFor();
  await expect
    .poll(() => decisionOf(meeting.items.first), { timeout: 30_000 })
    .toEqual({ text: "Godkendt som indstillet.", state: "settled" });
  // A text, a vote and a dissent.
  await press(page, "b");
  await page.keyboard.type("Udvalget godkendte planen.");
  await press(page, "Escape", "v", "Tab");
  await page.keyboard.type("4");
  await press(page, "Tab");
  await page.keyboard.type("2");
  await press(page, "Enter");
  await page.getByText("4 for, 2 imod, 0 undlod").waitFor();
  await press(page, "m", "Tab", "Tab");
  await page.keyboard.type("Planen er for dyr.");
  await press(page, "Tab", "Enter");
  await page.getByText(/: Planen er for dyr\./).waitFor();
  // A decision that is missing holds the secretary back.
  await press(page, "j", "Control+Enter");
  await page.getByText("Der er ikke skrevet nogen beslutning.", { exact: true }).waitFor();
  await press(page, "Escape", "k");
  // What was done last is undone, and nothing else.
  await press(page, "Control+z");
  await page.getByText(/: Planen er for dyr\./).waitFor({ state: "detached" });
  await page.getByText("4 for, 2 imod, 0 undlod").waitFor();
  await press(page, "?");
  await page.getByRole("dialog", { name: "Taster på mødeskærmen" }).waitFor();
  await press(page, "Escape");
  await saved(page);
  await decided(meeting.items.second, /^Udvalget godkendte planen\.$/);
  expect(faults).toEqual([]);
  await context.close();
}, 180_000);

test("two secretaries write along: each sees the other, and neither loses a word", async () => {
  const [one, two] = [await atDesk(meeting.people.secretary), await atDesk(meeting.people.second)];
  for (const { page } of [one, two]) await page.getByRole("button", { name: /Eventuelt/ }).click();
  const field = (page: Page) => page.getByLabel("Beslutning til punkt 4");
  await field(one.page).fill("Intet.");
  await expect.poll(() => field(two.page).inputValue(), { timeout: 30_000 }).toBe("Intet.");
  // Both at once, upon the same text.
  await two.context.setOffline(true);
  await field(two.page).fill("Intet. Mødet i maj flyttes.");
  await field(one.page).fill("Intet. Der er åbent hus i juni.");
  await saved(one.page);
  await two.context.setOffline(false);
  await two.page.getByRole("button", { name: "Indsæt min nedenunder" }).click();
  await saved(two.page);
  await decided(meeting.items.last, /åbent hus i juni\. \/ Intet\. Mødet i maj flyttes\./);
  await expect
    .poll(() => field(one.page).inputValue(), { timeout: 30_000 })
    .toBe("Intet. Der er åbent hus i juni.\n\nIntet. Mødet i maj flyttes.");
  await one.context.close();
  await two.context.close();
}, 180_000);

test("without a connection changes wait, and are done once and in order when it is back", async () => {
  const { context, page } = await atDesk(meeting.people.secretary);
  await page.getByRole("button", { name: /Køb af Tangvej/ }).click();
  await context.setOffline(true);
  await page.getByLabel("Beslutning til punkt 3").fill("Godkendt.");
  await page.getByLabel("Beslutning til punkt 3").blur();
  await press(page, "o");
  await page.keyboard.type("Skriv under på skødet");
  await press(page, "Enter");
  await page.getByText("Skriv under på skødet", { exact: false }).first().waitFor();
  await page.locator("#gemt", { hasText: "Uden forbindelse – 2 ændringer venter" }).waitFor();
  expect(await decisionOf(meeting.items.closed)).toBeUndefined();
  await context.setOffline(false);
  await saved(page);
  await decided(meeting.items.closed, /^Godkendt\.$/);
  const tasks = await meeting.query("select from app.follow_up where item_id = $1", [
    meeting.items.closed,
  ]);
  expect(tasks).toHaveLength(1);
  await context.close();
}, 180_000);

test("a server that is killed loses nothing typed two seconds before, and the rest waits in the browser", async () => {
  const { context, page } = await atDesk(meeting.people.secretary);
  await page.getByRole("button", { name: /Plan for skolevejene/ }).click();
  const field = page.getByLabel("Beslutning til punkt 2");
  await field.fill("Planen er godkendt.");
  await page.waitForTimeout(2000);
  const crashed = await serving.crash();
  await field.pressSequentially(" Den træder i kraft i maj.");
  await page.locator("#gemt", { hasText: /venter$/ }).waitFor();
  await decided(meeting.items.second, /^Planen er godkendt\.$/);
  // The window goes too, with what it had typed last.
  await page.close();
  serving = await crashed.again();
  const again = await context.newPage();
  await again.goto(`${serving.address}${meeting.path}/moede`);
  await decided(meeting.items.second, /^Planen er godkendt\. Den træder i kraft i maj\.$/);
  await saved(again);
  expect(await again.locator(".conflict").count()).toBe(0);
  await context.close();
}, 240_000);

test("members, the room, guests and strangers each see theirs, and what is taken away is gone at once", async () => {
  const desk = await atDesk(meeting.people.secretary);
  const phone = { viewport: { width: 390, height: 844 } };
  // Another server on the same database.
  const folder = await mkdtemp(path.join(tmpdir(), "tingsted-other-"));
  const other = await startServing({ on: { folder, database: serving.database } });
  const member = await enter(meeting.people.member, "foelg", phone);
  const director = await enter(meeting.people.director, "foelg", { ...phone, on: other });
  const observer = await enter(meeting.people.observer, "foelg");
  const room = await enter(meeting.people.secretary, "foelg?storskaerm");
  const guest = await enter(meeting.people.guest, "foelg");
  const goTo = async (title: RegExp) => {
    await desk.page.getByRole("button", { name: title }).first().click();
    await desk.page.keyboard.press("n");
  };
  const at = (page: Page, name: string) => page.locator("#nu", { hasText: name }).waitFor();
  // A closed item.
  await goTo(/Køb af Tangvej/);
  await at(member.page, "Køb af Tangvej 3");
  for (const { page } of [observer, room]) {
    await at(page, "Køb af ejendom");
    expect(await shownOn(page)).not.toMatch(/Tangvej/);
  }
  await guest.page.getByText("Næste punkt vises her").waitFor();
  expect(await shownOn(guest.page)).not.toMatch(/Tangvej|ejendom/);
  // The guest's item; somebody is found recused in it.
  await goTo(/Plan for skolevejene/);
  for (const { page } of [member, director, observer, room, guest])
    await at(page, "Plan for skolevejene");
  await director.page.getByText("Indstilling", { exact: true }).waitFor();
  await desk.page.keyboard.press("i");
  await desk.page.getByLabel("Hvem").selectOption({ label: "Mogens Tyrsted" });
  await desk.page.getByLabel("Begrundelse").fill("Ejer et hus på vejen");
  await desk.page.getByRole("button", { name: "Gem", exact: true }).click();
  await director.page.getByText("Du er inhabil i punktet").waitFor();
  expect(await shownOn(director.page)).not.toMatch(/godkender planen om Plan for skolevejene/);
  await member.page.getByText("Inhabil i punktet: Mogens Tyrsted").waitFor();
  // On to the next item: the guest's screen is empty again.
  await goTo(/Eventuelt/);
  await at(member.page, "Eventuelt");
  await guest.page.getByText("Næste punkt vises her").waitFor();
  expect(await shownOn(guest.page)).not.toMatch(/skolevejene/);
  // Who loses the seat is out.
  await meeting.query(
    "update app.membership set ends_on = current_date - 1 where person_id = $1 and role = 'observer'",
    [
      (
        await meeting.query<{ id: string }>(
          "select id from app.person where name = 'Ida Lindemose'",
        )
      )[0]!.id,
    ],
  );
  await observer.page.getByText("Du kan ikke længere følge mødet her").waitFor({ timeout: 60_000 });
  expect(await observer.page.locator(".follow-item").count()).toBe(0);
  for (const { context } of [desk, member, director, observer, room, guest]) await context.close();
  await other.stop();
}, 240_000);

test("comings, goings, guests and the closed part are noted and mended, and quorum follows", async () => {
  const { context, page, faults } = await atDesk(meeting.people.secretary);
  await page.getByRole("button", { name: /Plan for skolevejene/ }).click();
  await page.getByRole("button", { name: /^Kommer nu/ }).click();
  await page.getByText(/Tobias Kvium, Konsulent – kom kl\. /).waitFor();
  await press(page, "g");
  await page.getByLabel("Kom kl.").fill("16:05");
  await page.getByLabel("Gik kl.").fill("16:20");
  await page.getByRole("button", { name: "Gem", exact: true }).click();
  await page.getByText("kom kl. 16.05, gik kl. 16.20").waitFor();
  // Somebody goes, and it turns out to have been an item later.
  const quorum = page.locator(".quorum");
  const before = await quorum.innerText();
  await page.locator("#fremmoede [data-person]", { hasText: "Signe Sandgren" }).click();
  await page.getByRole("button", { name: "Går fra punkt 2" }).click();
  await expect.poll(() => quorum.innerText()).not.toBe(before);
  const change = page.locator(".presence-changes li", { hasText: "Signe Sandgren gik" });
  await change.getByRole("button", { name: /^Ret/ }).click();
  await change.locator("select").selectOption({ label: "4. Eventuelt" });
  await change.getByLabel("Klokken").fill("17:10");
  await change.getByRole("button", { name: "Gem", exact: true }).click();
  await change.filter({ hasText: "kl. 17.10, væk fra punkt 4" }).waitFor();
  await expect.poll(() => quorum.innerText()).toBe(before);
  await change.getByRole("button", { name: /^Fjern/ }).click();
  await change.waitFor({ state: "detached" });
  // Behind closed doors the observer is out, unless the secretary says otherwise.
  await page.getByRole("button", { name: /Køb af Tangvej/ }).click();
  const observer = page.locator("#fremmoede [data-person]", { hasText: "observatør" }).first();
  await observer.focus();
  await page.getByText("ikke med i den lukkede del").first().waitFor();
  await press(page, "l");
  await page.getByRole("button", { name: "Ikke med i den lukkede del" }).waitFor();
  await press(page, "l");
  // A case goes on for something, and a unit gets a task by a date.
  await press(page, "Escape", "u");
  const way = page.getByLabel("Hvad sker der med sagen?");
  const bodies = await way.locator("option", { hasText: "Oversendes til" }).allInnerTexts();
  await way.selectOption({ label: bodies[0]! });
  await page.getByLabel("Til hvad?").selectOption({ label: "Høring" });
  await page.getByRole("button", { name: "Gem", exact: true }).click();
  await page.getByText(`${bodies[0]!} til høring.`).first().waitFor();
  await press(page, "o");
  await page.getByLabel("Opgaven").fill("Skriv til sælger");
  const units = await page.getByLabel("Enhed").locator("option").allInnerTexts();
  await page.getByLabel("Enhed").selectOption({ label: units[1]! });
  await page.getByLabel("Frist").fill("2026-12-01");
  await page.getByRole("button", { name: "Gem", exact: true }).click();
  await page.getByText(`Skriv til sælger · ${units[1]!} · senest`).waitFor();
  await saved(page);
  expect(faults).toEqual([]);
  await context.close();
}, 180_000);

test("a meeting that was begun by mistake is taken back, and what is lost is told first", async () => {
  const other = await holdMeeting(serving, meeting.people);
  const context = await browser.newContext({ locale: "da-DK" });
  await context.addCookies(other.people.secretary.cookies);
  const page = await context.newPage();
  await page.goto(`${serving.address}${other.path}/moede`);
  await page.getByRole("button", { name: "Begynd mødet" }).click();
  await page.getByRole("button", { name: "Begyndt ved en fejl" }).click();
  await page.getByRole("button", { name: "Begynd mødet" }).click();
  await page.locator("#gemt", { hasText: "gemt" }).waitFor();
  await page.getByLabel("Beslutning til punkt 1").fill("Godkendt.");
  await saved(page);
  await page.getByRole("button", { name: "Begyndt ved en fejl" }).click();
  await page.getByText("Ved punkt 1 slettes beslutningen.").waitFor();
  await page.getByRole("link", { name: "Behold mødet" }).click();
  await page.getByText("Behandles nu").waitFor();
  await page.getByRole("button", { name: "Begyndt ved en fejl" }).click();
  await page.getByRole("button", { name: "Slet det, og tag mødet tilbage" }).click();
  await page.getByRole("button", { name: "Begynd mødet" }).waitFor();
  const [row] = await other.query<{ state: string }>(
    "select state from app.meeting where id = $1",
    [other.id],
  );
  expect(row?.state).toBe("dispatched");
  await context.close();
  await other.close();
}, 180_000);

test("the stream refuses strangers, and pages are whole", async () => {
  const stream = `${meeting.path}/live`;
  expect((await fetch(serving.address + stream, { redirect: "manual" })).status).toBe(401);
  for (const page of ["live", "live?skaerm=foelg", "foelg", "moede"])
    expect(
      (await meeting.people.stranger.get(`${meeting.path}/${page}`)).status,
    ).toBeGreaterThanOrEqual(400);
  expect((await meeting.people.member.get(`${meeting.path}/moede`)).status).toBe(403);
  expect(
    (await meeting.people.secretary.get(`/intern/moeder/${crypto.randomUUID()}/live`)).status,
  ).toBe(404);
  const refused = await meeting.people.member.json(`${meeting.path}/moede/handling`, {
    id: crypto.randomUUID(),
    verb: "current",
    input: { itemId: meeting.items.first },
  });
  expect(refused.status).toBe(403);
  const { secretary, member } = meeting.people;
  for (const [page, { cookies }] of [
    ["moede", secretary],
    ["foelg", member],
    ["foelg?storskaerm", member],
  ] as const)
    expect(
      await checkPage(browser, serving.address, { path: `${meeting.path}/${page}`, cookies }),
    ).toEqual([]);
}, 180_000);

test("without script the page of those who follow fetches itself anew", async () => {
  const context: BrowserContext = await browser.newContext({ javaScriptEnabled: false });
  await context.addCookies(meeting.people.member.cookies);
  const page = await context.newPage();
  await page.goto(`${serving.address}${meeting.path}/foelg`);
  await page.locator("#nu").waitFor();
  expect(await page.locator("meta[http-equiv=refresh]").getAttribute("content")).toBe("15");
  await context.close();
}, 120_000);

test("the keyboard ends the meeting when every item is finished", async () => {
  const { context, page } = await atDesk(meeting.people.secretary);
  await page.getByRole("button", { name: /Havnens promenade/ }).focus();
  await press(page, "Enter");
  for (const title of ["1. Havnens", "2. Plan", "3. Køb", "4. Eventuelt"]) {
    await page.getByRole("heading", { name: title }).waitFor();
    await press(page, "Control+Enter");
  }
  await page.getByText("Alle er færdige").waitFor();
  await saved(page);
  await tabTo(page, "Afslut mødet", "Shift+Tab");
  await press(page, "Enter");
  await page.getByRole("button", { name: "Genoptag mødet" }).waitFor();
  const [row] = await meeting.query<{ state: string }>(
    "select state from app.meeting where id = $1",
    [meeting.id],
  );
  expect(row?.state).toBe("draft");
  // The item's page tells the decision to who may read the minutes now.
  await page.goto(`${serving.address}${meeting.path}/punkt/${meeting.items.first}`);
  await page.getByRole("heading", { name: "Beslutning" }).waitFor();
  await page.getByText("Godkendt som indstillet.").waitFor();
  const members = await meeting.people.member.get(`${meeting.path}/punkt/${meeting.items.first}`);
  expect(await members.text()).not.toContain("Godkendt som indstillet.");
  await context.close();
}, 120_000);
