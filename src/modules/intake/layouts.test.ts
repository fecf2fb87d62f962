// Long because each form that papers print is a line of it.
import { expect, test } from "vitest";
import { wordBalance } from "./fixtures/word-balance.ts";
import { parse } from "./parse.ts";
import { readCaseLine } from "./case-lines.ts";
import { findDecisionHeading } from "./decision-heading.ts";
import { findHeading } from "./section-headings.ts";
import { readDissents } from "./dissents.ts";
import { readVotes } from "./votes.ts";

const HEAD = "REFERAT\n\nMiljøudvalget\n\n12. marts 2024 kl. 16.00\n\n";

/** Of each item: number, title, whether it is closed. */
function itemsOf(text: string): [string, string, boolean][] {
  const { items } = parse(text);
  expect(wordBalance(text)).toEqual({ missing: [], surplus: [] });
  return items
    .flatMap((item) => [item, ...item.items])
    .map(({ number, title, closed }) => [number, title, closed]);
}

test.each([
  ["Punkt 3", "Punkt 3\n\nStier"],
  ["Pkt. 12", "Pkt. 12: Stier"],
  ["Nr.178 - ", "Nr.178 - Stier"],
  ["Sag nr. 7", "Sag nr. 7 Stier"],
  ["Ad 4)", "Ad 4) Stier"],
  ["continuing over a year", "149. Stier"],
  ["without a dot", "149   Stier"],
  ["on its own line", "149.\nStier"],
  ["below the title", "Stier\nSag nr. 149"],
])("an item's number is read as printed: %s", (_, line) => {
  const number = /\d+/.exec(line)?.[0] ?? "";
  const paper = (printed: string) => `${printed}\nSagsnr.: 22/118\n\nBeslutning\n\nGodkendt.\n\n`;
  const next = line.replace(number, String(Number(number) + 1)).replace("Stier", "Broer");
  expect(itemsOf(HEAD + paper(line) + paper(next))).toEqual([
    [number, "Stier", false],
    [String(Number(number) + 1), "Broer", false],
  ]);
});

test.each([
  ["Punkt nr. 7 - ", "Punkt nr. 8 - ", "7", "8"],
  ["SAG 7: ", "SAG 8: ", "7", "8"],
  ["Sag 7 ", "Sag 8 ", "7", "8"],
  ["Ad pkt. 7: ", "Ad pkt. 8: ", "7", "8"],
  ["Emne 7: ", "Emne 8: ", "7", "8"],
  ["Post 7. ", "Post 8. ", "7", "8"],
  ["(7) ", "(8) ", "7", "8"],
  ["§ 7. ", "§ 8. ", "7", "8"],
  ["C. ", "D. ", "C", "D"],
  ["VII. ", "VIII. ", "VII", "VIII"],
  ["Punkt C: ", "Punkt D: ", "C", "D"],
  ["Punkt 7/2024: ", "Punkt 8/2024: ", "7/2024", "8/2024"],
])("items are found that are counted in a form of their own: %s", (one, two, first, second) => {
  const text = `${HEAD}${one}Stier\n\nBeslutning\n\nGodkendt.\n\n${two}Broer (lukket)\n\nBeslutning\n\nUdsat.\n`;
  const items = [
    [first, "Stier", false],
    [second, "Broer", true],
  ];
  expect(itemsOf(text)).toEqual(items);
  const listed = `${HEAD}Dagsorden\n\n${one}Stier\n${two}Broer (lukket)\n\n\n`;
  expect(itemsOf(text.replace(HEAD, listed))).toEqual(items);
});

test("a line that ends with a title of the contents is an item, whatever stands before it", () => {
  const row = (title: string) => `${title} ........ 2\n`;
  const item = (number: string, title: string) =>
    `Mødets sag, løbenr. ${number} // ${title}\n\nDer er ikke mere at sige om det.\n\n`;
  const titles = ["Stier i skoven", "Broer over åen", "Eventuelt"];
  const text = `${HEAD}Indhold\n${titles.map(row).join("")}\n${titles.map((title, at) => item(String(at + 4), title)).join("")}`;
  expect(itemsOf(text)).toEqual([
    ["4", "Stier i skoven", false],
    ["5", "Broer over åen", false],
    ["6", "Eventuelt", false],
  ]);
});

