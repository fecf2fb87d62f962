import { expect, test } from "vitest";
import { bundleOf } from "./fixtures/bundle-of.ts";
import { readExport } from "./read-export.ts";

const fields = (values: Record<string, string>) =>
  `<fields>${Object.entries(values)
    .map(([name, value]) => `<field name="${name}">${value}</field>`)
    .join("")}</fields>`;
const table = (name: string, ...inner: string[]) =>
  `<table name="${name}">${inner.join("")}</table>`;

const row = (values: Record<string, string>) =>
  `<fields>${Object.entries(values)
    .map(([name, value]) => `<field ${name}="${value}"></field>`)
    .join("")}</fields>`;

const minutesRow = {
  sysid: "5",
  xmlfilename: "702.xml",
  docID: "703",
  docfilename: "703.docx",
  type: "2",
  access: "Åben",
  publish: "1",
  publishDate: "2013-06-20 15:13",
  filesfolder: "Files_63_703",
};

const manifest = (...rows: Record<string, string>[]) =>
  `<root><org>Acadre</org><table name="agenda"><fields><field name="Referat"></field><field sysid="63"></field></fields></table>
  <table name="producedAgenda">${rows.map(row).join("")}</table></root>`;

const bullet = (order: number, bulletname: string, html: string) =>
  table("bullet", fields({ bulletname, bulletcontent: html, bulletsortorder: String(order) }));
const enclosure = (sort: number, name: string, filename: string, more: Record<string, string>) =>
  table("enclosure", fields({ name, filename, sort: String(sort), ...more }));
const item = (sort: number, values: Record<string, string>, ...inner: string[]) =>
  table(
    "agendaitemparents",
    fields({ sort: String(sort) }),
    table("agendaitem", fields(values), ...inner),
  );
const member = (sort: number, name: string, absent: string) =>
  table("member", fields({ name, absent, sort: String(sort) }));

const ITEMS = [
  item(
    716,
    { sysid: "2", name: "Tilbud på havn", access: "2", accessname: "Lukket", publishlevel: "2" },
    bullet(1, "Resumé", "Hemmeligt."),
    enclosure(1, "Tilbud", "9E1.PDF", { access: "1", accessname: "Åben" }),
  ),
  item(
    715,
    {
      sysid: "1",
      name: "Kulturhus",
      caseno: "12/27",
      access: "1",
      accessname: "Åben",
      caseofficer: "fre",
      publishlevel: "2",
    },
    bullet(3, "Beslutning i Kulturudvalget den 20-06-2013", "&lt;p&gt;Drøftet.&lt;/p&gt;"),
    bullet(1, "Resumé", "&lt;p&gt;Huset &amp;amp; haven.&lt;/p&gt;"),
    bullet(2, "Beslutning i Kulturudvalget den 10-04-2013", "&lt;p&gt;Udsat.&lt;/p&gt;"),
    bullet(4, "Lovgrundlag", ""),
    enclosure(2, "Plan", "8E2.DOCX", { access: "1", accessname: "Åben" }),
    enclosure(1, "Notat", "7E1.doc", { access: "1", accessname: "Åben" }),
    enclosure(3, "Løn", "6E3.PDF", { access: "2", accessname: "Lukket" }),
    enclosure(4, "Uden flag", "6E3.PDF", {}),
  ),
];

const agenda = (...items: string[]) =>
  `<?xml version="1.0"?><root>${table(
    "agenda",
    fields({ sysid: "63", name: "Referat", accessname: "Åben" }),
    table("committee", fields({ sysid: "5", name: "Kulturudvalget" })),
    table(
      "meeting",
      fields({
        sysid: "17",
        name: "Kulturudvalget",
        date: "2013-06-20 10:30",
        finish: "2013-06-20 13:00",
        location: "Kursuscenter",
        address: "Vej 4&lt;br&gt;8410 By",
      }),
      table("meetmember", member(2, "Bo  Vig (V)", "1"), member(1, "Ane Fjord (A)", "0")),
    ),
    ...items,
  )}</root>`;

const FILES = {
  "XML_63.xml": manifest(
    { ...minutesRow, type: "1", publish: "0", xmlfilename: "701.xml", filesfolder: "Files_63_701" },
    minutesRow,
  ),
  "Files_63_703/702.XML": agenda(...ITEMS),
  "Files_63_703/703.DOCX": "print",
  "Files_63_703/7E1.DOC": "a",
  "Files_63_703/8E2.DOCX": "b",
  "Files_63_703/6E3.PDF": "c",
  "Files_63_703/9E1.PDF": "d",
  "Files_63_701/701.XML": agenda(),
};

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
    ["716", "Tilbud på havn", true],
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
