// Long because one database serves the papers that all of it is about.
import { readFileSync } from "node:fs";
import path from "node:path";
import { Document, Packer, Paragraph } from "docx";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  importDocument,
  type ItemRepair,
  keepHints,
  parse,
  proposalsOf,
  readHints,
  sourcesOfItems,
} from "../../src/modules/intake/index.ts";
import { foundAuthority } from "../../src/modules/organisation/index.ts";
import { undoRepair } from "../../src/modules/intake/actions/undo-repair.ts";
import type { Viewer } from "../../src/modules/organisation/index.ts";
import { publishMeeting } from "../../src/modules/publication/index.ts";
import { readTrail } from "../../src/platform/audit/trail.ts";
import { inAuthority, type Tx } from "../../src/platform/database/doors.ts";
import { untaggedPdf } from "../setup/untagged-pdf.ts";
import { bathing, harbour, paper } from "./papers.ts";
import { freshSystem, type TestSystem } from "./system.ts";

let at: TestSystem;
let authorityId: string;
beforeAll(async () => {
  at = await freshSystem();
  await foundAuthority(at.system.doors.app, { name: "Strandby Kommune", isSample: false });
  authorityId = (await at.system.authority())!.id;
});
afterAll(() => at.close());

const inside = <T>(work: (tx: Tx) => Promise<T>) =>
  inAuthority(at.system.doors.app, { authorityId, actor: "test" }, work);

async function published(slug: string, body = "klimaudvalget") {
  const meeting = await (await at.record()).meeting(body, slug);
  if (meeting?.state !== "published") throw new Error("not published");
  return meeting;
}

const quay = { ...harbour, decision: "Godkendt." };
const nobody: Viewer = {
  authorityId: "",
  personId: crypto.randomUUID(),
  name: "Ida Holm",
  initials: null,
  email: null,
  unitId: null,
  roles: [],
  memberships: [],
  leads: [],
  standsInFor: [],
  supportedBy: null,
};
const TASK = "Direktionen sender en redegørelse til udvalget inden den 1. maj 2026.";

test("each item knows where it stands in the paper that it was read from", async () => {
  await at.import(await at.lay("a.txt", paper({ date: "01-03-2026" })));
  const { id, content } = await published("2026-03-01");
  const sources = await inside((tx) => sourcesOfItems(tx, authorityId, [id]));
  expect(content.items.map((item) => sources.get(item.id)?.places)).toEqual([
    {
      "": { page: null, from: 9, to: 19 },
      "/title": { page: null, from: 9, to: 9 },
      "/sections/0": { page: null, from: 13, to: 15 },
      "/sections/1": { page: null, from: 17, to: 19 },
      "/decisions/0": { page: null, from: 17, to: 19 },
    },
    {
      "": { page: null, from: 21, to: 29 },
      "/title": { page: null, from: 21, to: 21 },
      "/sections/0": { page: null, from: 23, to: 25 },
      "/sections/1": { page: null, from: 27, to: 29 },
      "/decisions/0": { page: null, from: 27, to: 29 },
    },
  ]);
  expect(content.items[0]).toMatchObject({
    inSource: { page: null, from: 9, to: 19 },
    decisions: [{ inSource: { page: null, from: 17, to: 19 } }],
  });
});

test("of a PDF each item and decision knows its page; Word's files are offered to nobody", async () => {
  const [head = "", ...items] = paper({
    date: "12-03-2026",
    items: [bathing, quay, harbour],
  }).split(/(?=Punkt \d:)/);
  const pages = [head, ...items].map((text, index) => ({
    stack: text.split("\n\n").map((line) => ({ text: line, margin: [0, 0, 0, 24] })),
    ...(index > 0 && { pageBreak: "before" }),
  }));
  await at.import(await at.lay("p.pdf", await untaggedPdf({ content: pages })));
  const { content } = await published("2026-03-12");
  expect(content.source?.mediaType).toBe("application/pdf");
  expect(
    content.items.map(({ inSource, decisions }) => [
      inSource?.page,
      decisions.map((decision) => decision.inSource?.page),
    ]),
  ).toEqual([
    [2, [2]],
    [3, [3]],
    [4, [4]],
  ]);
  const word = new Document({
    sections: [
      {
        children: paper({ date: "13-03-2026" })
          .split("\n\n")
          .map((text) => new Paragraph(text)),
      },
    ],
  });
  await at.import(await at.lay("w.docx", await Packer.toBuffer(word)));
  const written = (await published("2026-03-13")).content;
  expect(written.source).toBeNull();
  expect(JSON.stringify(written)).not.toContain("inSource");
});

