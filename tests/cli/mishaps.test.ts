import { existsSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { followPublication } from "../../src/follow-publication.ts";
import { bathing, paper } from "../import/papers.ts";
import { freshSystem, type TestSystem } from "../import/system.ts";
import { cli, run, runProcess } from "./run.ts";

let at: TestSystem;
beforeAll(async () => {
  at = await freshSystem();
  await at.import(await at.lay("first.txt", paper({ date: "01-01-2026" })));
  await at.system.jobs.drain(followPublication(at.system));
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

test("an index that can't be written is told; what is imported stays and is told too", async () => {
  const file = await at.lay("e.txt", paper({ date: "05-01-2026" }));
  const nowhere = await at.lay("a-file", "");
  const ran = await run(["import", file], {
    ...at.env,
    TINGSTED_SEARCH: path.join(nowhere, "search"),
  });
  expect(ran).toMatchObject({ code: 1, out: expect.stringContaining("nyt møde") });
  expect(ran.err).toMatch(
    /^Alt er gemt, men søgning og PDF kunne ikke følge med: .*»tingsted reindex«\.\n$/,
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
