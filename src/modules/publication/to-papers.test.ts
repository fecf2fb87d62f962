import { expect, test } from "vitest";
import { pdfText } from "../../../tests/pdf-text.ts";
import { fromPlain } from "../../platform/rich-text/index.ts";
import type { StoredItem, StoredMeeting } from "../meetings/index.ts";
import type { PaperReader } from "./paper-reader.ts";
import { renderExtract, renderPapers } from "./render-papers.ts";
import { toPapers } from "./to-papers.ts";

const ALL: PaperReader = { sees: "all", guestOf: [], recusedIn: [] };
const OPEN: PaperReader = { ...ALL, sees: "open" };

function item(
  number: string,
  title: string,
  text: string,
  more: Partial<StoredItem> = {},
): StoredItem {
  return {
    id: `item-${number}`,
    number,
    title,
    publicTitle: null,
    isOwn: true,
    isChapter: false,
    isWithdrawn: false,
    withdrawnReason: null,
    closed: false,
    caseNumber: `S2026-${number}`,
    caseHandlers: [],
    page: null,
    sections: [{ heading: "Sagsfremstilling", kind: "presentation", content: fromPlain(text) }],
    attachments: [],
    attendance: [],
    links: [],
    items: [],
    ...more,
  };
}

const file = { sha256: "f".repeat(64), name: "fil.pdf", mediaType: "application/pdf", size: 1 };

const meeting: StoredMeeting = {
  id: "meeting",
  bodyId: "body",
  termId: null,
  termLabel: "2026-2029",
  state: "dispatched",
  slug: "2026-03-04",
  kind: "agenda",
  date: "2026-03-04",
  startTime: "16:00",
  endTime: "18:00",
  place: "Rådhuset",
  participants: ["Bodil Kvist"],
  absent: [],
  substitutes: [],
  preamble: [{ heading: "Mission", kind: "other", content: fromPlain("Vi passer på havnen.") }],
  schedule: [
    { from: "16:00", to: "16:20", title: "Promenaden", guests: [], block: null, item: "1" },
    {
      from: "16:20",
      to: "16:40",
      title: "Tangvej 3",
      guests: ["Mægler Lind"],
      block: null,
      item: "2",
    },
    { from: "16:40", to: "16:50", title: "Pause", guests: [], block: null, item: null },
  ],
  items: [
    item("1", "Havnens promenade", "Bænke langs kajen.", {
      attachments: [
        { title: "Skitse", file, isClosed: false },
        { title: "Tilbudspriser", file, isClosed: true },
      ],
    }),
    item("2", "Køb af Tangvej 3", "Prisen er tre millioner.", {
      closed: true,
      publicTitle: "Køb af ejendom",
      attachments: [{ title: "Vurdering", file, isClosed: false }],
    }),
    item("3", "Nyt om skolerne", "16.20 Tangvej 3 drøftes før skolerne."),
    item("4", "Cykelstien", "Asfalten er slidt.", {
      isWithdrawn: true,
      withdrawnReason: "Mangler høring.",
    }),
    item("5", "Udpegninger", "", { sections: [], caseNumber: null }),
    item("6", "Ansættelser", "", {
      closed: true,
      sections: [],
      items: [item("6.1", "Ny havnefoged", "Valget står mellem to.")],
    }),
  ],
};

const authority = { slug: "hvidsund", name: "Hvidsund Kommune" };
const body = {
  slug: "tekniku",
  name: "Teknikudvalget",
  kind: "political" as const,
  organisation: null,
};
const decisions = new Map([
  [
    "item-1",
    [
      {
        body: "Teknikudvalget 2026-2029",
        bodyId: "body",
        date: "2026-03-04",
        content: fromPlain("Bænkene sættes op."),
        type: "approved" as const,
        types: ["approved" as const],
        votes: null,
        dissents: [],
      },
    ],
  ],
]);
const papersFor = (reader: PaperReader, kind: "agenda" | "minutes" = "agenda") =>
  toPapers({ authority, body, meeting, decisions, kind }, reader);
const textFor = async (reader: PaperReader) =>
  (await pdfText(await renderPapers(papersFor(reader), null))).replaceAll(/\s+/g, " ");

/** What only those who see closed matter may read. */
const CLOSED_WORDS = [
  "Køb af Tangvej 3",
  "tre millioner",
  "Vurdering",
  "Tilbudspriser",
  "Mægler Lind",
  "havnefoged",
];