test("titles without numbers are items by the contents, and rows of tables are none", () => {
  const item = (title: string, below = "") =>
    `${title}\n\nSAGSFREMSTILLING\n\nTekst om sagen.\n\n${below}UDVALGETS BESLUTNING\n\nGodkendt.\n\n`;
  const table = "Nord\t1.200\nSyd\t900\n\nBILAG\n\n1. Kort\n2. Notat\n\n";
  const document = parse(
    `BESLUTNINGER\n\nMiljøudvalget\n\n12. marts 2024\n\nKl. 10.00\n\nIndholdsfortegnelse\n\n1. Havnebad.....2\n2. Ny sti.....3\n3. Meddelelser.....4\n\n${item("HAVNEBAD", table)}${item("NY STI")}${item("MEDDELELSER")}`,
  );
  expect(document.startTime).toBe("10:00");
  expect(document.items.map(({ number, title }) => [number, title])).toEqual([
    ["1", "HAVNEBAD"],
    ["2", "NY STI"],
    ["3", "MEDDELELSER"],
  ]);
});

test("numbers in a recommendation or an attendance list are no items", () => {
  const text = `${HEAD}7. Stier\nSagsnr.: 22/118\n\nIndstilling\n\nCentret indstiller, at\n\n1. Der anlægges en sti\n\n2. Beløbet bevilges\n\nSagsfremstilling\n\nStien er lang.\n\n8. Broer\nSagsnr.: 22/119\n\nBeslutning\n\nUdsat.\n`;
  expect(itemsOf(text).map(([number]) => number)).toEqual(["7", "8"]);
});

test("a list of the items that gives no pages repeats them, and closes what it calls closed", () => {
  const text = `${HEAD}Dagsorden:\n4. Stier\n5. Lukket: Køb af skov\n6. Eventuelt\n\n4. Stier\nSagsnr.: 22/118\n\nBeslutning\n\nGodkendt.\n\n5. Køb af skov\nSagsnr.: 22/119\n\nBeslutning\n\nGodkendt.\n\n6. Eventuelt\n`;
  expect(itemsOf(text)).toEqual([
    ["4", "Stier", false],
    ["5", "Køb af skov", true],
    ["6", "Eventuelt", false],
  ]);
  expect(parse(text).warnings.map(({ code }) => code)).toContain("closed-contradiction");
});

test.each([
  [
    "a column of the contents",
    "4   Lukket   Stier                 2\n5   Åben     Broer                 3\n",
  ],
  [
    "a line above its rows",
    "Lukket dagsorden\n4. Stier ........ 2\nÅben dagsorden\n5. Broer ........ 3\n",
  ],
])("what is closed by %s is closed", (_, rows) => {
  const text = `${HEAD}Indholdsfortegnelse\n${rows}\n4   Stier\nSagsnr.: 22/118\nBeslutning\nGodkendt.\n\n5   Broer\nSagsnr.: 22/119\nBeslutning\nGodkendt.\n`;
  expect(itemsOf(text)).toEqual([
    ["4", "Stier", true],
    ["5", "Broer", false],
  ]);
});

test.each([
  "Stier (Lukket)",
  "(Lukket) Stier",
  "Lukket - Stier",
  "Lukket: Stier",
  "LUKKET SAG Stier",
  "LUKKET SAG: Stier",
  "Lukket punkt: Stier",
  "Stier - Lukket punkt",
  "Stier - Lukket sag",
  "Stier [lukket]",
  "Stier, lukket behandling",
  "Lukket dagsorden: Stier",
])("closed: %s", (title) => {
  const text = `${HEAD}Punkt 4: ${title}\n\nPunkt 5: Broer\n\nBeslutning\n\nGodkendt.\n`;
  expect(itemsOf(text)).toEqual([
    ["4", "Stier", true],
    ["5", "Broer", false],
  ]);
});

test.each([
  "Punkter til behandling - for lukkede døre",
  "Den lukkede del af mødet",
  "B. Lukkede punkter",
])("items below »%s« are closed", (line) => {
  const text = `${HEAD}Punkt 4: Stier\n\nBeslutning\n\nGodkendt.\n\n${line}\n\nPunkt 5: Broer\n\nÅben sag\n\nBeslutning\n\nGodkendt.\n`;
  expect(itemsOf(text)[1]).toEqual(["5", "Broer", true]);
  expect(parse(text).warnings.map(({ code }) => code)).toEqual([
    "closed-group",
    "closed-contradiction",
  ]);
});

