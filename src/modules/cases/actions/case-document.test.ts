import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Tx } from "../../../platform/database/doors.ts";
import { fromPlain, toPlain } from "../../../platform/rich-text/index.ts";
import { rulesOf, type SignedIn, templatesFor } from "../../organisation/index.ts";
import { completeness } from "../completeness.ts";
import { type House, openHouse, type Part } from "../../../../tests/setup/house.ts";
import { accessTo } from "../access.ts";
import { mayEditDocument } from "../policy.ts";
import { documentForm, newCaseForm, newDocumentForm, postForm } from "../schema.ts";
import { bodiesToChoose } from "../store/body-facts.ts";
import { entriesOf } from "../store/journal.ts";
import { sectionsOf } from "../store/sections.ts";
import { addComment } from "./add-comment.ts";
import { addSection } from "./add-section.ts";
import { changeDocument } from "./change-document.ts";
import { createCase } from "./create-case.ts";
import { createDocument } from "./create-document.ts";
import { importDocx } from "./import-docx.ts";
import { moveSection } from "./move-section.ts";
import { registerRecusal } from "./register-recusal.ts";
import { removeSection } from "./remove-section.ts";
import { resolveComment } from "./resolve-comment.ts";
import { restoreVersion } from "./restore-version.ts";
import { savePost } from "./save-post.ts";
import { saveSection } from "./save-section.ts";
import { saveVersion } from "./save-version.ts";
import { setHandlers } from "./set-handlers.ts";
import { withdrawDocument } from "./withdraw-document.ts";

const NOW = new Date("2026-03-02T09:00:00Z");
let house: House;
let caseId: string;
beforeAll(async () => {
  house = await openHouse();
  caseId = await house.as("handler", async (tx, { viewer }) => {
    const { people, units } = house;
    const form = newCaseForm.parse({ title: "Cykelsti", unitId: units.roads });
    const { id } = await createCase(tx, viewer, form, NOW);
    await setHandlers(tx, viewer, id, [people.handler, people["recused handler"]], NOW);
    const recusal = { personId: people["recused handler"], reason: "Ejer" };
    await registerRecusal(tx, viewer, id, recusal, NOW);
    return id;
  });
});
afterAll(() => house.close());

const create = (itemType = "case", by: Part = "unit's case worker") =>
  house.as(by, (tx, { viewer }) => {
    const form = newDocumentForm.parse({
      title: "Cykelsti langs Fjordvej",
      bodyId: house.bodyId,
      itemType,
    });
    return createDocument(tx, viewer, caseId, form, NOW);
  });
const save = (
  id: string,
  key: string,
  revision: number,
  text: string,
  by: Part = "unit's case worker",
) =>
  house.as(by, (tx, { viewer }) =>
    saveSection(tx, viewer, id, key, { revision, content: fromPlain(text) }, NOW),
  );
const texts = async (id: string) =>
  Object.fromEntries(
    (await house.transact((tx) => sectionsOf(tx, id))).map(({ key, content }) => [
      key,
      toPlain(content),
    ]),
  );
const facts = (given: object = {}) =>
  documentForm.parse({
    title: "Cykelsti langs Fjordvej",
    itemType: "case",
    bodyId: house.bodyId,
    ...given,
  });

test("a document has the sections of the body's template, and tells what is missing", async () => {
  const id = await create();
  const lacks = await house.transact((tx) => completeness(tx, id));
  expect(lacks.map(({ kind, text }) => `${kind}: ${text}`)).toMatchInlineSnapshot(`
    [
      "stops: Afsnittet »Sagens kerne« er tomt.",
      "stops: Afsnittet »Indstilling« er tomt.",
      "stops: Afsnittet »Sagsfremstilling« er tomt.",
      "warns: Afsnittet »Økonomi« er tomt.",
      "warns: Afsnittet »Lovgrundlag« er tomt.",
      "warns: Afsnittet »Databeskyttelse« er tomt.",
    ]
  `);
  await save(id, "economy", 1, "Sagen har ingen økonomi.");
  const fewer = await house.transact((tx) => completeness(tx, id));
  expect(fewer.map(({ text }) => text)).not.toContain("Afsnittet »Økonomi« er tomt.");
});

