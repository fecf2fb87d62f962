import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { FileOutcome } from "../../src/import-file.ts";
import { bathing, paper } from "../import/papers.ts";
import { freshSystem, type TestSystem } from "../import/system.ts";
import { bareEnvironment } from "../setup/environment.ts";
import { cli, run } from "./run.ts";

const PAPERS = 60;

let at: TestSystem;
beforeAll(async () => {
  at = await freshSystem();
});
afterAll(() => at.close());

const two = (n: number) => String(n).padStart(2, "0");
const linesOf = (file: string) => readFileSync(file, "utf8").split("\r\n").slice(1, -1);

test("a run that was killed goes on where it was, and its report tells what was done", async () => {
  for (let n = 0; n < PAPERS; n++) {
    const body = ["Klimaudvalget", "Byrådet", "Havneudvalget"][n % 3];
    const date = `${two(1 + (n % 28))}-${two(1 + Math.floor(n / 28))}-2025`;
    const items = [{ ...bathing, title: `Sag ${n}`, caseNumber: `S2025-${100 + n}` }];
    await at.lay(`many/${two(n)}.txt`, paper({ body: `${body} 2022-2025`, date, items }));
  }
  const folder = path.join(at.folder, "papers", "many");
  const report = path.join(at.folder, "report.csv");
  const killed = spawn(process.execPath, [cli, "import", "--report", report, folder], {
    env: { ...bareEnvironment(), ...at.env },
    stdio: "ignore",
  });
  const ended = new Promise((resolve) => killed.on("close", resolve));
  while (!existsSync(report) || linesOf(report).length < 10)
    await new Promise((done) => setTimeout(done, 10));
  killed.kill("SIGKILL");
  await ended;
  const told = linesOf(report);
  expect(told.length).toBeLessThan(PAPERS);
  for (const line of told) expect(line).toMatch(/^\S+\.txt;nyt møde;1;1;;\/udvalg\/\S+;$/);

  const again = await run(["import", "--json", "--report", report, folder], at.env);
  expect(again).toMatchObject({ code: 0, err: "" });
  const outcomes = JSON.parse(again.out) as FileOutcome[];
  expect(outcomes.map(({ file }) => path.basename(file))).toEqual(
    Array.from({ length: PAPERS }, (_, n) => `${two(n)}.txt`),
  );
  const known = outcomes.filter(({ outcome }) => outcome === "unchanged");
  // What was told is there; what was stored a moment before the end may not have been told.
  expect(known.length).toBeGreaterThanOrEqual(told.length);
  expect(outcomes.filter(({ outcome }) => outcome === "new")).toHaveLength(PAPERS - known.length);
  expect(outcomes.every(({ page, items }) => page !== null && items === 1)).toBe(true);
  expect(linesOf(report)).toHaveLength(PAPERS);
  const record = await at.record();
  const bodies = await Promise.all(
    (await record.bodies()).map(({ slug }) => record.meetingsOf(slug)),
  );
  expect(bodies.flat()).toHaveLength(PAPERS);
});

test("versions of one meeting come in the order of their names, the same paper twice once", async () => {
  const date = "05-05-2024";
  for (let version = 1; version <= 6; version++)
    await at.lay(
      `versions/${version}.txt`,
      paper({ date, items: [{ ...bathing, title: `Udgave ${version}` }] }),
    );
  await at.lay("versions/7.txt", paper({ date, items: [{ ...bathing, title: "Udgave 6" }] }));
  const outcomes = await at.import(path.join(at.folder, "papers", "versions"));
  expect(outcomes.map(({ outcome }) => outcome)).toEqual([
    "new",
    ...Array.from({ length: 5 }, () => "changed"),
    "unchanged",
  ]);
  const meeting = await (await at.record()).meeting("klimaudvalget", "2024-05-05");
  expect(meeting).toMatchObject({ content: { items: [{ title: "Udgave 6" }] } });
});

test("a paper that can't be stored spoils none of those that come with it", async () => {
  const of = (n: number, title: string) =>
    paper({ date: `${two(n)}-09-2023`, items: [{ ...bathing, title }] });
  for (let n = 1; n <= 4; n++) await at.lay(`first/${n}.txt`, of(n, "Udgave 1"));
  await at.import(path.join(at.folder, "papers", "first"));
  await sql`update app.meeting set origin = 'own', state = 'approved' where date = '2023-09-02'`.execute(
    at.owner,
  );
  for (let n = 1; n <= 6; n++) await at.lay(`second/${n}.txt`, of(n, "Udgave 2"));
  const outcomes = await at.import(path.join(at.folder, "papers", "second"));
  expect(outcomes.map(({ outcome }) => outcome)).toEqual([
    "changed",
    "failed",
    "changed",
    "changed",
    "new",
    "new",
  ]);
  expect(outcomes[1]?.fault).toMatch(/føres her i systemet/);
  const record = await at.record();
  const titles = await Promise.all(
    [1, 2, 3, 4, 5, 6].map((n) => record.meeting("klimaudvalget", `2023-09-${two(n)}`)),
  );
  expect(
    titles.map((meeting) => meeting?.state === "published" && meeting.content.items[0]?.title),
  ).toEqual(["Udgave 2", "Udgave 1", "Udgave 2", "Udgave 2", "Udgave 2", "Udgave 2"]);
  const kept = await sql`
    select count(*) as n from app.imported_document where meeting_id in
      (select id from app.meeting where date = '2023-09-02')`.execute(at.owner);
  expect(kept.rows).toEqual([{ n: 1 }]);
});

test("a body's two names make one meeting of papers that come together", async () => {
  const date = "07-07-2023";
  await at.lay("names/0.txt", paper({ date: "01-07-2023", items: [bathing] }));
  await at.import(path.join(at.folder, "papers", "names"));
  await sql`
    insert into app.body_alias (authority_id, key, body_id, name, kind)
    select authority_id, 'udvalget for klima', id, 'Udvalget for Klima', 'alias' from app.body
    where name = 'Klimaudvalget'`.execute(at.owner);
  await at.lay("names/1.txt", paper({ date, items: [{ ...bathing, title: "Udgave 1" }] }));
  await at.lay(
    "names/2.txt",
    paper({ body: "Udvalget for Klima", date, items: [{ ...bathing, title: "Udgave 2" }] }),
  );
  const outcomes = await at.import(path.join(at.folder, "papers", "names"));
  expect(outcomes.map(({ outcome }) => outcome)).toEqual(["unchanged", "new", "changed"]);
  expect(outcomes[2]?.page).toBe("/udvalg/klimaudvalget/2023-07-07");
});

test("a report that can't be written is said before anything is read", async () => {
  const file = await at.lay("one.txt", paper({ date: "06-06-2024" }));
  const refused = await run(["import", "--report", "/nowhere/report.csv", file], at.env);
  expect(refused.code).not.toBe(0);
  expect(refused.err).toMatch(/^\/nowhere\/report\.csv: Rapporten kan ikke skrives/);
  expect(await (await at.record()).meeting("klimaudvalget", "2024-06-06")).toBeNull();
});
