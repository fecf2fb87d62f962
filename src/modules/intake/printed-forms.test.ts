import { expect, test } from "vitest";
import { plainLine } from "./rich/block-lines.ts";
import { readHtml } from "./rich/read-html.ts";
import { wordBalance } from "./fixtures/word-balance.ts";
import { parse } from "./parse.ts";
import { classifyDecision } from "../decisions/index.ts";
import { findHeading } from "./section-headings.ts";
import { readVotes } from "./votes.ts";

const HEAD = "REFERAT\n\nMiljøudvalget\n\n12. marts 2024 kl. 16.00\n\n";

function balanced(text: string) {
  expect(wordBalance(text)).toEqual({ missing: [], surplus: [] });
  return parse(text);
}

test.each([
  ["Godkendt med 5 stemmer for (A, B) og 2 imod (O). 1 undlod (Ø).", [["A", "B"], ["O"], ["Ø"]]],
  ["Vedtaget med 7 stemmer (A, V) mod 2 stemmer (Ø, O).", [["A", "V"], ["Ø", "O"], []]],
  ["Godkendt med 7 stemmer mod 2 (Ida Holm og Per Ås).", [[], ["Ida Holm", "Per Ås"], []]],
  [
    "Forslaget faldt, idet 3 (A og F) stemte for og 6 (V og C) stemte imod.",
    [["A", "F"], ["V", "C"], []],
  ],
  ["Afstemning: For 7 (A, V), imod 2 (Ø), undlader 1 (B).", [["A", "V"], ["Ø"], ["B"]]],
  ["Afstemning. Ja: A, B. Nej: C. Blank: O.", [["A", "B"], ["C"], ["O"]]],
  ["Godkendt, idet Ida Holm stemte imod.", [[], ["Ida Holm"], []]],
  [
    "Godkendt med undtagelse af Enhedslisten og Venstre, som stemte imod.",
    [[], ["Enhedslisten", "Venstre"], []],
  ],
  ["Ad 1: Godkendt, dog stemte Ida Holm (F) imod.", [[], ["Ida Holm (F)"], []]],
  [
    "Indstillingen anbefales af et flertal bestående af Ida Holm og Bo Ek.",
    [["Ida Holm", "Bo Ek"], [], []],
  ],
  ["Imod stemte Ø, idet partiet ikke ønsker veje.", [[], ["Ø"], []]],
  ["Flertallet (A og F) godkender. Mindretallet (V) stemmer imod.", [["A", "F"], ["V"], []]],
  [
    "Et flertal bestående af Ida Holm og Bo Chr. Ek anbefaler. Per Ås kan ikke anbefale.",
    [["Ida Holm", "Bo Chr. Ek"], ["Per Ås"], []],
  ],
  [
    "Punkt 2 anbefales af Ida Holm (A) og Bo Ek (F). Per Ås (V) undlod at stemme.",
    [["Ida Holm (A)", "Bo Ek (F)"], [], ["Per Ås (V)"]],
  ],
  [
    "For forslaget stemte:\n\n- Ida Holm (A)\n- Bo Ek (F)\n\nImod stemte:\n\n- Per Ås (V)\n\nForkastet.",
    [["Ida Holm (A)", "Bo Ek (F)"], ["Per Ås (V)"], []],
  ],
])("votes: %s", (text, [yes, no, neither]) => {
  expect(readVotes(text)).toEqual({ for: yes, against: no, abstain: neither });
});

test("a body that can't go along has cast no votes, and brackets with numbers are none", () => {
  expect(readVotes("Udvalget kunne ikke tiltræde indstillingen.")).toBeNull();
  expect(readVotes("Der er 12 pladser (heraf 3 (A)) til stemmebokse for 2 skoler (B).")).toBeNull();
});

