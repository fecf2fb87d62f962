import { afterAll, beforeAll, expect, test } from "vitest";
import { importDocument, parse } from "../../src/modules/intake/index.ts";
import { foundAuthority } from "../../src/modules/organisation/index.ts";
import { publishMeeting } from "../../src/modules/publication/index.ts";
import { inAuthority } from "../../src/platform/database/doors.ts";
import { bathing, harbour, paper } from "./papers.ts";
import { freshSystem, type TestSystem } from "./system.ts";

let at: TestSystem;
beforeAll(async () => {
  at = await freshSystem();
  await foundAuthority(at.system.doors.app, { name: "Strandby Kommune", isSample: false });
});
afterAll(() => at.close());

const pageOf = (day: string) => `/udvalg/klimaudvalget/2026-03-${day}`;

async function published(day: string) {
  const meeting = await (await at.record()).meeting("klimaudvalget", `2026-03-${day}`);
  if (meeting?.state !== "published") throw new Error("not published");
  return meeting;
}

test("a new paper becomes a public meeting; the same again, also from another folder, changes nothing", async () => {
  const text = paper({ date: "01-03-2026" });
  const page = pageOf("01");
  const file = await at.lay("017_referat.txt", text);
  expect(await at.import(file)).toEqual([
    { file, outcome: "new", items: 2, decisions: 2, warnings: [], page, fault: null },
  ]);
  const [before, blobs] = [await at.rows(), await at.blobs()];
  const copy = await at.lay("kopi/andet-navn.txt", text);
  expect(await at.import(file, copy)).toMatchObject([
    { outcome: "unchanged", page },
    { outcome: "unchanged", page },
  ]);
  expect(await at.rows()).toEqual(before);
  expect(await at.blobs()).toEqual(blobs);
});

test("a changed paper is a new version of the meeting, whose items keep their ids", async () => {
  const date = "02-03-2026";
  await at.import(await at.lay("a.txt", paper({ date })));
  const before = await published("02");
  const inserted = { title: "Godkendelse af dagsorden", decision: "Godkendt." };
  const items = [inserted, { ...bathing, decision: "Afvist." }, harbour];
  expect(await at.import(await at.lay("a.txt", paper({ date, items })))).toMatchObject([
    { outcome: "changed", page: pageOf("02") },
  ]);
  const after = await published("02");
  expect(after.versions.map(({ version, action }) => [version, action])).toEqual([
    [2, "correct"],
    [1, "publish"],
  ]);
  expect(after.id).toBe(before.id);
  expect(after.content.items.slice(1).map((item) => item.id)).toEqual(
    before.content.items.map((item) => item.id),
  );
});

test("agenda, then minutes: one meeting that becomes minutes", async () => {
  const date = "03-03-2026";
  await at.import(await at.lay("dagsorden.txt", paper({ kind: "agenda", date })));
  const before = await published("03");
  expect(before.content.kind).toBe("agenda");
  expect(await at.import(await at.lay("referat.txt", paper({ date })))).toMatchObject([
    { outcome: "changed", page: pageOf("03") },
  ]);
  const after = await published("03");
  expect(after.content.kind).toBe("minutes");
  expect(after.content.items.map((item) => item.id)).toEqual(
    before.content.items.map((item) => item.id),
  );
});

test("a supplementary agenda's items stand behind the agenda's, in their newest form, until minutes hold them", async () => {
  const date = "13-03-2026";
  const late = { title: "Sen sag", text: "Det haster.", number: 6 };
  const supplement = (text: string) =>
    paper({ kind: "agenda", date, items: [{ ...late, text }] }).replace(
      "DAGSORDEN",
      "TILLÆGSDAGSORDEN",
    );
  await at.import(await at.lay("dagsorden.txt", paper({ kind: "agenda", date })));
  for (const text of ["Det haster.", "Det haster meget."])
    expect(await at.import(await at.lay("tillaeg.txt", supplement(text)))).toMatchObject([
      { outcome: "joined", page: pageOf("13") },
    ]);
  const { content } = await published("13");
  expect(content.items.map(({ number, title }) => [number, title])).toEqual([
    ["1", bathing.title],
    ["2", harbour.title],
    ["6", "Sen sag"],
  ]);
  expect(JSON.stringify(content)).toContain("Det haster meget.");
  const minutes = paper({ date, items: [bathing, harbour, { ...late, decision: "Godkendt." }] });
  await at.import(await at.lay("referat.txt", minutes));
  const after = await published("13");
  expect(after.content.items.map(({ title }) => title)).toEqual([
    bathing.title,
    harbour.title,
    "Sen sag",
  ]);
  expect(after.content.items.map(({ id }) => id)).toEqual(content.items.map(({ id }) => id));
});

