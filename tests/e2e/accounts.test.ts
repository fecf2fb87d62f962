// Long because all of it happens in one house, whose making takes longer than any of the tests.
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { Provider } from "oidc-provider";
import pg from "pg";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { codeOf } from "../setup/codes.ts";
import { CLIENT } from "../setup/oidc-provider.ts";
import { openBrowser } from "./browser.ts";
import { checkPage } from "./page-check.ts";
import { type Serving, startServing } from "./serving.ts";

const PASSWORD = "korrekt hest batteri";

let browser: Browser;
let provider: Server;
let serving: Serving;
let database: pg.Client;
beforeAll(async () => {
  browser = await openBrowser();
  const port = await freePort();
  const address = `http://localhost:${port}`;
  provider = createServer();
  const issuer = `http://localhost:${await listen(provider)}`;
  provider.on("request", providerFor(issuer, address).callback());
  serving = await startServing({
    sample: false,
    env: {
      PORT: String(port),
      OIDC_ISSUER: issuer,
      OIDC_CLIENT_ID: CLIENT.clientId,
      OIDC_CLIENT_SECRET: CLIENT.clientSecret,
      OIDC_NAME: "Sundby Region",
    },
  });
  const link = /\/opsaetning\/[\w-]{43}/;
  await vi.waitFor(() => expect(serving.said()).toMatch(link), 20_000);
  const setUp = link.exec(serving.said())?.[0] ?? "";
  const page = await newPage(false);
  await page.goto(serving.address + setUp);
  for (const [name, value] of Object.entries({ authority: "Sundby Region", name: "Ane Falk" }))
    await page.fill(`[name=${name}]`, value);
  await page.check("[value=region]");
  await page.fill("[name=email]", "ane@sundby.example");
  await page.fill("[name=password]", PASSWORD);
  await page.click("main button");
  await page.context().close();
  database = new pg.Client({ connectionString: serving.database });
  await database.connect();
});
afterAll(async () => {
  await database.end();
  await serving.stop();
  provider.closeAllConnections();
  provider.close();
  await browser.close();
});

function listen(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, "localhost", () => resolve((server.address() as AddressInfo).port));
  });
}

async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listen(server);
  await new Promise((resolve) => {
    server.close(resolve);
  });
  return port;
}

/** Somebody else's provider, with its own pages: whoever signs in there is who he says. */
function providerFor(issuer: string, address: string): Provider {
  return new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT.clientId,
        client_secret: CLIENT.clientSecret,
        redirect_uris: [`${address}/log-ind/organisation/svar`],
        post_logout_redirect_uris: [`${address}/log-ud`],
      },
    ],
    claims: { email: ["email", "email_verified"], profile: ["name"] },
    cookies: { keys: ["en nøgle til prøven"] },
    findAccount: (_ctx, id) => ({
      accountId: id,
      claims: () => ({ sub: id, email: id, email_verified: true }),
    }),
  });
}

async function newPage(javaScriptEnabled = true): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled, locale: "da-DK" });
  context.setDefaultTimeout(10_000);
  return context.newPage();
}

const at = (page: Page, path: string) => page.goto(serving.address + path);
const heading = (page: Page) => page.textContent("h1");

/** A person with a password, made on the machine and invited. */
async function addUser(mail: string, name: string, ...roles: string[]): Promise<string> {
  const given = roles.flatMap((role) => ["--role", role]);
  const { out } = await serving.run("user", "add", mail, "--name", name, ...given);
  const page = await newPage(false);
  await at(page, new URL(out.trim()).pathname);
  await page.fill("[name=password]", PASSWORD);
  await page.click("main button");
  await page.context().close();
  const { rows } = await database.query<{ id: string }>(
    "select id from app.person where email = $1",
    [mail],
  );
  return rows[0]!.id;
}

async function signIn(page: Page, mail: string): Promise<void> {
  await at(page, "/log-ind");
  await page.fill("[name=email]", mail);
  await page.fill("[name=password]", PASSWORD);
  await page.click("form:has([name=password]) button");
}

async function faults(context: BrowserContext, ...paths: string[]): Promise<string[]> {
  const cookies = await context.cookies();
  const found: string[] = [];
  for (const path of paths)
    for (const fault of await checkPage(browser, serving.address, { path, cookies }))
      found.push(`${path}: ${fault}`);
  return found;
}