test("where nothing of the source is offered, nobody is told where in it an item stands", async () => {
  const withheld = ["redaction", "publication_hold"] as const;
  for (const [day, table] of withheld.entries()) {
    await at.import(await at.lay("a.txt", paper({ date: `1${day}-03-2026` })));
    const slug = `2026-03-1${day}`;
    const { id, content } = await published(slug);
    expect(content.source).not.toBeNull();
    const item = content.items[0]!.id;
    await inside(async (tx) => {
      const person = sql`(select id from app.person where authority_id = ${authorityId} limit 1)`;
      await (
        table === "redaction"
          ? sql`insert into app.redaction (authority_id, item_id, phrase, kind, state)
            values (${authorityId}, ${item}, 'havnebad', 'party', 'accepted')`
          : sql`insert into app.publication_hold (authority_id, item_id, reason, set_by)
            values (${authorityId}, ${item}, 'Ansøger skal have besked', ${person})`
      ).execute(tx);
      const authority = (await at.system.authority())!;
      await publishMeeting(tx, at.system.jobs, { authority, meetingId: id, now: new Date() });
    });
    const after = (await published(slug)).content;
    expect(after.source).toBeNull();
    expect(JSON.stringify(after)).not.toContain("inSource");
  }
});

test("every repair is kept with its original beside the item that it stands in", async () => {
  const scanned = readFileSync(
    path.join(import.meta.dirname, "../../src/modules/intake/fixtures/agenda-scanned.txt"),
  );
  await at.import(await at.lay("scanned.txt", scanned));
  const { id, content } = await published("2025-09-12", "kkr-vesterland");
  const sources = await inside((tx) => sourcesOfItems(tx, authorityId, [id]));
  const first = content.items[0]?.items[0];
  expect(first?.title).toBe("Godkendelse af dagsorden");
  const repairs = sources.get(first?.id ?? "")?.repairs ?? [];
  expect(repairs.slice(0, 2)).toMatchObject([
    { original: "mgde", repaired: "møde", field: "/sections/0", nth: 0, undone: false },
    { original: "mgde", repaired: "møde", field: "/sections/1", nth: 0 },
  ]);
  const words = [...sources.values()].flatMap(({ repairs: all }) =>
    all.filter(({ repaired }) => /\p{L}/u.test(repaired)),
  );
  expect(words.length).toBeGreaterThan(10);
  expect(first?.repairs?.slice(0, 1)).toEqual([{ original: "mgde", repaired: "møde" }]);
  expect(first?.inSource).toMatchObject({ page: 2 });
  expect(words.filter(({ field }) => field === null)).toEqual([]);
});

test("a repair that was wrong is put back: in the text, in what the public sees and in the trail", async () => {
  const scanned = `REFERAT Havneudvalget d. 04-03-2026

Mgdedato d. 04-03-2026

Punkt 1: Ny badplads

Sagsfremstilling

Udvalget har pa sit mgde drgftet bdde og baderne ved havnen. Man har ogsa set pa gkonomien. Det koster mange penge at fa ryddet op pa molen, men forvaltningen har fundet midler til det.

Beslutning

Udvalget vil pa et senere mgde se pa forslaget.

Punkt 2: Lukket punkt (Lukket)

Sagsfremstilling

Udvalget har pa et mgde drgftet lejen.
`;
  await at.import(await at.lay("d.txt", scanned));
  const slug = "2026-03-04";
  const { id, content } = await published(slug, "havneudvalget");
  const [open, closed] = content.items;
  const read = async () =>
    (await inside((tx) => sourcesOfItems(tx, authorityId, [id]))).get(open!.id)!;
  const decided = (await read()).repairs.filter(({ field }) => field === "/sections/1");
  expect(decided.map(({ original, repaired }) => [original, repaired])).toEqual([
    ["pa", "på"],
    ["mgde", "møde"],
    ["pa", "på"],
  ]);
  const secretary = { ...nobody, roles: ["secretary" as const] };
  const undo = (viewer: Viewer, at_: { itemId: string }, { line, column }: ItemRepair) =>
    inside((tx) =>
      undoRepair(
        tx,
        {
          viewer,
          authority: { id: authorityId, name: "Strandby", isSample: false },
          jobs: at.system.jobs,
        },
        { meetingId: id, ...at_ },
        { line, column },
      ),
    );
  const [first, , last] = decided as [ItemRepair, ItemRepair, ItemRepair];
  for (const viewer of [
    nobody,
    { ...secretary, supportedBy: { personId: crypto.randomUUID(), name: "Bo Lind" } },
  ])
    await expect(undo(viewer, { itemId: open!.id }, last)).rejects.toThrow("har ikke adgang");
  await undo(secretary, { itemId: open!.id }, first);
  await undo(secretary, { itemId: open!.id }, last);
  const title = (await read()).repairs.find(({ field }) => field === "/title")!;
  expect([open?.title, title.original]).toEqual(["Ny bådplads", "badplads"]);
  await undo(secretary, { itemId: open!.id }, title);
  await expect(undo(secretary, { itemId: open!.id }, last)).rejects.toThrow("allerede sat tilbage");
  await expect(undo(secretary, { itemId: closed!.id }, last)).rejects.toThrow("findes ikke");

  const authority = (await at.system.authority())!;
  await inside((tx) =>
    publishMeeting(tx, at.system.jobs, { authority, meetingId: id, now: new Date() }),
  );
  const after = await published(slug, "havneudvalget");
  expect(after.version).toBe(2);
  expect(after.content.items[0]?.title).toBe("Ny badplads");
  const text = JSON.stringify(after.content.items[0]?.decisions);
  expect(text).toContain("Udvalget vil pa et senere møde se pa forslaget.");
  expect(JSON.stringify(after.content.items[0]?.sections[1])).toContain(
    "vil pa et senere møde se pa",
  );
  expect(after.content.items[0]?.repairs?.length).toBe(open!.repairs!.length - 3);
  expect((await read()).repairs.filter(({ undone }) => undone)).toHaveLength(3);
  const trail = await inside((tx) =>
    readTrail(tx, { kind: "agenda-item", id: open!.id }, { size: 10 }),
  );
  expect(trail.map(({ action }) => action)).toEqual(Array(3).fill("repair-undone"));
});

