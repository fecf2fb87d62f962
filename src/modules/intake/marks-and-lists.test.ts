import { expect, test } from "vitest";
import { splitAttendance } from "./attendance.ts";
import { balanced } from "./fixtures/balanced.ts";
import { readVotes } from "./votes.ts";

const HEAD = "REFERAT\n\nMiljøudvalget\n\n12. marts 2024 kl. 16.00\n\n";
const item = (number: number, title: string, decision: string, above = "") =>
  `${number}. ${title}\n\n${above}Beslutning\n\n${decision}\n\n`;
const items = (text: string) => balanced(HEAD + text).items;

test("(Offentlig) before a title is a mark, in brackets behind one it may be a word", () => {
  const read = items(
    `1. (Offentlig) Stier\n\nBeslutning\n\nGodkendt.\n\n2. (Lukket) Køb af grund\n\n3. Nyt toilet (offentligt)\n\nBeslutning\n\nGodkendt.\n`,
  );
  expect(read.map(({ title, closed }) => [title, closed])).toEqual([
    ["Stier", false],
    ["Køb af grund", true],
    ["Nyt toilet (offentligt)", false],
  ]);
});

test.each([
  ["(Offentlig) Lukket: Køb af grund", ""],
  ["(Offentlig) Køb af grund (Lukket)", ""],
  ["(Åben) Lukket: Køb af grund", ""],
  ["Køb af grund (Lukket)", "Status: Åben sag\n\n"],
  ["Køb af grund", "Status: Åben sag\n\nLukket jf. § 10\n\n"],
  ["Køb af grund", "Lukket sag\n\nStatus: Åben sag\n\n"],
])("%j above %j is closed, whatever else is open", (title, above) => {
  const read = items(item(1, "Stier", "Godkendt.") + item(2, title, "Godkendt.", above));
  expect(read.map(({ closed }) => closed)).toEqual([false, true]);
});

test("an item that is called by a name is one, also below where nobody is away", () => {
  const read = items(
    `${["Stier", "Veje", "Broer", "Skove", "Havne", "Parker", "Pladser"].map((title, at) => item(at + 1, title, "Godkendt.\n\nAfbud:")).join("")}8. Ida Holm\n\nLukket sag\n\nBeslutning\n\nAnsat.\n`,
  );
  expect(read.slice(-2).map(({ title, closed }) => [title, closed])).toEqual([
    ["Pladser", false],
    ["Ida Holm", true],
  ]);
});

test("a closed row of the contents without a page stays apart from the row below, so that its item is closed", () => {
  const read = balanced(
    `${HEAD}Indholdsfortegnelse\n\n1. Stier ........ 2\n\n2. Køb af grund (Lukket)\n\nUnderskriftsside ........ 4\n\n${item(1, "Stier", "Godkendt.")}2. Køb af grund\n\nBeslutning\n\nGodkendt.\n`,
  );
  expect(read.items.map(({ closed }) => closed)).toEqual([false, true]);
});

test("what the list of all attachments calls a decision puts none of it into the last item", () => {
  const read = items(
    `${item(1, "Køb af grunden ved havnen", "Godkendt.", "Lukket sag\n\n")}${item(2, "Stier til skolen", "Godkendt.")}Bilagsoversigt\n\n1. Køb af grunden ved havnen\nBeslutning i Byrådet den 5. januar 2024\nKøbsaftale\n\n2. Stier til skolen\nKort\n`,
  );
  expect(read.map(({ closed }) => closed)).toEqual([true, false]);
  expect(JSON.stringify(read[1])).not.toContain("Købsaftale");
});

test("a year behind an attachment's title is part of it, a document's number isn't", () => {
  const [read] = items(
    item(1, "Stier", "Godkendt.", "Bilag\n\nPlan (2024-25)\nKort (55231-25)\n\n"),
  );
  expect(read?.attachments).toEqual(["Plan (2024-25)", "Kort"]);
});

test("who speaks for a party came for nobody", () => {
  const read = balanced(
    `${HEAD}Afbud: Eva Dam (V)\n\n${item(1, "Godkendelse af dagsorden", "Godkendt.\n\nIda Holm for Dansk Folkeparti og Bo Ek for kredsen fulgte mødet.")}${item(2, "Stier", "Godkendt.")}`,
  );
  expect([read.absent, read.substitutes]).toEqual([["Eva Dam (V)"], []]);
});

