import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type FileStore, openFiles } from "./store.ts";

const MB = 1_000_000;
let folder: string;
let files: FileStore;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "tingsted-files-"));
  files = openFiles(folder);
});
afterEach(() => rm(folder, { recursive: true }));

const places = async () =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));

async function* bytes(megabytes: number, then?: Error) {
  const block = Buffer.alloc(MB, "a");
  for (let at = 0; at < megabytes; at += 1) yield block;
  if (then !== undefined) throw then;
}

test("a large file is hashed and stored on its way through, never held", async () => {
  const before = process.memoryUsage().rss;
  let most = 0;
  const hash = createHash("sha256");
  async function* watched() {
    for await (const block of bytes(300)) {
      hash.update(block);
      most = Math.max(most, process.memoryUsage().rss);
      yield block;
    }
  }
  const received = await files.receive(watched(), 400 * MB);
  expect(most - before).toBeLessThan(100 * MB);
  expect(received).toMatchObject({ size: 300 * MB, sha256: hash.digest("hex") });
  await received.keep();
  await received.discard();
  expect(await files.has(received.sha256)).toBe(true);
  expect(await places()).toHaveLength(1);
});

test("empty, too large and broken off leave nothing behind", async () => {
  await expect(files.receive(bytes(0), MB)).rejects.toThrow("Filen er tom");
  await expect(files.receive(bytes(3), 2 * MB)).rejects.toThrow("Grænsen er 2 MB");
  await expect(files.receive(bytes(1, new Error("aborted")), 2 * MB)).rejects.toThrow("afbrudt");
  expect(await places()).toEqual([]);
});

test("the same content is stored once, a part of it can be read", async () => {
  for (const keeps of [true, true, false]) {
    const received = await files.receive(bytes(1), MB);
    await (keeps ? received.keep() : received.discard());
  }
  const [place] = await places();
  expect(await places()).toHaveLength(1);
  const part = await files.stream(path.basename(place!), { start: 5, end: 9 });
  expect((await part.toArray()).join("")).toBe("aaaaa");
});

test("sweeping takes what is old and unused, and no more", async () => {
  const old = new Date(Date.now() - 48 * 3_600_000);
  const yesterday = new Date(Date.now() - 24 * 3_600_000);
  const [used, left, young, renewed] = await Promise.all(
    ["a", "b", "c", "d"].map((text) => files.put(Buffer.from(text))),
  );
  const half = path.join(folder, "incoming", "half");
  await (await files.receive(bytes(1), MB)).discard();
  await writeFile(half, "x");
  for (const place of await places())
    if (!place.endsWith(young!.sha256)) await utimes(place, old, old);
  // Asked for again while the sweep looks at it.
  const usedFiles = async (asked: string[]) => {
    if (asked.includes(renewed!.sha256)) await files.put(Buffer.from("d"));
    return new Set(asked.filter((one) => one === used!.sha256));
  };
  let swept = 0;
  for (let shelf = 0; shelf < 256; shelf += 1)
    swept += await files.sweep(shelf, yesterday, usedFiles);
  expect(swept).toBe(1);
  expect((await places()).map((place) => path.basename(place)).toSorted()).toEqual(
    [used!, young!, renewed!].map((one) => one.sha256).toSorted(),
  );
  expect(await files.has(left!.sha256)).toBe(false);
  expect((await readFile((await places())[0]!)).length).toBe(1);
});
