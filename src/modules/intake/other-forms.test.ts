import { expect, test } from "vitest";
import { wordBalance } from "./fixtures/word-balance.ts";
import { parse } from "./parse.ts";
import { findHeading } from "./section-headings.ts";
import { readVotes } from "./votes.ts";

/** Reads a paper and sees to it that no word is lost or doubled. */
function balanced(text: string) {
  expect(wordBalance(text)).toEqual({ missing: [], surplus: [] });
  return parse(text);
}

const HEAD = "REFERAT\n\nMiljøudvalget\n\n12. marts 2024 kl. 16.00\n\n";

test("a body and a day are a decision's heading where the meeting's own day stands so", () => {
  const { items } = balanced(
    `${HEAD}1. Stier\n\nIndstilling\nAt stien anlægges.\nØkonomiudvalget, den 5. marts 2024\nAnbefales.\nMiljøudvalget, den 12. marts 2024\nGodkendt.\n`,
  );
  expect(items[0]?.decisions).toMatchObject([
    { body: "Økonomiudvalget", date: "2024-03-05", type: "recommended", text: "Anbefales." },
    { body: "Miljøudvalget", date: "2024-03-12", type: "approved", text: "Godkendt." },
  ]);
});

test("days of a plan are no decisions", () => {
  const { items } = balanced(
    `${HEAD}1. Stier\n\nVidere proces\n\nØkonomiudvalget, den 19. marts 2024\n\nByrådet, den 26. marts 2024\n\nBeslutning\n\nGodkendt.\n`,
  );
  expect(items[0]?.decisions).toHaveLength(1);
});

test("headings with numbers that come again in each item are no items", () => {
  const item = (title: string) =>
    `${title}\n\n1. Sagsfremstilling\nStien er for smal.\n2. Økonomi\nIngen.\n3. Indstilling\nAt stien gøres bredere.\nBeslutning\nGodkendt.\n\n`;
  const { items } = balanced(HEAD + ["1. Stier", "2. Veje", "3. Broer"].map(item).join(""));
  expect(items.map(({ title }) => title)).toEqual(["Stier", "Veje", "Broer"]);
  expect(items[0]?.sections.map(({ kind }) => kind)).toEqual([
    "presentation",
    "economy",
    "recommendation",
    "decision",
  ]);
});

test("a line with a colon that stands in several items is a heading as the others are", () => {
  const item = (number: number) =>
    `${number}. Sti nr. ${number}\n\nResumé:\nStien er smal.\n\nTilgængelighed:\nDer er ledelinjer.\n\nØkonomi:\nIngen.\n\nBeslutning:\nGodkendt.\n\n`;
  const { items } = balanced(HEAD + item(1) + item(2));
  expect(items.map(({ sections }) => sections[1]?.heading)).toEqual([
    "Tilgængelighed:",
    "Tilgængelighed:",
  ]);
});

test.each([
  ["Sagsnr.: 24/17", "Åben sag      Sagsnr.: 24/17"],
  ["number and state", "24/17                 Åben sag"],
  ["state first", "Åben sag Sagsnr.: 24/17"],
  ["initials before it", "TEKMIL / 24/17"],
])("case line in cells: %s", (_, line) => {
  const { items } = balanced(
    `${HEAD}1. Stier\n\n${line}\n\nBeslutning\nGodkendt.\n\n2. Evt.\n\nBeslutning\nIntet.\n`,
  );
  expect(items[0]).toMatchObject({ caseNumber: "24/17", closed: false });
});

test("a section in the case line's last cell stays one", () => {
  const { items } = balanced(
    `${HEAD}1. Stier\n\n24/17          Lukket sag     Sagsgang: ØU/BY\n\nBeslutning\nGodkendt.\n\n2. Evt.\n\nBeslutning\nIntet.\n`,
  );
  expect(items[0]).toMatchObject({ caseNumber: "24/17", closed: true });
  expect(items[0]?.sections[0]).toMatchObject({ kind: "process", text: "ØU/BY" });
});

