import { tmpdir } from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ClamServer, startClamServer } from "../../../tests/setup/clam-server.ts";
import { scan } from "./clam.ts";

let server: ClamServer;
beforeAll(async () => {
  server = await startClamServer();
});
afterAll(() => server.close());

const file = (...parts: string[]) => Readable.from(parts.map((part) => Buffer.from(part)));

test("clean and infected files, however they are cut", async () => {
  expect(await scan(server.url, file("Kære ", "nabo"))).toEqual({ found: null });
  expect(await scan(server.url, file("SKA", "DELIG"))).toEqual({ found: "Hvidsund.Prøve" });
  expect(server.scanned).toEqual([10, 8]);
});

test("a large file goes through whole", async () => {
  const megabyte = Buffer.alloc(1_000_000, "a");
  const before = server.scanned.length;
  expect(await scan(server.url, Readable.from(Array(3).fill(megabyte)))).toEqual({ found: null });
  expect(server.scanned.slice(before)).toEqual([3_000_000]);
});

test("by a unix socket", async () => {
  const local = await startClamServer(undefined, path.join(tmpdir(), `clam-${process.pid}.ctl`));
  expect(await scan(local.url, file("SKADELIG"))).toEqual({ found: "Hvidsund.Prøve" });
  await local.close();
});

test("what it doesn't vouch for isn't clean: silent, refusing, gone", async () => {
  const other = await startClamServer("silent");
  await expect(scan(other.url, file("a"), 50)).rejects.toThrow("ClamAV svarede ikke");
  other.behaviour = { mostBytes: 1000 };
  const large = Readable.from(Array(50).fill(Buffer.alloc(100_000, "a")));
  await expect(scan(other.url, large)).rejects.toThrow(/ClamAV/);
  await other.close();
  await expect(scan(other.url, file("a"))).rejects.toThrow("ClamAV svarede ikke");
});
