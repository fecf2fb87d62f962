import { RouterContextProvider } from "react-router";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type House, openHouse, type Part } from "../../../../tests/setup/house.ts";
import { inventDocument } from "../../../../tests/setup/house-document.ts";
import { signedInContext } from "../../organisation/index.ts";
import { addParty } from "../actions/add-party.ts";
import { changeDocument } from "../actions/change-document.ts";
import { documentForm } from "../schema.ts";
import * as caseHistory from "./case-history.tsx";
import * as documentHistory from "./document-history.tsx";

const NOW = new Date("2026-03-02T09:00:00Z");
let house: House;
let params: { caseId: string; documentId: string };

beforeAll(async () => {
  house = await openHouse();
  params = await inventDocument(house);
  const facts = { bodyId: house.bodyId, itemType: "case", publicTitle: "Ejendomssag" };
  const closing = { title: "Køb af Anes hus", isClosed: "on", closedGround: "§ 10" };
  for (const form of [closing, { title: "Køb af en ejendom" }])
    await house.as("author", (tx, { viewer }) =>
      changeDocument(tx, viewer, params.documentId, documentForm.parse({ ...facts, ...form }), NOW),
    );
  const party = { name: "Ane Bæk", contact: null, mustBeTold: true };
  await house.as("handler", (tx, { viewer }) => addParty(tx, viewer, params.caseId, party, NOW));
});
afterAll(() => house.close());

type Loader = (args: never) => Promise<unknown>;

/** What the loader gives that person, as text; the status it is refused with otherwise. */
async function told(part: Part, loader: Loader): Promise<string> {
  const context = new RouterContextProvider();
  context.set(signedInContext, await house.signedInAs(part));
  const request = new Request("https://hvidsund.example/intern");
  const answer = await loader({ context, params, request } as never).catch(
    (thrown: { init: { status: number } }) => thrown.init.status,
  );
  return JSON.stringify(answer);
}

test("what a document was called while it was closed is told only to who may read what is closed", async () => {
  const names = "Anes hus";
  expect(await told("author", documentHistory.loader)).toContain(names);
  const reader = await told("unit's case worker", documentHistory.loader);
  expect(reader).toContain("Dokumentet ændret");
  expect(reader).not.toContain(names);
  expect(await told("other unit's staff", documentHistory.loader)).toBe("404");
});

test("a case's history tells those who run it, and of its documents nothing", async () => {
  const handler = await told("handler", caseHistory.loader);
  expect(handler).toContain("Part tilføjet");
  expect(handler).toContain("Ane Bæk");
  expect(handler).not.toContain("Anes hus");
  expect(await told("other unit's case worker", caseHistory.loader)).toBe("403");
  expect(await told("recused handler", caseHistory.loader)).toBe("403");
  expect(await told("member", caseHistory.loader)).toBe("404");
});

test("a closed document's history is for who may read it, and doesn't tell who read", async () => {
  const closed = await inventDocument(house, { isClosed: true });
  const open = params;
  params = closed;
  expect(await told("unit's case worker", documentHistory.loader)).toBe("404");
  expect(await told("handler", documentHistory.loader)).not.toContain("opened");
  params = open;
});
