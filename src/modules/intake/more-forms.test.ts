import { expect, test } from "vitest";
import { readAttachments } from "./attachments.ts";
import { splitAttendance } from "./attendance.ts";
import { findDecisionHeading, chainedLabel } from "./decision-heading.ts";
import { wordBalance } from "./fixtures/word-balance.ts";
import { parse } from "./parse.ts";
import { readVotes } from "./votes.ts";

/** Reads a paper and sees to it that no word is lost or doubled. */
function balanced(text: string) {
  expect(wordBalance(text)).toEqual({ missing: [], surplus: [] });
  return parse(text);
}

const HEAD = "REFERAT\n\nMiljøudvalget\n\n12. marts 2024 kl. 16.00\n\n";

test("a case number behind who decides is the item's", () => {
  const [item] = balanced(
    `${HEAD}1. Stier\n\nÅben sag\tSagen afgøres i: Byrådet\tSagsnr.: 26/102\n\nBeslutning\n\nGodkendt.\n`,
  ).items;
  expect(item).toMatchObject({ caseNumber: "26/102", closed: false });
  expect(item?.sections[0]).toEqual({
    heading: "Sagen afgøres i:",
    kind: "process",
    text: "Byrådet",
  });
});

test("a sentence that tells of a body and a day and ends in a colon is no decision's heading", () => {
  expect(chainedLabel("Byrådet vedtog planen den 26. marts 2025. Den har tre spor: veje")).toBe(
    null,
  );
  expect(chainedLabel("Byrådet, den 26. marts 2025, pkt. 5: Anbefales.")).not.toBe(null);
  expect(findDecisionHeading("Byrådet, den 26. marts 2025, pkt. 5:")?.body).toBe("Byrådet");
});

test("a list of attachments at the end finds its items by number, with a zero or without", () => {
  const text = `${HEAD}01. Nye stier\n\nBeslutning\n\nGodkendt.\n\n02. Nye veje\n\nBeslutning\n\nGodkendt.\n\nBilagsliste\n\n2. Nye veje\n\n1. Kort over veje (73200/26)\n2. Notat (PDF)\n`;
  const { items } = balanced(text);
  expect(items.map(({ attachments }) => attachments)).toEqual([[], ["Kort over veje", "Notat"]]);
});

test.each([
  ["Kort (5120331 - EMN-2026-02217)", "Kort"],
  ["482-2018-88120\tByplan", "Byplan"],
  ["Notat (PDF, 1,2 MB)", "Notat"],
  ["Regnskab (2023)", "Regnskab (2023)"],
])("an attachment is called as its file is: %s", (printed, name) => {
  expect(readAttachments(printed, true)).toEqual([name]);
});

test("who stays away stands below each other, and what the body had to decide of it stays", () => {
  expect(
    splitAttendance(
      "Fraværende med afbud:\n\nIda Holm (B), barsel.\n\nBo Ek (V), sygdom.\n\nDer forelå anmodning fra Venstre om, at Per Ås (B) blev indkaldt som stedfortræder for Ida Holm (B).\n\nGodkendt.",
    ),
  ).toEqual({
    attendance: ["Fraværende med afbud: Ida Holm (B), barsel.", "Bo Ek (V), sygdom."],
    rest: "Der forelå anmodning fra Venstre om, at Per Ås (B) blev indkaldt som stedfortræder for Ida Holm (B).\n\nGodkendt.",
  });
});

test("the first item's decision says who was away and who came instead", () => {
  const first =
    "1. Dagsorden\n\nBeslutning\n\nFraværende med afbud:\n\nIda Holm (B), barsel.\n\nBo Ek (V), sygdom.\n\nDer forelå anmodning fra Venstre om, at Per Ås (B) i henhold til § 15 i loven blev indkaldt som stedfortræder for Ida Holm (B).\n\nGodkendt.\n\n";
  const document = balanced(`${HEAD}${first}2. Veje\n\nBeslutning\n\nGodkendt.\n`);
  expect(document.absent).toEqual(["Ida Holm (B)", "Bo Ek (V)"]);
  expect(document.substitutes).toEqual([{ for: "Ida Holm (B)", by: "Per Ås (B)" }]);
});

