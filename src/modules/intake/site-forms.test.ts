// Long because each form that a site or a municipality prints its papers in is a test.
import { expect, test } from "vitest";
import { balanced } from "./fixtures/balanced.ts";
import { parse } from "./parse.ts";
import type { SourceLine } from "./source-text.ts";
import { readVotes } from "./votes.ts";

const HEAD = "REFERAT\n\nMiljøudvalget\n\n12. marts 2024 kl. 16.00\n\n";

/** Lines of a file: "# Title" for a heading of the first level, "## Title" of the second. */
function page(text: string): { lines: SourceLine[]; hasPages: boolean } {
  const lines = text.split("\n").map((printed) => {
    const marks = /^#+ /.exec(printed)?.[0] ?? "";
    return {
      text: printed.slice(marks.length),
      page: 1,
      level: marks === "" ? null : marks.length - 1,
      indent: 0,
      isNote: false,
      links: [],
    };
  });
  return { lines, hasPages: false };
}

test("titles that a page marks and doesn't count are items, whatever lists below them count", () => {
  const item = (title: string, number: string) =>
    `# ${title}\n\nSagsnr.: ${number}\n\n# Resumé\n\nUdvalget skal drøfte:\n\n1. Stier langs åen\n2. Bænke ved broen\n3. Skilte i skoven\n\n# Beslutning\n\nGodkendt.\n\n`;
  const { items } = parse(page(`${HEAD}${item("Stier", "24/11")}${item("Veje", "24/12")}`));
  expect(items.map(({ title, caseNumber }) => [title, caseNumber])).toEqual([
    ["Stier", "24/11"],
    ["Veje", "24/12"],
  ]);
});

test("what a page doesn't mark as its other headings parts a section's text", () => {
  const [item] = parse(
    page(
      `${HEAD}# 1. Stier\n\n## Resumé\n\nKort sagt.\n\n## Sagsfremstilling\n\nBaggrund\n\nStien er gammel.\n\n## Økonomi\n\nIngen.\n\n## Beslutning\n\nGodkendt.\n`,
    ),
  ).items;
  expect(item?.sections.map(({ heading }) => heading)).toEqual([
    "Resumé",
    "Sagsfremstilling",
    "Økonomi",
    "Beslutning",
  ]);
  expect(item?.sections[1]?.text).toBe("Baggrund\n\nStien er gammel.");
});

test("an item is closed that says so below its title, which is printed twice", () => {
  const item = (number: number, title: string, text: string) =>
    `${number}. ${title}\n\n${title}\n\n${text}\n\n`;
  const { items } = balanced(
    `${HEAD}${item(1, "Garanti for lån", "INDHOLD\n\nBeslutning\n\nGodkendt.")}${item(2, "Køb af grund", "(lukket punkt)")}`,
  );
  expect(items.map(({ closed }) => closed)).toEqual([false, true]);
  expect(items[0]?.sections.map(({ heading }) => heading)).toEqual(["Beslutning"]);
});

test("files that a site names right below a title are the item's attachments", () => {
  const item = (title: string, files: string) =>
    `${title}\n\n${files}Resumé\n\nKort sagt.\n\nBeslutning\n\nGodkendt.\n\n`;
  const [one, other] = balanced(
    `${HEAD}${item("1. Stier", "kort_1.pdf notat_stier.docx\n\n")}${item("2. Veje", "")}`,
  ).items;
  expect(one?.attachments).toEqual(["kort_1.pdf", "notat_stier.docx"]);
  expect(one?.sections.map(({ heading }) => heading)).toEqual(["Resumé", "Beslutning"]);
  expect(other?.attachments).toEqual([]);
});

test("a case's number may stand before the title, in the contents too", () => {
  const { items, tableOfContents } = balanced(
    `${HEAD}Indholdsfortegnelse:\n1. Godkendelse af dagsorden.........2\n2. 24/2203 Stier langs åen.........2\n\n1. Godkendelse af dagsorden\n\nBeslutning:\n\nGodkendt.\n\n2. 24/2203 Stier langs åen\n\nBeslutning:\n\nGodkendt.\n`,
  );
  expect(items[1]).toMatchObject({ title: "Stier langs åen", caseNumber: "24/2203" });
  expect(tableOfContents[1]?.title).toBe("Stier langs åen");
});

