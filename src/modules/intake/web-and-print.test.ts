import { expect, test } from "vitest";
import { readAttachments } from "./attachments.ts";
import { balanced } from "./fixtures/balanced.ts";

const HEAD = "REFERAT\n\nMiljøudvalget\n\n12. marts 2024 kl. 16.00\n\n";
const item = (title: string, text = "Godkendt.") => `${title}\n\nBeslutning\n\n${text}\n\n`;

test("the path of a web page names the body, and its foot is none of the last item", () => {
  const { body, items } = balanced(
    `Ådal Kommune\n\nForside / Politik / Miljøudvalget / Referater\n\nReferat\n\n12. marts 2024\n\n${item("1. Stier")}${item("2. Veje")}Til toppen\n\nÅdal Kommune\n\nTorvet 1\n\nTelefon 12 34 56 78\n\nUdskriv siden\n`,
  );
  expect(body.name).toBe("Miljøudvalget");
  expect(items.at(-1)?.decisions).toMatchObject([{ text: "Godkendt." }]);
});

test("what a browser prints above and below each page is left out", () => {
  const page = (text: string, at: number) =>
    `12.4.2024 09.41\n\n${text}\n\nhttps://ådal.example/printagenda?id=4&print=all\n\n${at}/3\n\f`;
  const { startTime, items } = balanced(
    page(
      `Udvalg: Miljøudvalget\nMødedato: 12. marts 2024\nMødested: C3\n\n${item("1. Stier")}`,
      1,
    ) +
      page(item("2. Veje", "Vejen langs den gamle bane genåbnes, og"), 2) +
      page("udgiften holdes inden for budgettet for året.", 3),
  );
  expect(startTime).toBe(null);
  expect(items[1]?.decisions[0]?.text).toBe(
    "Vejen langs den gamle bane genåbnes, og\n\nudgiften holdes inden for budgettet for året.",
  );
});

test("rows of the contents whose page stands on the first of two lines are whole", () => {
  const rows =
    "Indholdsfortegnelse\n1. Plan for et område til boliger ................2\nved åen\n2. Forslag til lokalplan for et boligområde ved ..........3\n\nKirkeengen, Ådal\n\n3. Køb af jord.....4\n4. Lukket - Salg Fejl! Bogmærke er ikke defineret.\n\n";
  const { tableOfContents, items } = balanced(
    `${HEAD}${rows}${item("1. Plan for et område til boliger\nved åen")}${item("2. Forslag til lokalplan for et boligområde ved\nKirkeengen, Ådal")}${item("3. Køb af jord")}4. Lukket - Salg\n`,
  );
  expect(tableOfContents).toEqual([
    { title: "Plan for et område til boliger ved åen", page: 2 },
    { title: "Forslag til lokalplan for et boligområde ved Kirkeengen, Ådal", page: 3 },
    { title: "Køb af jord", page: 4 },
    { title: "Lukket - Salg", page: null },
  ]);
  expect(items.map(({ title, closed }) => [title, closed])).toEqual([
    ["Plan for et område til boliger ved åen", false],
    ["Forslag til lokalplan for et boligområde ved Kirkeengen, Ådal", false],
    ["Køb af jord", false],
    ["Salg", true],
  ]);
});

test("labels that stand one below the other share the values below them", () => {
  const { participants, absent } = balanced(
    `${HEAD}Deltagere:\nAfbud:\n\nIda Holm, Bo Ek, Lis\nToft Hansen, Per Ås\nKarin Dam\n\n${item("1. Stier")}`,
  );
  expect({ participants, absent }).toEqual({
    participants: ["Ida Holm", "Bo Ek", "Lis Toft Hansen", "Per Ås"],
    absent: ["Karin Dam"],
  });
});

test("members stand with the towns that they come from", () => {
  const { participants, absent } = balanced(
    `${HEAD}Deltagerfortegnelse\nIda Holm, Vesterby\nBo Ek, Møllersund\nPer Ås, Strandby-Hallev\n\nAfbud\nLis Toft, Øsløse\n\n${item("1. Stier")}`,
  );
  expect(participants).toEqual([
    "Ida Holm, Vesterby",
    "Bo Ek, Møllersund",
    "Per Ås, Strandby-Hallev",
  ]);
  expect(absent).toEqual(["Lis Toft, Øsløse"]);
});

test("attachments that are counted with their state are no items", () => {
  const bilag = (name: string) =>
    `Bilag\n\n1 Åben Kort over ${name} 23184/15\n\n2 Åben Notat om ${name} 23190/15\n\n`;
  const { items } = balanced(
    `${HEAD}1. Stier\n\nSagsnr. 15/312   Åben sag   Sagsgang: ØU/KB\n\nSagsfremstilling\n\nStien er lang.\n\n${bilag("stien")}Beslutning\n\nGodkendt.\n\n2. Veje\n\n${bilag("vejen")}Beslutning\n\nGodkendt.\n`,
  );
  expect(items.map(({ number, attachments }) => [number, attachments])).toEqual([
    ["1", ["Kort over stien", "Notat om stien"]],
    ["2", ["Kort over vejen", "Notat om vejen"]],
  ]);
  expect(items[0]?.sections[0]).toEqual({ heading: "Sagsgang:", kind: "process", text: "ØU/KB" });
  expect(readAttachments("1 (Offentligt) Kort\n2 (Offentligt) Brev", true)).toEqual([
    "Kort",
    "Brev",
  ]);
});