test("a save counts words, may be sent twice, and never overwrites another's", async () => {
  const id = await create();
  const first = await save(id, "core", 1, "Der mangler en cykelsti.");
  expect(first).toEqual({ kind: "saved", revision: 2, words: 4, savedAt: NOW });
  expect(await save(id, "core", 1, "Der mangler en cykelsti.")).toMatchObject({
    kind: "saved",
    revision: 2,
  });
  const second = await save(id, "core", 1, "Der mangler en gangsti.", "handler");
  expect(second).toMatchObject({ kind: "conflict", revision: 2, changedBy: "unit's case worker" });
  expect((await texts(id))["core"]).toBe("Der mangler en cykelsti.");
  expect(await save(id, "core", 2, "Begge dele.", "handler")).toMatchObject({
    kind: "saved",
    revision: 3,
  });
  await expect(save(id, "ukendt", 1, "x")).rejects.toThrow("Afsnittet findes ikke");
  const bad = { revision: 3, content: { type: "doc", content: [{ type: "script" }] } };
  await expect(
    house.as("handler", (tx, { viewer }) => saveSection(tx, viewer, id, "core", bad, NOW)),
  ).rejects.toThrow("ikke kan gemmes: script");
});

test("many at once on one section: one is saved, the others are told whose text stands there", async () => {
  const id = await create();
  const saves = await Promise.all(
    Array.from({ length: 12 }, (_, at) =>
      save(id, "core", 1, `Tekst ${at}`, at % 2 ? "handler" : undefined),
    ),
  );
  expect(saves.filter(({ kind }) => kind === "saved")).toHaveLength(1);
  const standing = (await texts(id))["core"]!;
  for (const one of saves) if (one.kind === "conflict") expect(toPlain(one.content)).toBe(standing);
});

test("a save is one statement, and only for those who may edit", async () => {
  const id = await create();
  const { viewer, transact } = await house.signedInAs("handler");
  const content = fromPlain("Kort tekst.");
  const saving = () =>
    transact((tx) => saveSection(tx, viewer, id, "core", { revision: 1, content }, NOW));
  expect(await house.queriesOf(saving)).toBe(1);
  for (const state of ["draft", "in_approval", "returned", "approved", "withdrawn"]) {
    await house.transact((tx) =>
      sql`update app.case_document set state = ${state} where id = ${id}`.execute(tx),
    );
    for (const part of [
      "handler",
      "unit's case worker",
      "unit's leader",
      "secretary",
      "recused handler",
    ] as const) {
      const may = await house.as(part, async (tx, desk) =>
        mayEditDocument(await accessTo(tx, desk.viewer, id)),
      );
      const { rows } = await house.transact((tx) =>
        sql<{
          revision: number;
        }>`select revision from app.case_section where document_id = ${id} and key = 'core'`.execute(
          tx,
        ),
      );
      const revision = rows[0]!.revision;
      const done = await save(id, "core", revision, `${state} ${part}`, part).then(
        () => true,
        () => false,
      );
      expect(done, `${part}, ${state}`).toBe(may);
    }
  }
});

