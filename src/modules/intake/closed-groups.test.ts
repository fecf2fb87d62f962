import { expect, test } from "vitest";
import { wordBalance } from "./fixtures/word-balance.ts";
import { parse } from "./parse.ts";

const item = (number: number, title: string) =>
  `Punkt ${number}: ${title}\n\nSagens kerne\n\nTekst om sagen.\n\nBeslutning\n\nGodkendt.\n\n`;

const paper = (closed: string, open = "Åbne punkter") =>
  `REFERAT Klimaudvalget d. 10-03-2026\n\nMødedato d. 10-03-2026 kl. 16:00\n\nMødested Rådhuset\n\nMødedeltagere Ida Holm\n\n${open}\n\n${item(1, "Havnebad")}${closed}\n\n${item(2, "Køb af ejendom")}`;

test.each([
  "Lukkede punkter",
  "LUKKET DAGSORDEN",
  "Lukkede dagsordenspunkter:",
  "Punkter for lukkede døre",
])("items under »%s« are closed, and the line is no text of the item above", (line) => {
  const document = parse(paper(line));
  expect(document.items.map(({ number, closed }) => [number, closed])).toEqual([
    ["1", false],
    ["2", true],
  ]);
  expect(document.items[0]?.decisions[0]?.text).toBe("Godkendt.");
  expect(document.warnings).toMatchObject([{ code: "closed-group" }]);
  expect(wordBalance(paper(line))).toEqual({ missing: [], surplus: [] });
});

test("a line above the first item counts too, and one that opens ends it", () => {
  const document = parse(paper("Åbne punkter", "Lukkede punkter"));
  expect(document.items.map(({ closed }) => closed)).toEqual([true, false]);
});

test("one in the contents with nothing below it closes nothing, but the paper is to be looked at", () => {
  const text = paper("Åbne punkter").replace(
    "Mødedeltagere",
    "Indholdsfortegnelse\n\nLukkede punkter\n\nDeltagere: Bo Lund\n\nMødedeltagere",
  );
  const document = parse(text);
  expect(document.items.map(({ closed }) => closed)).toEqual([false, false]);
  expect(document.warnings.map(({ code }) => code)).toContain("closed-contradiction");
});

test("the same words within a sentence close nothing", () => {
  const document = parse(paper("Lukkede punkter behandles næste gang."));
  expect(document.items.map(({ closed }) => closed)).toEqual([false, false]);
});

test("what the contents close under one number stays open under another, and »(for lukkede døre)« closes", () => {
  const contents =
    "1...- Havnebad......2\n2...- Køb (FOR LUKKEDE DØRE)......3\n\nLukket møde\n\n3...- Havnebad......3\n\n";
  const text = paper("Lukkede punkter").replace("Mødedeltagere", `${contents}Mødedeltagere`);
  const second = text.replace("Punkt 2: Køb af ejendom", "Punkt 2: Køb (FOR LUKKEDE DØRE)");
  const document = parse(second.replace("Lukkede punkter\n\n", ""));
  expect(document.tableOfContents.map(({ title }) => title)).toEqual([
    "Havnebad",
    "Køb (FOR LUKKEDE DØRE)",
    "Havnebad",
  ]);
  expect(document.items.map(({ title, closed }) => [title, closed])).toEqual([
    ["Havnebad", false],
    ["Køb", true],
    ["Havnebad", true],
  ]);
});