test("a deputy stands behind the name of who is away below each decision", () => {
  const item = (title: string) =>
    `${title}\n\nBeslutning\n\nFraværende: Ida Holm – som stedfortræder deltog Per Ås.\n\nGodkendt.\n\n`;
  const document = balanced(`${HEAD}${item("1. Stier")}${item("2. Veje")}`);
  expect(document.absent).toEqual(["Ida Holm"]);
  expect(document.substitutes).toEqual([{ for: "Ida Holm", by: "Per Ås" }]);
});

test.each([
  ["Afbud: Ida Holm ved afbud", ["Ida Holm"], []],
  ["Afbud: Ida Holm. I stedet mødte Per Ås.", ["Ida Holm"], [{ for: "Ida Holm", by: "Per Ås" }]],
])("%s", (line, absent, substitutes) => {
  const document = balanced(`${HEAD}${line}\n\n1. Stier\n\nBeslutning\n\nGodkendt.\n`);
  expect(document).toMatchObject({ absent, substitutes });
});

test("a list of members begins with the chair, and an empty label above another names nobody", () => {
  const document = balanced(
    `${HEAD}Medlemmer:\tFormand: Ida Holm (A)\nNæstformand: Bo Ek (V)\nPer Ås (F)\n\nFraværende\n\nBemærkninger\n\n1. Stier\n\nBeslutning\n\nGodkendt.\n`,
  );
  expect(document.participants).toEqual(["Ida Holm (A)", "Bo Ek (V)", "Per Ås (F)"]);
  expect(document.absent).toEqual([]);
});

test("the body is what stands behind the municipality, and behind its name the day", () => {
  const below = "\n\n1. Stier\n\nBeslutning\n\nGodkendt.\n";
  const owned = balanced(`Referat\n\nÅdal Kommune Økonomiudvalget\n\n12. marts 2024${below}`);
  expect(owned.body).toMatchObject({ name: "Økonomiudvalget", organisation: "Ådal Kommune" });
  const dated = balanced(`Økonomiudvalget - Dagsorden 29. august 2012\n\n1. Stier\n\nÅbent\n`);
  expect(dated).toMatchObject({ kind: "agenda", date: "2012-08-29" });
  expect(dated.body.name).toBe("Økonomiudvalget");
});

test("who abstained stands behind »Følgende undlod at stemme«", () => {
  expect(
    readVotes("For stemte: A og V.\n\nImod stemte: Ø.\n\nFølgende undlod at stemme: Å."),
  ).toEqual({ for: ["A", "V"], against: ["Ø"], abstain: ["Å"] });
});

test("a decision under the meeting has its body, and offices may have their own case numbers", () => {
  const [item] = balanced(
    `${HEAD}1. Stier\n\nJ.nr. BOR 9/2026\n\nMiljøudvalgets beslutning under mødet den 12. marts 2024:\n\nGodkendt.\n`,
  ).items;
  expect(item?.caseNumber).toBe("BOR 9/2026");
  expect(item?.decisions).toMatchObject([{ body: "Miljøudvalget", date: "2024-03-12" }]);
});

test("who was away in another body is told below a decision, and is no decision", () => {
  const [item] = balanced(
    `${HEAD}1. Stier\n\nBeslutning\n\nGodkendt.\n\nFraværende i Ådal Kommunalbestyrelse, 31. marts 2026:\n\nIda Holm\n`,
  ).items;
  expect(item?.decisions).toMatchObject([{ text: "Godkendt." }]);
  expect(item?.attendance).toHaveLength(1);
});

test("who is away above an item's text, and what a text without a heading asks for", () => {
  const [item] = balanced(
    `${HEAD}1. Stier\n\nAfbud: Ida Holm\nFraværende: Ingen\n\nForvaltningen indstiller, at stien anlægges.\n\nBilag\n\nKort\n\nBeslutning\n\nGodkendt.\n`,
  ).items;
  expect(item?.attendance).toEqual(["Afbud: Ida Holm"]);
  expect(item?.sections[0]).toMatchObject({ heading: "", kind: "recommendation" });
});

test("an act that answers to each part of a recommendation begins no item", () => {
  const { items } = balanced(
    `${HEAD}231. Stier\n\nIndstilling\n\n1. Stien anlægges.\n2. Den lyses op.\n\nBeslutning\n\n1. Anbefales.\n2. Anbefales.\n\n232. Veje\n\nBeslutning\n\nGodkendt.\n`,
  );
  expect(items.map(({ number }) => number)).toEqual(["231", "232"]);
});

