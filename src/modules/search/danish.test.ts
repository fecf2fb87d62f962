import { expect, test } from "vitest";
import { loadDanish, type Term } from "./danish.ts";
import { words } from "./words.ts";

const danish = await loadDanish();
const found = ({ whole, parts }: Term) => [whole, ...parts];

test.each([
  ["lukning", "børnehavelukning"],
  ["afgift", "spildevandsafgifterne"],
  ["forslag", "lokalplanforslaget"],
  ["lokalplan", "lokalplanforslag"],
  ["lokalplanforslag", "Lokalplanforslaget"],
  ["budget", "budgetopfølgning"],
  ["opfølgning", "budgetopfølgning"],
  ["ordning", "skolebusordningen"],
  ["udvikling", "byudvikling"],
  ["råd", "rådhusets"],
  ["hus", "rådhusets"],
  ["budgetter", "budgettet"],
  ["budgetter", "budget"],
  ["Aarhus", "ÅRHUS"],
  ["A\u030Arhus", "Århus"],
  ["ide", "idé"],
  ["9681", "S2025-9681"],
  ["s2025-9681", "S2025-9681"],
  ["2025", "S2025-9681"],
  ["45", "17/45"],
  ["17.4", "17.4-udvalget"],
  ["udvalg", "17.4-udvalget"],
  ["00.22.00", "00.22.00-P35-1-21"],
  ["centre", "IT-centre"],
])("%s finds %s", (asked, written) => {
  expect(found(danish(written))).toContain(danish(asked).whole);
});

test.each([
  ["al", "ål"],
  ["ål", "al"],
  ["or", "ør"],
  ["stilling", "indstilling"],
  ["valg", "udvalg"],
  ["skab", "regnskab"],
  ["ring", "orientering"],
  ["tager", "deltager"],
  ["lokalplan", "lokal"],
  ["110", "1100"],
])("%s does not find %s", (asked, written) => {
  expect(found(danish(written))).not.toContain(danish(asked).whole);
});

test("a compound is taken apart into its smallest words, without linking letters", () => {
  expect(danish("budgetopfølgning").pieces).toEqual([danish("budget").whole, "opfølgning"]);
  expect(danish("arbejdsmarkedsudvalget").pieces.at(-1)).toBe("udvalg");
  expect(danish("lokalplan").pieces).toEqual(["lokal", "plan"]);
  expect(danish("udvalg").pieces).toEqual([]);
});

test("words come with their places in the text as it was written", () => {
  const text = "Sag S2025-9681, kl. 9:30: 17.4-udvalget og/eller Ældrerådet.";
  expect([...words(text)].map(({ raw }) => raw)).toEqual(
    "Sag S2025-9681 kl 9:30 17.4-udvalget og/eller Ældrerådet".split(" "),
  );
  for (const { raw, start, end } of words(text)) expect(text.slice(start, end)).toBe(raw);
});

test("small words are told apart", () => {
  expect(danish("På").stop).toBe(true);
  expect(danish("plan").stop).toBe(false);
});