test("a title of two lines may stand above its number", () => {
  const item = (title: string, number: number) =>
    `${title}\nSag nr. ${number}\nBeslutningskompetence: MU\nSagens kerne\nDer skal tages stilling til den.\nBeslutning\nGodkendt.\n\n`;
  const { items } = balanced(
    `Miljøudvalget\n12-03-2024\n\n${item("Stier", 4)}${item("Børnehuset Bakken - udskiftning af tag og vinduer, ansøgning om\nbevilling til anlæg", 5)}${item("Broer", 6)}`,
  );
  expect(items[1]).toMatchObject({
    number: "5",
    title: "Børnehuset Bakken - udskiftning af tag og vinduer, ansøgning om bevilling til anlæg",
  });
});

test("the box above an item is the item's, in a file without pages too", () => {
  const item = (number: number, title: string) =>
    `MILJØUDVALGET\tÅDAL KOMMUNE\nMØDEDATO: 12-03-2024\tJ.NR.: 00.01.00P16 SAGSNR.: ${number}/2024 SAGSBEH.: LAR\n\nPunkt nr. ${number}: ${title}\n\nBeslutning\n\nGodkendt.\n\n`;
  const { items } = balanced(`${HEAD}${item(1, "Stier")}${item(2, "Veje")}${item(3, "Broer")}`);
  expect(items.map(({ caseNumber }) => caseNumber)).toEqual(["1/2024", "2/2024", "3/2024"]);
  expect(items.map(({ decisions }) => decisions[0]?.text)).toEqual(Array(3).fill("Godkendt."));
});

test("case numbers with initials, with parts and with the route in a cell behind", () => {
  const item = (line: string) => `Resumé\n\nKort sagt.\n\nBeslutning\n\nGodkendt.\n\n${line}`;
  const { items } = balanced(
    `${HEAD}1. Stier\n\nSagsnr.: 81.38.04-A00-1-24 / lar, hast\n\n${item("2. Veje\n\nSag: 2024/01120 001\n\n")}${item("3. Broer\n\n24/5012     Åben sag     Sagsgang:     MU/ØU\n\n")}${item("")}`,
  );
  expect(items.map(({ caseNumber, caseHandlers }) => [caseNumber, caseHandlers])).toEqual([
    ["81.38.04-A00-1-24", ["lar", "hast"]],
    ["2024/01120 001", []],
    ["24/5012", []],
  ]);
  expect(items[2]?.sections[0]).toMatchObject({ heading: "Sagsgang:", text: "MU/ØU" });
});

test("who has had the case before stands above the first heading, and is no decision", () => {
  const [item] = balanced(
    `${HEAD}1. Stier\n\nØkonomiudvalget den 20. februar 2024, pkt. 3\n\nIndstilling\n\nDet indstilles, at stien bygges.\n\nMiljøudvalgets møde 12. marts 2024 Punkt 1:\n\nGodkendt.\n\n2. Veje\n\nBeslutning\n\nGodkendt.\n`,
  ).items;
  expect(item?.sections[0]).toMatchObject({
    heading: "",
    text: "Økonomiudvalget den 20. februar 2024, pkt. 3",
  });
  expect(item?.decisions).toHaveLength(1);
  expect(item?.decisions[0]).toMatchObject({
    body: "Miljøudvalget",
    date: "2024-03-12",
    type: "approved",
  });
});

test("names below nearly every decision are of those who were away", () => {
  const item = (title: string) =>
    `${title}\n\nBeslutning Miljøudvalget den 12-03-2024:\n\nGodkendt.\nIda Holm (B)\nBo Ek (V)\n\n`;
  const { items, absent } = balanced(
    `${HEAD}${item("1. Stier")}${item("2. Veje")}${item("3. Broer")}`,
  );
  expect(absent).toEqual(["Ida Holm (B)", "Bo Ek (V)"]);
  expect(items[0]?.decisions[0]?.text).toBe("Godkendt.");
  expect(items[0]?.attendance).toEqual(["Ida Holm (B)", "Bo Ek (V)"]);
});