test.each([
  ["Et flertal anbefaler planen. Et mindretal (Per Ås) kan ikke anbefale den.", "recommended"],
  ["Anbefales.\n\nPer Ås kan ikke anbefale.", "recommended"],
  ["Udvalget kan ikke anbefale indstillingen.", "rejected"],
  ["Godkendt, idet Per Ås stemte imod.", "approved"],
  ["Udvalget følger forvaltningens indstilling.", "approved"],
  ["Taget til efterretning.\n\nUdvalget drøftede stierne.", "noted"],
  ["Der var ikke indkommet spørgsmål.", "none"],
])("decision: %s", (text, type) => {
  expect(classifyDecision(text, true).type).toBe(type);
});

test.each([
  "Bilag 4.1: Kort\n\nBilag 4.2: Plan",
  "Bilag 1 - Kort\nBilag 2 - Plan",
  "- Bilag 1: Kort\n- Bilag 2: Plan",
  "Bilag 1 Kort\nBilag 2 Plan",
  "1 Kort\n2 Plan",
  "1. Kort\n2. Plan",
])("numbers aren't part of attachments' titles: %s", (printed) => {
  const text = `${HEAD}Punkt 4: Stier\n\nBilag\n\n${printed}\n\nPunkt 5: Broer\n\nBeslutning\n\nGodkendt.\n`;
  expect(balanced(text).items[0]?.attachments).toEqual(["Kort", "Plan"]);
});

test("a list at the end gives the items their attachments where they have none of their own", () => {
  const item = (line: string) => `${line}\n\nSagsnr.: 22/118\n\nBeslutning\n\nGodkendt.\n\n`;
  const text = `${HEAD}${item("4. Stier i skoven")}${item("5. Broer over åen")}Bilagsoversigt\n\n4. Stier i skoven\n   1. Kort\n   2. Plan\n\n5. Broer over åen\n   1. Tegning\n\nUnderskrifter\n\n______________\nIda Holm\n`;
  const { items } = balanced(text);
  expect(items.map(({ attachments }) => attachments)).toEqual([["Kort", "Plan"], ["Tegning"]]);
  expect(items.flatMap(({ sections }) => sections.map(({ heading }) => heading))).toEqual([
    "Beslutning",
    "Beslutning",
  ]);
});

test("a title stands above its number, whatever stands below", () => {
  const item = (title: string, number: string) =>
    `${title}\n${number}\n\nBeslutningskompetence: MU\n\nBeslutning\n\nGodkendt.\n\n\n`;
  const text = `${HEAD}${item("Stier", "Sag nr. 4")}${item("Broer", "Sag nr. 5 (lukket sag)")}`;
  expect(balanced(text).items.map(({ number, title, closed }) => [number, title, closed])).toEqual([
    ["4", "Stier", false],
    ["5", "Broer", true],
  ]);
});

test("of two lines with a chapter's number that is the chapter which the contents list", () => {
  const item = (number: string, text: string) =>
    `${number}.   Stier ${number}\n        SAG-2024-01234 iho\n\n        Sagsfremstilling\n\n        ${text}\n\n\n`;
  const text = `DAGSORDEN 2024\n\nKKR NORDSKOV\n\nDato:    Fredag den 22. november 2024\n\nIndholdsfortegnelse\n\n1.    Emner ........... 1\n   1.1.   Stier 1.1 ........... 1\n2.    Valg .............. 2\n3.    Nyt ............... 2\n\n\n1.      Emner\n\n\n${item("1.1", "Der er to mål:\n\n        1. Flere stier.\n\n        2. Bedre stier.\n\n        Målene er nye.")}2.      Valg\n\n\n3.      Nyt\n`;
  const { items } = balanced(text);
  expect(items.map(({ number, title }) => `${number} ${title}`)).toEqual([
    "1 Emner",
    "2 Valg",
    "3 Nyt",
  ]);
});

test("»Ad 1« in a decision is no item where the items are called otherwise", () => {
  const text = `${HEAD}Punkt 1: Stier\n\nBeslutning\n\nAd 1: Godkendt.\nAd 2: Anbefales.\n\nPunkt 2: Broer\n\nBeslutning\n\nGodkendt.\n`;
  expect(balanced(text).items.map(({ title }) => title)).toEqual(["Stier", "Broer"]);
});

