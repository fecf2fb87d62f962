import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser } from "./browser.ts";
import { checkPage } from "./page-check.ts";
import { type Serving, startServing } from "./serving.ts";

let browser: Browser;
let serving: Serving;
let admin: Page;

/** A page of somebody of the sample, without script, as everything here has to work. */
async function signInAs(persona: string, javaScriptEnabled = false): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled });
  const page = await context.newPage();
  await page.goto(`${serving.address}/log-ind`);
  await page.click(`button[name=persona][value=${persona}]`);
  await page.waitForURL(/\/intern/);
  return page;
}
const open = (page: Page, path: string) => page.goto(serving.address + path);
const text = (page: Page) => page.innerText("main");

beforeAll(async () => {
  browser = await openBrowser();
  serving = await startServing();
  admin = await signInAs("administrator");
});
afterAll(async () => {
  await browser.close();
  await serving.stop();
});

/**
 * Pages in a state that they don't have in work-pages.test.ts, which checks each once: by their address,
 * or by the page and the words of the link that leads there.
 */
const PAGES: [path: string, link?: string | undefined, status?: number][] = [
  ["/intern/organisation", "Hvidsund Kommune"],
  ["/intern/organisation/enheder/ingen", undefined, 404],
  ["/intern/personer?q=findes-ikke&vis=fratraadte"],
  ["/intern/personer?vis=fratraadte", "Else-Marie Gundorf"],
];
test.each(PAGES)("%s %s is without a fault", async (start, link, status = 200) => {
  let path = start;
  if (link !== undefined) {
    await open(admin, start);
    path = (await admin.getAttribute(`main a:has-text("${link}")`, "href"))!;
  }
  const cookies = await admin.context().cookies();
  expect(await checkPage(browser, serving.address, { path, cookies, status })).toEqual([]);
});

test("an administrator builds a unit, puts a leader in it and closes it again", async () => {
  await open(admin, "/intern/organisation/enheder/ny");
  await admin.fill("[name=name]", "Lystbådehavnen");
  await admin.selectOption("[name=parentId]", { label: "\u2007\u2007\u2007\u2007Hvidsund Havn" });
  await admin.click("text=Opret >> nth=-1");
  await admin.click("summary:has-text('Udpeg leder')");
  await admin.fill("[name=leader]", "JOR");
  await admin.click("text=Gem leder");
  expect(await text(admin)).toMatch(/Leder\s+Jonas Rahbæk/);
  await admin.click("summary:has-text('Nedlæg enheden')");
  await admin.click("button:has-text('Nedlæg enheden')");
  expect(await text(admin)).toContain("Enheden er nedlagt");
  expect(await text(admin)).toMatch(/Tobias Kvium\s+Enheden ændret\s+Leder: Jonas Rahbæk/);
  await open(admin, "/intern/organisation");
  await admin.click("main summary:has-text('5 enheder')");
  await admin.click("main a:has-text('Hvidsund Havn')");
  await admin.click("summary:has-text('Nedlæg enheden')");
  await admin.click("button:has-text('Nedlæg enheden')");
  expect(await admin.innerText("[role=alert]")).toMatch(
    /Hvidsund Havn kan ikke nedlægges: Her er stadig 1 person\. Flyt dem/,
  );
});

test("an address that is taken comes back with the form filled", async () => {
  await open(admin, "/intern/personer/ny");
  await admin.fill("[name=name]", "Ny Nabo");
  await admin.fill("[name=email]", "HAL@hvidsund.example");
  await admin.click("button:has-text('Opret')");
  expect(await admin.innerText("[role=alert]")).toContain(
    "hal@hvidsund.example hører til Hanne Lykkegren.",
  );
  expect(await admin.inputValue("[name=name]")).toBe("Ny Nabo");
});