test("labels in capitals, and who came for whom behind the names", () => {
  const { place, startTime, body, absent, substitutes } = balanced(
    `UDVALG 22-25 Miljøudvalget\nSTED lokale 2, Rådhuset\nSTARTTIDSPUNKT 12-03-2024 14:00:00\n\nFraværende: Ida Holm, Bo Ek. Som stedfortræder for Ida Holm mødte Per Ås.\n\n1. Stier\n\nBeslutning\n\nGodkendt.\n\n2. Veje\n\nBeslutning\n\nGodkendt.\n`,
  );
  expect({ place, startTime, body }).toEqual({
    place: "lokale 2, Rådhuset",
    startTime: "14:00",
    body: { name: "Miljøudvalget", period: "22-25", organisation: null },
  });
  expect(absent).toEqual(["Ida Holm", "Bo Ek"]);
  expect(substitutes).toEqual([{ for: "Ida Holm", by: "Per Ås" }]);
});

test("attachments whose states stand before their titles without a dash", () => {
  const [item] = balanced(
    `${HEAD}1. Stier\n\nBeslutning\n\nGodkendt.\n\nBilag:\n1 Åben Kort over stier\n2 Åben Brev fra beboere\n\n2. Veje\n\nBeslutning\n\nGodkendt.\n`,
  ).items;
  expect(item?.attachments).toEqual(["Kort over stier", "Brev fra beboere"]);
});

test("of several votes the last one counts, and a vote's label is no heading", () => {
  const vote =
    "Forslaget blev forkastet, idet 2 (V og O) stemte for og 3 (A og F) stemte imod.\n\nFor indstillingen stemmer:\n\nIda Holm og Bo Ek.\n\nImod stemmer:\n\nPer Ås.\n\nIndstillingen er vedtaget.";
  const [item] = balanced(
    `${HEAD}1. Stier\n\nBeslutning\n\n${vote}\n\n2. Veje\n\nBeslutning\n\nImod stemmer:\n\nPer Ås.\n\nGodkendt.\n`,
  ).items;
  expect(item?.sections).toHaveLength(1);
  expect(item?.decisions[0]).toMatchObject({
    type: "approved",
    votes: { for: ["Ida Holm", "Bo Ek"], against: ["Per Ås"], abstain: [] },
  });
});

test.each([
  ["Godkendt med 24 stemmer (A, V og C). Imod stemte O.", ["A", "V", "C"], ["O"], []],
  ["Vedtaget med 20 stemmer for og 4 imod (F og Ø).", [], ["F", "Ø"], []],
  [
    "3 medlemmer (V+C) anbefaler indstillingen.\n\n1 medlem (Ø) stemmer imod.",
    ["V", "C"],
    ["Ø"],
    [],
  ],
  [
    "For stemte O. Imod stemte A, B og F. V og C undlod at stemme.",
    ["O"],
    ["A", "B", "F"],
    ["V", "C"],
  ],
  [
    "For Børn, Unge og Families anbefaling stemte 4 (V og A). Imod stemte 2 (Ø).",
    ["V", "A"],
    ["Ø"],
    [],
  ],
  ["For: A og F.\n\nImod: V, som henviser til, at pengene mangler.", ["A", "F"], ["V"], []],
  ["(A) stemte imod.", [], ["A"], []],
  ["A, V og B anbefaler indstillingen. O og Ø kan ikke anbefale.", ["A", "V", "B"], ["O", "Ø"], []],
  ["Ikke godkendt, idet kun Ida Holm og Bo Ek stemte for.", ["Ida Holm", "Bo Ek"], [], []],
  [
    "Et flertal på fem (A og V) indstiller planen godkendt.\n\nEt mindretal på to (O) kan ikke tiltræde.",
    ["A", "V"],
    ["O"],
    [],
  ],
])("votes: %s", (text, yes, no, neither) => {
  expect(readVotes(text)).toEqual({ for: yes, against: no, abstain: neither });
});

test("a body may do as one before it did", () => {
  const [item] = balanced(
    `${HEAD}1. Stier\n\nBeslutning i Teknikudvalget den 1. marts 2024\n\nAnbefales.\n\nBeslutning i Økonomiudvalget den 5. marts 2024\n\nSom Teknikudvalget.\n\n2. Veje\n\nBeslutning\n\nGodkendt.\n`,
  ).items;
  expect(item?.decisions.map(({ type }) => type)).toEqual(["recommended", "recommended"]);
});

