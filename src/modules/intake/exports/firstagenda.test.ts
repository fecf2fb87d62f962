import { expect, test } from "vitest";
import { bundleOf } from "./fixtures/bundle-of.ts";
import { agenda, item, PAGE } from "./fixtures/firstagenda.ts";
import { readExport } from "./read-export.ts";

const read = async (json: string, files: Record<string, string> = {}) => {
  const { papers, faults } = await readExport(bundleOf({ "dagsorden.json": json, ...files }));
  expect(faults).toEqual([]);
  return papers[0]!;
};

test("every field of an agenda's JSON, its files by their ids, its term from the list of bodies", async () => {
  const paper = await read(agenda(), {
    "bilag/AAAA.pdf": "a",
    "udvalgsliste.json": JSON.stringify({
      Udvalg: { "Udvalg 2026-2029": [{ Id: "u1", Navn: "Byrådet", Moeder: [{ Id: "d1" }] }] },
    }),
  });
  expect(paper).toMatchObject({
    system: "FirstAgenda",
    agendaId: "d1",
    meetingId: null,
    state: "minutes",
    isSupplement: false,
  });
  expect(paper.document).toMatchObject({
    kind: "minutes",
    body: { name: "Byrådet", period: "2026-2029" },
    date: "2026-03-30",
    startTime: "17:00",
    endTime: "19:30",
    place: "Salen",
    participants: ["Ane Fjord"],
    absent: ["Bo Vig", "Carl Holm"],
  });
  const [plan] = paper.document.items;
  expect(plan).toMatchObject({ number: "3", caseNumber: "26/1172", closed: false });
  expect(plan?.sections.map(({ heading, kind, text }) => [heading, kind, text])).toEqual([
    ["Beslutningstema", "core", "Havnen vokser."],
    ["Indstilling", "recommendation", "1. at godkende planen"],
    ["Beslutning i Økonomiudvalget den 16-03-2026", "decision", "Anbefales."],
    ["Beslutning i Byrådet den 30-03-2026", "decision", "Godkendt. Bo Vig (V) stemte imod."],
    ["Skitse", "other", ""],
  ]);
  expect(plan?.decisions.map(({ body, date, type }) => [body, date, type])).toEqual([
    ["Økonomiudvalget", "2026-03-16", "recommended"],
    ["Byrådet", "2026-03-30", "approved"],
  ]);
  expect(plan?.decisions[1]?.votes?.against).toEqual(["Bo Vig (V)"]);
  expect(paper.attachments.map(({ title, path }) => [title, path])).toEqual([
    ["Første", "bilag/AAAA.pdf"],
    ["Anden", null],
  ]);
  expect(paper.document.warnings.map(({ code }) => code)).toEqual([
    "picture",
    "unknown-heading",
    "attachment-missing",
  ]);
});

test.each([
  ["2026-01-12T08:00:00+01:00", "2026-01-12", "08:00"],
  ["2026-07-12T22:30:00Z", "2026-07-13", "00:30"],
  ["2026-07-12T06:00:00Z", "2026-07-12", "08:00"],
  ["2026-07-12T08:00:00", "2026-07-12", "08:00"],
])("%s is %s at %s in Denmark, whatever the field is called", async (given, date, startTime) => {
  expect((await read(agenda({ MeetingBeginUtc: given }))).document).toMatchObject({
    date,
    startTime,
  });
});

test.each([
  [{ Navn: "Lukket: Havneplan", IsOpen: false }, "Havneplan", true],
  [{ Navn: "Lukket: Havneplan", IsOpen: true }, "Havneplan", true],
  [{ Navn: "Havneplan - Lukket punkt", IsOpen: true }, "Havneplan", true],
  [{ IsOpen: undefined }, "Havneplan", true],
  [{ IsOpen: null }, "Havneplan", true],
  [{ IsOpen: true }, "Havneplan", false],
])("%j has the title %s and is closed: %s", async (more, title, closed) => {
  const { document } = await read(agenda({}, [item(more)]));
  expect(document.items[0]).toMatchObject({ title, closed });
});

