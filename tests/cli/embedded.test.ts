import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { paper } from "../import/papers.ts";
import { run } from "./run.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "tingsted-embedded-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test("without DATABASE_URL commands bring their own database, which keeps what they stored", async () => {
  const env = { TINGSTED_DATA: path.join(folder, "data") };
  const file = path.join(folder, "referat.txt");
  await writeFile(file, paper());
  const imported = await run(["import", file], env);
  expect(imported).toMatchObject({ code: 0, out: expect.stringContaining("nyt møde"), err: "" });
  const verified = await run(["verify"], env);
  expect(verified).toEqual({
    code: 0,
    out: expect.stringMatching(
      /^Kæden er hel: 1 version efterregnet\.\nSporet af ændringer er helt: \d+ ændringer under 1 segl efterregnet\.\n$/,
    ),
    err: "",
  });
});
