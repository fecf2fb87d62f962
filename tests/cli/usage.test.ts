import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { publication } from "../../src/modules/intake/exports/fixtures/sbsys.ts";
import { parsedDocumentSchema } from "../../src/modules/intake/index.ts";
import { paper } from "../import/papers.ts";
import { run } from "./run.ts";

const COMMANDS = [
  "serve",
  "worker",
  "parse",
  "repair",
  "import",
  "search",
  "pdf",
  "publish",
  "verify",
  "user",
  "reindex",
];
/** Nothing here may need a database: this one can't be reached, and its address can't even be read. */
const env = { DATABASE_URL: "postgres://nobody@127.0.0.1:9/none", TINGSTED_DATA: "/dev/null/none" };

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "tingsted-usage-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Runs them two at a time, as many as the machine has hands. */
async function all<T, R>(given: T[], work: (one: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (let n = 0; n < given.length; n += 2)
    results.push(...(await Promise.all(given.slice(n, n + 2).map(work))));
  return results;
}

test("every command explains itself in Danish", async () => {
  const whole = await run(["--help"], env);
  expect(whole).toMatchObject({ code: 0, err: "" });
  const each = await all(COMMANDS, (command) => run([command, "--help"], env));
  for (const [n, command] of COMMANDS.entries()) {
    expect(whole.out, command).toMatch(new RegExp(`^  ${command} `, "m"));
    expect(each[n], command).toMatchObject({ code: 0, err: "" });
    expect(each[n]?.out, command).toMatch(new RegExp(`^Brug: tingsted ${command} `));
    expect(each[n]?.out, command).toContain("--debug");
    expect(each[n]?.out, command).not.toMatch(/Usage|Options|display help|default/);
  }
});

const wrong: [words: string, fault: string][] = [
  ["nonsense", "Kommandoen »nonsense« findes ikke. Se »tingsted --help«."],
  ["improt x", "Kommandoen »improt« findes ikke. Mente du import? Se »tingsted --help«."],
  ["parse", "Der mangler <fil>. Se »tingsted parse --help«."],
  ["parse a b", "Der er angivet for mange argumenter. Se »tingsted parse --help«."],
  [
    "import --drfat x",
    "Tilvalget »--drfat« findes ikke. Mente du --draft? Se »tingsted import --help«.",
  ],
  ["pdf x", "Tilvalget »-o, --output <fil>« mangler. Se »tingsted pdf --help«."],
  ["search x --limit", "Der mangler en værdi til »--limit <antal>«. Se »tingsted search --help«."],
  [
    "search x --limit 0",
    "Værdien til »--limit <antal>« kan ikke bruges. Angiv et helt tal fra 1 til 200. Se »tingsted search --help«.",
  ],
];

test("wrong usage ends with 2 and one line that says what is wrong", async () => {
  const answers = await all(wrong, ([words]) => run(words.split(" "), env));
  expect(answers).toEqual(wrong.map(([, fault]) => ({ code: 2, out: "", err: `${fault}\n` })));
  expect(await run([], env)).toMatchObject({
    code: 2,
    err: expect.stringMatching(/^Brug: tingsted/),
  });
});

const failing: [words: string, fault: RegExp][] = [
  ["parse missing.txt", /^missing\.txt: Stien findes ikke\. Ret den, og prøv igen\.$/],
  ["parse src", /^src: Det er en mappe\. Angiv en fil i den\.$/],
  ["parse package.json", /^package\.json: Teksten er hverken .*\. Vælg en dagsorden/],
  [
    "pdf missing.txt -o x.pdf",
    /^»missing\.txt« er ikke et møde\. Skriv det som i adressen: direktionen\/2026-01-21\.$/,
  ],
  ["publish intet", /^»intet« er ikke et møde\./],
  ["serve --import missing", /^missing findes ikke\. Ret stien, og start igen\.$/],
  [
    "verify",
    /^Databasen på 127\.0\.0\.1:9\/none svarer ikke: .*Se efter, at PostgreSQL kører, og at DATABASE_URL er rigtig\.$/,
  ],
];

test("what fails ends with 1 and one line without a stack trace", async () => {
  const answers = await all(failing, ([words]) => run(words.split(" "), env));
  for (const [n, [words, fault]] of failing.entries()) {
    expect(answers[n], words).toMatchObject({ code: 1, out: "" });
    expect(answers[n]?.err.trimEnd(), words).toMatch(fault);
    expect(answers[n]?.err.trimEnd().split("\n"), words).toHaveLength(1);
  }
  const debugged = await run(["parse", "missing.txt", "--debug"], env);
  expect(debugged).toMatchObject({ code: 1, err: expect.stringMatching(/^\s+at .*\.ts:\d+/m) });
});

describe("without a database", () => {
  test("parse prints what a case system's export holds, whatever the file is called", async () => {
    const file = path.join(await mkdtemp(path.join(folder, "udtraek-")), "udtraek.dat");
    await writeFile(file, publication());
    const { code, out, err } = await run(["parse", file], env);
    expect([code, err]).toEqual([0, ""]);
    const document = parsedDocumentSchema.parse(JSON.parse(out));
    expect(document.items.map(({ title, closed }) => [title, closed])).toEqual([
      ["Cykelsti langs stranden", false],
      ["Lukket punkt", true],
    ]);
    await rm(path.dirname(file), { recursive: true });
  });

  test("parse prints the document and nothing else", async () => {
    const file = path.join(folder, "referat.txt");
    await writeFile(file, paper());
    const { code, out, err } = await run(["parse", file], env);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    const document = parsedDocumentSchema.parse(JSON.parse(out));
    expect(document).toMatchObject({
      kind: "minutes",
      date: "2026-03-10",
      body: { name: "Klimaudvalget" },
    });
  });

  test("import --dry-run prints what would come, as a table and as JSON, and stores nothing", async () => {
    await writeFile(path.join(folder, "tom.txt"), "");
    await writeFile(path.join(folder, "uden.txt"), paper({ items: [] }));
    const data = path.join(folder, "data");
    const [table, json] = await Promise.all([
      run(["import", "--dry-run", folder], { TINGSTED_DATA: data }),
      run(["import", "--dry-run", "--json", folder], { TINGSTED_DATA: data }),
    ]);
    const lines = table.out.split("\n");
    expect(lines[0]?.split(/ {2,}/)).toEqual([
      "fil",
      "punkter",
      "beslutninger",
      "advarsler",
      "resultat",
      "side",
    ]);
    const cells = lines.slice(2, 5).map((line) => line.split(/ {2,}/).slice(1));
    expect(cells).toEqual([
      ["2", "2", "0", "kan importeres"],
      ["0", "0", "0", "FEJL"],
      ["0", "0", "1", "kan importeres"],
    ]);
    expect(table.out).toMatch(/Advarsler:\n\S+uden\.txt(:\d+)?: \S+/);
    expect(table).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^\S+tom\.txt: Filen er tom\. .*\n$/),
    });
    expect(json.code).toBe(1);
    expect(Object.keys(JSON.parse(json.out)[0])).toEqual([
      "file",
      "items",
      "decisions",
      "warnings",
      "fault",
      "outcome",
      "page",
    ]);
    expect(await readdir(folder)).not.toContain("data");
  });
});