test("minutes, then agenda: the minutes stand, and the agenda is kept", async () => {
  const date = "04-03-2026";
  await at.import(await at.lay("referat.txt", paper({ date })));
  const before = await at.rows();
  expect(
    await at.import(await at.lay("dagsorden.txt", paper({ kind: "agenda", date }))),
  ).toMatchObject([{ outcome: "kept", page: pageOf("04") }]);
  expect(await published("04")).toMatchObject({
    version: 1,
    content: { kind: "minutes", source: { name: "referat.txt" } },
  });
  const documents = (before["app.imported_document"] ?? 0) + 1;
  expect(await at.rows()).toEqual({ ...before, "app.imported_document": documents });
});

test("two meetings of a body on one day are two, and each gets its own minutes", async () => {
  const morning = { date: "05-03-2026", time: "09:00", items: [bathing] };
  const evening = { date: "05-03-2026", time: "19:00", items: [harbour] };
  await at.import(
    await at.lay("1.txt", paper({ kind: "agenda", ...morning })),
    await at.lay("2.txt", paper({ kind: "agenda", ...evening })),
  );
  expect(
    await at.import(await at.lay("3.txt", paper(evening)), await at.lay("4.txt", paper(morning))),
  ).toMatchObject([
    { outcome: "changed", page: `${pageOf("05")}-2` },
    { outcome: "changed", page: pageOf("05") },
  ]);
  expect((await published("05")).content).toMatchObject({ kind: "minutes", startTime: "09:00" });
  expect((await published("05-2")).content).toMatchObject({ kind: "minutes", startTime: "19:00" });
});

test("two items with one number are both kept, under addresses of their own", async () => {
  const read = parse(paper({ date: "06-03-2026" }));
  const document = { ...read, items: read.items.map((item) => ({ ...item, number: "3" })) };
  const authority = await at.system.authority();
  if (authority === null) throw new Error("no authority");
  await inAuthority(
    at.system.doors.app,
    { authorityId: authority.id, actor: "test" },
    async (tx) => {
      const { meetingId } = await importDocument(tx, authority.id, { file: null, document });
      await publishMeeting(tx, at.system.jobs, { authority, meetingId, now: new Date() });
    },
  );
  const { content } = await published("06");
  expect(content.items.map(({ number, title }) => [number, title])).toEqual([
    ["3", bathing.title],
    ["3-2", harbour.title],
  ]);
});

test("imports at the same time wait for each other: one meeting, all papers", async () => {
  const date = "07-03-2026";
  const before = await at.rows();
  const papers = [
    paper({ date, kind: "agenda" }),
    paper({ date }),
    paper({ date, items: [bathing] }),
    paper({ date, body: "Kulturudvalget 2026-2029" }),
    paper({ date: "08-03-2026", body: "Kulturudvalget 2026-2029" }),
  ];
  const files = await Promise.all(papers.map((text, n) => at.lay(`${n}.txt`, text)));
  const outcomes = (await Promise.all(files.map((file) => at.import(file)))).flat();
  expect(outcomes.map((one) => one.fault)).toEqual(files.map(() => null));
  const after = await at.rows();
  const more = (table: string) => (after[table] ?? 0) - (before[table] ?? 0);
  expect([more("app.meeting"), more("app.body"), more("app.imported_document")]).toEqual([3, 1, 5]);
});

test("the source is kept as it came and offered; the document is named before the underscore", async () => {
  const text = paper({ date: "09-03-2026" });
  await at.import(await at.lay("018_referat æøå.txt", text));
  const { content } = await published("09");
  const record = await at.record();
  const source = await record.file(content.source?.sha256 ?? "");
  expect(source).toMatchObject({
    role: "source",
    name: "018_referat æøå.txt",
    mediaType: "text/plain",
  });
  const bytes = await at.system.files.get(source?.sha256 ?? "");
  expect(Buffer.from(bytes).toString()).toBe(text);
  const items = await record.items(content.items.map((item) => item.id));
  expect(items.map((item) => item.document)).toEqual(["018", "018"]);
});