test("whom a recommendation is for is no heading, nor is a table's first column", () => {
  const item = (title: string) =>
    `${title}\n\nIndstilling\n\nPark og Vej indstiller\n\nTil Miljøudvalget:\n\nAt stien bygges.\n\nSagsfremstilling\n\nFormål     Beløb\nBevilling     7.450\nForbrug     7.588\nBaggrund     90\n\nBeslutning\n\nGodkendt.\n\n`;
  const [one] = balanced(`${HEAD}${item("1. Stier")}${item("2. Veje")}${item("3. Broer")}`).items;
  expect(one?.sections.map(({ heading }) => heading)).toEqual([
    "Indstilling",
    "Sagsfremstilling",
    "Beslutning",
  ]);
});

test("a site's path may call the body otherwise than the paper's texts do", () => {
  const { body, date } = balanced(
    "Forside > Politik > Miljøudvalg > 12. mar 2024\n\n12. mar 2024\n\n1. Stier\n\nSagsfremstilling\n\nMiljøudvalget har fået brev.\n\nBeslutning\n\nGodkendt.\n\n2. Veje\n\nBeslutning\n\nGodkendt.\n",
  );
  expect({ name: body.name, date }).toEqual({ name: "Miljøudvalget", date: "2024-03-12" });
});

test("(L) and (Å) before titles close and open, and an agenda leaves room for decisions", () => {
  const item = (title: string) =>
    `${title}\n\nIndstilling\n\nDet indstilles, at den bygges.\n\nBeslutning\n\n`;
  const { items } = balanced(
    `DAGSORDEN\n\nMiljøudvalget\n\n12. marts 2024 kl. 16.00\n\n${item("71. (Å) Stier")}${item("72. (Å) Veje")}${item("73. (L) Køb af grund")}`,
  );
  expect(items.map(({ title, closed, decisions }) => [title, closed, decisions.length])).toEqual([
    ["Stier", false, 0],
    ["Veje", false, 0],
    ["Køb af grund", true, 0],
  ]);
});

test("the foot of each page may be a day and the page", () => {
  const foot = (number: number) => `\n4. september 2024                  ${number}\n\f`;
  const item = (number: number) => `${number}. Sag ${number}\n\nBeslutning\n\nGodkendt.\n`;
  const { items, tableOfContents } = balanced(
    `REFERAT\n\nMiljøudvalget\n\n4. september 2024 kl. 16.00\n${foot(1)}${[1, 2, 3, 4].map((each) => item(each) + foot(each + 1)).join("")}`,
  );
  expect(items.map(({ decisions }) => decisions[0]?.text)).toEqual(Array(4).fill("Godkendt."));
  expect(tableOfContents).toEqual([]);
});

test("who is away beside the listed, and the deputy, may stand among the remarks", () => {
  const { absent, substitutes, body } = balanced(
    "Byrådet\n\nReferat med åbne punkter\n\nMødedato: 12. marts 2024\nFraværende: Ida Holm\n\nBemærkninger:\n\nAfbud fra Bo Ek. Suppleant: Per Ås\n\n1. Stier\n\nBeslutning, Byrådet den 12. marts 2024\n\nGodkendt.\n\n2. Veje\n\nBeslutning, Byrådet den 12. marts 2024\n\nKlagen afvises.\n",
  );
  expect({ name: body.name, absent, substitutes }).toEqual({
    name: "Byrådet",
    absent: ["Ida Holm", "Bo Ek"],
    substitutes: [{ for: "Bo Ek", by: "Per Ås" }],
  });
});

test("a paper whose title has no term may tell it below", () => {
  const { body } = balanced(
    "Referat Kommunalbestyrelsen d. 28-05-2025\n\nREFERAT\nKommunalbestyrelsen 2022-2025\nMødested: Rådhuset\n\nPunkt 1: Stier\n\nBeslutning\n\nGodkendt.\n\nPunkt 2: Veje\n\nBeslutning\n\nGodkendt.\n",
  );
  expect(body).toMatchObject({ name: "Kommunalbestyrelsen", period: "2022-2025" });
});

