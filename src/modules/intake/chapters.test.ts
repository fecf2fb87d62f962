import { expect, test } from "vitest";
import { withClosedBehind } from "./closed-first.ts";
import { wordBalance } from "./fixtures/word-balance.ts";
import { parse } from "./parse.ts";

/** Reads a paper and sees to it that no word is lost or doubled. */
function balanced(text: string) {
  expect(wordBalance(text)).toEqual({ missing: [], surplus: [] });
  return parse(text);
}

const HEAD = "REFERAT\n\nMiljøudvalget\n\n12. marts 2024 kl. 16.00\n\n";
const item = (title: string, below = "") =>
  `${title}\n\n${below}Åbent - 2024/061772\n\nResumé\n\nSagen er kort.\n\nBeslutning\n\nGodkendt.\n\n`;
const outline = (text: string) =>
  balanced(text).items.map(({ number, title, items }) => [
    number,
    title,
    items.map((inner) => inner.number),
  ]);

test("chapters that letters count hold the items below them, and one may be empty", () => {
  const text = `${HEAD}A: Sager til afgørelse\n\n${item("1. Stier")}${item("2. Veje")}B: Sager til drøftelse\n\nC: Orientering\n\n${item("3. Broer")}`;
  expect(outline(text)).toEqual([
    ["A", "Sager til afgørelse", ["1", "2"]],
    ["B", "Sager til drøftelse", []],
    ["C", "Orientering", ["3"]],
  ]);
  expect(parse(text).warnings.map(({ code }) => code)).not.toContain("number-gap");
});

test("an item that names its chapter again below its title has its case number", () => {
  const again = "A. Sager til afgørelse\n\n";
  const text = `${HEAD}A. Sager til afgørelse\n\n${item("1. Stier", again)}${item("2. Veje", again)}B. Orientering\n\n${item("3. Broer")}`;
  const { items } = balanced(text);
  expect(items[0]?.items.map(({ caseNumber, sections }) => [caseNumber, sections.length])).toEqual([
    ["2024/061772", 2],
    ["2024/061772", 2],
  ]);
});

test("a chapter of closed items closes them, and the next one doesn't", () => {
  const closed = "3. Salg\n\nBeslutning\n\nSolgt.\n\n";
  const text = `${HEAD}A. Åbne punkter\n\n${item("1. Stier")}${item("2. Veje")}B. Lukkede punkter\n\n${closed}`;
  const { items } = balanced(text);
  expect(items.map(({ number, closed: isClosed }) => [number, isClosed])).toEqual([
    ["1", false],
    ["2", false],
    ["3", true],
  ]);
});

test("letters that don't count from A, or stand above no item, are no chapters", () => {
  expect(outline(`${HEAD}B. Sager\n\n${item("1. Stier")}C. Andet\n\n${item("2. Veje")}`)).toEqual([
    ["1", "Stier", []],
    ["2", "Veje", []],
  ]);
});

test("a list's last rows that no item follows are closed items, and no items of the text", () => {
  const text = `${HEAD}Pkt.\tTekst\n\n21\tStier\n\n22\tVeje\n\n23\tJordkøb\n\n24\tSalg af areal\n\n${item("21. Stier")}${item("22. Veje")}`;
  const { items, tableOfContents } = balanced(text);
  expect(items.map(({ number, closed, sections }) => [number, closed, sections.length])).toEqual([
    ["21", false, 2],
    ["22", false, 2],
    ["23", true, 0],
    ["24", true, 0],
  ]);
  expect(tableOfContents).toHaveLength(4);
});

test("a state between number and title, and one above the number, is the item's own", () => {
  const inner = (state: string, title: string) =>
    `${title.slice(0, 1)} ${state} ${title.slice(2)}\n\nResumé\n\nSagen er kort.\n\n`;
  const between = `${HEAD}${inner("Åbent", "1 Stier")}${inner("Lukket", "2 Salg")}${inner("Åbent", "3 Broer")}`;
  expect(balanced(between).items.map(({ title, closed }) => [title, closed])).toEqual([
    ["Stier", false],
    ["Salg", true],
    ["Broer", false],
  ]);
  const above = (state: string, title: string) =>
    `${state}\n\n${title}\n\n00.01.00P35-0214\n\nResumé\n\nSagen er kort.\n\nPunkt 6 udgår.\n\n`;
  const stated = `${HEAD}${above("Åbent punkt", "1 Stier")}${above("Åbent punkt", "2 Veje")}${above("Lukket punkt", "3 Salg")}`;
  expect(balanced(stated).items.map(({ closed, sections }) => [closed, sections.length])).toEqual([
    [false, 1],
    [false, 1],
    [true, 1],
  ]);
});

test("states between titles without text below are those of the titles above", () => {
  const text = `${HEAD}1. Stier\n\nÅbent punkt\n\n2. Salg\n\nLukket punkt\n\n3. Veje\n\nÅbent punkt\n\n4. Køb\n\nLukket punkt\n`;
  expect(balanced(text).items.map(({ closed }) => closed)).toEqual([false, true, false, true]);
});

test("a state behind the number is a mark where lines stand free, and left as it is in rows of a table", () => {
  const rows = ["21 Åbent Skovhuset", "22 Lukket Engen", "23 Åbent Bakken"];
  expect(withClosedBehind(["Navne:", "", "Nr. Status Navn", ...rows])).toContain("22 Lukket Engen");
  const free = rows.flatMap((row) => ["", row]);
  expect(withClosedBehind(free)).toContain("22. Lukket - Engen");
});
