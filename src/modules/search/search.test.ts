import fc from "fast-check";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type IndexQuery, openIndex, search, type SearchIndex } from "./index.ts";
import { invented, recordOf } from "./invented-items.ts";

const decision = (text: string) => [{ heading: "Beslutning", kind: "decision", text }];
const items = [
  invented("01", "Børnehavelukning i uge 29", "Mariehønen og Solstrålen holder lukket."),
  invented("02", "Takster for 2026", "Byrådet fastsætter en ny spildevandsafgift for boliger."),
  invented("03", "Lokalplanforslaget for Nørrehavn", "Forslaget sendes i høring i otte uger."),
  invented("04", "Budgetopfølgning pr. 1. marts", "Merforbruget på veje dækkes af kassen."),
  invented("05", "Lokalplan for Engparken", "Området får 40 boliger og en sti."),
  invented("06", "Fiskeri i Tangbæk", "Der er fundet ål i bækken igen."),
  invented("07", "Letbane til Aarhus", "Strækningen undersøges sammen med nabokommunerne."),
  invented("08", "Ny svømmehal", "Sagen hører til de store anlæg.", { caseNumber: "S2025-9681" }),
  invented("09", "Orientering", "Se S2025-9681. Næste møde i S2025-9681 er 17/45. S2025-9681!"),
  invented("10", "Svømmehallens åbningstider", "Hallen åbner kl. 6.", {
    bodySlug: "kultur'udvalg",
    year: 2024,
    kind: "agenda",
  }),
  invented("11", "Støj fra vindmøller", "", { sections: decision("Byrådet godkendte planen.") }),
  invented(
    "12",
    "Plejehjem",
    `${"Om noget helt andet. ".repeat(40)}Lukningen af plejehjemmet er
    udsat til efteråret. ${"Mere om noget andet. ".repeat(40)}`,
  ),
];
const record = recordOf(items);
const folder = mkdtempSync(path.join(tmpdir(), "tingsted-search-"));
let index: SearchIndex;

beforeAll(async () => {
  index = await openIndex(folder);
  await index.rebuild(record);
});
afterAll(() => {
  index.close();
  rmSync(folder, { recursive: true, force: true });
});

const ask = (q: string, other: Partial<IndexQuery> = {}) =>
  search(index, record, { q, limit: 10, ...other });
const idsOf = async (q: string, other?: Partial<IndexQuery>) =>
  (await ask(q, other)).hits.map(({ item }) => item.id);

test.each([
  ["afgift", ["02"]],
  ["forslag", ["03"]],
  ["opfølgning på budget", ["04"]],
  ["budgetopfølgningen", ["04"]],
  ["Århus", ["07"]],
  ["ål", ["06"]],
  ["al", []],
  ["17/45", ["09"]],
  ['"sendes i høring"', ["03"]],
  ['"høring i sendes"', []],
  ["lokalplan -Engparken", ["03"]],
  ['lokalplan -"en sti"', ["03"]],
])("%s finds %j", async (q, ids) => {
  expect(await idsOf(q)).toEqual(ids);
});

test("the whole word ranks above a part of a compound", async () => {
  expect(await idsOf("lokalplan")).toEqual(["05", "03"]);
});

test("a case number finds the case's own items before those that mention it", async () => {
  expect(await idsOf("S2025-9681")).toEqual(["08", "09"]);
  expect(await idsOf("s2025-9681 svømmehal")).toEqual(["08"]);
});

test("filters narrow, and a quote in them is only a letter", async () => {
  expect((await idsOf("svømmehal")).sort()).toEqual(["08", "10"]);
  expect(await idsOf("svømmehal", { body: "kultur'udvalg" })).toEqual(["10"]);
  expect(await idsOf("svømmehal", { body: "x' OR '1'='1" })).toEqual([]);
  expect(await idsOf("svømmehal", { year: 2024 })).toEqual(["10"]);
  expect(await idsOf("svømmehal", { year: Number.NaN })).toEqual([]);
  expect(await idsOf("svømmehal", { kind: "minutes" })).toEqual(["08"]);
  expect(await idsOf("byrådet", { kind: "decision" })).toEqual(["11"]);
});

test("words that never stand together give items with some of them, and say so", async () => {
  expect(await ask("letbane svømmehal")).toMatchObject({ relaxed: true, total: 3 });
  expect(await ask("svømmehal")).toMatchObject({ relaxed: false, capped: false });
});

test("pages follow each other", async () => {
  const all = await idsOf("boliger området planen sagen");
  const first = await idsOf("boliger området planen sagen", { limit: 2 });
  const second = await idsOf("boliger området planen sagen", { limit: 2, offset: 2 });
  expect(all.length).toBeGreaterThan(3);
  expect([...first, ...second]).toEqual(all.slice(0, 4));
});

test("the snippet shows the best place, with the words that matched marked", async () => {
  const { hits } = await ask("lukning plejehjem");
  expect(hits[0]).toMatchObject({
    section: "background",
    heading: "Sagsfremstilling",
    url: "/udvalg/byraadet/2025-03-12/punkt/12",
  });
  const snippet = hits[0]?.snippet ?? [];
  expect(snippet.filter(({ hit }) => hit).map(({ text }) => text)).toEqual([
    "Lukningen",
    "plejehjemmet",
  ]);
  const text = snippet.map((piece) => piece.text).join("");
  expect(text.length).toBeLessThan(220);
  expect(text).toMatch(/^… .*Lukningen af plejehjemmet er udsat til efteråret\..* …$/);
});

test("a compound is marked when one of its words was asked for", async () => {
  const { hits } = await ask("afgift");
  expect(hits[0]?.snippet).toContainEqual({ text: "spildevandsafgift", hit: true });
});

test("what is not published any more falls away", async () => {
  const left = recordOf(items.filter(({ id }) => id !== "05"));
  const { hits, total } = await search(index, left, { q: "lokalplan", limit: 10 });
  expect(hits.map(({ item }) => item.id)).toEqual(["03"]);
  expect(total).toBe(1);
});

test("an empty, endless or meaningless query gives no hits and a note", async () => {
  expect(await ask("")).toMatchObject({ hits: [], total: 0, notes: ["empty"] });
  expect(await ask("og".repeat(5000))).toMatchObject({ hits: [], notes: ["cut"] });
  expect(await ask("%_'\";--/**/ ()[]{} && || !")).toMatchObject({ notes: ["no-words"] });
});

test("no query throws", async () => {
  const sign = fc.constantFrom(...Array.from("ab å-\"'*?:()[]{}~^+!&|\\/.,;%_#$<>=@0189 \n\t\0"));
  const query = fc.oneof(
    fc.string({ unit: sign, maxLength: 40 }),
    fc.string({ unit: "grapheme", maxLength: 40 }),
    fc
      .array(
        fc.constantFrom(
          "AND",
          "OR",
          "NOT",
          "NEAR",
          "select",
          "drop",
          '"',
          "-",
          "lokalplan",
          "title:plan",
        ),
        { maxLength: 8 },
      )
      .map((list) => list.join(" ")),
  );
  await fc.assert(
    fc.asyncProperty(query, fc.string({ maxLength: 10 }), async (q, body) => {
      expect((await ask(q)).total).toBeLessThanOrEqual(items.length);
      expect((await ask(`lokalplan ${q}`, { body })).hits).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
