import fc from "fast-check";
import { expect, test } from "vitest";
import { balanced } from "./fixtures/balanced.ts";
import { parse } from "./parse.ts";

const HEAD = "REFERAT\n\nMiljøudvalget\n\n12. marts 2024 kl. 16.00\n\n";
const TITLES = ["Stier langs åen", "Takster for vand", "Bænke ved broen", "Ny rundkørsel"];
const body = (decision: string) =>
  `Resumé\n\nKort fortalt.\n\nSagsfremstilling\n\nSagen er kort.\n\nIndstilling\n\nDet indstilles at sige ja.\n\nBeslutning\n\n${decision}\n\n`;
const titles = (text: string) => balanced(text).items.map(({ number, title }) => [number, title]);

test("items are those of the list that come again below it, whatever their numbers look like", () => {
  const list = TITLES.map((title, at) => `${at + 1}. ${title}`).join("\n");
  const items = TITLES.map(
    (title, at) => `    ${at + 1}. ${at + 1}. ${title}\n\n${body("Godkendt.")}`,
  );
  expect(
    titles(`${HEAD}${list}\n\nDeltagere:\n\nIda Holm, A\nBo Ek, V\n\n${items.join("")}`),
  ).toEqual(TITLES.map((title, at) => [String(at + 1), title]));
});

test("a list of attachments at the end, below the items' titles, holds no items", () => {
  const list = TITLES.map((title, at) => `${title}      ${at + 2}`).join("\n");
  const items = TITLES.map(
    (title, at) =>
      `Punkt: ${at + 1}      Acadre sagsnr.: 14/32${at}\n\n${title}\n\n${body("Godkendt.")}`,
  );
  const end = TITLES.map((title, at) => `${at + 1}. ${title}\n\n1. Kort over ${title}\n`);
  const { items: found } = balanced(
    `${HEAD}Sager på mødet      Side\n${list}\n\n${items.join("")}Bilagsoversigt\n\n${end.join("\n")}`,
  );
  expect(found.slice(0, 4).map(({ title, decisions }) => [title, decisions[0]?.type])).toEqual(
    TITLES.map((title) => [title, "approved"]),
  );
});

test("what the paper's other finders find stays, where its headings fit", () => {
  const items = TITLES.map((title, at) => `${at + 1}. ${title}\n\n${body("Godkendt.")}`).join("");
  const doubled = items.replace("Beslutning\n", "Sagsfremstilling\n\nMere.\n\nBeslutning\n");
  expect(titles(`${HEAD}${doubled}`)).toEqual(TITLES.map((title, at) => [String(at + 1), title]));
});

test("a title that comes three times and in no list is none", () => {
  const items = TITLES.map((title) => `Kopier link\n\n${title}\n\n${body("Godkendt.")}`).join("");
  expect(parse(`${HEAD}${items}`).items.map(({ title }) => title)).not.toContain("Kopier link");
});

test("numbers that stand behind most titles are theirs", () => {
  const items = TITLES.map(
    (title, at) => `\n\n\n${title} Sag nr. ${at + 61}\n\n${body("Godkendt.")}`,
  ).join("");
  expect(titles(`${HEAD}${items}`)).toEqual(TITLES.map((title, at) => [String(at + 61), title]));
});

test("headings in any order end in some record, soon, with every closed item closed", () => {
  const line = fc.constantFrom(
    "Resumé",
    "Beslutning",
    "Sagsfremstilling",
    "1. Stier langs åen",
    "Stier langs åen",
    "2. Lukket: Køb af grund",
    "Punkt: 3",
    "Sagsnr.: 24/11",
    "Godkendt.",
    "",
  );
  fc.assert(
    fc.property(fc.array(line, { minLength: 30, maxLength: 200 }), (lines) => {
      const { items } = parse(HEAD + lines.join("\n"));
      const all = items.flatMap((item) => [item, ...item.items]);
      for (const { title, closed } of all)
        if (title.includes("Køb af grund")) expect(closed).toBe(true);
    }),
    { numRuns: 150 },
  );
});
