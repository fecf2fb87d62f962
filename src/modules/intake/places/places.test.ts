import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";
import { doubtSchema } from "../confidence/doubt.ts";
import { needsReview } from "../confidence/needs-review.ts";
import { readPaper } from "../read-paper.ts";
import { placeAt, placesSchema } from "./places.ts";
import { placedRepairSchema, readLineSchema } from "./source-lines.ts";

const MINUTES = `REFERAT
Skoleudvalget 2026-2029
Mødedato: 12. marts 2026 kl. 9.30
Mødested: Rådhuset
Deltagere: Anna Bro, Bo Ek
\fPunkt 1: Stier

22/118

Indstilling

At stien lægges.
Den er lang.

Beslutning

Godkendt.
\fPunkt 2: Broer

Beslutning i Teknisk Udvalg den 3. marts 2026:

Anbefales.

Beslutning

Udsat.
`;
const read = (text: string | Uint8Array) =>
  readPaper("referat.txt", typeof text === "string" ? Buffer.from(text) : text);

test("every part of a record knows its page and lines", async () => {
  const { places, document, sourceLines } = await read(MINUTES);
  expect(document.items[1]?.decisions).toHaveLength(2);
  expect(places).toEqual({
    "/kind": { page: 1, from: 1, to: 1 },
    "/body/name": { page: 1, from: 2, to: 2 },
    "/date": { page: 1, from: 3, to: 3 },
    "/startTime": { page: 1, from: 3, to: 3 },
    "/place": { page: 1, from: 4, to: 4 },
    "/participants": { page: 1, from: 5, to: 5 },
    "/items/0": { page: 2, from: 6, to: 17 },
    "/items/0/title": { page: 2, from: 6, to: 6 },
    "/items/0/sections/0": { page: 2, from: 10, to: 13 },
    "/items/0/sections/1": { page: 2, from: 15, to: 17 },
    "/items/0/decisions/0": { page: 2, from: 15, to: 17 },
    "/items/1": { page: 3, from: 18, to: 26 },
    "/items/1/title": { page: 3, from: 18, to: 18 },
    "/items/1/sections/0": { page: 3, from: 20, to: 22 },
    "/items/1/sections/1": { page: 3, from: 24, to: 26 },
    "/items/1/decisions/0": { page: 3, from: 20, to: 22 },
    "/items/1/decisions/1": { page: 3, from: 24, to: 26 },
  });
  expect(placesSchema.parse(places)).toEqual(places);
  expect(z.array(readLineSchema).parse(sourceLines)[21]).toEqual({
    line: 22,
    page: 3,
    text: "Anbefales.",
  });
  expect(placeAt(places, "/items/1/page")).toEqual(places["/items/1"]);
  expect(placeAt(places, "/endTime")).toBeNull();
});

test("a text without page breaks has lines and no pages", async () => {
  const { places, sourceLines } = await read(MINUTES.replaceAll("\f", ""));
  expect(places["/items/1"]).toEqual({ page: null, from: 18, to: 26 });
  expect(sourceLines.every(({ page }) => page === null)).toBe(true);
});

test("every repair is kept with what stood there, at its place in the lines as read", async () => {
  const bytes = readFileSync(path.join(import.meta.dirname, "../fixtures/agenda-scanned.txt"));
  const { repairs, sourceLines } = await read(bytes);
  expect(repairs.length).toBeGreaterThan(20);
  expect(z.array(placedRepairSchema).parse(repairs)).toEqual(repairs);
  const lines = sourceLines.map(({ text }) => text);
  for (const { line, column, original, repaired } of repairs.toReversed()) {
    const text = lines[line - 1] ?? "";
    expect(text.slice(column - 1, column - 1 + repaired.length)).toBe(repaired);
    lines[line - 1] =
      text.slice(0, column - 1) + original + text.slice(column - 1 + repaired.length);
  }
  expect(lines.join("\n")).toBe(bytes.toString());
});

test("a paper without a date is held, one that agrees with itself isn't", async () => {
  const sound = await read(MINUTES);
  expect([sound.doubts, sound.confidence, needsReview(sound)]).toEqual([[], 1, false]);
  const undated = await read(MINUTES.replace("Mødedato: 12. marts 2026 kl. 9.30\n", ""));
  expect(z.array(doubtSchema).parse(undated.doubts)).toMatchObject([
    { pointer: "/date", reason: "no-date", confidence: 0 },
  ]);
  expect(needsReview(undated)).toBe(true);
});
