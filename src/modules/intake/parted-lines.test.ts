import { expect, test } from "vitest";
import { balanced } from "./fixtures/balanced.ts";
import { readVotes } from "./votes.ts";

const HEAD = "REFERAT\n\nMiljøudvalget\n\n12. marts 2024 kl. 16.00\n\n";
const item = (title: string, text = "Godkendt.") => `${title}\n\nBeslutning\n\n${text}\n\n`;

test("number, title and page of the contents may stand on lines of their own", () => {
  const rows =
    "Indholdsfortegnelse\nPkt.\n\nTekst\n\nSide\n\nÅbne dagsordenspunkter\n1\n\nStier ved åen\n\n3\n\n2\n\nVeje i skoven og\npå heden\n\n3\n\nLukkede dagsordenspunkter\n3\n\nSalg af areal\n\n4\n\n";
  const { tableOfContents, items } = balanced(
    `${HEAD}${rows}${item("1. Stier ved åen")}${item("2. Veje i skoven og på heden")}3. Salg af areal\n`,
  );
  expect(tableOfContents).toEqual([
    { title: "Stier ved åen", page: 3 },
    { title: "Veje i skoven og på heden", page: 3 },
    { title: "Salg af areal", page: 4 },
  ]);
  expect(items.map(({ closed }) => closed)).toEqual([false, false, true]);
});

test("labels that end the head share the lines below them, in their order", () => {
  const { body, place, absent } = balanced(
    `Referat\n\nOnsdag d. 8 februar 2023, kl. 15:00\n\nMødested\n\nUdvalg\n\nBemærkninger\n\nMødelokale 8, Rådhuset\n\nErhverv, Kultur og Turisme\n\nIkke til stede: Ida Holm (A).\n\n${item("1. Stier")}`,
  );
  expect({ name: body.name, place, absent }).toEqual({
    name: "Erhverv, Kultur og Turisme",
    place: "Mødelokale 8, Rådhuset",
    absent: ["Ida Holm (A)"],
  });
});

test("the paper's title below the head of each page is no decision's heading", () => {
  const page = (text: string) => `\fÅdal Kommune – Miljøudvalget\nReferat\n\n${text}`;
  const { body, items } = balanced(
    `Ådal Kommune – Miljøudvalget\nReferat\n\nReferat\n\nMødedato: 12. marts 2024\n\n` +
      page(item("1. Stier")) +
      page("2. Veje\n\nSagsfremstilling\n\nVejen er lang,\n") +
      page("og den er smal.\n\nBeslutning\n\nGodkendt.\n"),
  );
  expect(body.name).toBe("Miljøudvalget");
  expect(items[1]?.sections.map(({ heading, text }) => [heading, text])).toEqual([
    ["Sagsfremstilling", "Vejen er lang,\n\nog den er smal."],
    ["Beslutning", "Godkendt."],
  ]);
});

test("a title that begins with a number is found where the list of items has it too", () => {
  const rows = "Indholdsfortegnelse\n14. Dagsorden\n15. 1. økonomiske redegørelse\n16. Veje\n\n";
  const { items } = balanced(
    `${HEAD}${rows}14. Dagsorden\n\n${item("15. 1. økonomiske redegørelse")}${item("16. Veje")}`,
  );
  expect(items.map(({ number, title }) => [number, title])).toEqual([
    ["14", "Dagsorden"],
    ["15", "1. økonomiske redegørelse"],
    ["16", "Veje"],
  ]);
});

test("deputies are told of together: each came for the one of the party who was away", () => {
  const { substitutes, items } = balanced(
    `${HEAD}Afbud: Ida Holm (A), Bo Ek (V)\n\n${item("1. Stier", "Som suppleanter deltog Per Ås (V) og Lis Toft (A).\n\nGodkendt.")}`,
  );
  expect(substitutes).toEqual([
    { for: "Bo Ek (V)", by: "Per Ås (V)" },
    { for: "Ida Holm (A)", by: "Lis Toft (A)" },
  ]);
  expect(items[0]?.attendance).toEqual(["Som suppleanter deltog Per Ås (V) og Lis Toft (A)."]);
});

test("a time table's steps stay in it, and a group of the contents is text of no item", () => {
  const rows = "Indholdsfortegnelse\n24 Stier\n25 Veje\n\nEfterretningssager\n\n26 Broer\n\n";
  const { items } = balanced(
    `${HEAD}${rows}24. Stier\n\nTidsplan\n\nHøring: august 2025\nVedtagelse: januar 2026\n\nBeslutning\n\nGodkendt.\n\n${item("25. Veje")}Efterretningssager\n\n${item("26. Broer")}`,
  );
  expect(items[0]?.sections.map(({ heading }) => heading)).toEqual(["Tidsplan", "Beslutning"]);
  expect(items[1]?.decisions).toMatchObject([{ text: "Godkendt." }]);
});

test("»Gruppe A, F og O« are three groups, and who votes twice is named once", () => {
  expect(readVotes("For: Gruppe A, F og O.\n\nImod: Gruppe C og V.")).toEqual({
    for: ["A", "F", "O"],
    against: ["C", "V"],
    abstain: [],
  });
  expect(
    readVotes("Anbefales med 4 stemmer for (A og F) og 1 stemme imod (C). C stemmer imod, idet …")
      ?.against,
  ).toEqual(["C"]);
  expect(
    readVotes("Et flertal bestående af V og C (4) godkender. A og F (2) kan ikke godkende planen.")
      ?.against,
  ).toEqual(["A", "F"]);
});