test("who is away below a decision, counted from 1, is no item", () => {
  const away = "\n\nAfbud:\n\n1. Ida Holm, A";
  const read = items(item(1, "Stier", `Godkendt.${away}`) + item(2, "Veje", `Udsat.${away}`));
  expect(read.map(({ title }) => title)).toEqual(["Stier", "Veje"]);
  expect(read.map(({ decisions }) => decisions[0]?.text)).toEqual(["Godkendt.", "Udsat."]);
});

test.each([
  ["Godkendt.\n\nFraværende\nIda Holm (A)\nBo Ek (V)", "Godkendt."],
  ["Godkendt.\n\nFraværende\n\nIngen", "Godkendt."],
  ["Godkendt.\n\nBo Ek deltog herefter i mødet.", "Godkendt."],
])("%j decides %j", (text, decided) => {
  expect(splitAttendance(text).rest).toBe(decided);
});

test.each([
  [
    "Jette Vest havde meldt afbud. Arne Bro deltog som suppleant for Jette\nVest.",
    [{ for: "Jette Vest", by: "Arne Bro" }],
  ],
  [
    "Ida Holm (A) havde meldt afbud, og Bo Ek (A) deltog som stedfortræder.",
    [{ for: "Ida Holm (A)", by: "Bo Ek (A)" }],
  ],
  [
    "Som suppleanter deltog Bo Ek (A) for Ida Holm (A) og Per Ås (V) for Eva Dam (V).",
    [
      { for: "Ida Holm (A)", by: "Bo Ek (A)" },
      { for: "Eva Dam (V)", by: "Per Ås (V)" },
    ],
  ],
])("%j tells who came for whom", (said, substitutes) => {
  const read = balanced(
    `${HEAD}Afbud: Ida Holm (A), Eva Dam (V), Jette Vest\n\n${item(1, "Godkendelse af dagsorden", said)}${item(2, "Stier", "Godkendt.")}`,
  );
  expect(read.substitutes).toEqual(substitutes);
});

test.each([
  ["Hverken for eller imod: Ingen\n\nImod stemte: O", { for: [], against: ["O"], abstain: [] }],
  [
    "For stemte 2: Ida Holm (Ø).\n\nImod stemte de øvrige.\n\nFor stemte A og V.\n\nImod stemte Ø.",
    { for: ["A", "V"], against: ["Ø"], abstain: [] },
  ],
  [
    "Et flertal, bestående af A og F, stemte imod indstillingen. Et mindretal, bestående af C, stemte for.",
    { for: ["C"], against: ["A", "F"], abstain: [] },
  ],
  [
    "For et tilskud på 150.000 kr. stemte Ida Holm (A).\n\nImod stemte Bo Ek (V).",
    { for: ["Ida Holm (A)"], against: ["Bo Ek (V)"], abstain: [] },
  ],
  [
    "Forkastet, idet 14 stemte imod (A og F), og 9 stemte for (V).",
    { for: ["V"], against: ["A", "F"], abstain: [] },
  ],
  [
    "For stemte byrådsgruppe A. Imod stemte byrådsgruppe Ø. Byrådsgruppe Å undlod at stemme.",
    { for: ["A"], against: ["Ø"], abstain: ["Byrådsgruppe Å"] },
  ],
  [
    "For stemte: 7 (A+C)\n\nImod stemte:\n\nUndlod at stemme:\n\nAnbefales.",
    { for: ["A", "C"], against: [], abstain: [] },
  ],
])("%j is a vote", (text, votes) => {
  expect(readVotes(text)).toEqual(votes);
});

test("a body that shall do something, a court's ruling and a coming meeting head no decision", () => {
  const [read] = items(
    item(
      1,
      "Stier",
      "Godkendt.",
      "Sagsfremstilling\n\nMiljøudvalget skal godkende planen for mødet den 12. marts 2024.\n\nMøde den 22. april 2024:\n\nBudget\n\nBilag\n\nAfgørelse af 12. januar 2024\n\n",
    ),
  );
  expect(read?.sections.map(({ heading }) => heading)).toEqual([
    "Sagsfremstilling",
    "Bilag",
    "Beslutning",
  ]);
  expect(read?.attachments).toEqual(["Afgørelse af 12. januar 2024"]);
});

