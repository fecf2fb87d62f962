import { sql } from "kysely";
import { RouterContextProvider } from "react-router";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type House, openHouse, type Part } from "../../../../tests/setup/house.ts";
import { signedInContext } from "../../organisation/index.ts";
import { createCase } from "../actions/create-case.ts";
import { createDocument } from "../actions/create-document.ts";
import { changeDocument } from "../actions/change-document.ts";
import { registerRecusal } from "../actions/register-recusal.ts";
import { setHandlers } from "../actions/set-handlers.ts";
import { documentForm, newCaseForm, newDocumentForm } from "../schema.ts";
import * as casePage from "./case.tsx";
import * as cases from "./cases.tsx";
import * as comments from "./comments.ts";
import * as documentPage from "./document.tsx";
import * as docx from "./docx.ts";
import * as editCase from "./edit-case.tsx";
import * as newDocument from "./new-document.tsx";
import * as posts from "./posts.tsx";
import * as readDocument from "./read-document.tsx";
import * as section from "./section.ts";
import * as versions from "./versions.tsx";

const NOW = new Date("2026-03-02T09:00:00Z");
let house: House;
let params: { caseId: string; documentId: string; key: string };

/** What a route gets, as far as ours ask. */
type Handler = (args: never) => Promise<unknown>;
const LOADERS: Record<string, Handler> = {
  sag: casePage.loader,
  "ret sag": editCase.loader,
  "nyt dokument": newDocument.loader,
  dokument: documentPage.loader,
  laes: readDocument.loader,
  versioner: versions.loader,
  docx: docx.loader,
  kommentarer: comments.loader,
};

beforeAll(async () => {
  house = await openHouse();
  params = await house.as("handler", async (tx, { viewer }) => {
    const { people, units, bodyId } = house;
    const facts = newCaseForm.parse({
      title: "Grundkøb",
      unitId: units.roads,
      sensitivity: "confidential",
    });
    const { id: caseId } = await createCase(tx, viewer, facts, NOW);
    await setHandlers(tx, viewer, caseId, [people.handler, people["recused handler"]], NOW);
    await registerRecusal(
      tx,
      viewer,
      caseId,
      { personId: people["recused handler"], reason: "Ejer" },
      NOW,
    );
    const form = newDocumentForm.parse({ title: "Køb", bodyId, itemType: "case" });
    const documentId = await createDocument(tx, viewer, caseId, form, NOW);
    const closed = {
      title: "Køb",
      bodyId,
      itemType: "case",
      isClosed: "on",
      publicTitle: "Ejendomssag",
      closedGround: "§ 10",
    };
    await changeDocument(tx, viewer, documentId, documentForm.parse(closed), NOW);
    return { caseId, documentId, key: "core" };
  });
});
afterAll(() => house.close());

async function call(
  part: Part,
  handler: Handler,
  request = new Request("https://hvidsund.example/intern"),
) {
  const context = new RouterContextProvider();
  context.set(signedInContext, await house.signedInAs(part));
  return handler({ context, params, request } as never);
}

/** The status of what a route answered or threw. */
async function statusOf(answer: Promise<unknown>): Promise<number> {
  const given = await answer.catch((thrown: unknown) => thrown);
  if (given instanceof Response) return given.status;
  return (given as { init?: { status?: number } | null } | null)?.init?.status ?? 200;
}

test("no page of a closed document opens for who has no part in it", async () => {
  const outsiders = [
    "administrator",
    "dpo",
    "records",
    "other unit's case worker",
    "former member",
    "member",
  ] as const;
  for (const [name, loader] of Object.entries(LOADERS)) {
    for (const part of outsiders)
      expect(await statusOf(call(part, loader)), `${part}: ${name}`).toBe(404);
    expect(await statusOf(call("recused handler", loader)), name).toBe(403);
    expect(await statusOf(call("handler", loader)), name).toBe(200);
  }
});

test("the addresses that the editor talks to refuse in JSON, and save what fits", async () => {
  const content = { type: "doc", content: [] };
  const put = (body: unknown) =>
    new Request("https://hvidsund.example/intern", { method: "PUT", body: JSON.stringify(body) });
  const answer = async (part: Part, body: unknown) =>
    (await call(part, section.action, put(body))) as Response;
  expect((await answer("member", { revision: 1, content })).status).toBe(404);
  expect((await answer("handler", { revision: "1" })).status).toBe(400);
  const text = {
    type: "doc",
    content: [{ type: "paragraph", content: [{ type: "text", text: "Et køb." }] }],
  };
  const saved = await answer("handler", { revision: 1, content: text });
  expect(await saved.json()).toMatchObject({ revision: 2, words: 2 });
  const late = await answer("handler", { revision: 1, content });
  expect([late.status, await late.json()]).toMatchObject([
    409,
    { revision: 2, changedBy: "handler", content: text },
  ]);
});

test("each opening of a closed document is noted once, and lists open nothing", async () => {
  const opened = async () =>
    (
      await house.transact((tx) =>
        sql<{ what: string }>`
        select after ->> 'what' as what from app.audit_entry where action = 'opened' order by id`.execute(
          tx,
        ),
      )
    ).rows.map(({ what }) => what);
  const before = (await opened()).length;
  for (const loader of [documentPage.loader, readDocument.loader, docx.loader, versions.loader])
    await call("handler", loader);
  await call("handler", casePage.loader);
  expect((await opened()).slice(before)).toEqual(["tekst", "læst", "hentet som Word", "versioner"]);
});

test("pages ask the database as often as they always did", async () => {
  const counts: Record<string, number> = {};
  for (const [name, loader] of Object.entries({
    ...LOADERS,
    sager: cases.loader,
    stillinger: posts.loader,
  })) {
    const signedIn = await house.signedInAs("handler");
    const context = new RouterContextProvider();
    context.set(signedInContext, signedIn);
    const request = new Request("https://hvidsund.example/intern");
    counts[name] = await house.queriesOf(() => loader({ context, params, request } as never));
  }
  expect(counts).toMatchInlineSnapshot(`
    {
      "docx": 4,
      "dokument": 15,
      "kommentarer": 4,
      "laes": 7,
      "nyt dokument": 2,
      "ret sag": 5,
      "sag": 6,
      "sager": 2,
      "stillinger": 2,
      "versioner": 4,
    }
  `);
});
