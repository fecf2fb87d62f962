import { sql } from "kysely";
import { strToU8, zipSync } from "fflate";
import { afterEach, beforeEach, expect, test } from "vitest";
import { followPublication } from "../../src/follow-publication.ts";
import { importFiles } from "../../src/import-files.ts";
import { publication } from "../../src/modules/intake/exports/fixtures/sbsys.ts";
import { search } from "../../src/modules/search/index.ts";
import { inventOffice, inventPdf } from "../setup/files.ts";
import { paper } from "./papers.ts";
import { freshSystem, type TestSystem } from "./system.ts";

let at: TestSystem;
beforeEach(async () => {
  at = await freshSystem();
});
afterEach(() => at.close());

const page = "/udvalg/byraadet/2025-03-12";
const map = inventPdf("Kort over stien");
const prices = inventPdf("Priser paa stien, fortroligt");
const offer = inventPdf("Tilbud paa Tangvej");

async function layPublication(folder: string, xml: string | Buffer) {
  await at.lay(`${folder}/Enclosures/1.pdf`, map);
  await at.lay(`${folder}/Enclosures/2.pdf`, prices);
  await at.lay(`${folder}/Enclosures/3.pdf`, offer);
  const file = await at.lay(`${folder}/Publication.xml`, xml);
  return file.slice(0, file.lastIndexOf("/"));
}

const published = async (slug = "2025-03-12") => {
  const meeting = await (await at.record()).meeting("byraadet", slug);
  if (meeting?.state !== "published") throw new Error("not published");
  return meeting;
};

const item = (id: number, title: string, text = `${title} beskrives.`) => ({
  id,
  title,
  fields: [{ caption: "Sagsfremstilling", html: `<p>${text}</p>` }],
});

test("an export's minutes become a public meeting with its open attachments, and nothing that is closed", async () => {
  const folder = await layPublication("P41", publication());
  expect(await at.import(folder)).toMatchObject([
    { file: `${folder}/Publication.xml`, outcome: "new", items: 2, page, fault: null },
  ]);
  await at.system.jobs.drain(followPublication(at.system));
  const found = await published();
  expect(found.content.source).toBeNull();
  const [bike, sale] = found.content.items;
  expect(bike?.attachments).toMatchObject([
    {
      title: "Kort over stien",
      file: { name: "Kort over stien.pdf", mediaType: "application/pdf" },
    },
    { title: "Lukket bilag", file: null },
  ]);
  expect(sale).toMatchObject({
    title: "Lukket punkt",
    closed: true,
    sections: [],
    attachments: [],
  });

  const record = await at.record();
  const offered = await Promise.all((await at.blobs()).map((sha256) => record.file(sha256)));
  expect(offered.flatMap((file) => file?.name ?? [])).toEqual(["Kort over stien.pdf"]);
  const secret = /Salg af grund|Tangvej|Notat om priser|Købstilbud/;
  for (const table of ["version", "meeting", "item", "file", "pdf", "chain"]) {
    const { rows } = await sql<{
      row: string;
    }>`select t::text as row from record.${sql.raw(table)} t`.execute(at.owner);
    expect(rows.map(({ row }) => row).join("\n"), table).not.toMatch(secret);
  }
  const index = await at.system.index();
  for (const q of ["Tangvej", "Købstilbud", "priser"])
    expect((await search(index, record, { q, limit: 10 })).hits, q).toEqual([]);
  // Those who work here have all of it.
  const { rows } = await sql<{ title: string; is_closed: boolean; file: string | null }>`
    select title, is_closed, file_name as file from app.attachment order by title`.execute(
    at.owner,
  );
  expect(rows).toEqual([
    { title: "Kort over stien", is_closed: false, file: "Kort over stien.pdf" },
    { title: "Købstilbud", is_closed: false, file: "Købstilbud.pdf" },
    { title: "Notat om priser", is_closed: true, file: "Notat om priser.pdf" },
  ]);
});

test("the same export again changes nothing; files that come later are added", async () => {
  const xml = publication();
  const file = await at.lay("P/Publication.xml", xml);
  const folder = file.slice(0, file.lastIndexOf("/"));
  expect(await at.import(folder)).toMatchObject([{ outcome: "new", page }]);
  expect((await published()).content.items[0]?.attachments[0]?.file).toBeNull();
  const before = await at.rows();
  expect(await at.import(folder)).toMatchObject([{ outcome: "unchanged", page }]);
  expect(await at.rows()).toEqual(before);
  await layPublication("P", xml);
  expect(await at.import(folder)).toMatchObject([{ outcome: "changed", page }]);
  expect((await published()).content.items[0]?.attachments).toMatchObject([
    { file: { name: "Kort over stien.pdf" } },
    { title: "Lukket bilag", file: null },
  ]);
  expect(await at.import(folder)).toMatchObject([{ outcome: "unchanged", page }]);
});