test("members get closed items and attachments whole, marked and with a warning", async () => {
  const papers = papersFor(ALL);
  const text = await textFor(ALL);
  for (const word of CLOSED_WORDS) expect(text).toContain(word);
  expect(text).toContain("Punkt 2: Køb af Tangvej 3 (LUKKET)");
  expect(text).toContain("Tilbudspriser (LUKKET BILAG)");
  expect(text).toContain("Må ikke gives videre");
  expect(papers.holdsClosed).toBe(true);
});

test("observers get what the public will get", async () => {
  const text = await textFor(OPEN);
  for (const word of CLOSED_WORDS) expect(text).not.toContain(word);
  for (const word of [
    "Køb af ejendom",
    "Bænke langs kajen",
    "Skitse",
    "Lukket bilag",
    "Mission",
    "16.20–16.40 2 Lukket punkt",
  ])
    expect(text).toContain(word);
  // The time table that an item's text prints is cut too.
  expect(text).not.toContain("Tangvej 3 drøftes");
  expect(papersFor(OPEN).holdsClosed).toBe(false);
  expect(text).not.toContain("Må ikke gives videre");
});

test("a guest gets his own item, and no word of another", async () => {
  const guest: PaperReader = { sees: "items", guestOf: ["item-3"], recusedIn: [] };
  const text = await textFor(guest);
  expect(text).toContain("Nyt om skolerne");
  for (const word of [...CLOSED_WORDS, "Køb af ejendom", "promenade", "Mission", "Cykelstien"])
    expect(text).not.toContain(word);
});

test("a guest of a closed item sees it whole, but not its closed attachments", () => {
  const guest: PaperReader = { sees: "items", guestOf: ["item-2", "item-1"], recusedIn: [] };
  const papers = papersFor(guest);
  expect(JSON.stringify(papers.content)).toContain("tre millioner");
  expect(JSON.stringify(papers.content)).not.toContain("Tilbudspriser");
  expect(papers.holdsClosed).toBe(true);
  expect(papers.content.schedule.map(({ item: number }) => number)).toEqual(["1", "2"]);
});

test("a guest below a chapter keeps the chapter's number around his item", () => {
  const guest: PaperReader = { sees: "items", guestOf: ["item-6.1"], recusedIn: [] };
  const [chapter, ...others] = papersFor(guest).content.items;
  expect(others).toEqual([]);
  expect(chapter).toMatchObject({ number: "6", title: "Lukket punkt", items: [{ number: "6.1" }] });
});

test("a recused member gets neither text nor papers of that item, and its neutral title if closed", async () => {
  const recused: PaperReader = { ...ALL, recusedIn: ["item-1", "item-2"] };
  const text = await textFor(recused);
  for (const word of ["Bænke", "Skitse", "Tilbudspriser", "Tangvej", "tre millioner", "Mægler"])
    expect(text).not.toContain(word);
  expect(text).toContain("Du er inhabil i dette punkt");
  expect(text).toContain("Køb af ejendom");
  expect(text).toContain("havnefoged");
});

test("a withdrawn item keeps its number and title, and tells why", async () => {
  const text = await textFor(ALL);
  expect(text).toContain("Taget af dagsordenen: Mangler høring.");
  expect(text).not.toContain("Asfalten");
});

test("what is in a closed chapter is closed, whatever it says itself", () => {
  expect(JSON.stringify(papersFor(OPEN).content)).not.toContain("havnefoged");
});

test("an agenda has no decisions, minutes have", () => {
  expect(JSON.stringify(papersFor(OPEN).content)).not.toContain("sættes op");
  const minutes = papersFor(OPEN, "minutes").content;
  expect(JSON.stringify(minutes)).toContain("sættes op");
  expect(minutes.participants).toEqual(["Bodil Kvist"]);
});

test("an extract holds one item, what was decided, and what it rests on", async () => {
  const facts = {
    lock: { sha256: "ab".repeat(32), date: "2026-03-09" },
    signer: "Sekretær Yrsa Holt",
  };
  const pdf = await renderExtract(papersFor(ALL, "minutes"), "item-1", facts, null);
  const text = (await pdfText(pdf)).replaceAll(/\s+/g, " ");
  for (const word of [
    "Udskrift af referat",
    "Havnens promenade",
    "Bænkene sættes op",
    "9. marts 2026",
    "abab",
    "Yrsa Holt",
  ])
    expect(text).toContain(word);
  for (const word of ["Tangvej", "skolerne", "Mission", "Tidsplan", "Indholdsfortegnelse"])
    expect(text).not.toContain(word);
  await expect(renderExtract(papersFor(OPEN, "minutes"), "item-6.2", facts, null)).rejects.toThrow(
    "findes ikke",
  );
});
