import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { InputError } from "../../platform/errors.ts";
import { wordBalance } from "./fixtures/word-balance.ts";
import { parse } from "./parse.ts";

const item = "Punkt 1: Stier\n\n22/118\n\nBeslutning\n\nGodkendt.\n";
const codes = (text: string): string[] => parse(text).warnings.map(({ code }) => code);

test("without a date the record says so", () => {
  const text = `REFERAT Skoleudvalget\n\n${item}`;
  expect(parse(text).date).toBe("");
  expect(codes(text)).toEqual(["no-date"]);
});

test("without items the record says so", () => {
  expect(codes("REFERAT Skoleudvalget d. 12-03-2024\n")).toEqual(["no-items"]);
});

test("with neither it is refused", () => {
  expect(() => parse("Kære alle\n\nVi ses på torsdag.")).toThrow(InputError);
});

test.each([
  [
    "weekday-mismatch",
    `REFERAT Skoleudvalget d. 12-03-2024\n\nMødedato Onsdag d. 12. marts 2024\n\n${item}`,
  ],
  ["dates-differ", `REFERAT Skoleudvalget d. 12-03-2024\n\nMødedato 13. marts 2024\n\n${item}`],
  ["number-gap", `REFERAT Skoleudvalget d. 12-03-2024\n\n${item}\n${item.replace("1", "3")}`],
  [
    "item-without-decision",
    `REFERAT Skoleudvalget d. 12-03-2024\n\nPunkt 1: Stier\n\nIndstilling\n\nAt det godkendes.\n`,
  ],
  [
    "contents-without-item",
    `REFERAT Skoleudvalget d. 12-03-2024\n\nIndholdsfortegnelse\n\nStier.....\t2\nSkove.....\t3\n\n${item}`,
  ],
  [
    "item-not-in-contents",
    `REFERAT Skoleudvalget d. 12-03-2024\n\nIndholdsfortegnelse\n\nStier.....\t2\n\n${item}\n${item.replace("1: Stier", "2: Skove")}`,
  ],
  [
    "text-without-heading",
    `REFERAT Skoleudvalget d. 12-03-2024\n\n${item.replace("Beslutning", "Noget først.\n\nBeslutning")}`,
  ],
  [
    "cut-off",
    `REFERAT Skoleudvalget d. 12-03-2024\n\n${item.replace("Godkendt.", "Udvalget godkendte, at stierne i skoven bliver for-")}`,
  ],
  ["no-body", `REFERAT d. 12-03-2024\n\n${item}`],
])("%s is the only warning", (code, text) => {
  expect(codes(text)).toEqual([code]);
});

test("a heading that nobody knows but three items use is kept as one, with a warning each", () => {
  const items = [1, 2, 3].map(
    (number) =>
      `${item.replace("1", String(number)).replace("Beslutning", "Indstilling\n\nGodkendes.\n\nKlimaaftryk\n\nLavt.\n\nBeslutning")}\n`,
  );
  const document = parse(`REFERAT Skoleudvalget d. 12-03-2024\n\n${items.join("")}`);
  expect(document.items[1]?.sections[1]).toEqual({
    heading: "Klimaaftryk",
    kind: "other",
    text: "Lavt.",
  });
  expect(document.warnings.map(({ code }) => code)).toEqual(Array(3).fill("unknown-heading"));
});

/** Lines that mean something to the parser, torn out of their order. */
const line = fc.oneof(
  fc.constantFrom(
    "",
    "REFERAT Byrådet 2022-2025 d. 12-03-2024",
    "DAGSORDEN 2025",
    "KKR NORDJYLLAND",
    "Mødedato Tirsdag d. 12. marts 2024 kl. 9.30 - 11.00",
    "Deltagere: Anna Bro (A), Bo Ek, stedfortræder for Per Ås, Ida Ly - afbud",
    "Udvalg: Byrådet",
    "Referent: Ida Ly",
    "Indholdsfortegnelse",
    "Stier.....\t4",
    "Punkt 1: Stier",
    "Punkt 2 Skove (Lukket)",
    "12. Broer",
    "3. Sager",
    "3.1. En sag",
    " 3.2.",
    "21.",
    "SAG-2025-03133 lar/hast",
    "Sagsnr.: 22/118",
    "Lukket sag",
    "Sagens kerne",
    "Indstilling:",
    "Sagen afgøres i: Byrådet",
    "Bilag",
    "Beslutning i Byrådet den 12-03-2024, pkt. 4:",
    "- et punkt på en liste, som bliver til-",
    "føjet senere af IT-",
    "chefer og andre i kommunen, der går på",
    "1. at sagen godkendes",
    "8.30 - 9.00\tKaffe\tBo Ek",
    "Hele landet 3.000 6.000",
    "Øst 12 14",
    "SIDE | 5",
    "A Formanden bød velkommen.",
    "For stemte A, B og C. Imod stemte D.",
    "-",
  ),
  fc.string({ unit: "binary", maxLength: 40 }),
);

function keepsItsWords(text: string): void {
  try {
    expect(wordBalance(text)).toEqual({ missing: [], surplus: [] });
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
  }
}

test("no text throws anything but an input error, and no word is lost or doubled", () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 60 }), (lines) => keepsItsWords(lines.join("\n"))),
    { numRuns: 1500 },
  );
});

test("a document that is cut anywhere keeps the words it has", () => {
  const folder = path.join(import.meta.dirname, "fixtures");
  const texts = readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .map((name) => readFileSync(path.join(folder, name), "utf8"));
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(fc.constantFrom(...texts), share, share, (text, one, other) => {
      const from = Math.floor(Math.min(one, other) * text.length);
      keepsItsWords(text.slice(from, Math.floor(Math.max(one, other) * text.length)));
    }),
    { numRuns: 500 },
  );
});
