import { describe, expect, test } from "vitest";
import { splitAttendance } from "./attendance.ts";
import { readCaseLine } from "./case-lines.ts";
import { readTitle } from "./title-state.ts";
import { classifyDecision } from "../decisions/index.ts";
import { readContentsRow } from "./contents.ts";
import { findDate } from "./dates.ts";
import { findDecisionHeading } from "./decision-heading.ts";
import { joinLines } from "./join-lines.ts";
import { findHeading } from "./section-headings.ts";
import { readTitleLine } from "./title-line.ts";
import { readDissents } from "./dissents.ts";
import { readVotes } from "./votes.ts";

test.each([
  ["d. 21-01-2026", "2026-01-21", null],
  ["Onsdag d. 21. januar 2026 kl. 08:30", "2026-01-21", "onsdag"],
  ["den 3.4.2019", "2019-04-03", null],
  ["12. feb. 2024", "2024-02-12", null],
  ["2024-02-29", "2024-02-29", null],
])("date: %s", (text, date, weekday) => {
  expect(findDate(text)).toMatchObject({ date, weekday });
});

test.each(["31-02-2024", "12-13-2024", "2. kvartal 2024", "kl. 08:30", ""])(
  "no date: %s",
  (text) => {
    expect(findDate(text)).toBeNull();
  },
);

test.each([
  ["Beslutning", null, null],
  ["Aktuel beslutning på Byrådet 2022-2025 12-01-2024", "Byrådet 2022-2025", "2024-01-12"],
  ["Beslutning Byrådet den 12-01-2024", "Byrådet", "2024-01-12"],
  ["Beslutning i Børneudvalget fredag den 12. januar 2024, pkt. 5:", "Børneudvalget", "2024-01-12"],
  ["Beslutning i Byrådet d. 12. januar 2024:", "Byrådet", "2024-01-12"],
  ["By, Land og Teknik, 12. januar 2024, pkt. 5:", "By, Land og Teknik", "2024-01-12"],
])("decision heading: %s", (text, body, date) => {
  expect(findDecisionHeading(text)).toEqual({ body, date });
});

test.each([
  "Beslutning om udbud",
  "Beslutningen blev taget den 12-01-2024.",
  "Beslutning i sagen forventes i maj.",
  "Byrådet, 12. januar 2024",
])("no decision heading: %s", (text) => {
  expect(findDecisionHeading(text)).toBeNull();
});

test.each([
  ["Godkendt.", "approved", ["approved"]],
  ["Indstillingen følges.", "approved", ["approved"]],
  ["Tiltrådt, idet sagen genoptages i maj.", "approved_with_changes", ["approved_with_changes"]],
  [
    "Drøftet og godkendt med enkelte rettelser.",
    "approved_with_changes",
    ["discussed", "approved_with_changes"],
  ],
  ["Udvalget anbefaler indstillingen godkendt.", "recommended", ["recommended"]],
  ["Forslaget blev ikke godkendt.", "rejected", ["rejected"]],
  ["Taget til efterretning.", "noted", ["noted"]],
  ["Drøftet. Sagen blev udsat til næste møde.", "postponed", ["discussed", "postponed"]],
  ["Oversendes til Økonomiudvalget.", "referred", ["referred"]],
  ["Planen ventes færdig. Det forventes, at den bliver godkendt.", "discussed", ["discussed"]],
  ["Ingen bemærkninger.", "none", ["none"]],
  ["Ingen havde noget.", "none", ["none"]],
  ["Godkendt, idet Per Ås tog forbehold.", "approved", ["approved"]],
  ["Overgår til 2. behandling.", "referred", ["referred"]],
  ["Taget til efterretning. Punkter sendes til formanden.", "noted", ["noted"]],
  ["", "none", ["none"]],
])("decision: %s", (text, type, types) => {
  expect(classifyDecision(text, true)).toEqual({ type, types });
});

test("a report is an act only of an item that asks for nothing else", () => {
  const text = "Per Ask redegjorde for tallene. Tallene blev drøftet.";
  expect(classifyDecision(text, false).types).toEqual(["noted", "discussed"]);
  expect(classifyDecision(text, true).types).toEqual(["discussed"]);
});

test("how unanimous a recommendation was is no act of its own", () => {
  expect(classifyDecision("Anbefales til Byrådet. Enstemmigt vedtaget.", true).type).toBe(
    "recommended",
  );
  expect(classifyDecision("Enstemmigt vedtaget.", true).type).toBe("approved");
});