test("lines across the page and »Lukket dagsorden« part the rows of a list, and make no agenda of minutes", () => {
  const rule = "_".repeat(70);
  const item = (line: string) => `${rule}\n\n${line}\n\nBeslutning\n\nGodkendt.\n\n`;
  const text = `BYRÅDET\nSkovby Kommune\n\nMødedato: 28-02-2023\n\nÅben dagsorden\n\n30.  Stier\n31.  Broer\nLukket dagsorden\n32.  Køb\n\n${item("30.  Stier")}${item("31.  Broer")}${rule}\n\n32.  Køb\nLukket punkt\n`;
  const { kind, items } = balanced(text);
  expect(kind).toBe("minutes");
  expect(items.map(({ number, closed }) => [number, closed])).toEqual([
    ["30", false],
    ["31", false],
    ["32", true],
  ]);
  expect(items[0]?.decisions[0]?.text).toBe("Godkendt.");
});

test("a body's own decision in capitals, a room's number and »Offentlig« are what they are", () => {
  const text = `MØDEREFERAT\n\nUdvalg:   Miljøudvalget\nDato:     12. maj 2015\nLokale:          204\n\nPunkt 1: Stier\nOffentlig\n\nUDVALGETS BESLUTNING DEN 12. MAJ 2015:\nGodkendt.\n\nPunkt 2: Broer\nIkke offentlig\n`;
  const { body, place, items } = balanced(text);
  expect([body.name, place]).toEqual(["Miljøudvalget", "204"]);
  expect(items[0]).toMatchObject({
    closed: false,
    decisions: [{ body: "Miljøudvalget", date: "2015-05-12", text: "Godkendt." }],
  });
  expect(items[1]?.closed).toBe(true);
});

test("the page of a row of contents may stand behind »Side«", () => {
  const text = `${HEAD}INDHOLDSFORTEGNELSE\n\n25. Stier                     Side 2\n26. Broer ................ side 3\n\n25. Stier\n\nBeslutning\n\nGodkendt.\n\n26. Broer\n\nBeslutning\n\nGodkendt.\n`;
  expect(balanced(text).tableOfContents).toEqual([
    { title: "Stier", page: 2 },
    { title: "Broer", page: 3 },
  ]);
});

test("a case number may stand in brackets below the title", () => {
  const text = `${HEAD}Punkt 4: Stier\n(2022-0123456)\n\nBeslutning\n\nGodkendt.\n\nPunkt 5: Broer\n`;
  expect(balanced(text).items[0]).toMatchObject({ title: "Stier", caseNumber: "2022-0123456" });
});

test.each([
  "fra ordinært møde torsdag den 14. marts 2024 kl. 18.30-21.12",
  "Bestyrelsesmøde den 14. marts 2024 kl. 18.30 - 21.12",
  "Ordinært møde torsdag den 14. marts 2024 kl. 18.30 - 21.12",
])("the meeting's date: %s", (line) => {
  const text = `Skovby Lokaludvalg\n\nREFERAT\n\n${line}\n\nPunkt 1: Stier\n\nBeslutning\n\nGodkendt.\n`;
  const { date, startTime, endTime } = balanced(text);
  expect([date, startTime, endTime]).toEqual(["2024-03-14", "18:30", "21:12"]);
});