test("a list of members without a label, and the place with the clock behind it", () => {
  const document = balanced(
    "Referat fra Miljøudvalgets møde den 12. marts 2024 i Salen, Rådhuset kl. 10.00 - 12.00\n\nIda Holm (Borgmester)(V), Bo Ek(V), Per Ås(A), Liv Bo Lund(Ø)\n\n1. Stier\n\nBeslutning\n\nGodkendt.\n",
  );
  expect(document).toMatchObject({
    place: "Salen, Rådhuset",
    startTime: "10:00",
    endTime: "12:00",
  });
  expect(document.participants).toEqual([
    "Ida Holm (Borgmester)(V)",
    "Bo Ek(V)",
    "Per Ås(A)",
    "Liv Bo Lund(Ø)",
  ]);
});

test("where a web page stands names the body, and a council in capitals whose committee it is", () => {
  const below = "\n\n12. marts 2024\n\n1. Stier\n\nBeslutning\n\nGodkendt.\n";
  const path = balanced(
    `Du er her: Forside > Politik > Kommunalbestyrelsen > 12. mar 2024${below}`,
  );
  expect(path.body.name).toBe("Kommunalbestyrelsen");
  expect(balanced(`Referat\n\nÅDAL BYRÅD\n\nFolkeoplysningsudvalget${below}`).body.name).toBe(
    "Folkeoplysningsudvalget",
  );
});

test("a page's head with its number right below it is none of the text", () => {
  const page = (number: number) =>
    `${number}. Sti ved åen\n\nBeslutning\n\nGodkendt.\nMiljøudvalget, tirsdag den 12-03-2024\n${number + 111}\n`;
  const { items } = balanced(HEAD + [1, 2, 3, 4].map(page).join(""));
  expect(items.flatMap(({ decisions }) => decisions.map(({ text }) => text))).toEqual(
    Array(4).fill("Godkendt."),
  );
});

test("»Lukket« alone above rows of the contents closes them", () => {
  const { items } = balanced(
    `${HEAD}Indholdsfortegnelse\n\nÅben\n\n1. Stier.....\t2\n2. Veje.....\t3\n\nLukket\n\n3. Salg af grund.....\t4\n\n1. Stier\n\nBeslutning\n\nGodkendt.\n\n2. Veje\n\nBeslutning\n\nGodkendt.\n`,
  );
  expect(items.map(({ number, closed }) => [number, closed])).toEqual([
    ["1", false],
    ["2", false],
    ["3", true],
  ]);
});

test("a date that only the decisions print is the meeting's, with a warning", () => {
  const item = (title: string) =>
    `${title}\n\nBeslutning i Miljøudvalget den 12-03-2024:\n\nGodkendt.\n\n`;
  const { date, warnings } = balanced(item("1. Stier") + item("2. Veje"));
  expect(date).toBe("2024-03-12");
  expect(warnings.map(({ code }) => code)).toEqual(["body-derived", "date-derived"]);
});

test("an item on who takes part says who was away, and who came instead", () => {
  const document = balanced(
    `${HEAD}58. Mødets deltagere\n\nBeslutning\n\nIda Holm (A) var fraværende. Som stedfortræder deltog Bo Ek (A).\n\nPer Ås (V) var fraværende.\n\n59. Veje\n\nBeslutning\n\nGodkendt.\n`,
  );
  expect(document.absent).toEqual(["Ida Holm (A)", "Per Ås (V)"]);
  expect(document.substitutes).toEqual([{ for: "Ida Holm (A)", by: "Bo Ek (A)" }]);
});

test("a box at a page's head with case number and who is away is of the item below it", () => {
  const page = (number: number, caseNumber: string) =>
    `\fJ.NR.: ${caseNumber}\tSAGSBEH.: KNO\n\nFraværende: Ida Holm og Bo Ek\n\nPunkt nr. ${number}: Sti ${"a".repeat(number)}\n\nBeslutning\n\nPunkt 1 godkendt.\n\nPunkt 2 udsættes til mødet i juni\n\n`;
  const { items } = parse(HEAD + page(1, "00.01A02") + page(2, "17.00G01") + page(3, "82.20K08"));
  expect(items.map(({ caseNumber }) => caseNumber)).toEqual(["00.01A02", "17.00G01", "82.20K08"]);
});
