import fc from "fast-check";
import { expect, test } from "vitest";
import { loadDanish } from "./danish.ts";
import { longestQuery, parseQuery } from "./parse-query.ts";

const danish = await loadDanish();
const parse = (q: string) => {
  const { terms, phrases, excluded, notes } = parseQuery(q, danish);
  const wholes = (list: { whole: string }[]) => list.map(({ whole }) => whole);
  return {
    terms: wholes(terms),
    phrases: phrases.map(wholes),
    excluded: excluded.map(wholes),
    notes,
  };
};

test("reads words, phrases and exclusions", () => {
  expect(parse('støj "ny lokalplan" -vej -"den gamle havn"')).toEqual({
    terms: ["støj"],
    phrases: [["ny", "lokalplan"]],
    excluded: [["vej"], ["den", "gaml", "havn"]],
    notes: [],
  });
});

test("Danish and curly quotes are quotes, and a lone quote is nothing", () => {
  expect(parse("»ny skole«").phrases).toEqual([["ny", "skol"]]);
  expect(parse("„ny skole“").phrases).toEqual([["ny", "skol"]]);
  expect(parse('"ny skole')).toMatchObject({ terms: ["ny", "skol"], phrases: [] });
});

test("a hyphen within a word excludes nothing", () => {
  expect(parse("17.4-udvalget S2025-9681")).toMatchObject({
    terms: ["17.4-udvalg", "s2025-9681"],
    excluded: [],
  });
});

test.each([
  ["  ", "empty"],
  ["og på", "only-small-words"],
  ["-havn", "only-excluded"],
  ["* ? () && || ~ ^ : ; ' --", "no-words"],
])("%j says why nothing can be found", (q, note) => {
  expect(parse(q).notes).toEqual([note]);
});

test("a query that is too long is cut between words, and says so", () => {
  const { terms, notes } = parse(`${"lokalplan ".repeat(1000)}slut`);
  expect(terms).toEqual(["lokalplan"]);
  expect(notes).toEqual(["cut"]);
  expect(parse("x".repeat(10_000)).notes).toEqual(["cut"]);
});

test("no input throws or gives a term with a blank", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 2 * longestQuery }), (q) => {
      const { terms, phrases, excluded } = parse(q);
      for (const term of [...terms, ...phrases.flat(), ...excluded.flat()]) {
        expect(term).not.toMatch(/\s|^$/);
      }
    }),
  );
});