test("a site's list of files stands between a title and the item that repeats it", () => {
  const item = (number: number, title: string, files: string) =>
    `Pkt. ${number} ${title}\n\n${files}Pkt. ${number}\n\n${title}\n\nResume\n\nKort sagt.\n\nBeslutning\n\nGodkendt.\n\n`;
  const { items } = balanced(
    `${HEAD}${item(1, "Stier langs åen", "")}${item(2, "Veje i byen", "Kort_over_veje.pdf\n\n")}${item(3, "Broer", "")}`,
  );
  expect(items.map(({ number, attachments }) => [number, attachments])).toEqual([
    ["1", []],
    ["2", ["Kort_over_veje.pdf"]],
    ["3", []],
  ]);
});

test("attachments that a list at the end counts on from item to item", () => {
  const item = (title: string) => `${title}\n\nSagsnr.: 24/11\n\nBeslutning\n\nGodkendt.\n\n`;
  const { items } = balanced(
    `${HEAD}${item("14. Stier langs åen")}${item("15. Veje i byen")}Bilagsoversigt\n\n14. Stier langs åen\n\n1. Kort over stier (70437/14)\n\n15. Veje i byen\n\n2. Brev fra beboere (70474/14)\n3. Svar på brevet (70511/14)\n`,
  );
  expect(items.map(({ attachments }) => attachments)).toEqual([
    ["Kort over stier"],
    ["Brev fra beboere", "Svar på brevet"],
  ]);
});

test("American days and hours, numbers alone behind attachments, and the meeting that decides", () => {
  const item = (number: number, title: string) =>
    `${number}.\n\n# ${title}\n\n# Punktoplysninger\n\nSagsnr.: 24/1${number}\n\n# Resume\n\nKort sagt.\n\n# Beslutning på byrådsmødet den 12. juni 2019\n\nGodkendt.\n\n# Bilag\n\nKort ${number}.pdf\n\n`;
  const { date, startTime, items } = parse(
    page(
      `# Referat\n\nUdvalg: Byrådet\n\nMødedato: 6/12/2019 3:00:00 PM\n\n${item(8, "Stier")}${item(9, "Veje")}${item(10, "Broer")}`,
    ),
  );
  expect({ date, startTime }).toEqual({ date: "2019-06-12", startTime: "15:00" });
  expect(
    items.map(({ number, caseNumber, decisions }) => [number, caseNumber, decisions[0]?.body]),
  ).toEqual([
    ["8", "24/18", "Byrådet"],
    ["9", "24/19", "Byrådet"],
    ["10", "24/110", "Byrådet"],
  ]);
});

test("initials in a cell behind the number, and two deputies in one line", () => {
  const { items, substitutes } = balanced(
    `${HEAD}Stedfortrædere: Per Ås (V) for Ida Holm (V) og Lone Ravn (A) for Bo Ek (A)\n\n1. Stier\n\nSagsnr. 17.04-207\tjaso/ulk\n\nResume\n\nKort sagt.\n\nBeslutning\n\nGodkendt.\n\n2. Veje\n\nSagsnr. 17.04-208\tulk\n\nBeslutning\n\nGodkendt.\n`,
  );
  expect(items[0]).toMatchObject({ caseNumber: "17.04-207", caseHandlers: ["jaso", "ulk"] });
  expect(substitutes).toEqual([
    { for: "Ida Holm (V)", by: "Per Ås (V)" },
    { for: "Bo Ek (A)", by: "Lone Ravn (A)" },
  ]);
});

test.each(["Køb af grund (lukket punkt)", "Lukket: Køb af grund"])(
  "an item is closed of which only the second title says so: %s",
  (second) => {
    const { items } = balanced(
      `${HEAD}1. Stier\n\nBeslutning\n\nGodkendt.\n\n2. Køb af grund\n\nSagsnr.: 24/11\n\n${second}\n\nSagsfremstilling\n\nPrisen er hemmelig.\n\nBeslutning\n\nGodkendt.\n`,
    );
    expect(items.map(({ closed }) => closed)).toEqual([false, true]);
  },
);

const one = (text: string) => balanced(`${HEAD}7. Stier\n\nBeslutning\n\n${text}\n`).items[0]!;

