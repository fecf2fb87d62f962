import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { wordBalance } from "./fixtures/word-balance.ts";
import type { Left } from "./ledger.ts";
import { parseWithLedger } from "./parse.ts";

const fixtures = path.join(import.meta.dirname, "fixtures");
const seeds = path.resolve("../shared/seeds");

function textsIn(folder: string): { name: string; text: string }[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .map((name) => ({ name, text: readFileSync(path.join(folder, name), "utf8") }));
}

const texts = [...textsIn(fixtures), ...(existsSync(seeds) ? textsIn(seeds) : [])];

/** All words that a document's record doesn't hold as printed, each once. */
function leftOf(name: string, as: Left["as"]): string[] {
  const { text } = texts.find((each) => each.name.startsWith(name)) ?? { text: "" };
  const { left } = parseWithLedger(text).ledger;
  return [...new Set(left.filter((each) => each.as === as).map((each) => each.text))];
}

test.each(texts)("$name: every word stands once in the record or is accounted for", ({ text }) => {
  expect(wordBalance(text)).toEqual({ missing: [], surplus: [] });
});

test.each(texts)("$name: what is written otherwise stands in the record", ({ text }) => {
  const { document, ledger } = parseWithLedger(text);
  const rows = document.items.flatMap((item) => [item, ...item.items]);
  const written = new Set([
    document.date,
    document.startTime,
    document.endTime,
    document.body.name,
    ...rows.map(({ number }) => number),
  ]);
  for (const { as, value } of ledger.left.filter((each) => each.value !== undefined)) {
    expect(["normalised", "repeated"]).toContain(as);
    for (const part of value?.split(" ") ?? []) {
      expect(
        written.has(part) || written.has(value ?? "") || part === document.date.slice(0, 4),
      ).toBe(true);
    }
  }
});

test.each(texts)("$name: a stray mark has its warning", ({ text }) => {
  const { document, ledger } = parseWithLedger(text);
  for (const { line } of ledger.left.filter(({ as }) => as === "stray")) {
    expect(document.warnings.map((warning) => warning.line)).toContain(line);
  }
});

test("invented documents: only labels and page heads are left out", () => {
  expect(leftOf("board-2026", "label")).toEqual([
    "Punkt ",
    "REFERAT",
    "Mødedato",
    "Mødested",
    "Mødedeltagere",
    "Indholdsfortegnelse",
  ]);
  expect(leftOf("agenda-scanned", "running")).toEqual([
    "SIDE | 4",
    "KKR Vesterland | 12-09-2025",
    "SIDE | 6",
  ]);
  expect(leftOf("agenda-scanned", "stray")).toEqual(["A "]);
});

describe.skipIf(!existsSync(seeds))(
  "real documents: only labels and page heads are left out",
  () => {
    const labels = [
      "Punkt ",
      "REFERAT",
      "Mødedato",
      "Mødested",
      "Mødedeltagere",
      "Indholdsfortegnelse",
    ];

    test.each([
      ["000_", ["d. 21-01-2026", "Onsdag d. 21. januar 2026 kl. 08:30"]],
      ["001_", ["d. 20-12-2023", "Onsdag d. 20. december 2023 kl. 08:00"]],
      ["003_", ["d. 21-04-2021", "Onsdag d. 21. april 2021 kl. 09:00"]],
    ])("%s", (name, dates) => {
      expect(leftOf(name, "label")).toEqual(labels);
      expect(leftOf(name, "normalised")).toEqual(dates);
      expect(leftOf(name, "running")).toEqual([]);
      expect(leftOf(name, "stray")).toEqual([]);
    });

    test("002_", () => {
      expect(leftOf("002_", "label")).toEqual(["DAGSORDEN", "2025", "Dato:", "Sted:"]);
      expect(leftOf("002_", "normalised")).toEqual(["21.", "29-08-2025 10:00"]);
      expect(leftOf("002_", "running")).toEqual([
        "SIDE | 5",
        "KKR Nordjylland | 29-08-2025",
        "SIDE | 16",
      ]);
      expect(leftOf("002_", "stray")).toEqual(["A "]);
    });
  },
);