describe("the organisation's own sign-in", () => {
  async function toProvider(page: Page, person: string): Promise<void> {
    await at(page, "/log-ind?til=/intern/besked");
    await page.click("text=Log ind med Sundby Region");
    await page.fill("[name=login]", person);
    await page.fill("[name=password]", "hvad som helst");
    await page.click("button[type=submit]");
  }

  test("brings a registered person in and, when signing out, out there too", async () => {
    await addUser("cilla@sundby.example", "Cilla Krog");
    const page = await newPage();
    await toProvider(page, "cilla@sundby.example");
    await page.click("button[type=submit]");
    expect(page.url()).toBe(`${serving.address}/intern/besked`);
    expect(await page.textContent("header")).toContain("Cilla Krog");
    await page.click("header >> text=Log ud");
    await page.click("button[name=logout]");
    await page.waitForURL("**/log-ind?besked=ud");
    await at(page, "/intern");
    expect(page.url()).toContain("/log-ind?til=");
    // There she has to say who she is again.
    await page.click("text=Log ind med Sundby Region");
    expect(await page.locator("[name=login]").count()).toBe(1);
    await page.context().close();
  });

  test("refuses a stranger with a page that says what to do", async () => {
    const page = await newPage();
    await toProvider(page, "fremmed@sundby.example");
    await page.click("button[type=submit]");
    expect(await heading(page)).toBe("Din konto er ikke oprettet her");
    expect(await page.textContent("main")).toContain("Bed en administrator");
    const { rows } = await database.query(
      "select from sign_in.user where email = 'fremmed@sundby.example'",
    );
    expect(rows).toEqual([]);
    await page.context().close();
  });

  test("brings back who turns round at the provider", async () => {
    const page = await newPage();
    await at(page, "/log-ind");
    await page.click("text=Log ind med Sundby Region");
    await page.click("text=Cancel");
    expect(page.url()).toContain("/log-ind?besked=afbrudt");
    expect(await page.textContent("main")).toContain("Du afbrød login");
    await page.context().close();
  });
});

describe("a second factor", () => {
  let page: Page;
  let uri: string;
  let backup: string;
  beforeAll(async () => {
    await addUser("dan@sundby.example", "Dan Vig");
    page = await newPage(false);
  });
  afterAll(() => page.context().close());

  test("is set up before anything else opens where the authority demands it", async () => {
    await signIn(page, "dan@sundby.example");
    await database.query("update app.authority set needs_second_factor = true");
    await at(page, "/intern/sager");
    expect(page.url()).toBe(`${serving.address}/intern/min-konto/totrinslogin`);
    expect(await page.textContent("main")).toContain("kræves to trin");
    await page.fill("[name=password]", PASSWORD);
    await page.click("main button");
    uri = (await page.getAttribute("[name=uri]", "value")) ?? "";
    expect(await page.locator("main svg[role=img]").count()).toBe(1);
    await page.fill("[name=kode]", "000000");
    await page.click("main button");
    expect(await page.textContent("[role=alert]")).toContain("ikke rigtig");
    await page.fill("[name=kode]", codeOf(uri, -1));
    await page.click("main button");
    const codes = await page.locator("main li code").allTextContents();
    expect(codes).toHaveLength(10);
    backup = codes[0] ?? "";
    await page.click("text=Jeg har gemt koderne");
    expect(page.url()).toBe(`${serving.address}/intern`);
    await database.query("update app.authority set needs_second_factor = false");
  });

  test("is asked for after the password, without script, by app or backup code", async () => {
    for (const code of [codeOf(uri, 0), backup]) {
      await page.click("header >> text=Log ud");
      await signIn(page, "dan@sundby.example");
      expect(await heading(page)).toBe("Skriv koden");
      await at(page, "/intern");
      expect(page.url()).toContain("/log-ind?til=");
      await at(page, "/log-ind/kode?til=/intern/besked");
      await page.fill("[name=kode]", code);
      await page.click("main button");
      expect(page.url()).toBe(`${serving.address}/intern/besked`);
    }
  });

  test("its pages have no fault", async () => {
    const paths = ["", "/totrinslogin", "/totrinslogin?slaa-fra", "/adgangsnoegler"];
    expect(await faults(page.context(), ...paths.map((one) => `/intern/min-konto${one}`))).toEqual(
      [],
    );
    expect(await checkPage(browser, serving.address, { path: "/log-ind/kode" })).toEqual([]);
  });

  test("is turned off with password and code", async () => {
    await at(page, "/intern/min-konto/totrinslogin?slaa-fra");
    await page.fill("[name=password]", PASSWORD);
    await page.fill("[name=kode]", codeOf(uri, 1));
    await page.click("main button");
    expect(page.url()).toBe(`${serving.address}/intern/min-konto`);
    expect(await page.textContent("main")).toContain("Slået fra");
  });
});