test("a closed matter that isn't read as an item closes the item above, and one that counts back is an item", () => {
  const text = `${HEAD}4   Stier\n\nSagsnr.: 22/118\n\nBeslutning\n\nGodkendt.\n\n6   Broer\n\nSagsnr.: 22/119\n\nBeslutning\n\nGodkendt.\n\nLukkede sager\n\n5   Skove\n\nSagsnr.: 22/120\n\nBeslutning\n\nUdsat.\n`;
  expect(itemsOf(text)).toEqual([
    ["4", "Stier", false],
    ["6", "Broer", false],
    ["5", "Skove", true],
  ]);
  const unread = text.replace(/5 {3}Skove[^]*/, "Køb af skov blev drøftet.\n");
  expect(itemsOf(unread).at(-1)).toEqual(["6", "Broer", true]);
  expect(parse(unread).warnings.map(({ code }) => code)).toContain("closed-contradiction");
});

test.each([
  [
    "MILJØUDVALGETS FORHANDLINGSPROTOKOL\n\nMøde mandag den 4. marts 2024 kl. 9.30 i Laden",
    "09:30",
    "Laden",
  ],
  [
    "DAGSORDEN\ntil Miljøudvalgets møde mandag den 4. marts 2024\n\nMødet begynder   kl. 9.30\nMødet holdes i   Laden",
    "09:30",
    "Laden",
  ],
  [
    "Ekstraordinært møde i Miljøudvalget den 4. marts 2024 kl. 9.30\npå Laden\n\nREFERAT",
    "09:30",
    "Laden",
  ],
])("a head in other words: %s", (head, startTime, place) => {
  const text = `${head}\n\nPunkt 1: Stier\n\nSagsfremstilling\n\nDer er stier i skoven.\n`;
  const document = parse(text);
  expect(document).toMatchObject({ date: "2024-03-04", startTime, place });
  expect(document.body.name).toBe("Miljøudvalget");
  expect(wordBalance(text)).toEqual({ missing: [], surplus: [] });
});

test("a list of the items is a list of contents, with the pages that it gives", () => {
  const item = "\n\nBeslutning\n\nGodkendt.\n\n";
  const text = `${HEAD}DAGSORDEN\n\n1. Stier\n2. Broer 3\n\n\nPunkt 1. Stier${item}Punkt 2. Broer${item}`;
  expect(parse(text).tableOfContents).toEqual([
    { title: "Stier", page: null },
    { title: "Broer", page: 3 },
  ]);
  expect(wordBalance(text)).toEqual({ missing: [], surplus: [] });
});

test("a heading that no other paper has is found where all headings stand right above their texts", () => {
  const text = `${HEAD}Punkt 1: Stier\n\nBaggrund\nStierne i skoven er gamle og smalle.\n\nHvem har ønsket det?\nSkovens venner har ønsket det i mange år.\n\nØkonomi\nUdgiften er 4 mio. kr. i alt.\n\nBeslutning\nGodkendt.\n\nPunkt 2: Broer\n\nBeslutning\nGodkendt.\n\nPer Ås\nTakkede.\n`;
  const { items } = parse(text);
  expect(items[0]?.sections.map(({ heading }) => heading)).toEqual([
    "Baggrund",
    "Hvem har ønsket det?",
    "Økonomi",
    "Beslutning",
  ]);
  expect(items[1]?.sections).toHaveLength(1);
});

test("»Forvaltningen indstiller« is a heading only where none stands above it", () => {
  const kinds = (own: string) =>
    parse(
      `${HEAD}Punkt 1: Stier\n\n${own}Forvaltningen indstiller:\n\nat stien anlægges.\n\nBeslutning\n\nGodkendt.\n\nPunkt 2: Broer\n`,
    ).items[0]?.sections.map(({ heading }) => heading);
  expect(kinds("")).toEqual(["Forvaltningen indstiller:", "Beslutning"]);
  expect(kinds("Indstilling\n\n")).toEqual(["Indstilling", "Beslutning"]);
});

test("attachments are counted in several ways", () => {
  const text = `${HEAD}Punkt 1: Stier\n\nBeslutning\n\nGodkendt.\n\nBilag på sagen\nBilag 1: Kort\nBilag 2: Notat\n\nPunkt 2: Broer\n\nVedhæftede filer\n1: Kort.pdf\n2: Notat.pdf\n`;
  const { items } = parse(text);
  expect(items.map(({ attachments }) => attachments)).toEqual([
    ["Kort", "Notat"],
    ["Kort.pdf", "Notat.pdf"],
  ]);
  expect(wordBalance(text)).toEqual({ missing: [], surplus: [] });
});

