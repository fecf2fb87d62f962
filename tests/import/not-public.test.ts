import { existsSync } from "node:fs";
import path from "node:path";
import { Document, HeadingLevel, Packer, Paragraph, TextRun } from "docx";
import { sql } from "kysely";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { followPublication } from "../../src/follow-publication.ts";
import { importFiles } from "../../src/import-files.ts";
import { withdrawMeeting } from "../../src/modules/publication/index.ts";
import { search } from "../../src/modules/search/index.ts";
import { inAuthority } from "../../src/platform/database/doors.ts";
import { pdfText } from "../pdf-text.ts";
import { bathing, harbour, paper } from "./papers.ts";
import { freshSystem, type TestSystem } from "./system.ts";

let at: TestSystem;
beforeEach(async () => {
  at = await freshSystem();
});
afterEach(() => at.close());

const page = "/udvalg/klimaudvalget/2026-03-10";
const meeting = async () => (await at.record()).meeting("klimaudvalget", "2026-03-10");

test("a draft is for nobody but the house, until it is imported without --draft", async () => {
  const file = await at.lay("a.txt", paper());
  const options = { draft: true, dryRun: false, now: new Date() };
  expect(await importFiles(at.system, [file], options)).toMatchObject([
    { outcome: "new", page: null },
  ]);
  const inRecord = Object.keys(await at.rows()).filter((table) => table.startsWith("record."));
  expect(inRecord).toEqual(["record.authority"]);
  expect(await at.import(file)).toMatchObject([{ outcome: "unchanged", page }]);
  expect(await meeting()).toMatchObject({ state: "published", version: 1 });
});

test("an agenda that comes again doesn't bring out the minutes that lie there as a draft", async () => {
  const agenda = await at.lay("agenda.txt", paper({ kind: "agenda" }));
  await at.import(agenda);
  const minutes = await at.lay("minutes.txt", paper());
  const draft = { draft: true, dryRun: false, now: new Date() };
  expect(await importFiles(at.system, [minutes], draft)).toMatchObject([{ outcome: "changed" }]);

  const other = await at.lay("other.txt", paper({ kind: "agenda", items: [bathing] }));
  expect(await importFiles(at.system, [agenda, other], { ...draft, draft: false })).toMatchObject([
    { outcome: "unchanged" },
    { outcome: "kept" },
  ]);
  expect(await meeting()).toMatchObject({
    state: "published",
    version: 1,
    content: { kind: "agenda" },
  });
  await at.import(minutes);
  expect(await meeting()).toMatchObject({ version: 2, content: { kind: "minutes" } });
});

test("a dry run tells what would come, and what wouldn't, and changes nothing", async () => {
  const files = [await at.lay("a.txt", paper()), await at.lay("b.txt", paper({ date: "" }))];
  const options = { draft: false, dryRun: true, now: new Date() };
  expect(await importFiles(at.system, files, options)).toMatchObject([
    { outcome: "dry-run", items: 2, decisions: 2 },
    { outcome: "failed" },
  ]);
  expect(await at.rows()).toEqual({});
  expect(await at.blobs()).toEqual([]);
});

test("what was withdrawn isn't shown again by an import, neither of the same nor of a changed paper", async () => {
  const file = await at.lay("a.txt", paper());
  await at.import(file);
  const authority = await at.system.authority();
  if (authority === null) throw new Error("no authority");
  const scope = { authorityId: authority.id, actor: "test" };
  await inAuthority(at.system.doors.app, scope, async (tx) => {
    const { rows } = await sql<{ id: string }>`select id from app.meeting`.execute(tx);
    const given = { authorityId: authority.id, meetingId: rows[0]?.id ?? "", now: new Date() };
    await withdrawMeeting(tx, at.system.jobs, { ...given, reason: "Et navn stod der." });
  });
  expect(await at.import(file)).toMatchObject([{ outcome: "withdrawn", page: null }]);
  await at.lay("a.txt", paper({ items: [bathing] }));
  expect(await at.import(file)).toMatchObject([{ outcome: "withdrawn", page: null }]);
  expect(await meeting()).toMatchObject({ state: "withdrawn", reason: "Et navn stod der." });
});

