import { expect, test } from "vitest";
import { bundleOf } from "./fixtures/bundle-of.ts";
import { item, PATH, meeting } from "./fixtures/edoc.ts";
import { readExport } from "./read-export.ts";

const folder = "04-12-2012 13.00.00";
const read = async (xml: string, files: Record<string, string> = {}) => {
  const found = await readExport(
    bundleOf({ [`${folder}/eDocAgendaPublishing.xml`]: xml, ...files }),
  );
  expect(found.faults).toEqual([]);
  return found.papers[0]!;
};

test("XML that isn't well-formed, its items in no order, its texts as plain ones", async () => {
  const attachments = [
    { title: "Ansøgning", file: "201.PDF" },
    { title: "Internt notat", file: "202.PDF", publishing: "MÅ IKKE PUBLICERES" },
  ];
  const paper = await read(
    meeting(
      item({ number: 2, title: "Lån til havnen", text: PATH, attachments }) +
        item({ number: 1, title: "Meddelelser", text: "1.\tMeddelelser\n\nIntet nyt.\n\u000c" }),
    ),
    { [`${folder}/201.pdf`]: "a", [`${folder}/202.PDF`]: "b", [`${folder}/102.PDF`]: "print" },
  );
  expect(paper).toMatchObject({
    system: "eDoc",
    state: "minutes",
    isClosed: false,
    meetingId: null,
  });
  expect(paper.document).toMatchObject({
    kind: "minutes",
    body: { name: "Havneudvalget" },
    date: "2012-12-04",
    startTime: "13:00",
    place: "Lokale 3 på Rådhuset",
    participants: ["Ane Fjord (A)", "Carl Holm (C)"],
    absent: ["Bo Vig (V)"],
    tableOfContents: [
      { title: "Meddelelser", page: 3 },
      { title: "Lån til havnen", page: 4 },
    ],
    warnings: [],
  });
  const [news, loan] = paper.document.items;
  expect(news).toMatchObject({ number: "1", title: "Meddelelser", closed: false });
  expect(news?.sections).toEqual([{ heading: "", kind: "other", text: "Intet nyt." }]);
  expect(loan).toMatchObject({
    number: "2",
    caseNumber: "2012-11",
    attachments: ["Ansøgning", "Internt notat"],
    attendance: ["Bo Vig (V) deltog ikke i behandlingen af punktet."],
  });
  expect(loan?.sections.map(({ heading, kind, text }) => [heading, kind, text])).toEqual([
    ["", "other", "Dok.nr.: 2012-22\n\nØkonomiudvalget den 3. januar 2012 Punkt 7"],
    ["Sammendrag", "summary", "Havnen søger et lån."],
    [
      "Sagsfremstilling",
      "presentation",
      "Første afsnit.\n\nAndet afsnit.\n\n- et skib\n- et skib til",
    ],
    ["Bilag", "attachments", "2012-33 - Ansøgning\n\nLukket bilag"],
    ["Indstilling", "recommendation", "Havnechefen indstiller, at\n\nA) Lånet gives."],
    ["Økonomiudvalgets beslutning den 03.01.2012 Punkt 7", "decision", "Anbefales."],
    ["Havneudvalgets beslutning den 04.12.2012 Punkt 2", "decision", "Godkendt."],
  ]);
  expect(loan?.decisions.map(({ body, date, type }) => [body, date, type])).toEqual([
    ["Økonomiudvalget", "2012-01-03", "recommended"],
    ["Havneudvalget", "2012-12-04", "approved"],
  ]);
  expect(paper.attachments.map(({ path, isClosed }) => [path, isClosed])).toEqual([
    [`${folder}/201.pdf`, false],
    [`${folder}/202.PDF`, true],
  ]);
});

test("what is in the closed agenda, or isn't to be published, is closed and has its neutral title", async () => {
  const closed = `<MeetingAgendaType><AgendaType>Lukket dagsorden</AgendaType><MeetingAgendaItems>${item(
    {
      number: 3,
      title: "Afsked af Dora Lind",
      neutral: "Personalesag",
    },
  )}</MeetingAgendaItems><FullText></FullText></MeetingAgendaType>`;
  const kept = item({ number: 1, title: "Tilbud fra Vig A/S", neutral: "", publishing: "" });
  const { document } = await read(meeting(kept, "Dagsorden udsendt", closed));
  expect(document.kind).toBe("agenda");
  expect(document.items.map(({ title, closed: is }) => [title, is])).toEqual([
    ["Lukket punkt", true],
    ["Personalesag", true],
  ]);
  expect(document.items[1]?.sections).toEqual([
    { heading: "Titel", kind: "other", text: "Afsked af Dora Lind" },
  ]);
});

test.each([
  ["Referat endeligt godkendt", "minutes"],
  ["Referat under udarbejdelse", "draft"],
  ["Referat til godkendelse", "draft"],
  ["Referat under godkendelse", "draft"],
  ["Referat ikke endeligt godkendt", "draft"],
  ["Dagsorden udsendt", "agenda"],
  ["Dagsorden oprettet", "draft"],
  ["Noget andet", "draft"],
  ["", "draft"],
])("the state %j makes it %s", async (words, state) => {
  expect((await read(meeting(item({ number: 1, title: "Havn" }), words))).state).toBe(state);
});

test("an item without text keeps its print as an attachment", async () => {
  const paper = await read(meeting(item({ number: 1, title: "Havn" })), {
    [`${folder}/101.PDF`]: "print",
  });
  expect(paper.attachments).toEqual([
    { item: "1", title: "Punktet som PDF", path: `${folder}/101.PDF`, isClosed: false },
  ]);
});

test("a file that is cut off is read as far as it goes, as a draft, and opens nothing", async () => {
  const whole = meeting(
    item({ number: 1, title: "Åbent", text: "1.\tÅbent\n\nTekst." }) +
      item({ number: 2, title: "Hemmeligt", text: "2.\tHemmeligt\n\nTekst." }),
  );
  const paper = await read(whole.slice(0, whole.indexOf("Hemmeligt</NeutralTitle>")));
  expect(paper.document.items.map(({ closed }) => closed)).toEqual([false, true]);
  expect(paper.document.warnings.map(({ code }) => code)).toContain("damaged");
  expect(paper.state).toBe("draft");
});