test("page heads are found by repetition, and what they cut goes on", () => {
  const page = (number: number) => `Miljøudvalget 12-03-2024            Side ${number}\n`;
  const text = `${HEAD}4. Stier\nSagsnr.: 22/118\n\nSagsfremstilling\n\nStierne i skoven skal lægges om, fordi vandet i søen er steget siden\n${page(2)}\nforåret, og fordi der skal\nplantes nye træer.\n${page(3)}\nBeslutning\n\nGodkendt.\n`;
  expect(parse(text).items[0]?.sections[0]?.text).toBe(
    "Stierne i skoven skal lægges om, fordi vandet i søen er steget siden foråret, og fordi der skal plantes nye træer.",
  );
  expect(wordBalance(text)).toEqual({ missing: [], surplus: [] });
});

test("the hour that ends a paper is the meeting's, not the last item's", () => {
  const text = `${HEAD}4. Stier\nSagsnr.: 22/118\n\nBeslutning\n\nGodkendt.\n\nMødet sluttede kl. 17.05\n`;
  expect(parse(text).endTime).toBe("17:05");
  expect(parse(text).items[0]?.decisions[0]?.text).toBe("Godkendt.");
  expect(wordBalance(text)).toEqual({ missing: [], surplus: [] });
});

test("headings stand right below short lines, and not within a sentence", () => {
  const text = `${HEAD}4. Stier\nSagsnr.: 22/118\nBeslutning i Teknikudvalget den 01-03-2024\nAnbefales.\nFraværende: Ida Holm\nBeslutning i Miljøudvalget den 12-03-2024\nGodkendt efter\nIndstilling\n`;
  expect(parse(text).items[0]?.decisions.map(({ body }) => body)).toEqual([
    "Teknikudvalget",
    "Miljøudvalget",
  ]);
});

test("a page to sign is no part of the last item", () => {
  const text = `${HEAD}4. Stier\nSagsnr.: 22/118\n\nBeslutning\n\nGodkendt.\n\nUnderskriftsside\n\nIda Holm ____________\n\nBo Ek ____________\n`;
  expect(parse(text).items[0]?.decisions[0]?.text).toBe("Godkendt.");
  expect(wordBalance(text)).toEqual({ missing: [], surplus: [] });
});

test.each([
  ["Ida Holm, Bo Ek (A) og Per Ås", ["Ida Holm", "Bo Ek (A)", "Per Ås"], [], []],
  ["Ida Holm - afbud, Bo Ek, formand", ["Bo Ek, formand"], ["Ida Holm"], []],
  ["Ida Holm (stedfortræder: Bo Ek)", ["Bo Ek"], [], [["Ida Holm", "Bo Ek"]]],
  ["Bo Ek (A) - for Ida Holm (A)", ["Bo Ek (A)"], [], [["Ida Holm (A)", "Bo Ek (A)"]]],
  ["Ida Holm          Bo Ek", ["Ida Holm", "Bo Ek"], [], []],
  ["Ida Holm, i stedet mødte Bo Ek", ["Bo Ek"], [], [["Ida Holm", "Bo Ek"]]],
  ["\n- Formand Ida Holm, Aaby\n- Bo Ek, Beby", ["Formand Ida Holm, Aaby", "Bo Ek, Beby"], [], []],
  ["Ida Holm, Bo Ek og Per Aas.", ["Ida Holm", "Bo Ek", "Per Aas"], [], []],
])("people: %s", (printed, participants, absent, substitutes) => {
  const text = `${HEAD}Deltagere: ${printed}\n\nPunkt 1: Stier\n\nBeslutning\n\nGodkendt.\n`;
  const document = parse(text);
  expect(document.participants).toEqual(participants);
  expect(document.absent).toEqual(absent);
  expect(document.substitutes.map((each) => [each.for, each.by])).toEqual(substitutes);
  expect(wordBalance(text)).toEqual({ missing: [], surplus: [] });
});

