import { expect, test } from "vitest";
import { bundleOf } from "./fixtures/bundle-of.ts";
import { publication } from "./fixtures/sbsys.ts";
import type { ExportPaper } from "./export-paper.ts";
import { readExport } from "./read-export.ts";

async function read(files: Record<string, string>): Promise<ExportPaper> {
  const { papers, faults } = await readExport(bundleOf(files));
  expect(faults).toEqual([]);
  expect(papers).toHaveLength(1);
  return papers[0]!;
}

const FILES = {
  "Publication41/Publication41.xml": publication(),
  "Publication41/Enclosures/1.pdf": "a",
  "Publication41/enclosures/2.pdf": "b",
  "Publication41/Enclosures/3.pdf": "c",
  "Publication41/Publication41.pdf": "the whole, closed items too",
};

test("every field of the first form", async () => {
  const paper = await read(FILES);
  expect(paper).toMatchObject({
    system: "SBSYS",
    path: "Publication41/Publication41.xml",
    meetingId: "30",
    agendaId: "41",
    state: "minutes",
    isClosed: false,
    isSupplement: false,
  });
  expect(paper.document).toMatchObject({
    kind: "minutes",
    body: { name: "Byrådet", period: "2022-2025" },
    date: "2025-03-12",
    startTime: "16:30",
    endTime: "18:00",
    place: "Rådhuset, lokale 2",
    participants: ["Ane Fjord (A)", "Carl Holm (C)"],
    absent: ["Bo Vig (V)"],
    substitutes: [{ for: "Bo Vig (V)", by: "Carl Holm (C)" }],
    warnings: [],
  });
  const [bike, sale] = paper.document.items;
  expect(bike).toMatchObject({
    number: "1",
    title: "Cykelsti langs stranden",
    caseNumber: "05.01.02-P20-4-25",
    closed: false,
    attachments: ["Kort over stien", "Notat om priser"],
  });
  expect(bike?.sections.map(({ heading, kind, text }) => [heading, kind, text])).toEqual([
    ["Sagsfremstilling", "presentation", "Stien er 3 km lang & smal."],
    ["Indstilling", "recommendation", "Forvaltningen indstiller, at\n\n- stien anlægges"],
    ["Beslutning i Teknikudvalget den 03-02-2025", "decision", "Anbefales."],
    ["Beslutning", "decision", "Godkendt."],
  ]);
  expect(bike?.decisions.map(({ body, date, type }) => [body, date, type])).toEqual([
    ["Teknikudvalget", "2025-02-03", "recommended"],
    ["Byrådet 2022-2025", "2025-03-12", "approved"],
  ]);
  // What it is called tells what it is about; the public reads that it is closed.
  expect(sale).toMatchObject({
    title: "Lukket punkt",
    closed: true,
    attachments: ["Købstilbud"],
  });
  expect(sale?.sections[0]).toMatchObject({ heading: "Titel" });
});

test("attachments get the very file they name, whatever its capitals, and keep what protects them", async () => {
  expect((await read(FILES)).attachments).toEqual([
    {
      item: "1",
      title: "Kort over stien",
      path: "Publication41/Enclosures/1.pdf",
      isClosed: false,
    },
    {
      item: "1",
      title: "Notat om priser",
      path: "Publication41/enclosures/2.pdf",
      isClosed: true,
    },
    { item: "2", title: "Købstilbud", path: "Publication41/Enclosures/3.pdf", isClosed: false },
  ]);
});

test("nothing in the export's folder passes for a paper of its own; what it doesn't name is told", async () => {
  const more = {
    "Publication41/Enclosures/9.pdf": "of a closed item",
    "Publication41/Images/a.png": "a",
    "Publication41/lukket referat.pdf": "whose is it",
  };
  const files = { ...FILES, ...more, "andet.pdf": "d", "Publication41/notater/a.txt": "e" };
  const { claimed, beside } = await readExport(bundleOf(files));
  expect([...claimed].toSorted()).toEqual(Object.keys({ ...FILES, ...more }).toSorted());
  expect(beside).toEqual(["Publication41/lukket referat.pdf"]);
});