test("a source that holds more than it shows is no source of the public's: Word's comments, a page's own", async () => {
  const line = (text: string) => new Paragraph({ children: [new TextRun(text)] });
  const word = await Packer.toBuffer(
    new Document({
      comments: { children: [{ id: 0, children: [line("Internt: tal med borgmesteren")] }] },
      sections: [
        {
          children: [
            line("REFERAT Klimaudvalget d. 10-03-2026"),
            new Paragraph({ text: "Punkt 1: Havnebad", heading: HeadingLevel.HEADING_1 }),
            new Paragraph({ text: "Beslutning", heading: HeadingLevel.HEADING_2 }),
            line("Godkendt."),
          ],
        },
      ],
    }),
  );
  const html = `<!doctype html><html><body><!-- Internt: tal med borgmesteren --><p>REFERAT Klimaudvalget d. 10-03-2026</p>
    <h1>Punkt 1: Havnebad</h1><h2>Beslutning</h2><p>Udsat.</p></body></html>`;
  for (const [name, content, decision] of [
    ["a.docx", word, "Godkendt."],
    ["a.html", Buffer.from(html), "Udsat."],
  ] as const) {
    expect(await at.import(await at.lay(name, content))).toMatchObject([{ page, fault: null }]);
    const found = await meeting();
    if (found?.state !== "published") throw new Error("not published");
    expect(JSON.stringify(found.content.items)).toContain(decision);
    expect(found.content.source).toBeNull();
    const record = await at.record();
    for (const sha256 of await at.blobs()) expect(await record.file(sha256)).toBeNull();
    for (const table of ["version", "item", "file"]) {
      const { rows } = await sql<{
        row: string;
      }>`select t::text as row from record.${sql.raw(table)} t`.execute(at.owner);
      expect(rows.map(({ row }) => row).join("\n"), table).not.toContain("Internt");
    }
  }
});

test("of a closed item only number and title leave: no record, no index, no PDF, no source has its words", async () => {
  const closed = {
    title: "Køb af ejendom",
    text: "Tangloppevej 4 vurderes.",
    decision: "Tangloppevej købes.",
    caseNumber: "S2026-99",
    closed: true,
  };
  const text = paper({ items: [bathing, closed, harbour] });
  await at.import(await at.lay("a.txt", text));
  await at.system.jobs.drain(followPublication(at.system));
  const secret = /Tangloppevej|S2026-99/;
  const found = await meeting();
  if (found?.state !== "published") throw new Error("not published");
  expect(found.content.items.map((item) => [item.title, item.closed])).toContainEqual([
    "Køb af ejendom",
    true,
  ]);
  expect(JSON.stringify(found)).not.toMatch(secret);
  for (const table of ["version", "meeting", "item", "file", "pdf", "chain"]) {
    const { rows } = await sql<{
      row: string;
    }>`select t::text as row from record.${sql.raw(table)} t`.execute(at.owner);
    expect(rows.length, table).toBeGreaterThanOrEqual(table === "file" ? 0 : 1);
    expect(rows.map(({ row }) => row).join("\n"), table).not.toMatch(secret);
  }
  const record = await at.record();
  expect(found.content.source).toBeNull();
  const blobs = await at.blobs();
  expect(blobs, "the source and the PDF").toHaveLength(2);
  const offered = await Promise.all(blobs.map((sha256) => record.file(sha256)));
  expect(offered.filter((file) => file?.role === "source")).toEqual([]);
  const pdf = await sql<{ sha256: string }>`select sha256 from record.pdf`.execute(at.owner);
  const printed = await pdfText(await at.system.files.get(pdf.rows[0]?.sha256 ?? ""));
  expect(printed).toContain(bathing.title);
  expect(printed).not.toMatch(secret);

  const index = await at.system.index();
  for (const q of ["Tangloppevej", "vurderes", "købes", "ejendom"]) {
    expect((await search(index, record, { q, limit: 10 })).hits, q).toEqual([]);
  }
  expect((await search(index, record, { q: "havnebad", limit: 10 })).hits).toHaveLength(1);
});

test("closed items that are counted from 1 again don't pass for text of the open item above", async () => {
  const closed = {
    title: "Køb af ejendom",
    text: "Tangloppevej 4 vurderes.",
    decision: "Købes.",
    closed: true,
    number: 1,
  };
  const file = await at.lay("a.txt", paper({ items: [bathing, harbour, closed] }));
  // Such numbers are doubtful, so that somebody looks before anything is out.
  expect(await at.import(file)).toMatchObject([{ outcome: "held", page: null }]);
  expect(await meeting()).toBeNull();
  const { rows } = await sql<{ items: { number: string; closed: boolean }[] }>`
    select draft -> 'document' -> 'items' as items from app.review_paper`.execute(at.owner);
  expect(rows[0]?.items.map((item) => [item.number, item.closed])).toEqual([
    ["1", false],
    ["2", false],
    ["1", true],
  ]);
});

const seeds = path.resolve("../shared/seeds");
describe.skipIf(!existsSync(seeds))("real papers", () => {
  test("four of them become four public meetings, and again nothing", async () => {
    const first = await at.import(seeds);
    expect(first).toHaveLength(4);
    expect(first.map(({ outcome, fault }) => [outcome, fault])).toEqual(
      first.map(() => ["new", null]),
    );
    const record = await at.record();
    for (const { page: shown } of first) {
      const [, , body = "", slug = ""] = shown?.split("/") ?? [];
      expect(await record.meeting(body, slug), shown ?? "").toMatchObject({ state: "published" });
    }
    const before = await at.rows();
    expect(before).toMatchObject({ "app.meeting": 4, "record.version": 4 });
    expect((await at.import(seeds)).map((one) => one.outcome)).toEqual(
      first.map(() => "unchanged"),
    );
    expect(await at.rows()).toEqual(before);
  });
});
