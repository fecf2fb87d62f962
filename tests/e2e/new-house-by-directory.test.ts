import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { Provider } from "oidc-provider";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { CLIENT } from "../setup/oidc-provider.ts";
import { openBrowser } from "./browser.ts";
import { type Serving, startServing } from "./serving.ts";
import { PASSWORD } from "./signed-in.ts";

// A municipality whose own directory keeps its people, and whose own sign-in lets them in.

const ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
const PATCH = "urn:ietf:params:scim:api:messages:2.0:PatchOp";

let browser: Browser;
let provider: Server;
let serving: Serving;
let administrator: Page;
let author: Page;
let token: string;
const ids: Record<string, string> = {};

beforeAll(async () => {
  browser = await openBrowser();
  const other = createServer();
  const port = await listen(other);
  await new Promise((resolve) => {
    other.close(resolve);
  });
  provider = createServer();
  const issuer = `http://localhost:${await listen(provider)}`;
  provider.on("request", providerFor(issuer, `http://localhost:${port}`).callback());
  serving = await startServing({
    sample: false,
    env: {
      PORT: String(port),
      OIDC_ISSUER: issuer,
      OIDC_CLIENT_ID: CLIENT.clientId,
      OIDC_CLIENT_SECRET: CLIENT.clientSecret,
      OIDC_NAME: "Nordnæs Kommune",
    },
  });
}, 180_000);
afterAll(async () => {
  await browser.close();
  await serving.stop();
  provider.closeAllConnections();
  provider.close();
});

function listen(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, "localhost", () => resolve((server.address() as AddressInfo).port));
  });
}

/** A provider that believes whoever comes, and vouches for the address. */
function providerFor(issuer: string, address: string): Provider {
  return new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT.clientId,
        client_secret: CLIENT.clientSecret,
        redirect_uris: [`${address}/log-ind/organisation/svar`],
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

async function newPage(): Promise<Page> {
  const context = await browser.newContext({ locale: "da-DK" });
  context.setDefaultTimeout(20_000);
  return context.newPage();
}

const open = (page: Page, path: string) => page.goto(serving.address + path);

/** What the directory sends, with its token. */
async function scim(method: string, path: string, body: object): Promise<{ id: string }> {
  const answer = await fetch(`${serving.address}/scim/v2/${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, "content-type": "application/scim+json" },
    body: JSON.stringify(body),
  });
  const text = await answer.text();
  expect(answer.status, text).toBeLessThan(300);
  return JSON.parse(text) as { id: string };
}

test("the administrator gives the directory a token", async () => {
  const link = /\/opsaetning\/[\w-]{43}/;
  await vi.waitFor(() => expect(serving.said()).toMatch(link), 20_000);
  administrator = await newPage();
  await open(administrator, link.exec(serving.said())![0]);
  for (const [name, value] of Object.entries({
    authority: "Nordnæs Kommune",
    name: "Ane Falk",
    email: "ane@nordnaes.example",
    password: PASSWORD,
  }))
    await administrator.fill(`[name=${name}]`, value);
  await administrator.click("main form button");
  await administrator.waitForURL(/\/intern$/);
  await open(administrator, "/intern/administration/katalog");
  await administrator.fill("[name=name]", "Kommunens katalog");
  await administrator.click("text=Opret adgang");
  token = await administrator.innerText("[role=status] code, .alert code");
  expect(token.length).toBeGreaterThan(30);
});

test("the directory brings people, units, leaders and a group, and the group gets its meaning", async () => {
  for (const [key, name, unit, leader] of [
    ["dorte", "Dorte Enevang", "Teknik og Miljø", null],
    ["lars", "Lars Bregnhøj", "Vej og Park", "dorte"],
    ["freja", "Freja Holmsted", "Vej og Park", "lars"],
    ["bo", "Bo Lindager", "Vej og Park", "lars"],
  ] as const) {
    const sent = await scim("POST", "Users", {
      userName: `${key}@nordnaes.example`,
      externalId: `katalog-${key}`,
      displayName: name,
      active: true,
      [ENTERPRISE]: {
        department: unit,
        ...(leader !== null && { manager: { value: ids[leader] } }),
      },
    });
    ids[key] = sent.id;
  }
  const group = { displayName: "Sagsbehandlere", members: [{ value: ids["freja"] }] };
  ids["group"] = (await scim("POST", "Groups", group)).id;
  await open(administrator, "/intern/administration/katalog");
  await administrator.selectOption("[aria-label='Hvad Sagsbehandlere giver'] [name=role]", {
    label: "Sagsbehandler",
  });
  await administrator.click("[aria-label='Hvad Sagsbehandlere giver'] button");
  await open(administrator, "/intern/organisation");
  await administrator.click("main a:has-text('Vej og Park')");
  expect(await administrator.innerText("main")).toMatch(/Leder\s+Lars Bregnhøj/);
});

test("a person of the directory comes in by the municipality's own sign-in, with the group's role", async () => {
  author = await newPage();
  await open(author, "/intern/sager/ny");
  await author.click("text=Log ind med Nordnæs Kommune");
  await author.fill("[name=login]", "freja@nordnaes.example");
  await author.fill("[name=password]", "hvad som helst");
  await author.click("button[type=submit]");
  await author.click("button[type=submit]");
  await author.waitForURL(`${serving.address}/intern/sager/ny`);
  expect(await author.innerText("header")).toContain("Freja Holmsted");
  await author.fill("[name=title]", "Ny belægning på Møllestien");
  await author.click("main button:text-is('Opret sag')");
  await author.waitForURL(/sager\/[\w-]{36}\?besked=oprettet$/);
  expect(await author.innerText("main")).toMatch(/Enhed\s+Vej og Park/);
});

test("who leaves the group loses the role at the next click", async () => {
  await scim("PATCH", `Groups/${ids["group"]}`, {
    schemas: [PATCH],
    Operations: [{ op: "remove", path: `members[value eq "${ids["freja"]}"]` }],
  });
  expect((await open(author, "/intern/sager/ny"))?.status()).toBe(403);
});

test("who is deactivated in the directory is out at the next click, and can't come back", async () => {
  await scim("PATCH", `Users/${ids["freja"]}`, {
    schemas: [PATCH],
    Operations: [{ op: "replace", value: { active: false } }],
  });
  await open(author, "/intern");
  expect(new URL(author.url()).pathname).toBe("/log-ind");
  await author.click("text=Log ind med Nordnæs Kommune");
  await author.waitForURL(`${serving.address}/log-ind/organisation/svar**`);
  expect(await author.innerText("main")).not.toContain("Arbejdsbord");
  expect((await fetch(`${serving.address}/scim/v2/Users`)).status).toBe(401);
});
