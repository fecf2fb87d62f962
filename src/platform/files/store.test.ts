import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { openFiles } from "./store.ts";

test("the same content stored many times at once is stored, and nothing is left beside it", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "tingsted-store-"));
  const files = openFiles(folder);
  const content = Buffer.alloc(200_000, "x");
  const stored = await Promise.all(Array.from({ length: 8 }, () => files.put(content)));
  expect(new Set(stored.map(({ sha256 }) => sha256)).size).toBe(1);
  expect(await files.get(stored[0]!.sha256)).toHaveLength(200_000);
  expect(await readdir(path.join(folder, "incoming"))).toEqual([]);
  await rm(folder, { recursive: true });
});
