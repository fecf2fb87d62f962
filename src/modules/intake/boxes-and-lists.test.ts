import { expect, test } from "vitest";
import { balanced } from "./fixtures/balanced.ts";
import { readDissents } from "./dissents.ts";
import { readVotes } from "./votes.ts";

const HEAD = "REFERAT\n\nMiljøudvalget\n\n12. marts 2024 kl. 16.00\n\n";

test("an item's number may stand in the box above its title, with what else the box says", () => {
  const boxed = (number: number, title: string, state: string) =>
    `Punkt: ${number}   Acadre sagsnr.: 17/332${number}   Journalnr.: 00.22.04P35\nSagsforløb: 17-4 - ${state} sag   Mødedato: 12.03.2024\nSagsansvarlig enhed: Center for Natur   Sagsbehandler: Ida Holm\n\n${title}\n\nBeslutning\n\nGodkendt.\n\n`;
  const { items } = balanced(
    `${HEAD}${boxed(1, "Stier ved åen", "Åben")}${boxed(2, "Veje i skoven", "Lukket")}`,
  );
  expect(items).toMatchObject([
    { number: "1", title: "Stier ved åen", caseNumber: "17/3321", closed: false },
    { number: "2", title: "Veje i skoven", caseNumber: "17/3322", closed: true },
  ]);
});

test("a list of all attachments may stand before the items", () => {
  const rows = "Indholdsfortegnelse\nBilagsoversigt      3\n1   Stier      4\n2   Veje      5\n\n";
  const list =
    "Bilagsoversigt\nPunkt nr.\n\n2. Veje\n\n    1. Kort over veje (153241/13)\n    2. Notat (155890/13)\n\n";
  const item = (line: string) =>
    `${line}\nMU      Sagsnr. 13/2201\n\nVedtagelse i Miljøudvalget den 12-03-2024\n\nGodkendt.\n\n`;
  const { kind, items } = balanced(
    `Miljøudvalget\n12-03-2024\nDagsorden med vedtagelser\n\n${rows}${list}${item("1 Stier")}${item("2 Veje")}`,
  );
  expect(kind).toBe("minutes");
  expect(items).toMatchObject([
    { caseNumber: "13/2201", attachments: [], decisions: [{ body: "Miljøudvalget" }] },
    { caseNumber: "13/2201", attachments: ["Kort over veje", "Notat"] },
  ]);
});

test("an attachment that is called as its item is begins none", () => {
  const rows = "Indholdsfortegnelse\n4. Stier      2\n5. Budget for 2024      3\n\n";
  const { items } = balanced(
    `${HEAD}${rows}4. Stier\n\nBeslutning\n\nGodkendt.\n\n5. Budget for 2024\n\nFraværende:\nAfbud: Ida Holm, Bo Ek\n\nResumé\n\nBudgettet holder.\n\nBilag\n1. Åben - Budget for 2024\n\nBeslutning\n\nGodkendt.\n`,
  );
  expect(items.map(({ number }) => number)).toEqual(["4", "5"]);
  expect(items[1]).toMatchObject({
    attachments: ["Budget for 2024"],
    attendance: ["Afbud: Ida Holm, Bo Ek"],
  });
});

test("a row of the contents is known by its number and page alone, where it follows the one above", () => {
  const rows =
    "Indholdsfortegnelse\n\n01   Stier      3\n\n02 Kommunens plads i foreningen 4\n\nLukket Møde\n\n03   Salg af jord      5\n\n";
  const item = (title: string) => `${title}\n\nBeslutning\n\nGodkendt.\n\n`;
  const { tableOfContents, items } = balanced(
    `${HEAD}${rows}${item("1. Stier")}${item("2. Kommunens plads i foreningen")}${item("3. Salg af jord")}`,
  );
  expect(tableOfContents.map(({ page }) => page)).toEqual([3, 4, 5]);
  expect(items.map(({ number, closed }) => [number, closed])).toEqual([
    ["1", false],
    ["2", false],
    ["3", true],
  ]);
});

test("who abstained is nobody where an act follows, and names go on over the line's end", () => {
  expect(readVotes("For stemte: 5 (A+T)\n\nUndlod at stemme:\n\nAnbefales over for KB.")).toEqual({
    for: ["A", "T"],
    against: [],
    abstain: [],
  });
  expect(
    readVotes("Ad 2. Et flertal (Ida Holm (V) og Bo Ek) anbefaler tilskuddet. Imod stemte Per Ås."),
  ).toEqual({ for: ["Ida Holm (V)", "Bo Ek"], against: ["Per Ås"], abstain: [] });
  const long = (first: string, then: string) =>
    `${HEAD}1. Stier\n\nSagsfremstilling\n\nKommunen har i flere år arbejdet med at få lagt en sti langs åen, så man kan\ngå hele vejen fra byen til havnen uden at skulle ud på den store landevej\nmellem de to byer.\n\nBeslutning\n\n${first}\n${then}\n`;
  const [item] = balanced(
    long(
      "Et flertal bestående af Jens Kvist, Lone Bak, Peter Ås, Ida Holm og Mikkel",
      "Barnes (C) vedtog, at stien anlægges.",
    ),
  ).items;
  expect(item?.decisions[0]?.votes?.for).toContain("Mikkel Barnes (C)");
});

test("a reservation stays in the text: nobody asked to have it recorded", () => {
  expect(readDissents("Anbefales.\n\nIda Holm tager forbehold.")).toEqual([]);
});

test("a committee for one matter is a body, and a room is none", () => {
  const { body, place } = balanced(
    "§ 17, stk. 4-udvalget om Bymidten\n\nReferat fra ordinært møde\nMødelokale D2\nTorsdag 21.09.2017 kl. 16:00\n\n1. Stier\n\nBeslutning\n\nGodkendt.\n",
  );
  expect(body.name).toBe("§ 17, stk. 4-udvalget om Bymidten");
  expect(place).toBe("Mødelokale D2");
});