test("a box above an item is the item's, and tells who is away", () => {
  const item = (number: number) =>
    `MILJØUDVALGET                 MØDEDATO: 12-03-2024\nSTRANDBY KOMMUNE              SAGSNR.: ${number + 40}\n\nFraværende: Ida Holm\n\nPunkt nr. ${number}: Sti ${number}\n\nSagsfremstilling\n\nStien er smal.\n\nUdvalgets beslutning:\n\nGodkendt.\n\f`;
  const { items, absent } = balanced(
    `Referat\n\nMiljøudvalget\n\nTirsdag, den 12. marts 2024\n\f${item(1)}${item(2)}`,
  );
  expect(items.map(({ caseNumber }) => caseNumber)).toEqual(["41", "42"]);
  expect(items[0]?.decisions[0]?.text).toBe("Godkendt.");
  expect(absent).toEqual(["Ida Holm"]);
});

test("who is away below every decision is away from the meeting", () => {
  const item = (number: number, away: string) =>
    `${number}. Sti ${number}\n\nBeslutning\n\nGodkendt.\n\nFraværende: ${away}.\n\n`;
  const { absent } = parse(HEAD + item(1, "Bo Ek, Ida Holm") + item(2, "Bo Ek"));
  expect(absent).toEqual(["Bo Ek"]);
});

test("the first item may tell of the meeting itself", () => {
  const { endTime, absent, substitutes } = parse(
    `${HEAD}1. Dagsorden\n\nBeslutning\n\nGodkendt.\n\nMødet begyndte kl. 16.00 og sluttede kl. 17.42.\n\nDer var afbud fra Ida Holm (B). Bo Ek (B) deltog i stedet.\n\n2. Evt.\n\nBeslutning\n\nIntet.\n`,
  );
  expect(endTime).toBe("17:42");
  expect(absent).toEqual(["Ida Holm (B)"]);
  expect(substitutes).toEqual([{ for: "Ida Holm (B)", by: "Bo Ek (B)" }]);
});

test.each([
  [
    "Medlemmerne var til stede, undtagen:\nIda Holm (B)\nI stedet for Ida Holm (B) deltog Bo Ek (B).",
    "Bo Ek (B)",
  ],
  ["Fraværende: Ida Holm (B), suppleant Bo Ek deltog", "Bo Ek"],
])("who stands for somebody away: %s", (printed, by) => {
  const { absent, substitutes } = balanced(
    `${HEAD}${printed}\n\n1. Stier\n\nBeslutning\n\nGodkendt.\n`,
  );
  expect(absent).toEqual(["Ida Holm (B)"]);
  expect(substitutes).toEqual([{ for: "Ida Holm (B)", by }]);
});

test("members stand behind the name of their body", () => {
  const { participants } = balanced(
    `${HEAD}Bestyrelsen: Ida Holm, Bo Ek og Per Ås\n\n1. Stier\n\nBeslutning\n\nGodkendt.\n`,
  );
  expect(participants).toEqual(["Ida Holm", "Bo Ek", "Per Ås"]);
});

test.each([
  ["Mødet afholdes i Laden, Strandby Rådhus, kl. 16.00", "Laden, Strandby Rådhus"],
  ["Kl. 16.00 i Laden, Torvet 1", "Laden, Torvet 1"],
  [
    "Mødested:\nMødelokale Vest\nTorvet 1, 9999 Strandby",
    "Mødelokale Vest, Torvet 1, 9999 Strandby",
  ],
])("place: %s", (printed, place) => {
  const head = balanced(
    `REFERAT\n\nMiljøudvalget\n\nTirsdag, den 12. marts 2024\n\n${printed}\n\n1. Stier\n\nBeslutning\n\nGodkendt.\n`,
  );
  expect(head.place).toBe(place);
});