test("people stand a paragraph each, or a line each with where they are from", () => {
  const item = "Punkt 1: Stier\n\nBeslutning\n\nGodkendt.\n";
  const apart = `${HEAD}Til stede\n\nIda Holm\n\nBo Ek (suppleant for Per Ås)\n\nLis Dam\n\nFraværende\n\nPer Ås\n\n${item}`;
  expect(balanced(apart)).toMatchObject({
    participants: ["Ida Holm", "Bo Ek", "Lis Dam"],
    absent: ["Per Ås"],
    substitutes: [{ for: "Per Ås", by: "Bo Ek" }],
  });
  const placed = `${HEAD}Indkaldte:\n\nIda Holm (formand), Skovby Kommune\nBo Ek, Skovby Kommune\nLis Dam, medarbejdervalgt\n\nAfbud: Per Ås, Skovby Kommune\n\n${item}`;
  expect(balanced(placed)).toMatchObject({
    participants: [
      "Ida Holm (formand), Skovby Kommune",
      "Bo Ek, Skovby Kommune",
      "Lis Dam, medarbejdervalgt",
    ],
    absent: ["Per Ås, Skovby Kommune"],
  });
  const marked = `${HEAD}Mødet påbegyndt 16.30\n\nMedlemmer:\nNavn               Parti     Til stede\nIda Holm           A         x\nBo Ek              V         x\nPer Ås             C         afbud\n\nFraværende: Per Ås (C)\n\n${item}`;
  expect(balanced(marked)).toMatchObject({
    startTime: "16:00",
    participants: ["Ida Holm", "Bo Ek"],
    absent: ["Per Ås"],
  });
  const names = `${HEAD}Deltagere:\nIda Holm, Bo Ek\nLis Dam, Per Ås\nKaj Bro, Eva Lo\n\n${item}`;
  expect(balanced(names).participants).toHaveLength(6);
});

test("a place that ends a full line goes on in the next", () => {
  const text = `Referat\n\ntil mødet i Udvalget for Skove og Kultur den 9. september 2019 kl. 15:30 i Skovby\nForsamlingshus, Hovedgaden 31\n\nPunkt 1: Stier\n\nSagsfremstilling\n\n${"Stierne i skoven er gamle, og de er smalle, så to cykler ikke kan komme forbi\nhinanden. ".repeat(6)}\n\nBeslutning\n\nGodkendt.\n`;
  expect(balanced(text).place).toBe("Skovby Forsamlingshus, Hovedgaden 31");
});

test("columns' heads above a programme are none of its rows", () => {
  const text = `DAGSORDEN\n\nBestyrelsen\n\n26. marts 2025\n\nTidsplan\n\nTid\tEmne\tAnsvarlig\n12.30 - 12.35\tVelkomst\tIda Holm\n12.35 - 13.05\tStier\tBo Ek\n\nPkt. 1 – Stier\n\nIndstilling\n\nAt stierne anlægges.\n`;
  const { schedule, preamble } = balanced(text);
  expect(schedule.map(({ title }) => title)).toEqual(["Velkomst", "Stier"]);
  expect(preamble).toBeUndefined();
});

test.each([
  ["Sagsforløb: ØU/BY", "process"],
  ["Sagsforløb", "background"],
  ["Indstilling fra direktionen", "recommendation"],
  ["Bilag/links", "attachments"],
  ["Konsekvenser i forhold til klima og miljø", "other"],
  ["Konsekvenser i forhold til skolerne", "assessment"],
])("section heading: %s", (text, kind) => {
  expect(findHeading(text)?.kind).toBe(kind);
});

test("the foot of a site is no part of the paper, and names in a cell stay apart", async () => {
  const foot = "<footer><p>Skovby Kommune, Torvet 1</p></footer>";
  const people =
    "<tr><td>Deltagere</td><td><p>Ida Holm, Ældrerådet</p><p>Bo Ek, byrådet</p></td></tr>";
  const { lines } = await readHtml(
    `<html><body><main><table>${people}</table><p>Godkendt.</p></main>${foot}</body></html>`,
  );
  expect(lines.map(({ text }) => text)).toEqual([
    "Deltagere\tIda Holm, Ældrerådet",
    "Bo Ek, byrådet",
    plainLine("").text,
    "Godkendt.",
  ]);
  const kept = await readHtml(`<html><body><p>Godkendt.</p>${foot}</body></html>`);
  expect(kept.lines.at(-1)?.text).toBe("Skovby Kommune, Torvet 1");
});
