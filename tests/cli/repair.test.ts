import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { run } from "./run.ts";

const fixtures = path.resolve("src/modules/intake/repair/fixtures");
const damaged = path.join(fixtures, "committee.damaged.txt");

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "tingsted-repair-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test("a damaged paper comes out repaired, line for line", async () => {
  const { code, out, err } = await run(["repair", damaged]);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  const before = (await readFile(damaged, "utf8")).split("\n");
  expect(out.split("\n")).toHaveLength(before.length);
  expect(out).toContain("3. Skolevejsplan for Vestbyen");
  expect(out).toContain("Beslutning: Taget til efterretning.");
  expect(out).toContain("og at der følges op på");
});

test("the report tells what was repaired, the most frequent first", async () => {
  const { code, out } = await run(["repair", damaged, "--report"]);
  expect(code).toBe(0);
  const rows = out.trimEnd().split("\n");
  expect(rows[0]).toBe("pa\tpå\t13");
  for (const row of rows) expect(row).toMatch(/^[^\t]+\t[^\t]+\t[1-9]\d*$/);
  const counts = rows.map((row) => Number(row.split("\t")[2]));
  expect(counts).toEqual(counts.toSorted((a, b) => b - a));
});

test("a sound paper comes out to the byte, and its report is empty", async () => {
  const file = path.join(folder, "sund.txt");
  const text = (await readFile(path.join(fixtures, "committee.txt"), "utf8")).trimEnd();
  await writeFile(file, text.replaceAll("\n", "\r\n"));
  expect((await run(["repair", file])).out).toBe(await readFile(file, "utf8"));
  expect(await run(["repair", file, "--report"])).toEqual({ code: 0, out: "", err: "" });
});

test("what can't be read is told with the file's name", async () => {
  const missing = await run(["repair", path.join(folder, "findes-ikke.txt")]);
  expect(missing).toMatchObject({ code: 1, out: "" });
  expect(missing.err).toMatch(/findes-ikke\.txt: Stien findes ikke/);
  const file = path.join(folder, "billede.txt");
  await writeFile(file, Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]));
  expect(await run(["repair", file])).toMatchObject({
    code: 1,
    err: expect.stringContaining("billede"),
  });
});