test("a day before a body heads its decision, unless it is the log of all that was done", () => {
  const log = (day: string) =>
    `Sagens forløb\n\n05-02-2024 Økonomiudvalget\n\nAnbefales.\n\n${day} Byrådet\n\nUdsat.\n\n07-02-2024 Økonomiudvalget\n\nAnbefales.\n\n`;
  const [chain] = items(item(1, "Stier", "Godkendt.", log("06-02-2024")));
  expect(chain?.decisions.map(({ body, date }) => [body, date])).toEqual([
    ["Økonomiudvalget", "2024-02-05"],
    ["Byrådet", "2024-02-06"],
    ["Økonomiudvalget", "2024-02-07"],
    ["Miljøudvalget", "2024-03-12"],
  ]);
  const [logged] = items(item(1, "Stier", "Godkendt.", log("12-03-2024")));
  expect(logged?.decisions).toHaveLength(1);
});

test("who has treated a case before is text where nothing is said of what they decided", () => {
  const [read] = items(
    item(
      1,
      "Stier",
      "Godkendt.",
      "Tidligere behandling\n\nTeknikudvalget den 5. februar 2024, pkt. 6\n\nØkonomiudvalget den 6. februar 2024, pkt. 9\n\n",
    ),
  );
  expect(read?.decisions).toHaveLength(1);
  expect(read?.sections[0]?.text).toContain("pkt. 9");
});

test("Vedtagelse heads a decision with the body right behind it", () => {
  const [read] = items(
    "1. Stier\n\nIndstilling\n\nPlanen godkendes.\n\nVedtagelse Økonomiudvalget den 05-02-2024\n\nAnbefales.\n\nVedtagelse Miljøudvalget den 12-03-2024\n\nGodkendt.\n",
  );
  expect(read?.decisions.map(({ body }) => body)).toEqual(["Økonomiudvalget", "Miljøudvalget"]);
});

test("what calls itself an agenda but has the meeting's own decisions is read as minutes", () => {
  const own = (number: number, text: string) =>
    `${number}. Sag ${number}\n\nBeslutning i Miljøudvalget den 12-03-2024\n\n${text}\n\n`;
  const agenda = HEAD.replace("REFERAT", "DAGSORDEN");
  const read = balanced(agenda + own(1, "Godkendt.") + own(2, "Udsat."));
  expect(read.kind).toBe("minutes");
  expect(read.warnings.map(({ code }) => code)).toContain("kind-derived");
  const empty = balanced(agenda + own(1, "") + own(2, ""));
  expect(empty.kind).toBe("agenda");
});

test("a row of the contents may go on behind a blank line, in front of its page", () => {
  const read = balanced(
    `${HEAD}Indholdsfortegnelse\n\n1. Stier ........ 2\n\n2. Anlægsbevilling til ny bro over\n\nÅdalen ........ 3\n\n3. Veje ........ 4\n\n${item(1, "Stier", "Godkendt.")}${item(2, "Anlægsbevilling til ny bro over Ådalen", "Godkendt.")}${item(3, "Veje", "Godkendt.")}`,
  );
  expect(read.tableOfContents).toEqual([
    { title: "Stier", page: 2 },
    { title: "Anlægsbevilling til ny bro over Ådalen", page: 3 },
    { title: "Veje", page: 4 },
  ]);
});

test("a list of attachments inside the last item isn't the paper's own", () => {
  const read = items(
    `Indholdsfortegnelse\n\n1. Stier til skolen\n2. Veje i byen\n\n${item(1, "Stier til skolen", "Godkendt.", "Bilagsfortegnelse\n\nKort over stier\n\n")}2. Veje i byen\n\nBeslutning\n\nUdsat.\n`,
  );
  expect(read.map(({ decisions }) => decisions.length)).toEqual([1, 1]);
  expect(read[0]?.attachments).toEqual(["Kort over stier"]);
});
