import { expect, test } from "vitest";
import { balanced } from "./fixtures/balanced.ts";
import { readVotes } from "./votes.ts";

const HEAD = "REFERAT\n\nMiljøudvalget\n\n12. marts 2024 kl. 16.00\n\n";
const item = (title: string, text = "Godkendt.") => `${title}\n\nBeslutning\n\n${text}\n\n`;

test("what is done with each point of a recommendation begins no item", () => {
  const { items } = balanced(
    `${HEAD}${item("1. Stier", "Punkt 1: Godkendt.\n\nPunkt 2: Godkendt, dog således at stien lægges mod syd.")}${item("2. Veje", "Punkt 1: Anbefales.\n\nPunkt 2: Ikke godkendt.")}`,
  );
  expect(items.map(({ number }) => number)).toEqual(["1", "2"]);
});

test("a box may have its number on a line of its own, and its state over two lines", () => {
  const boxed = (number: number, title: string) =>
    `\fMiljøudvalget        Acadre sagsnr.: 09/10${number}       Journalnr.: 00.01A00\nPunkt: ${number}\nSagsforløb: MU-ØU - Åben     Mødedato: 12.03.2024\nsag\nSagsansvarlig enhed: Natur        Sagsbehandler: Ida Holm\n\n\n${title}\n\nBeslutning\nGodkendt.\n\n`;
  const { items } = balanced(`${HEAD}${boxed(61, "Stier ved åen")}${boxed(62, "Veje i skoven")}`);
  expect(items).toMatchObject([
    { number: "61", title: "Stier ved åen", caseNumber: "09/1061", closed: false },
    { number: "62", title: "Veje i skoven", caseNumber: "09/1062", closed: false },
  ]);
});

test("closed items that stand under »Lukkede sager« above the first item alone are items without text", () => {
  const { items } = balanced(
    `${HEAD}Lukkede sager\n\n- 109. Personalesag\n- 110. Leje af lokaler\n\nÅBNE SAGER\n\n${item("104. Stier")}${item("105. Veje")}`,
  );
  expect(items.map(({ number, closed }) => [number, closed])).toEqual([
    ["104", false],
    ["105", false],
    ["109", true],
    ["110", true],
  ]);
});

test("headings in capitals that part the contents part the items, and are text of none", () => {
  const rows =
    "ÅBEN DAGSORDEN\n\n211 STIER ...... 3\n\nSAGER TIL EFTERRETNING\n\n212 VEJE ...... 3\n\nLUKKET DAGSORDEN\n\nSAGER TIL BEHANDLING\n\n213 KØB ...... 4\n\n";
  const { items } = balanced(
    `${HEAD}Indholdsfortegnelse\n\n${rows}ÅBEN DAGSORDEN\n\n${item("211 Stier")}SAGER TIL EFTERRETNING\n\n212 Veje\n\nBeslutning\n\nGodkendt.\n\nBilag\n\n1. Ansøgning med budget\n\nLUKKET DAGSORDEN\n\nSAGER TIL BEHANDLING\n\n213 Køb\n`,
  );
  expect(items.map(({ number, closed }) => [number, closed])).toEqual([
    ["211", false],
    ["212", false],
    ["213", true],
  ]);
  expect(items[0]?.decisions).toMatchObject([{ text: "Godkendt." }]);
  expect(items[1]?.attachments).toEqual(["Ansøgning med budget"]);
});

test("a plan of who treats the case is no chain of decisions", () => {
  const [one] = balanced(
    `${HEAD}1. Stier\n\nBehandlingsplan:\n\nMiljøudvalget den 12. marts 2024.\n\nØkonomiudvalget den 23. marts 2024.\n\nBeslutning:\n\nGodkendt.\n`,
  ).items;
  expect(one?.sections.map(({ kind }) => kind)).toEqual(["process", "decision"]);
});

test("»Referat« alone below »Dagsorden« says what a web page holds", () => {
  const { kind } = balanced(
    `Dagsorden\n\nTorsdag 12. mar 2024 kl. 10:30\n\nMiljøudvalget\n\nReferat\n\n${item("1. Stier")}`,
  );
  expect(kind).toBe("minutes");
});

test("who is said to have been away at the first item was away, with the meeting's length in the head", () => {
  const { absent, startTime, endTime } = balanced(
    `REFERAT\n\nMiljøudvalget\n\nMødedato: 12. marts 2024\nMødevarighed: 19:00 - 20:25\n\n${item("1. Stier", "Ida Holm og Bo Ek var fraværende.\n\nGodkendt.")}${item("2. Veje")}`,
  );
  expect({ absent, startTime, endTime }).toEqual({
    absent: ["Ida Holm", "Bo Ek"],
    startTime: "19:00",
    endTime: "20:25",
  });
});

test("a row of the contents whose title leaves no room for dots has its page", () => {
  const rows =
    "Indholdsfortegnelse\n\nGodkendelse af dagsorden .......... 3\n\nBeslutning om endelig vedtagelse af lokalplan for boliger ved stationen 5\n\nForslag fra gruppe V .......... 7\n\n";
  const { tableOfContents } = balanced(
    `${HEAD}${rows}${item("Punkt 1: Godkendelse af dagsorden")}${item("Punkt 2: Beslutning om endelig vedtagelse af lokalplan for boliger ved stationen")}${item("Punkt 3: Forslag fra gruppe V")}`,
  );
  expect(tableOfContents.map(({ page }) => page)).toEqual([3, 5, 7]);
});

test("who goes along stands with who doesn't", () => {
  expect(
    readVotes(
      "Socialdemokraterne og Venstre indstiller sagen godkendt.\n\nEnhedslisten stemte imod.",
    ),
  ).toEqual({ for: ["Socialdemokraterne", "Venstre"], against: ["Enhedslisten"], abstain: [] });
  expect(readVotes("Socialdemokraterne og Venstre indstiller sagen godkendt.")).toBeNull();
  expect(
    readVotes(
      "Et flertal bestående af Ida Holm (V) anbefaler mulighed 1.\n\nEt mindretal bestående af Bo Ek (A) anbefaler mulighed 3.",
    ),
  ).toEqual({ for: ["Ida Holm (V)"], against: ["Bo Ek (A)"], abstain: [] });
});
