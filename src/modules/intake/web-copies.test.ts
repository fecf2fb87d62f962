import { expect, test } from "vitest";
import { wordBalance } from "./fixtures/word-balance.ts";
import { unflatten } from "./flat-pages.ts";
import { parse } from "./parse.ts";
import { readHtml } from "./rich/read-html.ts";

const HEAD = "Referat • 12. marts 2024 kl. 16.00\nMiljøudvalget\n\n";

const itemsOf = (text: string) =>
  parse(unflatten(text)).items.map(({ number, title, closed }) => [number, title, closed]);

test("items and headings that fold in and out are no entries of lists", () => {
  const text = `${HEAD}  • 1 Stier ved åen
    • Indstilling

      At de anlægges.

    • Beslutning i Miljøudvalget den 12-03-2024

      Godkendt.

  • 2 Lukket punkt: Salg
    • Beslutning i Miljøudvalget den 12-03-2024

      Solgt.
`;
  expect(itemsOf(text)).toEqual([
    ["1", "Stier ved åen", false],
    ["2", "Salg", true],
  ]);
  expect(parse(text).items[0]?.sections.map(({ kind }) => kind)).toEqual([
    "recommendation",
    "decision",
  ]);
});

test("a numbered entry of a folded list is an item, with or without headings as entries", () => {
  const text = `${HEAD} • 301. Åben dagsorden - godkendelse\n\nBeslutning\n\nGodkendt.\n\n • 302. Lukket dagsorden - godkendelse\n\nBeslutning\n\nGodkendt.\n`;
  expect(itemsOf(text)).toEqual([
    ["301", "Åben dagsorden - godkendelse", false],
    ["302", "Lukket dagsorden - godkendelse", true],
  ]);
});

test("lines that were glued together when the page was copied are parted", () => {
  const text = `${HEAD}Punkter\n\n8. Stier den 12.03.2024\n9. Broer\n10. Veje den 12.03.20248. Stier den 12.03.2024\n\nSagsprocedure\n\nUdvalget\n\nBeslutning\n\nGodkendt.\n\nReferat9. Broer\n\nSagsprocedure\n\nUdvalget\n\nBeslutning\n\nGodkendt.\n\nReferat10. Veje den 12.03.2024\n\nBeslutning\n\nIntet.\n`;
  expect(itemsOf(text)).toEqual([
    ["8", "Stier den 12.03.2024", false],
    ["9", "Broer", false],
    ["10", "Veje den 12.03.2024", false],
  ]);
});

test("where closed items were left out, the next number begins an item behind a decision", () => {
  const text = `${HEAD}1. Stier\n\nIndstilling\n\nUdvalget beslutter:\n\n1. at stier anlægges\n2. at broer rives ned\n\nBeslutning\n\nGodkendt.\n\n12. Grundsalg\n\nBeslutning\n\nGodkendt.\n`;
  expect(itemsOf(text)).toEqual([
    ["1", "Stier", false],
    ["12", "Grundsalg", false],
  ]);
});

test("the closed part of flat pages stays closed, wherever its title runs on from", () => {
  const prose = "Der er talt biler i to uger. ".repeat(20).trim();
  const flat = `1 REFERAT Byrådet Mødedato: Torsdag den 27-03-2008 Mødested: Salen Starttidspunkt: Kl. 17:00

2 Byrådet, 27-03-2008 Indholdsfortegnelse Sag nr. Side 342. Stier ved åen 3 343. Broer 4 LUKKET MØDE 367. Genudbud 5

3 Byrådet, 27-03-2008 342. Stier ved åen Sagsfremstilling: ${prose} Beslutning i Byrådet den 27-03-2008: Godkendt.

4 Byrådet, 27-03-2008 343. Broer Indstilling: De rives ned. Beslutning i Byrådet den 27-03-2008: Godkendt.

5 Byrådet, 27-03-2008 LUKKET MØDE 367. Genudbud Beslutning i Byrådet den 27-03-2008: Godkendt.
`;
  expect(itemsOf(flat)).toEqual([
    ["342", "Stier ved åen", false],
    ["343", "Broer", false],
    ["367", "Genudbud", true],
  ]);
  expect(parse(unflatten(flat))).toMatchObject({ startTime: "17:00", place: "Salen" });
});