test.each([
  [{ Navn: "Dagsorden" }, {}, "agenda", false, false],
  [{ Navn: "Tillægsdagsorden" }, {}, "agenda", true, false],
  [{ Navn: "Dagsorden" }, { TillaegsDagsorden: true }, "agenda", true, false],
  [{ Navn: "Dagsorden", IsSupplementaryAgenda: true }, {}, "agenda", true, false],
  [{ Navn: "Referat 1. behandling budget" }, {}, "minutes", false, false],
  [{ Navn: "Lukket referat" }, {}, "minutes", false, true],
])("%j %j", async (meeting, more, state, isSupplement, isClosed) => {
  const paper = await read(agenda(meeting, [item({})], more));
  expect(paper).toMatchObject({ state, isSupplement, isClosed });
  expect(paper.document.items[0]?.closed).toBe(isClosed);
});

test("JSON of another form is told with the place; other JSON is none of ours", async () => {
  const wrong = await readExport(
    bundleOf({ "a.json": JSON.stringify({ Dagsordenpunkter: 3, Udvalg: {}, Moede: {} }) }),
  );
  expect(wrong.faults.map(({ error }) => String(error))).toEqual([
    expect.stringContaining("Dagsordenpunkter"),
  ]);
  const other = await readExport(bundleOf({ "a.json": '{"navn": "x"}', "b.txt": "[kladde] x" }));
  expect([other.papers, other.faults, other.claimed.size]).toEqual([[], [], 0]);
  const broken = await readExport(bundleOf({ "a.json": '{"navn": ' }));
  expect(broken.faults).toHaveLength(1);
});

test("a static page that prints a body's term with its name, and titles again above the texts", async () => {
  const page = PAGE.replace("Økonomiudvalget<", "Økonomiudvalget 2026-2029<").replace(
    "<h2>2. Takster</h2>",
    "<h2>2. Takster</h2><p>Takster</p>",
  );
  const { papers } = await readExport(bundleOf({ "referat.html": page }));
  const { body, items } = papers[0]!.document;
  expect(body).toMatchObject({ name: "Økonomiudvalget", period: "2026-2029" });
  expect(items[1]?.sections[0]).toMatchObject({ heading: "Sagsfremstilling" });
});

test("a static page: labels, items, the chain of decisions, closed items and linked files", async () => {
  const { papers, faults } = await readExport(
    bundleOf({ "referat.html": PAGE, "Bilag/Takster 2026.PDF": "a" }),
  );
  expect(faults).toEqual([]);
  const paper = papers[0]!;
  expect(paper).toMatchObject({ system: "FirstAgenda", state: "minutes" });
  expect(paper.document).toMatchObject({
    kind: "minutes",
    body: { name: "Økonomiudvalget" },
    date: "2026-05-18",
    startTime: "17:00",
    endTime: "18:15",
    place: "Rådhuset",
  });
  expect(paper.document.items.map(({ number, title, closed }) => [number, title, closed])).toEqual([
    ["1", "Godkendelse af dagsorden", false],
    ["2", "Takster", false],
    ["3", "Køb", true],
  ]);
  const rates = paper.document.items[1]!;
  expect(rates.decisions.map(({ body, date, type }) => [body, date, type])).toEqual([
    ["Havneudvalget", "2026-05-04", "recommended"],
    ["Økonomiudvalget", "2026-05-18", "postponed"],
  ]);
  expect(rates.attachments).toEqual(["Takster 2026", "Uden fil"]);
  expect(paper.attachments.map(({ path }) => path)).toEqual(["Bilag/Takster 2026.PDF", null]);
});

test("a static page whose labels and items no element marks", async () => {
  const page = `<html><body>UDVALG<br>Byrådet<br>MØDE<br>Dagsorden 1. april 2026<br>STED<br>Salen<br>STARTTIDSPUNKT<br>kl. 16:00<br>
    SLUTTIDSPUNKT<br>kl. 17:00<br>PUNKTER<br>1. Åbning<br>2. Eventuelt - Lukket punkt<br><br>1. Åbning<br>Sagsfremstilling<br>Vi åbner.<br>2. Eventuelt - Lukket punkt</body></html>`;
  const { papers } = await readExport(bundleOf({ "d.html": page }));
  expect(papers[0]?.document).toMatchObject({
    kind: "agenda",
    date: "2026-04-01",
    startTime: "16:00",
    endTime: "17:00",
    items: [
      { number: "1", title: "Åbning", sections: [{ kind: "presentation", text: "Vi åbner." }] },
      { number: "2", title: "Eventuelt", closed: true },
    ],
  });
});

test("a page of another kind is none of ours", async () => {
  const { papers, claimed } = await readExport(
    bundleOf({ "a.html": "<html><body><h1>Referat</h1></body></html>" }),
  );
  expect([papers, claimed.size]).toEqual([[], 0]);
});