test.each([
  ["Sagsnr.: 18/17122", "18/17122", [], null],
  ["Dok.nr.: 7001   Sagsid.: 18/41   Initialer: anel   Åben sag", "18/41", ["anel"], false],
  ["Sagsid.: 20/33839, Sagsinitialer: AGVA", "20/33839", ["AGVA"], null],
  ["Sagsnr. 299835 Kulturudvalget Lukket punkt", "299835", [], true],
  ["J.nr.: 00.01.00A21        Sagsbehandler: LIK", "00.01.00A21", ["LIK"], null],
  ["Sag 24/05.00   Behandlet for lukkede døre", "24/05.00", [], true],
  ["Sagsnr.: 24/7 | Sagsansvarlig: ABC", "24/7", ["ABC"], null],
  ["Sag: EMN-2025-00051", "EMN-2025-00051", [], null],
])("case line: %s", (text, number, handlers, closed) => {
  expect(readCaseLine(text)).toMatchObject({ number, handlers, closed });
});

test.each(["Sag om botilbud", "Sagsbehandler er ansat pr. 1. maj", "Initialer mangler i sagen"])(
  "no case line: %s",
  (text) => {
    expect(readCaseLine(text)).toBeNull();
  },
);

test.each([
  ["Kulturudvalget, 03-04-2024, pkt. 42", "Kulturudvalget", "2024-04-03"],
  ["Kulturudvalgets beslutning i mødet den 4. januar 2024", "Kulturudvalget", "2024-01-04"],
  ["Beslutning fra Byrådet, 5. juni 2024, pkt. 111:", "Byrådet", "2024-06-05"],
  ["5. Konklusion", null, null],
  ["Referat:", null, null],
  ["BESLUTNING I BYRÅDET DEN 8. MARTS 2005", "Byrådet", "2005-03-08"],
])("decision heading: %s", (text, body, date) => {
  expect(findDecisionHeading(text)).toEqual({ body, date });
});

test.each([
  ["Sagsresumé", "summary"],
  ["Det handler om:", "core"],
  ["Hvad koster det?", "economy"],
  ["Konsekvenser for kommunens økonomi", "economy"],
  ["Børne- og Skoleforvaltningen indstiller", "recommendation"],
  ["Alternativer", "other"],
  ["SAGENS INDHOLD", "presentation"],
  ["Økonomi og afledt drift", "economy"],
  ["Teknik- og Miljøforvaltningens indstilling", "recommendation"],
  ["Borgmesterens vurdering", "assessment"],
  ["Kommunikation og inddragelse", "communication"],
  ["Sagsgang og sagstype", "process"],
  ["Bilag til sagen", "attachments"],
])("section heading: %s", (text, kind) => {
  expect(findHeading(text)?.kind).toBe(kind);
});

test.each([
  [
    "For stemte A (3), V (4) og C (1), imod stemte Ø (2), mens O (1) undlod at stemme.",
    { for: ["A (3)", "V (4)", "C (1)"], against: ["Ø (2)"], abstain: ["O (1)"] },
  ],
  [
    "For: 2 (Ida Holm (A), Bo Ek (V))\n\nImod: 1 (Per Ås (O))\n\nListe O stemte imod, idet stien er dyr.",
    { for: ["Ida Holm (A)", "Bo Ek (V)"], against: ["Per Ås (O)"], abstain: [] },
  ],
  [
    "Et flertal (Ida Holm og Bo Ek) anbefaler planen. Per Ås stemmer imod.",
    { for: ["Ida Holm", "Bo Ek"], against: ["Per Ås"], abstain: [] },
  ],
  ["Indstillingen blev vedtaget med 7 stemmer mod 3.", null],
  [
    "For ændringsforslaget stemte O. Imod stemte A og V. Planen blev godkendt af A og V, der stemte for, mens O hverken stemte for eller imod.",
    { for: ["A", "V"], against: [], abstain: ["O"] },
  ],
  [
    "Forslag nr. 2: For stemte 3 (A, F). Imod stemte 6 (V, C). 2 undlod at stemme (B, M).",
    { for: ["A", "F"], against: ["V", "C"], abstain: ["B", "M"] },
  ],
  [
    "Forslaget fik 2 stemmer (Ida Holm og Bo Ek).",
    { for: ["Ida Holm", "Bo Ek"], against: [], abstain: [] },
  ],
])("votes: %s", (text, votes) => {
  expect(readVotes(text)).toEqual(votes);
});

test.each([
  ["Ida Holm bad om at få ført til referat, at stien er dyr.", 1],
  ["Ida Holm ønskede det noteret, at stien er dyr.", 1],
  ["Ida Holm tager forbehold.", 0],
  ["Intet til referat.", 0],
])("dissents: %s", (text, count) => {
  expect(readDissents(text)).toHaveLength(count);
});