test("a document that is closed needs ground and neutral title, and hides its name in the journal", async () => {
  const id = await create();
  expect(
    documentForm.safeParse({ title: "x", itemType: "case", isClosed: "on" }).error?.issues,
  ).toHaveLength(2);
  const closed = {
    isClosed: "on",
    publicTitle: "Ejendomssag",
    closedGround: "kommunestyrelsesloven § 10",
  };
  await house.as("handler", async (tx, { viewer }) => {
    await changeDocument(tx, viewer, id, facts({ ...closed, title: "Køb af Tangloppevej 3" }), NOW);
    await withdrawDocument(tx, viewer, id, "Ejeren har solgt.", NOW);
  });
  const entries = await house.transact((tx) => entriesOf(tx, caseId, { size: 2 }));
  expect(entries.map(({ text }) => text)).toEqual([
    "»Ejendomssag« er trukket tilbage: Ejeren har solgt.",
    "»Ejendomssag« er lukket efter kommunestyrelsesloven § 10.",
  ]);
});

test("a document becomes no item that its body has no template for", async () => {
  const id = await create();
  const change = (itemType: string) =>
    house.as("unit's case worker", (tx, { viewer }) => {
      const input = { title: "Cykelsti", bodyId: house.bodyId, itemType };
      return changeDocument(tx, viewer, id, documentForm.parse(input), NOW);
    });
  const rules = rulesOf({ kind: "political", rules: {} });
  const only = JSON.stringify({ templates: templatesFor(rules, "information") });
  await house.transact((tx) =>
    sql`update app.body set rules = ${only}::jsonb where id = ${house.bodyId}`.execute(tx),
  );
  const bodies = await house.transact((tx) => bodiesToChoose(tx, "2026-03-02"));
  expect(bodies.find((body) => body.id === house.bodyId)?.itemTypes).toEqual(["information"]);
  await expect(change("hearing")).rejects.toThrow("ingen skabelon");
  await change("case");
  await change("information");
  await expect(change("case"), "it was one, and is none any more").rejects.toThrow(
    "ingen skabelon",
  );
  await house.transact((tx) =>
    sql`update app.body set rules = '{}' where id = ${house.bodyId}`.execute(tx),
  );
});

test("strangers, other units, former members and recused people change nothing", async () => {
  const id = await create();
  await house.as("handler", (tx, { viewer }) =>
    changeDocument(
      tx,
      viewer,
      id,
      facts({ isClosed: "on", publicTitle: "Sag", closedGround: "x" }),
      NOW,
    ),
  );
  const content = fromPlain("Indbrud");
  const about = { sectionKey: null, quote: null, parentId: null };
  const post = postForm.parse({ post: "x", reasonKind: "new" });
  const tries: Record<string, (tx: Tx, desk: SignedIn) => Promise<unknown>> = {
    save: (tx, { viewer }) => saveSection(tx, viewer, id, "core", { revision: 1, content }, NOW),
    change: (tx, { viewer }) => changeDocument(tx, viewer, id, facts(), NOW),
    add: (tx, { viewer }) => addSection(tx, viewer, id, "x"),
    remove: (tx, { viewer }) => removeSection(tx, viewer, id, "core", NOW),
    move: (tx, { viewer }) => moveSection(tx, viewer, id, "core", 1),
    version: (tx, { viewer }) => saveVersion(tx, viewer, id, null, NOW),
    restore: (tx, { viewer }) => restoreVersion(tx, viewer, id, 1, NOW),
    comment: (tx, desk) => addComment(tx, desk, id, { ...about, text: "x" }),
    resolve: (tx, { viewer }) => resolveComment(tx, viewer, id, id, true, NOW),
    withdraw: (tx, { viewer }) => withdrawDocument(tx, viewer, id, "x", NOW),
    docx: (tx, { viewer }) => importDocx(tx, viewer, id, Buffer.from("x"), NOW),
    post: (tx, { viewer }) => savePost(tx, viewer, id, post),
  };
  const parts = [
    "administrator",
    "dpo",
    "records",
    "other unit's case worker",
    "former member",
    "member",
    "recused handler",
  ] as const;
  for (const part of parts)
    for (const [name, attempt] of Object.entries(tries))
      await expect(house.as(part, attempt), `${part}: ${name}`).rejects.toThrow(
        /findes ikke, eller|inhabil/,
      );
});
