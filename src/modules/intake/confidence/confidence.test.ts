import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { InputError } from "../../../platform/errors.ts";
import { readPaper } from "../read-paper.ts";
import { confidenceAt, doubtSchema } from "./doubt.ts";
import { needsReview } from "./needs-review.ts";
import { findDoubts } from "./find-doubts.ts";

const fixtures = path.join(import.meta.dirname, "../fixtures");
const seeds = path.resolve("../shared/seeds");
const textsIn = (folder: string) =>
  existsSync(folder)
    ? readdirSync(folder).flatMap((name) => (name.endsWith(".txt") ? path.join(folder, name) : []))
    : [];

const item = (number: number, title: string, more = "", decision = "Godkendt.") =>
  `Punkt ${number}: ${title}\n\nIndstilling\n\nAt det godkendes.${more}\n\nBeslutning\n\n${decision}\n\n`;
const HEAD = "REFERAT Skoleudvalget 2026-2029 d. 12-03-2026\n\nMødedato 12. marts 2026\n\n";
const SOUND = HEAD + item(1, "Stier") + item(2, "Broer") + item(3, "Veje");

const read = (text: string) => readPaper("referat.txt", Buffer.from(text));
const told = async (text: string) => {
  const reading = await read(text);
  expect(z.array(doubtSchema).parse(reading.doubts)).toEqual(reading.doubts);
  return reading;
};

test.each([...textsIn(fixtures), ...textsIn(seeds)])("%s isn't held", async (file) => {
  const reading = await readPaper(path.basename(file), readFileSync(file));
  expect(reading.doubts.filter(({ confidence }) => confidence < 0.5)).toEqual([]);
  expect(needsReview(reading)).toBe(false);
});

describe("what isn't certain is told of at its field", () => {
  test.each([
    ["no-date", "/date", SOUND.replaceAll(/ d\. 12-03-2026|Mødedato .*/g, "")],
    ["no-body", "/body/name", SOUND.replace("Skoleudvalget 2026-2029 ", "")],
    ["dates-differ", "/date", SOUND.replace("12. marts", "13. marts")],
    ["number-gap", "/items/2/number", SOUND.replace("Punkt 3", "Punkt 4")],
    ["label-in-title", "/items/1/title", SOUND.replace("Broer", "Broer J.nr.: 17-4")],
    ["few-decisions", "/items", SOUND.replaceAll(/Beslutning\n\nGodkendt\./g, "")],
    [
      "heading-in-text",
      "/items/0/sections/0/text",
      SOUND.replace("godkendes.", "godkendes med\nBeslutning i Teknisk Udvalg den 3. marts 2026"),
    ],
    [
      "cut-off",
      "/items/2/sections/1/text",
      `${SOUND.trimEnd().slice(0, -10)}Udvalget fandt, at ve-`,
    ],
  ])("%s at %s holds the paper", async (reason, pointer, text) => {
    const reading = await told(text);
    const found = reading.doubts.find((doubt) => doubt.reason === reason);
    expect([found?.pointer, reading.doubts]).toEqual([pointer, expect.anything()]);
    expect(confidenceAt(reading.doubts, pointer)).toBeLessThan(0.5);
    expect(needsReview(reading)).toBe(true);
    expect(needsReview(reading, 0)).toBe(false);
  });

  test("a gap is told of, and doesn't hold a paper whose contents agree", async () => {
    const contents = "Indholdsfortegnelse\n\nStier.....\t2\nBroer.....\t3\nVeje.....\t4\n\n";
    const text = SOUND.replace("Punkt 3", "Punkt 4").replace("Punkt 1", `${contents}Punkt 1`);
    const reading = await told(text);
    expect(reading.doubts).toMatchObject([{ reason: "number-gap", suggestion: "3" }]);
    expect(needsReview(reading)).toBe(false);
  });

  test("what the rest of the paper tells is suggested", async () => {
    const decided = "Beslutning i Skoleudvalget den 12-03-2026";
    const { doubts } = await told(
      SOUND.replace("Skoleudvalget 2026-2029 d. 12-03-2026", "")
        .replace("Mødedato 12. marts 2026", "")
        .replaceAll("Beslutning", decided),
    );
    expect(doubts).toMatchObject([
      { pointer: "/body/name", reason: "body-derived" },
      { pointer: "/date", reason: "date-derived" },
    ]);
    const differ = await told(SOUND.replace("12. marts", "13. marts"));
    expect(differ.doubts).toMatchObject([{ reason: "dates-differ", suggestion: "2026-03-12" }]);
  });
});

