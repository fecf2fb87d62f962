import { existsSync } from "node:fs";
import path from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { followInSearch } from "../../src/follow-publication.ts";
import { bathing, paper } from "../import/papers.ts";
import { freshSystem, type TestSystem } from "../import/system.ts";
import { cli, run, runProcess } from "./run.ts";

let at: TestSystem;
beforeAll(async () => {
  at = await freshSystem();
  await at.import(await at.lay("first.txt", paper({ date: "01-01-2026" })));
  await at.system.jobs.drain(followInSearch(at.system));
});
afterAll(() => at.close());

const shell = (script: string, ...words: string[]) =>
  runProcess("bash", ["-c", script, "bash", process.execPath, cli, ...words], at.env);

test("a disk that is full midway leaves neither file nor rows, and the same import works later", async () => {
  const long = { ...bathing, text: "Bølgerne slår mod molen. ".repeat(200) };
  const file = await at.lay("long.txt", paper({ date: "02-01-2026", items: [long] }));
  const [rows, blobs] = [await at.rows(), await at.blobs()];
  // Files may grow to 1 kB; without the trap the signal would end the process.
  const full = await shell(`trap "" XFSZ; ulimit -f 1; exec "$@"`, "import", file);
  expect(full).toMatchObject({ code: 1, out: expect.stringContaining("FEJL") });
  expect(full.err).toMatch(
    /^\S+long\.txt: Filen kunne ikke gemmes i \S+data\/files.*plads på disken.*\n$/,
  );
  expect(await at.rows()).toEqual(rows);
  expect(await at.blobs()).toEqual(blobs);
  expect(await at.import(file)).toMatchObject([{ outcome: "new" }]);
});

test("a database connection that breaks in the middle of an import leaves nothing, and the rest is imported", async () => {
  const folder = path.dirname(await at.lay("broken/a.txt", paper({ date: "03-01-2026" })));
  await at.system.jobs.drain(followInSearch(at.system));
  const [before, blobs] = [await at.rows(), await at.blobs()];
  const done = await at.owner.transaction().execute(async (tx) => {
    // The import stops here, with the meeting and its items already written.
    await sql`lock table app.decision in exclusive mode`.execute(tx);
    const running = run(["import", folder], at.env);
    await endWaiting();
    return { running };
  });
  const ended = await done.running;
  expect(ended.err).toMatch(/^\S+a\.txt: Forbindelsen til databasen blev afbrudt\. .*\n$/);
  expect(ended.code).toBe(1);
  expect(await at.rows()).toEqual(before);
  expect(await at.blobs()).toEqual(blobs);
  await at.lay("broken/b.txt", paper({ date: "04-01-2026" }));
  expect(await at.import(folder)).toMatchObject([{ outcome: "new" }, { outcome: "new" }]);
});

async function endWaiting(): Promise<void> {
  for (;;) {
    const { rows } = await sql`
      select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`.execute(at.owner);
    if (rows.length > 0) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

test("an index that can't be written is told; what is imported stays and is told too", async () => {
  const file = await at.lay("e.txt", paper({ date: "05-01-2026" }));
  const nowhere = await at.lay("a-file", "");
  const ran = await run(["import", file], {
    ...at.env,
    TINGSTED_SEARCH: path.join(nowhere, "search"),
  });
  expect(ran).toMatchObject({ code: 1, out: expect.stringContaining("nyt møde") });
  expect(ran.err).toMatch(
    /^Alt er gemt, men søgningen kunne ikke følge med: .*»tingsted reindex«\.\n$/,
  );
  expect(await at.import(file)).toMatchObject([{ outcome: "unchanged" }]);
});

test("an output that ends early is no fault; one that is full is", async () => {
  const items = Array.from({ length: 400 }, () => ({ ...bathing, text: bathing.title.repeat(20) }));
  const file = await at.lay("many.txt", paper({ items }));
  const head = await shell(`"$@" | head -c 10`, "parse", file);
  expect(head).toMatchObject({ code: 0, err: "" });
  const full = await shell(`"$@" > /dev/full`, "parse", file);
  expect(full).toMatchObject({ code: 1, err: expect.stringMatching(/^Disken er fuld\..*\n$/) });
});

test("a PDF that can't be written is told, and no half file stays", async () => {
  const file = await at.lay("f.txt", paper());
  const missing = await at.run("pdf", file, "-o", path.join(at.folder, "no-folder", "a.pdf"));
  expect(missing).toMatchObject({
    code: 1,
    err: expect.stringMatching(/a\.pdf kan ikke skrives.*Se efter mappen/),
  });
  const output = path.join(at.folder, "half.pdf");
  const full = await shell(`trap "" XFSZ; ulimit -f 1; exec "$@"`, "pdf", file, "-o", output);
  expect(full).toMatchObject({
    code: 1,
    err: expect.stringMatching(/half\.pdf kan ikke skrives.*\n$/),
  });
  expect(existsSync(output)).toBe(false);
});

test("a first import that fails leaves the database empty, without an authority", async () => {
  const empty = await freshSystem();
  const file = await empty.lay(
    "long.txt",
    paper({ items: [{ ...bathing, text: "Bølger. ".repeat(900) }] }),
  );
  const script = `trap "" XFSZ; ulimit -f 1; exec "$@"`;
  const ran = await runProcess(
    "bash",
    ["-c", script, "bash", process.execPath, cli, "import", file],
    empty.env,
  );
  expect(ran.code).toBe(1);
  expect(await empty.rows()).toEqual({});
  const two = await Promise.all([
    empty.import(file),
    empty.import(await empty.lay("b.txt", paper({ date: "11-03-2026" }))),
  ]);
  expect(two.flat().filter((one) => one.fault === null).length).toBeGreaterThan(0);
  expect(await empty.rows()).toMatchObject({ "app.authority": 1 });
  await empty.close();
});