test("the case's own number counts, wherever what the case is about stands", () => {
  const [one, two] = balanced(
    `${HEAD}1. Stier\n\nJ.nr.: 00.01.00A01\nSagsid.: 10/24415\n\nBeslutning\n\nGodkendt.\n\n2. Veje\n10/7004\n\nHLB\n\nBeslutning\n\nGodkendt.\n`,
  ).items;
  expect(one?.caseNumber).toBe("10/24415");
  expect(two).toMatchObject({ caseNumber: "10/7004", caseHandlers: ["HLB"] });
});

test("the number above a closed item without text is its own", () => {
  const { items } = balanced(
    `${HEAD}00.01.00-G01-1-20\n\n${item("1. Stier")}13.06.02-G10-4-20\n\n2. Lukket: Salg\n\n82.01.00-G54-3-20\n\n3. Lukket: Køb\n`,
  );
  expect(items.map(({ caseNumber }) => caseNumber)).toEqual([
    "00.01.00-G01-1-20",
    "13.06.02-G10-4-20",
    "82.01.00-G54-3-20",
  ]);
});

test("what a recommendation begins with is no heading, and a route below a heading is its text", () => {
  const [one] = balanced(
    `${HEAD}1. Stier\n\nResume\n\nSagsforløb: ØK/BY\n\nStien er lang.\n\nIndstilling\n\nØkonomi indstiller, at Direktionen:\n\n1. anlægger stien\n2. lyser den op\n\nBeslutning\n\nGodkendt.\n`,
  ).items;
  expect(one?.sections.map(({ heading, kind }) => [heading, kind])).toEqual([
    ["Resume", "summary"],
    ["Indstilling", "recommendation"],
    ["Beslutning", "decision"],
  ]);
  expect(one?.sections[0]?.text).toBe("Sagsforløb: ØK/BY\n\nStien er lang.");
});

test("an agenda may print what others have decided before", () => {
  const { kind, body } = balanced(
    "ÅBEN DAGSORDEN\nHandicaprådet (2022-2025)\n\nMødedato: 18. november 2024\n\n1. Stier\n\nBeslutning Vejudvalget den 4. november 2024\n\nAnbefales.\n",
  );
  expect(kind).toBe("agenda");
  expect(body).toMatchObject({ name: "Handicaprådet", period: "2022-2025" });
});

test("who was away in this body's meeting stands below each decision, and stays there", () => {
  const away = "Godkendt.\n\nFraværende i Miljøudvalget, 12. marts 2024:\n\nIda Holm\n\nTil toppen";
  const { absent, items } = balanced(
    `${HEAD}${item("1. Stier", away)}${item("2. Veje", away)}${item("3. Broer", away)}`,
  );
  expect(absent).toEqual(["Ida Holm"]);
  expect(items[0]?.attendance).toEqual(["Fraværende i Miljøudvalget, 12. marts 2024: Ida Holm"]);
});

test("a list that stands in from the margin begins at it", () => {
  const [one] = balanced(
    `${HEAD}1. Stier\n\nBeslutning\n\nDet besluttes:\n\n   • Ny sti\n   • Ny bro\n`,
  ).items;
  expect(one?.sections[0]?.text).toBe("Det besluttes:\n\n- Ny sti\n- Ny bro");
});

test("closed items at the end stay closed, whatever their number, and those that only the list holds too", () => {
  const list =
    "Indholdsfortegnelse\n\nÅbne\n1 Stier\n2 Veje\n4 Broer\n5 Havn\n\nLukkede\n3 Køb af jord\n\n";
  const { items } = balanced(
    `${HEAD}${list}${item("1. Stier")}${item("2. Veje")}${item("4. Broer")}${item("5. Havn")}Lukkede\n\n3. Køb af jord\n`,
  );
  expect(items.map(({ number, closed }) => [number, closed])).toEqual([
    ["1", false],
    ["2", false],
    ["4", false],
    ["5", false],
    ["3", true],
  ]);
  expect(JSON.stringify(items.slice(0, 4))).not.toContain("jord");
  const left = balanced(
    `${HEAD}Indholdsfortegnelse\n1. Stier\n2. Veje\n3. Ejendomssag\n4. Broer\n5. Havn\n\n${item("1. Stier")}${item("2. Veje")}${item("4. Broer")}${item("5. Havn")}`,
  );
  expect(left.items[2]).toMatchObject({ number: "3", title: "Ejendomssag", closed: true });
});