test("notes on members tell of the meeting, and not why somebody stays away", async () => {
  const members = [
    { name: "Ane Fjord", status: 1, note: "forlod mødet kl. 17.05" },
    { name: "Bo Vig", status: 3, note: "Indlagt på sygehuset" },
  ];
  const { document } = await read({ "a.xml": publication({ members }) });
  expect(document.preamble).toEqual([
    { heading: "Fremmøde", kind: "other", text: "- Ane Fjord: forlod mødet kl. 17.05" },
  ]);
  expect(document.warnings.map(({ code }) => code)).toContain("note");
  expect(JSON.stringify(document)).not.toContain("sygehuset");
});

test.each([
  [0, "draft", "agenda"],
  [1, "agenda", "agenda"],
  [2, "minutes", "minutes"],
  [9, "draft", "agenda"],
])("type %d is %s", async (type, state, kind) => {
  const paper = await read({ "a.xml": publication({ type }) });
  expect(paper.state).toBe(state);
  expect(paper.document.kind).toBe(kind);
});

test("an item that doesn't say whether it is open is closed", async () => {
  const items = [{ id: 1, title: "Havn", isPublic: "" }];
  const { document } = await read({ "a.xml": publication({ items }) });
  expect(document.items[0]?.closed).toBe(true);
  expect(document.warnings.map(({ code }) => code)).toEqual(["no-access"]);
});

test("one item, none, and enclosures that didn't come along", async () => {
  const enclosures = [{ name: "Kort", file: "Enclosures\\9.pdf" }];
  const one = await read({
    "a.xml": publication({ items: [{ id: 1, title: "Havn", enclosures }] }),
  });
  expect(one.document.items).toHaveLength(1);
  expect(one.attachments).toEqual([{ item: "1", title: "Kort", path: null, isClosed: false }]);
  expect(one.document.warnings.map(({ code }) => code)).toEqual(["attachment-missing"]);
  const none = await read({ "a.xml": publication({ items: [] }) });
  expect(none.document.warnings.map(({ code }) => code)).toEqual(["no-items"]);
});

test("a path that leads out of the folder finds nothing", async () => {
  const enclosures = [{ name: "Kort", file: "..\\..\\hemmeligt.pdf" }];
  const paper = await read({
    "hemmeligt.pdf": "x",
    "P/a.xml": publication({ items: [{ id: 1, title: "Havn", enclosures }] }),
  });
  expect(paper.attachments[0]?.path).toBeNull();
});

test("the second form, with text for ids and access on the agenda and each enclosure", async () => {
  const xml = (isPublic: string) => `<?xml version="1.0"?><Publication><Agendas><Agenda ID="ab-1">
    <PublicationTypeAsValue>1</PublicationTypeAsValue><IsPublic>${isPublic}</IsPublic>
    <Meeting ID="m-7"><When>01-04-2025 09:00:00</When><Members>
      <MeetingMember><Name>Ane Fjord</Name><Participate>0</Participate></MeetingMember>
      <MeetingMember><Name>Bo Vig</Name><Participate>1</Participate></MeetingMember></Members></Meeting>
    <Committee ID="c"><Name>Havneudvalget</Name></Committee>
    <Items><Item ID="x"><Caption>Kran</Caption><Number>1</Number><IsPublic>true</IsPublic>
      <Fields><ItemField ID="f"><Caption>Baggrund</Caption><IsFeedback>false</IsFeedback><Content>&lt;p&gt;Kranen er gammel.&lt;/p&gt;</Content></ItemField></Fields>
      <Enclosures><Enclosure ID="1"><Name>Tegning</Name><FileName>tegning.pdf</FileName><IsPublic>true</IsPublic></Enclosure>
        <Enclosure ID="2"><Name>Pris</Name><FileName>pris.pdf</FileName><IsPublic>false</IsPublic></Enclosure>
        <Enclosure ID="3"><Name>Uden flag</Name><FileName>pris.pdf</FileName></Enclosure></Enclosures>
    </Item></Items></Agenda></Agendas></Publication>`;
  const paper = await read({
    "publication.xml": xml("true"),
    "tegning.pdf": "a",
    "Enclosures/PRIS.PDF": "b",
  });
  expect(paper).toMatchObject({
    meetingId: "m-7",
    agendaId: "ab-1",
    state: "agenda",
    isClosed: false,
  });
  expect(paper.document).toMatchObject({ participants: ["Ane Fjord"], absent: ["Bo Vig"] });
  expect(paper.document.items[0]?.sections[0]).toMatchObject({
    kind: "background",
    text: "Kranen er gammel.",
  });
  expect(paper.attachments.map(({ path, isClosed }) => [path, isClosed])).toEqual([
    ["tegning.pdf", false],
    ["Enclosures/PRIS.PDF", true],
    ["Enclosures/PRIS.PDF", true],
  ]);
  expect((await read({ "publication.xml": xml("false") })).isClosed).toBe(true);
});