test("what was put back outlives a supplementary agenda, whose items stand in another paper", async () => {
  const agenda = (kind: string, items: string) => `${kind} Havneudvalget d. 05-03-2026

Mgdedato d. 05-03-2026

${items}

Sagsfremstilling

Udvalget har pa sit mgde drgftet bdde og baderne ved havnen. Man har ogsa set pa gkonomien. Det koster mange penge at fa ryddet op pa molen, men forvaltningen har fundet midler til det.
`;
  await at.import(await at.lay("e.txt", agenda("DAGSORDEN", "Punkt 1: Ny badplads")));
  const slug = "2026-03-05";
  const { id, content } = await published(slug, "havneudvalget");
  const item = content.items[0]!;
  const repairs = (await inside((tx) => sourcesOfItems(tx, authorityId, [id]))).get(
    item.id,
  )!.repairs;
  const title = repairs.find(({ field }) => field === "/title")!;
  await inside((tx) =>
    undoRepair(
      tx,
      {
        viewer: { ...nobody, roles: ["secretary"] },
        authority: { id: authorityId, name: "Strandby", isSample: false },
        jobs: at.system.jobs,
      },
      { meetingId: id, itemId: item.id },
      title,
    ),
  );
  const supplement = parse(agenda("TILLÆGSDAGSORDEN", "Punkt 2: Nye toiletter"));
  await inside(async (tx) => {
    const imported = await importDocument(tx, authorityId, {
      file: { sha256: "f".repeat(64), name: "f.txt", mediaType: "text/plain", size: 5 },
      document: supplement,
      reading: {
        places: { "/items/0": { page: null, from: 5, to: 9 } },
        doubts: [],
        repairs: [],
        sourceLines: [],
      },
      facts: { isDraft: false, isSupplement: true, meeting: null, agenda: null },
    });
    expect(imported).toMatchObject({ meetingId: id, outcome: "joined" });
    const authority = (await at.system.authority())!;
    await publishMeeting(tx, at.system.jobs, { authority, meetingId: id, now: new Date() });
  });
  const { items } = (await published(slug, "havneudvalget")).content;
  expect(items.map((one) => [one.title, one.inSource === undefined])).toEqual([
    ["Ny badplads", false],
    ["Nye toiletter", true],
  ]);
});

test("what was put back outlives a new version of the paper, read anew from another file", async () => {
  const minutes = (more: string) => `REFERAT Havneudvalget d. 06-03-2026

Mgdedato d. 06-03-2026

Punkt 1: Ny badplads

Sagsfremstilling

Udvalget har pa sit mgde drgftet bdde og baderne ved havnen. Man har ogsa set pa gkonomien. Det koster mange penge at fa ryddet op pa molen, men forvaltningen har fundet midler til det.${more}

Beslutning

Udvalget vil pa et senere mgde se pa forslaget.
`;
  await at.import(await at.lay("g.txt", minutes("")));
  const slug = "2026-03-06";
  const { id, content } = await published(slug, "havneudvalget");
  const repairsOf = async (itemId: string) =>
    (await inside((tx) => sourcesOfItems(tx, authorityId, [id]))).get(itemId)!.repairs;
  const itemId = content.items[0]!.id;
  const repairs = await repairsOf(itemId);
  const decided = repairs.filter(({ field }) => field === "/sections/1");
  const wrong = [repairs.find(({ field }) => field === "/title")!, decided[0]!];
  for (const repair of wrong)
    await inside((tx) =>
      undoRepair(
        tx,
        {
          viewer: { ...nobody, roles: ["secretary"] },
          authority: { id: authorityId, name: "Strandby", isSample: false },
          jobs: at.system.jobs,
        },
        { meetingId: id, itemId },
        repair,
      ),
    );
  await at.import(await at.lay("h.txt", minutes("\n\nForvaltningen har mgdt naboerne.")));
  const after = await published(slug, "havneudvalget");
  const [item] = after.content.items;
  expect(JSON.stringify(item!.sections[0])).toContain("mødt naboerne");
  expect(item!.title).toBe("Ny badplads");
  expect(JSON.stringify(item!.decisions)).toContain(
    "Udvalget vil pa et senere møde se på forslaget.",
  );
  expect((await repairsOf(item!.id)).filter(({ undone }) => undone)).toHaveLength(2);
});