test("an empty label of the head has no item for its value, and those who are away no title", () => {
  const text =
    "Byrådet - 12-03-2024\n\nDeltagere: Ida Holm, (A), Bo Ek ()\nAfbud:\n\nReferat\n\nLokation:\n1. Stier\n\nBeslutning\n\nGodkendt.\n\n2. Broer\n\nBeslutning\n\nGodkendt.\n";
  expect(wordBalance(text)).toEqual({ missing: [], surplus: [] });
  expect(parse(text)).toMatchObject({ participants: ["Ida Holm (A)", "Bo Ek"], absent: [] });
  expect(itemsOf(text).map(([number]) => number)).toEqual(["1", "2"]);
});

test("members are listed by whom they come from, and the body is named by its meeting", () => {
  const text =
    "Referat af ekstraordinært skolebestyrelsesmøde\nonsdag den 16. april 2008 kl. 18.30 - 20.30\n\nTil stede:\nForældrevalgte: Ida Holm, Bo Ek\nElevrepræsentanter: Per Ås\n\nFraværende:\nForældrevalgte: Ole Bo\n\n1. Stier\n\nBeslutning\n\nGodkendt.\n\n2. Broer\n\nBeslutning\n\nGodkendt.\n";
  expect(parse(text)).toMatchObject({
    body: { name: "Skolebestyrelsen" },
    participants: ["Ida Holm", "Bo Ek", "Per Ås"],
    absent: ["Ole Bo"],
  });
});

test("a mark in brackets below its title closes an item", () => {
  const text = `${HEAD}351. Stier\n\nBeslutning\n\nGodkendt.\n\n352. Broer\n\n(Lukket)\n\n353. Veje\n\n- Lukket -\n\nTekst.\n\nKontakt | Hjemmeside | Telefon 70 00 00 00\n`;
  expect(wordBalance(text)).toEqual({ missing: [], surplus: [] });
  expect(itemsOf(text)).toEqual([
    ["351", "Stier", false],
    ["352", "Broer", true],
    ["353", "Veje", true],
  ]);
  expect(parse(text).items[2]?.sections.map((section) => section.text)).toEqual(["Tekst."]);
});

test.each([
  ["in the head", "I stedet for Ida Holm deltog Per Ås.\n\n1. Stier\n\nBeslutning\n\nGodkendt.\n"],
  [
    "in the remarks",
    "Bemærkninger:\n\nPer Ås deltog som stedfortræder for Ida Holm\n\n1. Stier\n\nBeslutning\n\nGodkendt.\n",
  ],
])("who came for whom is told %s", (_, told) => {
  const text = `Byrådet - Referat - 12-03-2024\n\n${told}\n2. Broer\n\nBeslutning\n\nGodkendt.\n`;
  expect(wordBalance(text)).toEqual({ missing: [], surplus: [] });
  expect(parse(text).substitutes).toEqual([{ for: "Ida Holm", by: "Per Ås" }]);
});

test("a file in a list is no item, and those called in took part", () => {
  const text = `${HEAD}Indkaldelse\n\nIda Holm\n\nBo Ek\n\n1. Stier\n\nBeslutning\n\nGodkendt.\n\nBilag til punktet\n\n2 Tidsplan (PDF)\n\n2. Broer\n\nBeslutning\n\nGodkendt.\n`;
  expect(itemsOf(text).map(([, title]) => title)).toEqual(["Stier", "Broer"]);
  expect(parse(text).participants).toEqual(["Ida Holm", "Bo Ek"]);
});

test("who is away is told by the first item of a web page", async () => {
  const page = `<h1>Referat</h1><h2>Byrådet</h2><p>27-08-2020 kl. 18:00</p>
    <h2>1 Fraværende og bemærkninger</h2><p>00.01.00P35-0104</p><p>Byrådet åbnede mødet.</p><h3>Fraværende</h3><p>Ida Holm, Bo Ek</p><h3>Bemærkninger til dagsordenen</h3><p>Per Ås er indkaldt som suppleant for Ida Holm.</p>
    <h2>2 Broer</h2><p>00.01.00P35-0105</p><h3>Resumé</h3><p>Broen er smal.</p><h3>Indstilling</h3><p>At den rives ned.</p><h3>Beslutning</h3><p>Godkendt.</p><h2>3 Veje</h2><p>00.01.00P35-0106</p><h3>Resumé</h3><p>Vejen er smal.</p><h3>Beslutning</h3><p>Godkendt.</p>`;
  expect(parse(await readHtml(page))).toMatchObject({
    absent: ["Ida Holm", "Bo Ek"],
    substitutes: [{ for: "Ida Holm", by: "Per Ås" }],
  });
});