test("a file is shown before it is stored, and the same file changes nothing", async () => {
  const choose = async (csv: string) => {
    await open(admin, "/intern/organisation/import");
    await admin.check("[name=art][value=personer]");
    await admin.setInputFiles("[name=fil]", {
      name: "personer.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(csv, "latin1"),
    });
    await admin.click("button:has-text('Se, hvad der vil ske')");
  };
  const good = "Navn;Mail;Enhed\nSøren Lærke;slk@hvidsund.example;Skoler\n";
  await choose(`${good}Uden;;\n`);
  expect(await text(admin)).toMatch(/1 linje kan ikke bruges[\s\S]*3\s+Mailadresse: Skal udfyldes/);
  await choose(good);
  await admin.click("button:has-text('Gem alle ændringer')");
  expect(await admin.innerText("[role=status]")).toBe("Gemt: 1 oprettet og 0 rettet.");
  await choose(good);
  expect(await text(admin)).toContain("0 linjer vil blive oprettet, 0 rettet, og 1 er uændrede.");
  await open(admin, "/intern/personer?q=lærke");
  expect(await text(admin)).toContain("Søren Lærke");
});

test("staff see the organisation and can change nothing but their own absence", async () => {
  const staff = await signInAs("staff");
  await open(staff, "/intern/organisation");
  expect(await text(staff)).not.toMatch(/Opret|Indlæs|Indstillinger/);
  for (const path of [
    "/intern/organisation/enheder/ny",
    "/intern/personer/ny",
    "/intern/organisation/import",
    "/intern/organisation/indstillinger",
  ])
    expect((await open(staff, path))?.status(), path).toBe(403);
  await open(staff, "/intern/personer?q=gundorf&vis=fratraadte");
  expect(await text(staff)).toContain("Ingen personer passer");
  await open(staff, "/intern/personer?q=hal");
  await staff.click("a:has-text('Hanne Lykkegren')");
  expect(await text(staff)).not.toMatch(/Historik|Ret roller|Deaktivér|Læg fravær ind/);
  const { pathname } = new URL(staff.url());
  const cookie = (await staff.context().cookies())
    .map((one) => `${one.name}=${one.value}`)
    .join(";");
  const forms: Record<string, string>[] = [
    { handling: "deaktiver" },
    { handling: "roller", "roles[]": "administrator" },
    { handling: "fravaer", delegate: "NFH", startsOn: "2027-01-01", endsOn: "2027-01-02" },
  ];
  for (const fields of forms) {
    const answer = await fetch(serving.address + pathname, {
      method: "POST",
      redirect: "manual",
      headers: { origin: serving.address, cookie },
      body: new URLSearchParams(fields),
    });
    expect(answer.status, fields["handling"]).toBe(403);
  }
});

test("who is deactivated is out at the next request", async () => {
  const member = await signInAs("member");
  await open(admin, "/intern/personer?q=SIS");
  await admin.click("a:has-text('Signe Sandgren')");
  await admin.click("summary:has-text('Deaktivér')");
  await admin.click("button:has-text('Deaktivér')");
  await open(member, "/intern/organisation");
  expect(new URL(member.url()).pathname).toBe("/log-ind");
});

test("with script, people are proposed while one types", async () => {
  const page = await signInAs("administrator", true);
  await open(page, "/intern/organisation");
  await page.click("main a:has-text('Hvidsund Kommune')");
  await page.click("summary:has-text('Udpeg leder')");
  const leader = page.locator("[name=leader]");
  const proposed = page.locator("datalist option[value='abm@hvidsund.example']");
  // What is typed before the page listens proposes nobody.
  await expect
    .poll(async () => {
      await leader.fill("");
      await leader.pressSequentially("bruhn");
      return proposed.waitFor({ state: "attached", timeout: 5000 }).then(
        () => true,
        () => false,
      );
    })
    .toBe(true);
  expect(await proposed.textContent()).toContain("Anette Bruhn-Møller (ABM)");
  await page.context().close();
});