describe("what may be open by mistake holds a paper whatever the threshold", () => {
  test.each([
    ["its text", SOUND.replace("godkendes.", "godkendes.\n\nPunktet behandles for lukkede døre.")],
    ["its title", SOUND.replace("Broer", "Broer (delvis lukket)")],
    ["the contents", SOUND.replace("Punkt 1", "Indhold\n\nBroer (Lukket).....\t3\n\nPunkt 1")],
    ["its case line", SOUND.replace("Broer\n", "Broer (Lukket)\n\nÅben sag\n")],
    [
      "a closed title of the contents in its text",
      SOUND.replace("Punkt 1", "Indhold\n\nSalg af grunden (Lukket).....\t3\n\nPunkt 1").replace(
        "godkendes.",
        "godkendes.\n\nSalg af grunden",
      ),
    ],
    ["a letter behind its title", SOUND.replace("Broer\n", "Broer (L)\n")],
    ["a star in the contents", SOUND.replace("Punkt 1", "Indhold\n\n* Broer.....\t3\n\nPunkt 1")],
    ["»(Lukket)« on a line", SOUND.replace("godkendes.", "godkendes.\n\n(Lukket)")],
    ["a CPR number", SOUND.replace("godkendes.", "godkendes for 010203-1234.")],
  ])("%s", async (_, text) => {
    const reading = await told(text);
    expect(needsReview(reading, 0)).toBe(true);
    expect(reading.doubts.some(({ pointer }) => /^\/items\/\d\/closed$/.test(pointer))).toBe(true);
  });

  test("an item that is read as closed doesn't", async () => {
    const reading = await told(SOUND.replace("Broer", "Broer (Lukket)"));
    expect(reading.document.items[1]?.closed).toBe(true);
    expect(needsReview(reading, 0)).toBe(false);
  });
});

test("lines that a reader of scans saw badly make their sections doubtful", async () => {
  const { document, places, sourceLines } = await read(SOUND);
  const { from, to } = places["/items/1/sections/0"]!;
  const lines = sourceLines.map(({ line, text }) => ({
    text,
    confidence: line >= from && line <= to ? 0.45 : 0.95,
  }));
  expect(findDoubts(document, places, { repairs: [], lines })).toMatchObject([
    {
      pointer: "/items/1/sections/0/text",
      reason: "hard-to-read",
      confidence: expect.closeTo(0.45),
    },
  ]);
});

test("any text has doubts with places that it has, or none", async () => {
  const line = fc.oneof(
    fc.constantFrom("", "REFERAT d. 12-03-2026", "Punkt 1: Stier", "Punkt 3: Broer (Lukket)"),
    fc.constantFrom("Lukkede punkter", "Åben sag", "Beslutning", "Bilag", "mgde pa radhuset"),
    fc.string({ unit: "binary", maxLength: 30 }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(line, { maxLength: 40 }), async (lines) => {
      const reading = await read(lines.join("\n")).catch((error: unknown) => {
        if (error instanceof InputError) return null;
        throw error;
      });
      if (reading === null) return;
      for (const { line: at, confidence } of reading.doubts) {
        expect(at === null || at <= reading.sourceLines.length).toBe(true);
        expect(confidence).toBeGreaterThanOrEqual(reading.confidence);
      }
    }),
    { numRuns: 200 },
  );
});

test("a repair that may as well be another word is told of at its place", async () => {
  const { document, places, sourceLines } = await read(SOUND);
  const { to: line } = places["/items/1/sections/0"]!;
  const repair = { line, column: 1, original: "Lilleso", repaired: "Lillesø", confidence: 0.5 };
  expect(findDoubts(document, places, { repairs: [repair], lines: sourceLines })).toMatchObject([
    { pointer: "/items/1/sections/0/text", reason: "repair-unsure", confidence: 0.5, line },
  ]);
});