test("a draft is stored and unseen, the agenda shows, a later draft is only kept, the minutes take over", async () => {
  const draft = await layPublication("a", publication({ type: 0 }));
  expect(await at.import(draft)).toMatchObject([{ outcome: "draft", page: null }]);
  expect(Object.keys(await at.rows()).filter((table) => table.startsWith("record."))).toEqual([
    "record.authority",
  ]);
  expect(await at.import(draft)).toMatchObject([{ outcome: "unchanged", page: null }]);
  const agenda = await layPublication("b", publication({ type: 1 }));
  expect(await at.import(agenda)).toMatchObject([{ outcome: "changed", page }]);
  const later = publication({ type: 0, items: [item(1, "Kladdens punkt")] });
  expect(await at.import(await layPublication("c", later))).toMatchObject([
    { outcome: "draft", page: null },
  ]);
  expect((await published()).content).toMatchObject({ kind: "agenda", items: [{}, {}] });
  expect(JSON.stringify(await published())).not.toContain("Kladdens punkt");
  const minutes = await layPublication("d", publication({ type: 2 }));
  expect(await at.import(minutes)).toMatchObject([{ outcome: "changed", page }]);
  const { content, version } = await published();
  expect([content.kind, version]).toEqual(["minutes", 2]);
  expect(await at.rows()).toMatchObject({ "app.meeting": 1, "app.imported_document": 4 });
});

test("agenda, supplement and minutes of one meeting id are one meeting, whatever comes first", async () => {
  const agenda = publication({
    type: 1,
    agendaId: 9,
    items: [item(1, "Meddelelser"), item(2, "Havn")],
  });
  const supplement = publication({
    type: 1,
    agendaId: 10,
    items: [item(3, "Sen sag"), item(4, "Meddelelser", "Flere meddelelser.")],
  });
  const minutes = publication({
    type: 2,
    agendaId: 9,
    items: [item(1, "Meddelelser"), item(2, "Havn"), item(3, "Sen sag")],
  });
  expect(await at.import(await layPublication("b", supplement))).toMatchObject([
    { outcome: "new" },
  ]);
  expect(await at.import(await layPublication("a", agenda))).toMatchObject([
    { outcome: "changed", page },
  ]);
  const titles = async () =>
    (await published()).content.items.map(({ number, title }) => [number, title]);
  expect(await titles()).toEqual([
    ["1", "Meddelelser"],
    ["2", "Havn"],
    ["1-2", "Sen sag"],
    ["2-2", "Meddelelser"],
  ]);
  expect(JSON.stringify(await published())).toContain("Flere meddelelser.");
  expect(await at.import(await layPublication("b", supplement))).toMatchObject([
    { outcome: "unchanged", page },
  ]);
  expect(await at.import(await layPublication("c", minutes))).toMatchObject([
    { outcome: "changed", page },
  ]);
  expect(await titles()).toEqual([
    ["1", "Meddelelser"],
    ["2", "Havn"],
    ["3", "Sen sag"],
  ]);
  expect(await at.rows()).toMatchObject({ "app.meeting": 1, "app.imported_document": 3 });
});

test("a supplement that comes to minutes which lie as a draft brings out neither", async () => {
  const agenda = await layPublication(
    "a",
    publication({ type: 1, agendaId: 9, items: [item(1, "Havn")] }),
  );
  await at.import(agenda);
  const minutes = publication({
    type: 2,
    agendaId: 9,
    items: [item(1, "Havn", "Hemmelig drøftelse.")],
  });
  const draft = { draft: true, dryRun: false, now: new Date() };
  await importFiles(at.system, [await layPublication("b", minutes)], draft);
  const supplement = publication({ type: 1, agendaId: 10, items: [item(2, "Sen sag")] });
  expect(await at.import(await layPublication("c", supplement))).toMatchObject([
    { outcome: "joined", page },
  ]);
  const { content } = await published();
  expect(content.kind).toBe("agenda");
  expect(JSON.stringify(content)).not.toMatch(/Hemmelig|Sen sag/);
});

test("a supplement doesn't bring out an agenda that was changed and stored as a draft", async () => {
  const agenda = (title: string) =>
    publication({ type: 1, agendaId: 9, items: [item(1, title, "Om stranden.")] });
  await at.import(await layPublication("a", agenda("Strand")));
  const changed = await layPublication("b", agenda("Ikke frigivet"));
  await importFiles(at.system, [changed], { draft: true, dryRun: false, now: new Date() });
  const supplement = publication({ type: 1, agendaId: 10, items: [item(2, "Sen sag")] });
  expect(await at.import(await layPublication("c", supplement))).toMatchObject([
    { outcome: "joined", page },
  ]);
  expect(JSON.stringify((await published()).content)).not.toMatch(/Ikke frigivet|Sen sag/);
  // Until it is imported to be seen.
  await at.import(changed);
  const { items } = (await published()).content;
  expect(items.map(({ title }) => title)).toEqual(["Ikke frigivet", "Sen sag"]);
});