test.each([
  ["Byrådet - 12-03-2024", "Byrådet"],
  ["Miljørådet - Dagsordener og referater\n12. marts 2024", "Miljørådet"],
  ["Referat - Åben dagsorden\n12. marts 2024\nStrandby Byråd", "Strandby Byråd"],
])("body: %s", (printed, name) => {
  const { body, date } = balanced(`${printed}\n\n1. Stier\n\nBeslutning\n\nGodkendt.\n`);
  expect(body.name).toBe(name);
  expect(date).toBe("2024-03-12");
});

test("what a web page offers its readers is no part of a title", () => {
  const { items } = parse(
    `${HEAD}1. StierKlik her for at folde ud og læse mere om Stier\nBeslutning\nGodkendt.\n2. EvtKlik her for at folde ud og læse mere om Evt\nBeslutning\nIntet.\n`,
  );
  expect(items.map(({ title }) => title)).toEqual(["Stier", "Evt"]);
});

test("titles without numbers may stand below their case lines", () => {
  const item = (number: number) =>
    `Sagsnr.: 24/${number} Sagsbehandler: Ida Holm\n\nSti nord for nr. ${number}\n\nSagsresume\n\nStien er smal.\n\nBeslutning\n\nGodkendt.\n\n`;
  const { items } = balanced(HEAD + item(11) + item(12));
  expect(items.map(({ title, caseNumber }) => [title, caseNumber])).toEqual([
    ["Sti nord for nr. 11", "24/11"],
    ["Sti nord for nr. 12", "24/12"],
  ]);
});

test("a closed group in the contents closes no item below the head", () => {
  const { items } = balanced(
    `Referat af møde i Miljøudvalget\n\nDen 12.03.2024 kl. 13:00 i Laden\n\nIndholdsfortegnelse\n\nLukkede punkter\n\nDeltagere:\n\nIda Holm\nBo Ek\n\n1. Stier\n\nBeslutning\n\nGodkendt.\n\n2. Veje\n\nBeslutning\n\nGodkendt.\n`,
  );
  expect(items.map(({ closed }) => closed)).toEqual([false, false]);
});

test("closed items that only end the list of items are items without text", () => {
  const { items } = parse(
    `${HEAD}Åbne sager\n\n71. Cykelsti langs åen\n72. Regulativ for åen\n\nLukkede sager\n\n73. Køb af areal\n\n71. Cykelsti langs åen\n\nBeslutning\n\nGodkendt.\n\n72. Regulativ for åen\n\nBeslutning\n\nGodkendt.\n`,
  );
  expect(items.map(({ number, closed }) => [number, closed])).toEqual([
    ["71", false],
    ["72", false],
    ["73", true],
  ]);
});

test.each([
  ["Økonomi/Personaleforhold", "economy"],
  ["Indledning/Baggrund", "background"],
  ["FORVALTNINGEN FORESLÅR,", "recommendation"],
  ["Bilag vedlagt:", "attachments"],
])("heading: %s", (text, kind) => {
  expect(findHeading(text)?.kind).toBe(kind);
});

test.each([
  ["For stemte: A, B og Ø - i alt 21. Imod stemte: O - i alt 3.", [["A", "B", "Ø"], ["O"], []]],
  [
    "For stemte Gruppe A. Imod stemte Gruppe V og Gruppe O. Gruppe C undlod at stemme.",
    [["Gruppe A"], ["Gruppe V", "Gruppe O"], ["Gruppe C"]],
  ],
])("votes: %s", (text, [yes, no, neither]) => {
  expect(readVotes(text)).toEqual({ for: yes, against: no, abstain: neither });
});

test("a sentence that ends with a day is no decision's heading", () => {
  const { items } = balanced(
    `${HEAD}1. Orientering\n\nSagsfremstilling\nFormanden orienterer om mødet i Trafikrådet den 12. marts 2024.\nDirektøren orienterer om stien.\nBeslutning\nTaget til efterretning.\n`,
  );
  expect(items[0]?.decisions).toHaveLength(1);
});

