import { expect, test } from "vitest";
import { bundleOf } from "./fixtures/bundle-of.ts";
import { agenda, FILES, item, ITEMS, manifest, minutesRow } from "./fixtures/acadre.ts";
import { readExport } from "./read-export.ts";

test("what the manifest publishes, with every field, in order, whatever the capitals", async () => {
  const { papers, faults, claimed } = await readExport(bundleOf(FILES));
  expect(faults).toEqual([]);
  expect(papers).toHaveLength(1);
  expect(claimed.size).toBe(Object.keys(FILES).length);
  const paper = papers[0]!;
  expect(paper).toMatchObject({
    system: "Acadre",
    path: "Files_63_703/702.XML",
    meetingId: "17",
    agendaId: "63",
    state: "minutes",
    isClosed: false,
  });
  expect(paper.document).toMatchObject({
    kind: "minutes",
    body: { name: "Kulturudvalget" },
    date: "2013-06-20",
    startTime: "10:30",
    endTime: "13:00",
    place: "Kursuscenter, Vej 4, 8410 By",
    participants: ["Ane Fjord (A)"],
    absent: ["Bo Vig (V)"],
  });
  expect(paper.document.items.map(({ number, title, closed }) => [number, title, closed])).toEqual([
    ["715", "Kulturhus", false],
    ["716", "Lukket punkt", true],
  ]);
  const [house] = paper.document.items;
  expect(house).toMatchObject({
    caseNumber: "12/27",
    caseHandlers: ["fre"],
    attachments: ["Notat", "Plan", "Løn", "Uden flag"],
  });
  expect(house?.sections.map(({ heading, text }) => [heading, text])).toEqual([
    ["Resumé", "Huset & haven."],
    ["Beslutning i Kulturudvalget den 10-04-2013", "Udsat."],
    ["Beslutning i Kulturudvalget den 20-06-2013", "Drøftet."],
  ]);
  expect(house?.decisions.map(({ date, type }) => [date, type])).toEqual([
    ["2013-04-10", "postponed"],
    ["2013-06-20", "discussed"],
  ]);
  expect(paper.attachments.map(({ title, path, isClosed }) => [title, path, isClosed])).toEqual([
    ["Notat", "Files_63_703/7E1.DOC", false],
    ["Plan", "Files_63_703/8E2.DOCX", false],
    ["Løn", "Files_63_703/6E3.PDF", true],
    ["Uden flag", "Files_63_703/6E3.PDF", true],
    ["Tilbud", "Files_63_703/9E1.PDF", false],
  ]);
});

test("nothing is read that isn't to be published, and of two prints the newest", async () => {
  const none = await readExport(
    bundleOf({ ...FILES, "XML_63.xml": manifest({ ...minutesRow, publish: "0" }) }),
  );
  expect(none.papers).toEqual([]);
  const older = { ...minutesRow, xmlfilename: "700.xml", publishDate: "2013-06-19 08:00" };
  const two = await readExport(
    bundleOf({
      ...FILES,
      "XML_63.xml": manifest(minutesRow, older),
      "Files_63_703/700.XML": agenda(),
    }),
  );
  expect(two.papers.map(({ path }) => path)).toEqual(["Files_63_703/702.XML"]);
});

test("a manifest whose file is missing, a closed agenda, and an agenda without its manifest", async () => {
  const { faults } = await readExport(bundleOf({ "XML_63.xml": manifest(minutesRow) }));
  expect(faults.map(({ error }) => String(error))).toEqual([
    expect.stringContaining("Files_63_703/702.xml, som manifestet nævner, er ikke med"),
  ]);
  const closed = await readExport(
    bundleOf({ ...FILES, "XML_63.xml": manifest({ ...minutesRow, access: "Lukket" }) }),
  );
  expect(closed.papers[0]?.isClosed).toBe(true);
  const alone = await readExport(bundleOf({ "702.XML": agenda(...ITEMS) }));
  expect(alone.papers[0]).toMatchObject({ state: "draft", document: { kind: "minutes" } });
});

test("an item that belongs to another stands below it", async () => {
  const below = item(717, {
    sysid: "3",
    parentitem: "1",
    name: "Haven",
    accessname: "Åben",
    publishlevel: "2",
  });
  const { papers } = await readExport(bundleOf({ "702.XML": agenda(...ITEMS, below) }));
  expect(papers[0]?.document.items[0]?.items.map(({ title }) => title)).toEqual(["Haven"]);
});