test.each([
  ["Godkendt.\n\nAfbud:\n1. Ida Holm, A\n2. Bo Ek, V", ["Afbud: Ida Holm, A, Bo Ek, V"]],
  ["Godkendt.\n\nFraværende\n- Ida Holm ()\n- Bo Ek ()", ["Fraværende: Ida Holm (), Bo Ek ()"]],
])("who was away is no part of a decision: %j", (text, attendance) => {
  expect(one(text)).toMatchObject({ decisions: [{ text: "Godkendt." }], attendance });
});

test("how many voted is no part of who did", () => {
  expect(
    readVotes(
      "For stemmer A, V og O med 13 stemmer.\n\nImod stemmer Ø med 4 stemmer.\n\nUndlader at stemme F med 1 stemme.",
    ),
  ).toEqual({ for: ["A", "V", "O"], against: ["Ø"], abstain: ["F"] });
});

test("an opinion that differs is a statement for the record", () => {
  const { decisions } = one(
    "Godkendt.\n\nBo Ek (V) har følgende afvigende mening: Stien er for smal.",
  );
  expect(decisions[0]?.dissents).toEqual([
    "Bo Ek (V) har følgende afvigende mening: Stien er for smal.",
  ]);
});

test.each([
  ["Der bevilges 15.000 kr.", "approved"],
  ["Afslag i overensstemmelse med indstillingen.", "rejected"],
])("%s", (text, type) => {
  expect(one(text).decisions[0]?.type).toBe(type);
});

test("what a section counts right below its heading is no item", () => {
  const { items } = balanced(
    `${HEAD}7. Stier\n\nBeslutningskompetence\n\n1. Miljøudvalget, punkt 2: Byrådet\n\nØkonomi\n\nIngen.\n\nBeslutning\n\nGodkendt.\n\n8. Veje\n\nBeslutning\n\nGodkendt.\n`,
  );
  expect(items.map(({ number }) => number)).toEqual(["7", "8"]);
});

test("heads tell who was away, who came instead, and list members without a label", () => {
  const { participants, absent, substitutes } = parse(
    "Miljøudvalget\n\nReferat\n\n12. marts 2024 kl. 16.00\n\nIda Holm, Formand (V)\nBo Ek (A)\nPer Ås (B)\nEva Lund (F)\n\nKaj Dam (C) var fraværende. I stedet deltog Ole Bak (C)\nEbbe Vig (O) var fraværende.\n\n1. Stier\n\nBeslutning\n\nGodkendt.\n",
  );
  expect(participants).toEqual([
    "Ida Holm, Formand (V)",
    "Bo Ek (A)",
    "Per Ås (B)",
    "Eva Lund (F)",
  ]);
  expect(absent).toEqual(["Kaj Dam (C)", "Ebbe Vig (O)"]);
  expect(substitutes).toEqual([{ for: "Kaj Dam (C)", by: "Ole Bak (C)" }]);
});

test.each(["Referat af møde i\nMiljøudvalget", "Åbent referat\n\nfor\n\nMiljøudvalgets møde"])(
  "the body stands on the next line: %j",
  (head) => {
    const text = `${head}\n\n12. marts 2024\n\n1. Stier\n\nBeslutning\n\nGodkendt.\n`;
    expect(parse(text).body.name).toBe("Miljøudvalget");
  },
);

test("a list of a paper's parts closes nothing, but its closed part does", () => {
  const part = (name: string, number: number, title: string) =>
    `# ${name}\n\n${number}. ${title}\n\nBeslutning\n\nGodkendt.\n\n`;
  const { items } = parse(
    page(
      `${HEAD}ANDRE SAGER\nLUKKEDE SAGER\n\n${part("ANDRE SAGER", 1, "Stier")}${part("LUKKEDE SAGER", 2, "Køb af grund")}`,
    ),
  );
  expect(items.map(({ title, closed }) => [title, closed])).toEqual([
    ["Stier", false],
    ["Køb af grund", true],
  ]);
});

test("a closed meeting's head closes its items, though the word comes again below", () => {
  const { items } = parse(
    `REFERAT\n\nMiljøudvalget\n\n12. marts 2024 kl. 16.00\nLukkede sager\n\n1. Stier\n\nBeslutning\n\nGodkendt.\n\n2. Veje\n\nBeslutning\n\nGodkendt.\n\nLukkede sager\n\n3. Broer\n\nBeslutning\n\nGodkendt.\n`,
  );
  expect(items.map(({ closed }) => closed)).toEqual([true, true, true]);
});
