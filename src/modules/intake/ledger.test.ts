import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { wordBalance } from "./fixtures/word-balance.ts";

const fixtures = path.join(import.meta.dirname, "fixtures");
const seeds = path.resolve("../shared/seeds");

function textsIn(folder: string): { name: string; text: string }[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .map((name) => ({ name, text: readFileSync(path.join(folder, name), "utf8") }));
}

describe("every word stands exactly once in the record or is accounted for", () => {
  test.each(textsIn(fixtures))("$name", ({ text }) => {
    expect(wordBalance(text)).toEqual({ missing: [], surplus: [] });
  });
});

describe.skipIf(!existsSync(seeds))("the same for real documents", () => {
  test.each(existsSync(seeds) ? textsIn(seeds) : [])("$name", ({ text }) => {
    expect(wordBalance(text)).toEqual({ missing: [], surplus: [] });
  });
});
