import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { paper } from "../import/papers.ts";
import { pdfText } from "../pdf-text.ts";
import { freshPlace, type Place, type Ran } from "./run.ts";

let at: Place;
beforeAll(async () => {
  at = await freshPlace();
});
afterAll(() => at.close());

const MEETING = "klimaudvalget/2026-03-10";
const URL = `http://localhost:3000/udvalg/${MEETING}`;

async function succeeds(...words: string[]): Promise<string> {
  const { code, out, err } = await at.run(...words);
  expect({ code, err }, words.join(" ")).toEqual({ code: 0, err: "" });
  return out;
}
const found = async (q: string): Promise<Record<string, unknown>[]> =>
  JSON.parse(await succeeds("search", q, "--json"));
const failure = (code: number, err: RegExp): Ran => ({
  code,
  out: "",
  err: expect.stringMatching(err),
});

test("an empty database is told of, not tripped over", async () => {
  expect(await found("havnebad")).toEqual([]);
  expect(await at.run("verify")).toEqual(
    failure(1, /^Databasen er tom\. Importer et dokument med »tingsted import«\.\n$/),
  );
});

test("what is imported is found, printed and verified", async () => {
  const file = path.join(at.folder, "017_referat.txt");
  await writeFile(file, paper());
  expect(await succeeds("import", file)).toMatch(
    new RegExp(`017_referat\\.txt +2 +2 +0 +nyt møde +${URL}\n$`),
  );
  const [hit, ...others] = await found("havnebad");
  expect(others).toEqual([]);
  expect(Object.keys(hit ?? {})).toEqual([
    "document",
    "item",
    "title",
    "body",
    "date",
    "section",
    "snippet",
    "score",
    "url",
  ]);
  expect(hit).toMatchObject({
    document: "017",
    item: "1",
    title: "Havnebad på Nordmolen",
    body: "Klimaudvalget",
    date: "2026-03-10",
    section: "core",
    snippet: "Udvalget skal tage stilling til et havnebad på Nordmolen.",
    score: expect.any(Number),
    url: `${URL}/punkt/1`,
  });
  expect(await succeeds("search", "takster", "--limit", "1")).toMatch(
    /^1\. Takster for gæstesejlere \(Klimaudvalget, 2026-03-10, punkt 2\)\n/,
  );
  expect(await succeeds("publish", MEETING)).toBe(`uændret: version 1 er offentlig: ${URL}\n`);
  expect(await succeeds("verify")).toMatch(
    /^Kæden er hel: 1 version efterregnet\.\nSporet af ændringer er helt: \d+ ændringer under 1 segl efterregnet\.\n$/,
  );

  const [ofFile, ofMeeting] = [path.join(at.folder, "fil.pdf"), path.join(at.folder, "møde.pdf")];
  expect(await succeeds("pdf", file, "-o", ofFile)).toMatch(/fil\.pdf: \d+ byte\n$/);
  await succeeds("pdf", `/udvalg/${MEETING}`, "-o", ofMeeting);
  for (const pdf of [ofFile, ofMeeting]) {
    expect(await pdfText(await readFile(pdf)), pdf).toMatch(
      /Havnebad på Nordmolen[^]*Takster for gæstesejlere/,
    );
  }
});

test("what is withdrawn isn't found or printed, until it is published again", async () => {
  expect(await at.run("publish", MEETING, "--withdraw")).toEqual(
    failure(2, /^Der mangler en værdi til »--withdraw/),
  );
  expect(await at.run("publish", MEETING, "--withdraw", " ")).toEqual(
    failure(1, /^Skriv, hvorfor mødet trækkes tilbage/),
  );
  expect(await found("havnebad")).toHaveLength(1);

  expect(await succeeds("publish", MEETING, "--withdraw", "Et navn stod der.")).toBe(
    `trukket tilbage: ${URL}\n`,
  );
  expect(await succeeds("search", "havnebad")).toBe("Intet fundet om »havnebad«.\n");
  const output = path.join(at.folder, "ingen.pdf");
  expect(await at.run("pdf", MEETING, "-o", output)).toEqual(
    failure(1, /ikke offentliggjort\. Offentliggør det med »tingsted publish«\.\n$/),
  );
  await expect(readFile(output)).rejects.toThrow("ENOENT");
  expect(await at.run("publish", MEETING, "--withdraw", "Igen")).toEqual(
    failure(1, /^Mødet er ikke offentliggjort/),
  );

  expect(await succeeds("publish", MEETING, "--reason", "Navnet er væk.")).toBe(
    `offentliggjort som version 3: ${URL}\n`,
  );
  expect(await succeeds("reindex")).toBe("Søgeindekset er dannet: 2 punkter.\n");
  expect(await found("havnebad")).toHaveLength(1);
  expect(JSON.parse(await succeeds("verify", "--json"))).toMatchObject({
    whole: true,
    versions: 3,
    audit: { broken: [], unsealed: 0 },
  });
  expect(await at.run("publish", "klimaudvalget/1999-01-01")).toEqual(
    failure(1, /^Mødet klimaudvalget\/1999-01-01 findes ikke\. /),
  );
});

test("any query is answered", async () => {
  for (const q of [
    "",
    " ",
    "' OR 1=1; -- drop table record.item; \" * ( ) : ^ ~ \\ AND OR NOT",
    "å".repeat(10_000),
  ]) {
    expect(await found(q), q.slice(0, 20)).toEqual([]);
  }
});