describe("a passkey", () => {
  let page: Page;
  let verify: (isVerified: boolean) => Promise<unknown>;
  beforeAll(async () => {
    await addUser("eva@sundby.example", "Eva Lind");
    page = await newPage();
    const devtools = await page.context().newCDPSession(page);
    await devtools.send("WebAuthn.enable");
    const { authenticatorId } = await devtools.send("WebAuthn.addVirtualAuthenticator", {
      options: {
        protocol: "ctap2",
        transport: "internal",
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    verify = (isUserVerified) =>
      devtools.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified });
  });
  afterAll(() => page.context().close());

  test("is made with a name and meets the demand for a second factor", async () => {
    await signIn(page, "eva@sundby.example");
    await database.query("update app.authority set needs_second_factor = true");
    await at(page, "/intern/min-konto/adgangsnoegler");
    await page.fill("[name=name]", "Bærbar");
    await page.click("text=Lav adgangsnøgle");
    await page.waitForSelector("text=»Bærbar« er klar");
    await at(page, "/intern");
    expect(page.url()).toBe(`${serving.address}/intern`);
  });

  test("signs in without a name or a password, when it has verified its owner", async () => {
    await page.click("header >> text=Log ud");
    await at(page, "/log-ind?til=/intern/besked");
    await page.click("text=Log ind med adgangsnøgle");
    await page.waitForURL("**/intern/besked");
    await page.click("header >> text=Log ud");
    await verify(false);
    await at(page, "/log-ind");
    await page.click("text=Log ind med adgangsnøgle");
    await page.waitForSelector("[role=alert]");
    await at(page, "/intern");
    expect(page.url()).toContain("/log-ind");
    await verify(true);
  });

  test("answers its own question once", async () => {
    let sent = "";
    const isForm = (url: URL) => url.pathname === "/log-ind";
    await page.route(isForm, (route) => {
      sent = route.request().postData() ?? sent;
      return route.request().method() === "POST" ? route.abort() : route.continue();
    });
    await at(page, "/log-ind?til=/intern");
    await page.click("text=Log ind med adgangsnøgle");
    await vi.waitFor(() => expect(sent).toContain("credential="), 10_000);
    const cookie = (await page.context().cookies())
      .map(({ name, value }) => `${name}=${value}`)
      .join("; ");
    const send = (withCookie: string) =>
      fetch(`${serving.address}/log-ind`, {
        method: "POST",
        redirect: "manual",
        headers: {
          cookie: withCookie,
          origin: serving.address,
          "content-type": "application/x-www-form-urlencoded",
        },
        body: sent,
      });
    expect((await send("")).status).toBe(400);
    expect((await send(cookie)).status).toBe(303);
    expect((await send(cookie)).status).toBe(400);
    await page.unroute(isForm);
  });

  test("is removed by its owner, and opens nothing afterwards", async () => {
    await at(page, "/log-ind");
    await page.click("text=Log ind med adgangsnøgle");
    await page.waitForURL("**/intern");
    await at(page, "/intern/min-konto/adgangsnoegler");
    await page.click("text=Fjern >> nth=-1");
    expect(await page.textContent("main")).toContain("Du har ingen adgangsnøgler");
    await page.click("header >> text=Log ud");
    await at(page, "/log-ind");
    await page.click("text=Log ind med adgangsnøgle");
    await page.waitForSelector("text=kan ikke bruges her");
    await database.query("update app.authority set needs_second_factor = false");
  });
});

describe("support", () => {
  let page: Page;
  let lookedAt: string;
  beforeAll(async () => {
    lookedAt = await addUser("fie@sundby.example", "Fie Holt");
    await addUser("sune@sundby.example", "Sune Dal", "support");
    page = await newPage(false);
    await signIn(page, "sune@sundby.example");
  });
  afterAll(() => page.context().close());

  async function lookAs(name: string): Promise<void> {
    await at(page, `/intern/support?q=${encodeURIComponent(name)}`);
    await page.click(`main label >> text=${name}`);
    await page.fill("[name=reason]", "Fie kan ikke finde sin kladde");
    await page.click("text=Se som personen");
  }

  test("sees what the person sees, announced, and changes nothing anywhere", async () => {
    await lookAs("Fie Holt");
    expect(page.url()).toBe(`${serving.address}/intern`);
    expect(await page.textContent("header")).toContain("Sune Dal ser siden, som Fie Holt ser den");
    const cookie = (await page.context().cookies()).map((c) => `${c.name}=${c.value}`).join("; ");
    for (const path of [
      "/intern",
      "/intern/min-konto",
      "/intern/min-konto/totrinslogin",
      "/intern/min-konto/ny-adgangsnoegle",
      "/intern/support",
      "/intern/sager",
      "/intern/besked/indstillinger",
      `/intern/personer/${lookedAt}`,
      "/intern/hvad-som-helst",
    ])
      for (const method of ["POST", "PUT", "DELETE"])
        expect(
          (
            await fetch(serving.address + path, {
              method,
              headers: { cookie, origin: serving.address },
            })
          ).status,
          `${method} ${path}`,
        ).toBe(403);
    expect((await at(page, "/intern/min-konto"))?.status()).toBe(403);
  });

  test("is ended by a button, is in the trail with its reason, and the person is told", async () => {
    await at(page, "/intern");
    await page.click("text=Afslut");
    expect(await page.textContent("header")).not.toContain("ser siden, som");
    const { rows } = await database.query<{ action: string; reason: string | null }>(
      `select action, after->>'reason' as reason from app.audit_entry
       where subject_id = $1 and action like 'support-%' order by id`,
      [lookedAt],
    );
    expect(rows).toEqual([
      { action: "support-began", reason: "Fie kan ikke finde sin kladde" },
      { action: "support-ended", reason: null },
    ]);
    const told = await database.query<{ text: string }>(
      "select text from app.notice where person_id = $1 and kind = 'support'",
      [lookedAt],
    );
    expect(told.rows[0]?.text).toContain("Sune Dal");
  });

  test("ends by itself after half an hour, and when the person leaves", async () => {
    await lookAs("Fie Holt");
    await database.query(
      "update sign_in.session set support_until = now() where support_until > now()",
    );
    await at(page, "/intern");
    expect(await page.textContent("header")).not.toContain("ser siden, som");
    await lookAs("Fie Holt");
    await database.query("update app.person set is_active = false where id = $1", [lookedAt]);
    await at(page, "/intern");
    expect(await page.textContent("header")).toContain("Sune Dal");
    expect(await page.textContent("header")).not.toContain("ser siden, som");
  });

  test("can't look as an administrator, and nobody else can look at all", async () => {
    await lookAs("Ane Falk");
    expect(await page.textContent("[role=alert]")).toContain("kan ikke ses som Ane Falk");
    const other = await newPage(false);
    await signIn(other, "eva@sundby.example");
    expect((await at(other, "/intern/support"))?.status()).toBe(403);
    expect((await at(other, "/intern/administration/konti"))?.status()).toBe(403);
    await other.context().close();
  });
});

test("an administrator sees who can sign in and how, and helps who lost the telephone", async () => {
  const page = await newPage(false);
  await signIn(page, "ane@sundby.example");
  await at(page, "/intern/administration/konti?q=cilla");
  expect(await page.textContent("main table")).toContain("organisationens login");
  await page.click("main table >> text=Cilla Krog");
  expect(await faults(page.context(), new URL(page.url()).pathname)).toEqual([]);
  await page.click("[value=nulstil]");
  expect(await page.textContent("main")).toContain("er fjernet for Cilla Krog");
  await page.context().close();
});