test("numbers of other kinds below the case's own are no text, and a body's meeting is the body's", () => {
  const item = (number: number) =>
    `${number}. Sti nr. ${number}\nÅbent\nSagsnr.: 24/${number}0\n\nJ.nr.: 05.01.00\n\nMiljøudvalgets møde den 12. marts 2024:\n\nGodkendt.\n\n`;
  const { items } = balanced(HEAD + item(1) + item(2) + item(3));
  expect(items.map(({ caseNumber }) => caseNumber)).toEqual(["24/10", "24/20", "24/30"]);
  expect(items[0]?.sections).toHaveLength(1);
  expect(items[0]?.decisions[0]?.body).toBe("Miljøudvalget");
});

test("a closed item whose title ends the contents' page and the last page stays one", () => {
  const pages = [
    "Indholdsfortegnelse\n1. Stier\n2. Veje\n3. Køb af hus\n\nHavby Kommune                Side 1",
    "1. Stier\n\nBeslutning\nGodkendt.\n\nHavby Kommune                Side 2",
    "2. Veje\n\nBeslutning\nGodkendt.\n\nLukkede dagsordenspunkter\n\n3. Køb af hus\n\nHavby Kommune                Side 3",
  ];
  const { items } = balanced(HEAD + pages.join("\n\f"));
  expect(items.map(({ title, closed }) => [title, closed])).toEqual([
    ["Stier", false],
    ["Veje", false],
    ["Køb af hus", true],
  ]);
});

test("numbers below their titles stay so for the last item, below which no heading stands", () => {
  const item = (number: number, title: string) =>
    `${title}\n\nSag nr. ${number}\n\nSagens kerne\n\nStien er smal.\n\nBeslutning\n\nGodkendt.\n\n`;
  const { items } = balanced(
    `${HEAD}${item(1, "Stier")}${item(2, "Veje")}${item(3, "Broer")}LUKKET: Køb af hus\n\nSag nr. 4\n\nHavby Rådhus\n`,
  );
  expect(items.map(({ title, closed }) => [title, closed])).toEqual([
    ["Stier", false],
    ["Veje", false],
    ["Broer", false],
    ["Køb af hus", true],
  ]);
});

test("a title that a page prints above its item too is one title, with the files between the two", () => {
  const item = (number: number, title: string, files: string) =>
    `- Pkt. ${number} ${title}\n\n${files}\n\nPkt. ${number}\n\n${title}\n\nSagsnr. 24/${number}\n\nIndstilling\n\nAt sagen godkendes.\n\nBeslutning\n\nGodkendt.\n\n`;
  const { items } = balanced(
    `${HEAD}${item(1, "Ny sti", "Kort.pdf Notat.docx")}${item(2, "Ny bro", "Tegning.pdf")}`,
  );
  expect(items.map(({ title, attachments }) => [title, attachments])).toEqual([
    ["Ny sti", ["Kort.pdf", "Notat.docx"]],
    ["Ny bro", ["Tegning.pdf"]],
  ]);
  expect(items[0]?.decisions[0]?.text).toBe("Godkendt.");
});

test("an item is closed where only the title that is printed above it too says so", () => {
  const item = (number: number, title: string, mark = "") =>
    `- Pkt. ${number} ${mark}${title}\n\nPkt. ${number}\n\n${title}\n\nSagsnr. 24/${number}\n\nBeslutning\n\nGodkendt.\n\n`;
  const { items } = balanced(
    HEAD + item(1, "Ny sti") + item(2, "Køb af hus", "Lukket punkt: ") + item(3, "Ny bro"),
  );
  expect(items.map(({ title, closed }) => [title, closed])).toEqual([
    ["Ny sti", false],
    ["Køb af hus", true],
    ["Ny bro", false],
  ]);
});