test("the tasks of decisions are kept as proposals, and what was made of one outlives a new version", async () => {
  const items = [{ ...bathing, decision: `Godkendt. ${TASK}` }, quay];
  await at.import(await at.lay("b.txt", paper({ date: "02-03-2026", items })));
  const { id, content } = await published("2026-03-02");
  const read = () => inside((tx) => proposalsOf(tx, authorityId, id));
  const [proposal, ...others] = await read();
  expect(others).toEqual([]);
  expect(proposal).toMatchObject({
    itemId: content.items[0]?.id,
    text: TASK,
    responsible: "Direktionen",
    state: "proposed",
  });
  await inside((tx) =>
    sql`update app.follow_up_proposal set state = 'dismissed' where id = ${proposal?.id}`.execute(
      tx,
    ),
  );
  const more = "Økonomi vender tilbage med et budget inden den 1. juni 2026.";
  const changed = [{ ...bathing, decision: `Godkendt. ${TASK} ${more}` }, quay];
  await at.import(await at.lay("b.txt", paper({ date: "02-03-2026", items: changed })));
  expect((await read()).map(({ text, state }) => [text, state])).toEqual([
    [TASK, "dismissed"],
    [more, "proposed"],
  ]);
});

test("nothing of a closed item's tasks and places, and no proposal at all, is public", async () => {
  const items = [{ ...bathing, closed: true, decision: TASK }, quay];
  await at.import(await at.lay("c.txt", paper({ date: "03-03-2026", items })));
  const { id, content } = await published("2026-03-03");
  expect(await inside((tx) => proposalsOf(tx, authorityId, id))).toMatchObject([{ text: TASK }]);
  const { rows } = await sql<{ document: string }>`select document from record.version`.execute(
    at.system.doors.public,
  );
  expect(rows.length).toBeGreaterThan(3);
  expect(rows.filter(({ document }) => document.includes("proposed"))).toEqual([]);
  expect(JSON.stringify(content)).not.toContain(TASK);
  expect(content.source).toBeNull();
  expect(JSON.stringify(content)).not.toContain("inSource");
  await expect(
    sql`select * from app.follow_up_proposal`.execute(at.system.doors.public),
  ).rejects.toThrow("permission denied");
});

test("what is learned of an authority's papers is used on its next ones, and on nobody else's", async () => {
  const called = (date: string) => paper({ date, body: "KLU", items: [quay] });
  await inside((tx) =>
    keepHints(tx, authorityId, {
      sections: { "sagens kerne": "summary" },
      labels: {},
      bodies: { klu: "Klimaudvalget" },
    }),
  );
  expect(await at.import(await at.lay("h.txt", called("20-03-2026")))).toMatchObject([
    { outcome: "new", page: "/udvalg/klimaudvalget/2026-03-20" },
  ]);
  const { content } = await published("2026-03-20");
  expect(content.items[0]?.sections[0]).toMatchObject({ kind: "summary" });

  const other = crypto.randomUUID();
  const elsewhere = <T>(work: (tx: Tx) => Promise<T>) =>
    inAuthority(at.system.doors.app, { authorityId: other, actor: "test" }, work);
  await elsewhere((tx) =>
    sql`insert into app.authority (authority_id, slug, name) values (${other}, 'nordby', 'Nordby')`.execute(
      tx,
    ),
  );
  const nothing = { sections: {}, labels: {}, bodies: {} };
  expect(await elsewhere((tx) => readHints(tx, other))).toEqual(nothing);
  expect(await elsewhere((tx) => readHints(tx, authorityId))).toEqual(nothing);
  await elsewhere((tx) => keepHints(tx, other, { ...nothing, bodies: { klu: "Kulturudvalget" } }));
  expect((await inside((tx) => readHints(tx, authorityId))).bodies).toEqual({
    klu: "Klimaudvalget",
  });
  await expect(
    elsewhere((tx) => keepHints(tx, authorityId, { ...nothing, bodies: { a: "B" } })),
  ).rejects.toThrow("row-level security");
});