const DAGSORDEN = `<?xml version="1.0" encoding="utf-8"?>
<Dagsorden DagsordenID="12" Åben="true" Dagsordentype="Referat" Tillægsdagsorden="false">
  <Møde MødeID="4" Udvalg="Økonomiudvalget" UdvalgID="2" Mødedato="27. august 2018" Mødetid="16:00"
    Mødeslutdato="27. august 2018" Mødesluttid="17:45" Mødested="Lokale 1" />
  <Dagsordenpunkter>
    <Gruppe navn="Åbne punkter"><Dagsordenpunkt DagsordenpunktID="1" Nummer="1" Åbent="true">
      <Overskrift>Budgetopfølgning</Overskrift>
      <Indhold><Resumé>&lt;p&gt;Kort fortalt.&lt;/p&gt;</Resumé>
        <Økonomiske_x0020_konsekvenser><p>Ingen <b>særlige</b>.</p></Økonomiske_x0020_konsekvenser>
        <Beslutning>Godkendt.</Beslutning></Indhold>
      <Bilagsliste><Bilag BilagID="1" Navn="Tabel" BilagUrl="Bilag\\tabel.pdf" MaaPubliceres="true" />
        <Bilag BilagID="2" Navn="Løn" BilagUrl="Bilag\\loen.pdf" MaaPubliceres="false" /></Bilagsliste>
    </Dagsordenpunkt></Gruppe>
    <Gruppe navn="Lukkede punkter"><Dagsordenpunkt DagsordenpunktID="2" Nummer="2" Åbent="true">
      <Overskrift>Personsag</Overskrift></Dagsordenpunkt></Gruppe>
    <Dagsordenpunkt DagsordenpunktID="3" Nummer="3" Åbent="false"><Overskrift>Grundsalg</Overskrift></Dagsordenpunkt>
  </Dagsordenpunkter>
</Dagsorden>`;

test("the form with Danish names, groups, escaped headings and elements for HTML", async () => {
  const paper = await read({
    "dagsorden.xml": DAGSORDEN,
    "Bilag/tabel.pdf": "a",
    "Bilag/loen.pdf": "b",
  });
  expect(paper).toMatchObject({ meetingId: "4", agendaId: "12", state: "minutes" });
  expect(paper.document).toMatchObject({
    kind: "minutes",
    body: { name: "Økonomiudvalget" },
    date: "2018-08-27",
    startTime: "16:00",
    endTime: "17:45",
    place: "Lokale 1",
  });
  expect(paper.document.items.map(({ title, closed }) => [title, closed])).toEqual([
    ["Budgetopfølgning", false],
    ["Lukket punkt", true],
    ["Lukket punkt", true],
  ]);
  expect(paper.document.items.map(({ sections }) => sections[0]?.text).slice(1)).toEqual([
    "Personsag",
    "Grundsalg",
  ]);
  expect(paper.document.items[0]?.sections).toEqual([
    { heading: "Resumé", kind: "summary", text: "Kort fortalt." },
    { heading: "Økonomiske konsekvenser", kind: "economy", text: "Ingen særlige." },
    { heading: "Beslutning", kind: "decision", text: "Godkendt." },
  ]);
  expect(paper.attachments.map(({ path, isClosed }) => [path, isClosed])).toEqual([
    ["Bilag/tabel.pdf", false],
    ["Bilag/loen.pdf", true],
  ]);
});

test("the form with Danish names in letters put together, as a supplement, as a draft", async () => {
  const apart = DAGSORDEN.normalize("NFD").replace(
    'Tillægsdagsorden="false"',
    'Tillægsdagsorden="true"',
  );
  expect(await read({ "d.xml": apart })).toMatchObject({ isSupplement: true, meetingId: "4" });
  const draft = DAGSORDEN.replace('"Referat"', '"Kladde til referat"');
  expect(await read({ "d.xml": draft })).toMatchObject({ state: "draft" });
  const closed = DAGSORDEN.replace('Åben="true" D', 'Åben="false" D');
  const paper = await read({ "d.xml": closed });
  expect(paper.isClosed).toBe(true);
  expect(paper.document.items.every((item) => item.closed)).toBe(true);
});
