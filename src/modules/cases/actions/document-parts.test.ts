import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fromPlain, toPlain } from "../../../platform/rich-text/index.ts";
import { completeness } from "../completeness.ts";
import { docxOf } from "../docx-of.ts";
import { type House, openHouse, type Part } from "../../../../tests/setup/house.ts";
import { newCaseForm, newDocumentForm, postForm } from "../schema.ts";
import { commentsOf } from "../store/comments.ts";
import { documentById } from "../store/documents.ts";
import { postOf } from "../store/posts.ts";
import { sectionsOf } from "../store/sections.ts";
import { versionsOf } from "../store/versions.ts";
import { addComment } from "./add-comment.ts";
import { addSection } from "./add-section.ts";
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

test("own sections are added, moved and removed; what stood in them stays in a version", async () => {
  const id = await create();
  const by: Part = "unit's case worker";
  const key = await house.as(by, (tx, { viewer }) => addSection(tx, viewer, id, "Trafiktælling"));
  await save(id, key, 1, "1.200 cyklister.");
  await house.as(by, (tx, { viewer }) => moveSection(tx, viewer, id, key, -1));
  const keys = (await house.transact((tx) => sectionsOf(tx, id))).map((section) => section.key);
  expect(keys.indexOf(key)).toBe(keys.length - 2);
  await expect(
    house.as(by, (tx, { viewer }) => removeSection(tx, viewer, id, "core", NOW)),
  ).rejects.toThrow("Skabelonens afsnit");
  await house.as(by, (tx, { viewer }) => removeSection(tx, viewer, id, key, NOW));
  expect(Object.keys(await texts(id))).not.toContain(key);
  await house.as(by, (tx, { viewer }) => restoreVersion(tx, viewer, id, 1, NOW));
  expect((await texts(id))[key]).toBe("1.200 cyklister.");
});

test("restoring a version keeps what stood there", async () => {
  const id = await create();
  await save(id, "core", 1, "Første");
  await house.as("handler", (tx, { viewer }) => saveVersion(tx, viewer, id, "Før mødet", NOW));
  await save(id, "core", 2, "Anden");
  await house.as("handler", (tx, { viewer }) => restoreVersion(tx, viewer, id, 1, NOW));
  expect((await texts(id))["core"]).toBe("Første");
  const versions = await house.transact((tx) => versionsOf(tx, id));
  expect(versions.map(({ number, reason }) => `${number} ${reason}`)).toEqual([
    "3 restored",
    "2 saved",
    "1 saved",
  ]);
  await house.as("handler", (tx, { viewer }) => restoreVersion(tx, viewer, id, 2, NOW));
  expect((await texts(id))["core"]).toBe("Anden");
});

test("Word and back loses nothing, also not what has no section here", async () => {
  const id = await create();
  await save(id, "core", 1, "Der mangler en cykelsti.");
  await save(id, "recommendation", 1, "1. at stien anlægges\n2. at bevillingen gives");
  const before = await texts(id);
  const file = await house.transact(async (tx) =>
    docxOf(await documentById(tx, id), await sectionsOf(tx, id)),
  );
  const other = await create();
  const told = await house.as("handler", (tx, { viewer }) =>
    importDocx(tx, viewer, other, file, NOW),
  );
  expect(await texts(other)).toEqual(before);
  expect(told[0]).toContain("afsnit er hentet fra Word");
  const short = await create("discussion");
  const rest = await house.as("handler", (tx, { viewer }) =>
    importDocx(tx, viewer, short, file, NOW),
  );
  expect(rest.at(-1)).toContain("Resten fra Word");
  expect(Object.values(await texts(short)).join("\n")).toContain("at bevillingen gives");
  await expect(
    house.as("handler", (tx, { viewer }) => importDocx(tx, viewer, id, Buffer.from("nej"), NOW)),
  ).rejects.toThrow();
});

test("comments are answered and solved, and the author is told", async () => {
  const id = await create();
  const about = { sectionKey: "core", quote: "cykelsti", parentId: null };
  const first = await house.as("handler", (tx, desk) =>
    addComment(tx, desk, id, { ...about, text: "Hvor?" }),
  );
  const answer = await house.as("unit's case worker", (tx, desk) =>
    addComment(tx, desk, id, { ...about, parentId: first, text: "Ved havnen." }),
  );
  await house.as("handler", (tx, desk) =>
    addComment(tx, desk, id, { ...about, parentId: answer, text: "Tak." }),
  );
  const [comment] = await house.transact((tx) => commentsOf(tx, id));
  expect(comment).toMatchObject({ text: "Hvor?", quote: "cykelsti", resolvedBy: null });
  expect(comment!.replies.map(({ text }) => text)).toEqual(["Ved havnen.", "Tak."]);
  expect((await house.transact((tx) => completeness(tx, id))).at(-1)?.text).toBe(
    "En kommentar er ikke løst.",
  );
  await house.as("handler", (tx, { viewer }) => resolveComment(tx, viewer, id, first, true, NOW));
  expect((await house.transact((tx) => commentsOf(tx, id)))[0]?.resolvedBy).toBe("handler");
  const { rows } = await house.transact((tx) =>
    sql<{
      personId: string;
    }>`select person_id as "personId" from app.notice where kind = 'comment'`.execute(tx),
  );
  const told = rows.map(({ personId }) => personId);
  expect(told).toContain(house.people["unit's case worker"]);
});

test("a post is closed from the start, under a title that names nobody", async () => {
  const { rows } = await house.transact((tx) =>
    sql<{ id: string }>`
      insert into app.body (authority_id, slug, name, kind)
      values (${house.authorityId}, 'direktionen', 'Direktionen', 'administrative') returning id`.execute(
      tx,
    ),
  );
  const id = await house.as("handler", (tx, { viewer }) => {
    const form = newDocumentForm.parse({
      title: "Vejassistent",
      bodyId: rows[0]!.id,
      itemType: "post",
    });
    return createDocument(tx, viewer, caseId, form, NOW);
  });
  const document = await house.transact((tx) => documentById(tx, id));
  expect(document).toMatchObject({
    isClosed: true,
    publicTitle: "Personalesag",
    closedGround: "offentlighedsloven § 21",
  });
  const form = postForm.parse({
    post: "Vejassistent",
    reasonKind: "vacancy",
    hoursAWeek: "37",
    withinBudget: "ja",
    wantedFrom: "2026-05-01",
  });
  await house.as("handler", (tx, { viewer }) => savePost(tx, viewer, id, form));
  expect(await house.transact((tx) => postOf(tx, id))).toMatchObject({
    hoursAWeek: 37,
    withinBudget: true,
    wantedFrom: "2026-05-01",
  });
});