test("two meetings of one system on one day stay two", async () => {
  await at.import(await layPublication("a", publication({ meetingId: 1, agendaId: 1, type: 1 })));
  expect(
    await at.import(await layPublication("b", publication({ meetingId: 2, agendaId: 2, type: 1 }))),
  ).toMatchObject([{ outcome: "new", page: `${page}-2` }]);
});

test("an attachment that was closed stays so when minutes that people wrote only name it", async () => {
  const one = {
    id: 1,
    title: "Havnebad på Nordmolen",
    enclosures: [{ name: "Notat om priser", file: "Enclosures\\2.pdf", isProtected: true }],
  };
  await at.import(await layPublication("a", publication({ type: 1, items: [one] })));
  const text = paper({ body: "Byrådet 2022-2025", date: "12-03-2025", time: "16:30" }).replace(
    "Beslutning\n\nGodkendt.",
    "Bilag\n\nNotat om priser\n\nBeslutning\n\nGodkendt.",
  );
  expect(await at.import(await at.lay("referat.txt", text))).toMatchObject([
    { outcome: "changed" },
  ]);
  const bath = (await published()).content.items.find(({ title }) => title === one.title);
  expect(bath?.attachments).toEqual([{ title: "Lukket bilag", file: null }]);
});

test("a whole archive: exports with their files, papers beside them, and what can't be read told by its place", async () => {
  const archive = zipSync({
    "P41/Publication41.xml": strToU8(publication()),
    "P41/Enclosures/1.PDF": map,
    "P41/Enclosures/2.pdf": inventOffice("docx", "Fortroligt"),
    "P41/Enclosures/3.pdf": strToU8("MZ ikke en pdf"),
    "P41/Publication41.pdf": inventPdf("Hele moedet, ogsaa det lukkede: Tangvej"),
    "P41/samlet.pdf": inventPdf("Hele moedet igen: Tangvej"),
    "andre/referat.txt": strToU8(paper()),
    "andre/billede.svg": strToU8("<svg/>"),
  });
  const file = await at.lay("alt.zip", archive);
  expect(await at.import(file)).toMatchObject([
    { file: `${file}/andre/billede.svg`, outcome: "failed" },
    { file: `${file}/andre/referat.txt`, outcome: "new", page: "/udvalg/klimaudvalget/2026-03-10" },
    { file: `${file}/P41/Publication41.xml`, outcome: "new", page },
    {
      file: `${file}/P41/samlet.pdf`,
      outcome: "failed",
      fault: expect.stringContaining("udtræk, som ikke nævner den") as string,
    },
  ]);
  const { rows } = await sql<{ title: string; file: string | null }>`
    select title, file_name as file from app.attachment order by title`.execute(at.owner);
  expect(rows).toEqual([
    { title: "Kort over stien", file: "Kort over stien.pdf" },
    { title: "Købstilbud", file: null },
    { title: "Notat om priser", file: "Notat om priser.docx" },
  ]);
});

test("an archive that can't be opened fails by itself; a broken export stops no other", async () => {
  const bad = await at.lay("a/bad.zip", "PK\u0003\u0004 ikke mere");
  await at.lay(
    "a/P1/Publication1.xml",
    "<!DOCTYPE a [<!ENTITY b 'c'>]><Publication>&b;</Publication>",
  );
  await at.lay("a/P2/Publication2.xml", publication());
  expect(await at.import(bad.slice(0, bad.lastIndexOf("/")))).toMatchObject([
    { outcome: "failed", fault: expect.stringContaining("beskadiget") as string },
    { outcome: "failed", fault: expect.stringContaining("entiteter") as string },
    { outcome: "new", page },
  ]);
});

test("a dry run reads an export and stores nothing; two agendas of one file are two papers", async () => {
  const first = publication({ type: 1, agendaId: 5, items: [item(1, "Havn")] });
  const second = publication({ type: 1, agendaId: 6, items: [item(2, "Bro")] });
  const inner = /<Agenda ID="6">[^]*<\/Agenda>/.exec(second)?.[0] ?? "";
  const both = first.replace("</Agendas>", `${inner}</Agendas>`);
  const folder = await layPublication("a", both);
  const dry = { draft: false, dryRun: true, now: new Date() };
  expect(await importFiles(null, [folder], dry)).toMatchObject([
    { outcome: "dry-run", items: 1 },
    { outcome: "dry-run", items: 1 },
  ]);
  expect(await at.rows()).toEqual({});
  expect(await at.import(folder)).toMatchObject([{ outcome: "new" }, { outcome: "joined", page }]);
  expect((await published()).content.items.map(({ title }) => title)).toEqual(["Havn", "Bro"]);
});
