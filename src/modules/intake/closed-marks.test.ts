import { expect, test } from "vitest";
import { parse } from "./parse.ts";
import { wordBalance } from "./fixtures/word-balance.ts";

const HEAD = "Referat\n\nMiljøudvalget\n\n12. marts 2024 kl. 16.00\n\n";
const text = (number: number) =>
  `Sagsnr.: 24/${number}00\n\nSagsfremstilling\n\nSag ${number} er lang.\n\nBeslutning\n\nGodkendt for sag ${number}.\n\n`;
const OPEN = `1. Stier\n\n${text(1)}2. Broer\n\n${text(2)}`;

function expectClosed(closed: string) {
  const paper = HEAD + OPEN + closed;
  expect(wordBalance(paper)).toEqual({ missing: [], surplus: [] });
  const { items } = parse(paper);
  expect(items.map((item) => [item.number, item.closed])).toEqual([
    ["1", false],
    ["2", false],
    ["3", true],
    ["4", true],
  ]);
  expect(items[1]?.decisions.map((decision) => decision.text)).toEqual(["Godkendt for sag 2."]);
}

test.each([
  "(Lukket)",
  "* Lukket",
  "Status: Lukket",
  "Åbent/lukket: Lukket",
  "Offentlighed: Nej",
  "Lukket: Ja",
  "Dette punkt er lukket",
  "Punktet behandles for lukkede døre",
  "Lukkes jf. styrelseslovens § 10",
  "Lukket punkt, jf. § 10 i lov om kommunernes styrelse",
  "Lukket punkt (personfølsomme oplysninger)",
  "Lukket - ikke offentlig",
  "Til lukket behandling",
  "Dørene lukkes",
  "Fortroligt",
])("a line below or above an item's title closes it: %s", (state) => {
  for (const [number, title] of [
    [3, "Køb"],
    [4, "Salg"],
  ] as const) {
    const below = (at: number) =>
      at === number
        ? `${at}. ${title}\n\n${state}\n\n${text(at)}`
        : `${at}. Andet (lukket)\n\n${text(at)}`;
    expectClosed(below(3) + below(4));
  }
  expectClosed(`${state}\n\n3. Køb\n\n${text(3)}${state}\n\n4. Salg\n\n${text(4)}`);
});

test.each([
  "Sager til behandling på lukket møde",
  "Ikke-offentlige punkter",
  "Fortrolige punkter",
  "Mødets lukkede del",
  "Dagsorden - lukket",
  "Referat - lukket del",
  "II. Lukkede punkter",
  "Lukkede emner",
  "Sager, der behandles for lukkede døre:",
  "Lukket tillægsdagsorden",
  "Lukkede sager (ikke offentlige)",
  "--- Lukket møde ---",
])("a free line above an item closes it and all below: %s", (group) => {
  expectClosed(`${group}\n\n3. Køb\n\n${text(3)}4. Salg\n\n${text(4)}`);
});

test("a decision that a case is treated behind closed doors is no heading of closed items", () => {
  const paper = `${HEAD}1. Stier\n\nBeslutning\n\nSagen udsættes til lukket møde\n\n2. Broer\n\nBeslutning\n\nGodkendt.\n`;
  expect(parse(paper).items.map(({ closed }) => closed)).toEqual([false, false]);
});

test.each([
  ["Lukket punkt 3: Køb", "Lukket punkt 4: Salg"],
  ["LUKKET PUNKT 3. Køb", "LUKKET PUNKT 4. Salg"],
  ["Lukket - 3. Køb", "Lukket - 4. Salg"],
  ["(Lukket) 3. Køb", "(Lukket) 4. Salg"],
  ["Lukket    3. Køb", "Lukket    4. Salg"],
  ["Punkt 3 (lukket): Køb", "Punkt 4 (lukket): Salg"],
  ["Punkt 3 - lukket - Køb", "Punkt 4 - lukket - Salg"],
  ["3. Køb (fortrolig)", "4. Fortroligt: Salg"],
  ["3. Køb (ikke offentlig)", "4. Ikke-offentligt: Salg"],
  ["3. Køb - for lukkede døre", "4. LUKKET Salg"],
  ["3. Køb / lukket", "4. Salg LUKKET"],
  ["3. Køb (lukket punkt, jf. § 10)", "4. Lukket behandling: Salg"],
  ["3. Closed: Køb", "4. Closed: Salg"],
])("a mark around an item's number or title closes it: %s", (one, two) => {
  expectClosed(`${one}\n\n${text(3)}${two}\n\n${text(4)}`);
});

test("items that are counted by a word keep it where the mark stands before it", () => {
  const paper = `${HEAD}Punkt 1: Stier\n\n${text(1)}Punkt 2: Broer\n\n${text(2)}Lukket punkt 3: Køb\n\n${text(3)}`;
  expect(parse(paper).items.map(({ number, title, closed }) => [number, title, closed])).toEqual([
    ["1", "Stier", false],
    ["2", "Broer", false],
    ["3", "Køb", true],
  ]);
});

test.each([
  ["a word before the number", "Punkt 3: Køb", "Punkt 4 - Salg", [false, false]],
  ["a letter before it", "L3. Køb", "L4. Salg", [true, true]],
  ["a sign before it", "🔒 3. Køb", "🔒 4. Salg", [true, true]],
  ["a letter behind it", "3L. Køb", "4L. Salg", [true, true]],
])(
  "items that are printed otherwise than the others are no text of the one above: %s",
  (_, one, two, closed) => {
    const paper = `${HEAD}${OPEN}${one}\n\n${text(3)}${two}\n\n${text(4)}`;
    const { items } = parse(paper);
    expect(items.map(({ number }) => number)).toEqual(["1", "2", "3", "4"]);
    expect(items.slice(2).map((item) => item.closed)).toEqual(closed);
  },
);

test("what a decision says of a numbered part is no item", () => {
  const paper = `${HEAD}1. Stier\n\nBeslutning\n\nGodkendt.\n\n2. Broer\n\nBeslutning\n\nPunkt 3: Godkendt.\n\nBilag\n\nKort\n`;
  expect(parse(paper).items.map(({ number }) => number)).toEqual(["1", "2"]);
});

test("a column of states in a list of the items is no mark of theirs", () => {
  const paper = `${HEAD}Dagsordenspunkter\n\nåbent  1  Stier\nåbent  2  Broer\nlukket  101  Lukket punkt: Køb\n\n1 Stier\n\n${text(1)}2 Broer\n\n${text(2)}101 Lukket punkt: Køb\n\n${text(101)}`;
  expect(parse(paper).items.map(({ number, title, closed }) => [number, title, closed])).toEqual([
    ["1", "Stier", false],
    ["2", "Broer", false],
    ["101", "Køb", true],
  ]);
});

test("items without a sign behind their numbers are as safe", () => {
  const bare = (paper: string) => paper.replaceAll(/^([LP]?\d)\. /gm, "$1 ");
  for (const closed of [
    `Sager, der behandles for lukkede døre:\n\n3. Køb\n\n${text(3)}4. Salg\n\n${text(4)}`,
    `L3. Køb\n\n${text(3)}L4. Salg\n\n${text(4)}`,
  ]) {
    const { items } = parse(bare(HEAD + OPEN + closed));
    expect(items.map((item) => item.closed)).toEqual([false, false, true, true]);
  }
});
