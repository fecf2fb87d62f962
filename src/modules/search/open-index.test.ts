import { connect } from "@lancedb/lancedb";
import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, expect, test } from "vitest";
import { UnavailableError } from "../../platform/errors.ts";
import type { ItemText } from "../publication/index.ts";
import { openIndex, type SearchIndex } from "./index.ts";
import { openLiveTable } from "./live-table.ts";
import { invented, recordOf } from "./invented-items.ts";

let folder: string;
let index: SearchIndex;

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "tingsted-index-"));
  index = await openIndex(folder);
});
afterEach(() => {
  index.close();
  rmSync(folder, { recursive: true, force: true });
});

const idsOf = async (q: string, of = index) =>
  (await of.query({ q, limit: 10 })).hits.map(({ id }) => id).sort();
const skoler = (count: number) =>
  Array.from({ length: count }, (_, n) => invented(`s${n}`, "Skole", `Nummer tal${n}`));

test("without an index, everything says what to do", async () => {
  expect(await index.exists()).toBe(false);
  const actions = [() => idsOf("skole"), () => index.put(skoler(1)), () => index.remove(["s0"])];
  for (const action of actions) {
    const error = await action().catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UnavailableError);
    expect(error).toMatchObject({ hint: "Kør tingsted reindex." });
  }
});

test("a broken index says what to do, and a rebuild mends it", async () => {
  await index.rebuild(recordOf(skoler(2)));
  for (const file of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (file.isFile()) writeFileSync(path.join(file.parentPath, file.name), "broken");
  }
  const fresh = await openIndex(folder);
  await expect(idsOf("skole", fresh)).rejects.toThrow(UnavailableError);
  expect(await fresh.rebuild(recordOf(skoler(2)))).toBe(2);
  expect(await idsOf("skole", fresh)).toEqual(["s0", "s1"]);
  fresh.close();
});

test("an empty record gives an empty index, and items can be put into it", async () => {
  expect(await index.rebuild(recordOf([]))).toBe(0);
  expect(await idsOf("skole")).toEqual([]);
  await index.put(skoler(2));
  expect(await idsOf("skole")).toEqual(["s0", "s1"]);
});

test("putting replaces, removing takes away, twice is as good as once", async () => {
  await index.rebuild(recordOf(skoler(2)));
  const changed = invented("s0", "Bibliotek");
  await index.put([invented("s0", "Museum"), changed]);
  await index.put([changed]);
  expect(await idsOf("skole")).toEqual(["s1"]);
  expect(await idsOf("bibliotek")).toEqual(["s0"]);
  await index.remove(["s1", "it's not there"]);
  await index.remove(["s1"]);
  expect(await idsOf("skole")).toEqual([]);
});

test("another process sees what this one writes, and this one what that one writes", async () => {
  await index.rebuild(recordOf(skoler(1)));
  const other = await openIndex(folder);
  await index.put([invented("a", "Havn")]);
  expect(await idsOf("havn", other)).toEqual(["a"]);
  const script = `
    const { openIndex } = await import(${JSON.stringify(path.resolve(import.meta.dirname, "index.ts"))});
    const index = await openIndex(${JSON.stringify(folder)});
    await index.put([${JSON.stringify(invented("b", "Havn"))}]);
    console.log((await index.query({ q: "havn", limit: 5 })).total);`;
  const run = promisify(execFile)(process.execPath, ["--input-type=module", "-e", script]);
  expect((await run).stdout.trim()).toBe("2");
  expect(await idsOf("havn")).toEqual(["a", "b"]);
  other.close();
});

test("writers at the same time lose nothing", async () => {
  await index.rebuild(recordOf([]));
  const other = await openIndex(folder);
  const writes = Array.from({ length: 10 }, (_, n) =>
    (n % 2 === 0 ? index : other).put([invented(`w${n}`, "Havn")]),
  );
  await Promise.all(writes);
  expect((await index.query({ q: "havn", limit: 20 })).total).toBe(10);
  other.close();
});

test("while it is rebuilt, the index answers, and keeps what is put meanwhile", async () => {
  const items: ItemText[] = skoler(500);
  await index.rebuild(recordOf(items));
  const other = await openIndex(folder);
  const totals: number[] = [];
  const slow = recordOf(items);
  const rebuilt = await index.rebuild(
    {
      async itemsAfter(after, limit) {
        totals.push((await other.query({ q: "tal7", limit: 1 })).total);
        const page = await slow.itemsAfter(after, limit);
        // Behind the reader, so that the rebuild itself does not come by.
        if (totals.length === 2) await other.put([invented("a-late", "Kirkegård")]);
        return page;
      },
    },
    () => undefined,
  );
  expect(rebuilt).toBe(500);
  expect(totals.length).toBeGreaterThan(3);
  expect(new Set(totals)).toEqual(new Set([1]));
  expect(await idsOf("kirkegård")).toEqual(["a-late"]);
  other.close();
});

test("many small writes are taken into the full-text index", async () => {
  await index.rebuild(recordOf([]));
  for (let n = 0; n < 3; n++) {
    await index.put(skoler(1200 * (n + 1)).slice(1200 * n));
  }
  const answer = await index.query({ q: "skole", limit: 10 });
  expect(answer).toMatchObject({ total: 30, capped: true });
  expect(await idsOf("tal3599")).toEqual(["s3599"]);
  const table = await openLiveTable(await connect(folder));
  const { numUnindexedRows } = (await table.indexStats("terms_idx")) ?? {};
  expect(numUnindexedRows).toBe(0);
});
