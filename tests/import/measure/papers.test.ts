import path from "node:path";
import { expect, test } from "vitest";
import { papersIn, scoreOf } from "./score-paper.ts";

const papers = path.join(import.meta.dirname, "papers");

// The parser was tuned on all of them; what each came to unseen stands in docs/intake.md.
test.each([
  ["first", 8, 0.99],
  ["second", 10, 0.99],
  ["third", 12, 0.99],
  ["fourth", 10, 0.98],
  ["fifth", 14, 0.97],
  ["sixth", 14, 0.99],
  ["seventh", 12, 0.97],
  ["eighth", 12, 0.98],
  ["ninth", 12, 0.98],
  ["tenth", 12, 0.96],
  ["eleventh", 12, 0.97],
  ["twelfth", 12, 0.98],
  ["thirteenth", 12, 0.98],
  ["fourteenth", 12, 0.95],
  ["fifteenth", 12, 0.96],
  ["sixteenth", 12, 0.98],
  ["seventeenth", 12, 0.98],
  ["eighteenth", 12, 0.98],
  ["nineteenth", 12, 0.98],
  ["twentieth", 12, 0.98],
  ["twentyfirst", 12, 0.96],
  ["twentysecond", 12, 0.98],
  ["twentythird", 12, 0.96],
  ["twentyfourth", 12, 0.95],
  ["twentyfifth", 12, 0.95],
  ["twentysixth", 12, 0.97],
  ["twentyseventh", 12, 0.97],
  ["twentyeighth", 12, 0.98],
  ["twentyninth", 12, 0.96],
  ["thirtieth", 12, 0.97],
  ["thirtyfirst", 12, 0.95],
  ["thirtysecond", 12, 0.95],
  ["thirtythird", 12, 0.95],
  ["thirtyfourth", 12, 0.95],
  ["thirtyfifth", 12, 0.93],
  ["thirtysixth", 12, 0.98],
  ["thirtyseventh", 12, 0.97],
  ["thirtyeighth", 12, 0.98],
  ["thirtyninth", 12, 0.97],
  ["fortieth", 12, 0.95],
  ["fortyfirst", 12, 0.97],
])("the %s invented papers of strange municipalities are read", async (set, count, least) => {
  const folder = path.join(papers, set);
  const names = papersIn(folder);
  expect(names).toHaveLength(count);
  let sum = 0;
  for (const name of names) sum += (await scoreOf(folder, name)).mean;
  expect(sum / count).toBeGreaterThan(least);
});