test("attendance sentences leave the decision, initials and abbreviations don't end one", () => {
  expect(
    splitAttendance(
      "Godkendt bl.a. for 2024. Ida B. Holm deltog ikke i sagens behandling.\n\nBo Ek forlod mødet.",
    ),
  ).toEqual({
    rest: "Godkendt bl.a. for 2024.",
    attendance: ["Ida B. Holm deltog ikke i sagens behandling.", "Bo Ek forlod mødet."],
  });
});

test("votes and statements for the record", () => {
  const text =
    "For stemte A, V og C. Imod stemte Ø.\nUndlod at stemme: F.\n\nØ ønsker ført til protokol, at planen er for dyr.";
  expect(readVotes(text)).toEqual({ for: ["A", "V", "C"], against: ["Ø"], abstain: ["F"] });
  expect(readDissents(text)).toEqual(["Ø ønsker ført til protokol, at planen er for dyr."]);
  expect(readVotes("Godkendt.")).toBeNull();
});

test.each([
  ["Stier.....\t4", "Stier", 4],
  ["12. Stier ........ 4", "Stier", 4],
  ["Punkt 3: Budget 2024.....\t12", "Budget 2024", 12],
])("contents: %s", (text, title, page) => {
  expect(readContentsRow(text)).toMatchObject({ title, page });
});

test.each(["Budget 2024", "den 12. maj 2024", "..... 4"])("no contents: %s", (text) => {
  expect(readContentsRow(text)).toBeNull();
});

describe("hyphens at line ends", () => {
  test.each([
    [["god-", "kendes"], "godkendes"],
    [["IT-", "chefer"], "IT-chefer"],
    [["børne-", "og ungeområdet"], "børne- og ungeområdet"],
    [["Nord-", "Jylland"], "Nord-Jylland"],
    [["i 2025-", "28"], "i 2025-28"],
    [["et nyt", "ord"], "et nyt ord"],
  ])("%j", (lines, joined) => {
    expect(joinLines(lines, 1, { left: [], joined: [] })).toBe(joined);
  });
});

test.each([
  ["REFERAT Byrådet 2022-2025 d. 21-01-2026", "minutes", "Byrådet", "2022-2025"],
  ["DAGSORDEN 2025", "agenda", null, null],
  ["Åbent Referat til Byrådet", "minutes", "Byrådet", null],
  ["Byrådet - Referat fra mødet den 07-02-2024", "minutes", "Byrådet", null],
  ["12. februar 2024 - referat fra byrådet", "minutes", "byrådet", null],
  ["Beslutningsprotokol Byrådet", "minutes", "Byrådet", null],
])("title: %s", (text, kind, body, period) => {
  expect(readTitleLine(text)).toMatchObject({ kind, body, period });
});

test.each([
  ["SAG-2025-03133 lar/chch/hast", "SAG-2025-03133", ["lar", "chch", "hast"]],
  ["S2024-13137", "S2024-13137", []],
  ["Sagsnr.: 15/14339", "15/14339", []],
  ["85.02.02-G01-1-17", "85.02.02-G01-1-17", []],
  ["Sagsnr. 450-2018-4075", "450-2018-4075", []],
])("case line: %s", (text, number, handlers) => {
  expect(readCaseLine(text)).toMatchObject({ number, handlers });
});

test.each([
  ["Køb af grund (Lukket)", "Køb af grund", true],
  ["Lukket - Køb af grund", "Køb af grund", true],
  ["Køb af grund - Lukket punkt", "Køb af grund", true],
  ["(Åben) Stier", "Stier", false],
  ["Lukket punkt", "Lukket punkt", true],
  ["Lukket område i skoven", "Lukket område i skoven", false],
])("title mark: %s", (printed, title, closed) => {
  expect(readTitle(printed)).toMatchObject({ title, closed });
});

test.each([
  ["Sagens kerne", "core"],
  ["INDSTILLING", "recommendation"],
  ["2. Beslutningspunkter", "core"],
  ["Økonomiske konsekvenser:", "economy"],
  ["Personalemæssige konsekvenser", "staffing"],
])("section heading: %s", (text, kind) => {
  expect(findHeading(text)).toEqual({ heading: text, kind, rest: "" });
});
