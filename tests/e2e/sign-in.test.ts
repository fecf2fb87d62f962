import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { openBrowser } from "./browser.ts";
import { checkPage } from "./page-check.ts";
import { type Serving, startServing } from "./serving.ts";

const PASSWORD = "korrekt hest batteri";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function post(serving: Serving, path: string, fields: object, headers: object = {}) {
  return fetch(serving.address + path, {
    method: "POST",
    redirect: "manual",
    headers: { origin: serving.address, ...headers },
    body: new URLSearchParams(fields as Record<string, string>),
  });
}

describe("a new house", () => {
  let serving: Serving;
  let setUpPath: string;
  let page: Page;
  beforeAll(async () => {
    serving = await startServing({ sample: false });
    const said = () => /\/opsaetning\/[\w-]{43}/.exec(serving.said())?.[0] ?? "";
    await vi.waitUntil(() => said() !== "", { timeout: 20_000 });
    setUpPath = said();
    // Without script, as everything here has to work.
    page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  });
  afterAll(() => serving.stop());

  const fill = (name: string, value: string) => page.fill(`[name=${name}]`, value);

  test("is set up at the address that is served", () => {
    expect(serving.said()).toContain(serving.address + setUpPath);
  });

  test("shows pages without a fault before anybody has a user", async () => {
    for (const [path, status] of [
      [setUpPath, 200],
      ["/log-ind", 200],
      ["/glemt-adgangskode", 200],
      ["/opsaetning/forkert", 404],
      ["/invitation/forkert", 404],
      ["/ny-adgangskode/forkert", 404],
    ] as const) {
      // The one page of them with script: a browser's passkeys are asked for by it.
      const cookies = path === "/log-ind" ? { cookies: [] } : {};
      const faults = await checkPage(browser, serving.address, { path, status, ...cookies });
      expect(faults, path).toEqual([]);
    }
  });

  test("sends a stranger to sign in, and back to where he was going", async () => {
    await page.goto(`${serving.address}/intern/sager?fane=mine`);
    expect(page.url()).toBe(`${serving.address}/log-ind?til=%2Fintern%2Fsager%3Ffane%3Dmine`);
    const submitted = await post(serving, "/intern", {});
    expect(submitted.status).toBe(401);
  });

  test("is set up by its link, once", async () => {
    await page.goto(serving.address + setUpPath);
    await fill("authority", "Sundby Region");
    await page.check("[value=region]");
    await fill("name", "Ane Falk");
    await fill("email", "ane@sundby.example");
    await fill("password", PASSWORD);
    await page.click("main button");
    expect(page.url()).toBe(`${serving.address}/intern`);
    expect(await page.textContent("header")).toContain("Ane Falk");
    const [cookie] = await page.context().cookies();
    expect(cookie).toMatchObject({
      name: "tingsted.session_token",
      httpOnly: true,
      sameSite: "Lax",
      secure: false,
      path: "/",
    });
    await page.goto(serving.address + setUpPath);
    expect(await page.textContent("main")).toContain("allerede sat op");
  });

  test("lets go and lets in again, and refuses a wrong password with the form as it was", async () => {
    await page.goto(`${serving.address}/intern`);
    await page.click("text=Log ud");
    expect(await page.textContent("main")).toContain("Du er logget ud");
    await page.goto(`${serving.address}/log-ind?til=/intern/besked`);
    await fill("email", "ane@sundby.example");
    await fill("password", "forkert hest batteri");
    await page.click("main button");
    expect(await page.textContent("[role=alert]")).toContain("ikke rigtig");
    expect(await page.inputValue("[name=email]")).toBe("ane@sundby.example");
    expect(await page.inputValue("[name=password]")).toBe("");
    await fill("password", PASSWORD);
    await page.click("main button");
    expect(page.url()).toBe(`${serving.address}/intern/besked`);
  });

  test("an invitation is given by the administrator, taken in the browser, and used once", async () => {
    await serving.run("user", "add", "bo@sundby.example", "--name", "Bo Lind");
    await page.goto(`${serving.address}/intern/personer`);
    await page.click("text=Bo Lind");
    await page.click("text=Invitation og log ind");
    const access = page.url();
    await page.click("[value=inviter]");
    const path = new URL((await page.textContent("code")) ?? "").pathname;
    const guest = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await guest.goto(serving.address + path);
    expect(await guest.textContent("h1")).toBe("Velkommen, Bo Lind");
    await guest.fill("[name=password]", PASSWORD);
    await guest.click("main button");
    expect(guest.url()).toBe(`${serving.address}/intern`);
    await guest.goto(serving.address + path);
    expect(await guest.textContent("main")).toContain("Linket er brugt");
    // Bo is no administrator, and is signed out by one.
    expect((await guest.goto(access))?.status()).toBe(403);
    await page.goto(access);
    await page.click("[value=log-ud]");
    await guest.goto(`${serving.address}/intern`);
    expect(guest.url()).toContain("/log-ind");
    await guest.context().close();
  });

  const right = { email: "ane@sundby.example", password: PASSWORD };

  test("after signing in one stays on this site, whatever ?til= says", async () => {
    for (const til of [
      "//ondt.example",
      "/\\ondt.example",
      "https://ondt.example",
      "/\t/ondt.example",
    ]) {
      const answer = await post(serving, `/log-ind?til=${encodeURIComponent(til)}`, right);
      expect(answer.status, til).toBe(303);
      expect(answer.headers.get("location"), til).toBe("/intern");
    }
  });

  test("forms of another site are refused, and so are those that are far too long", async () => {
    const foreign = await post(serving, "/log-ind", right, { origin: "https://ondt.example" });
    expect(foreign.status).toBe(403);
    expect(foreign.headers.get("set-cookie")).toBeNull();
    const long = await post(serving, "/log-ind", { ...right, more: "x".repeat(100_000) });
    expect(long.status).toBe(413);
  });

  test("where real data is there are no personas", async () => {
    expect((await post(serving, "/log-ind", { persona: "administrator" })).status).toBe(404);
    expect(await (await fetch(`${serving.address}/log-ind`)).text()).not.toContain(
      'name="persona"',
    );
  });

  test("too many attempts are told to wait", async () => {
    const wrong = { email: "ingen@sundby.example", password: "forkert" };
    const statuses: number[] = [];
    for (let n = 0; n < 11; n++) statuses.push((await post(serving, "/log-ind", wrong)).status);
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 400), 429]);
  });

  test("pages of sign-in are kept nowhere", async () => {
    for (const path of ["/log-ind", "/glemt-adgangskode", "/opsaetning/forkert"])
      expect((await fetch(serving.address + path)).headers.get("cache-control")).toBe("no-store");
  });
});

test("in the sample one click makes a visitor one of its people", async () => {
  const serving = await startServing();
  expect(serving.said()).not.toContain("/opsaetning/");
  expect(await checkPage(browser, serving.address, { path: "/log-ind", cookies: [] })).toEqual([]);
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await page.goto(`${serving.address}/log-ind`);
  const personas = await page
    .locator("[name=persona]")
    .evaluateAll((buttons) => buttons.map((button) => button.getAttribute("value")));
  expect(personas).toEqual([
    "case-worker",
    "director",
    "secretary",
    "member",
    "staff",
    "administrator",
  ]);
  for (const persona of ["secretary", "administrator"]) {
    await page.goto(`${serving.address}/log-ind`);
    await page.click(`[value=${persona}]`);
    expect(page.url()).toBe(`${serving.address}/intern`);
  }
  expect(await page.textContent("header")).toContain("Tobias Kvium");
  await page.context().close();
  await serving.stop();
});
