import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { openIndex, search } from "../src/modules/search/index.ts";
import { itemsAfter, queries } from "./search/corpus.ts";
import { fillPostgres } from "./search/postgres.ts";

const total = 100_000;
const asked = queries(180, total);
const top = { limit: 10 };

type Times = { kind: string; ms: number }[];

/** Top-10 searches over 100,000 invented items, in the process, against PostgreSQL's ts_rank_cd. */
export async function bench() {
  const folder = mkdtempSync(path.join(tmpdir(), "tingsted-bench-index-"));
  const index = await openIndex(folder);
  const started = performance.now();
  await index.rebuild({ itemsAfter: itemsAfter(total) });
  const built = (performance.now() - started) / 1000;
  const postgres = await fillPostgres(total);
  try {
    const ours = await timesOf((q) => index.query({ q, ...top }));
    const filtered = await timesOf((q) => index.query({ q, ...top, year: 2020, kind: "minutes" }));
    const confirmed = await timesOf((q) => search(index, postgres, { q, ...top }));
    const theirs = await timesOf((q) => postgres.topTen(q));
    const of = (times: Times, kind: string) => times.filter((time) => time.kind === kind);
    return [
      against("search in 100,000 items, p50", ours, theirs, share(0.5)),
      against("search in 100,000 items, p99", ours, theirs, share(0.99)),
      against("search in 100,000 items, mean", ours, theirs, mean),
      ...["common", "mixed", "rare"].map((kind) =>
        against(`search for ${kind} words, p50`, of(ours, kind), of(theirs, kind), share(0.5)),
      ),
      against("search with filters, p50", filtered, theirs, share(0.5)),
      against("search, confirmed and with snippets, p50", confirmed, theirs, share(0.5)),
      against("search, confirmed and with snippets, p99", confirmed, theirs, share(0.99)),
      { name: "search index of 100,000 items, built in", unit: "s", value: built },
      { name: "memory of a process that searches it", unit: "MB", value: await memory(folder) },
    ];
  } finally {
    await postgres.stop();
    index.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Milliseconds of each query; the first third is asked once before, to warm up whoever answers. */
async function timesOf(ask: (q: string) => Promise<unknown>): Promise<Times> {
  for (const { q } of asked.slice(0, asked.length / 3)) await ask(q);
  const times: Times = [];
  for (const { q, kind } of asked) {
    const start = performance.now();
    await ask(q);
    times.push({ kind, ms: performance.now() - start });
  }
  return times;
}

function share(part: number) {
  return (times: Times) => {
    const sorted = times.map(({ ms }) => ms).sort((a, b) => a - b);
    return sorted[Math.floor(part * (sorted.length - 1))] ?? 0;
  };
}

function mean(times: Times): number {
  return times.reduce((sum, { ms }) => sum + ms, 0) / times.length;
}

function against(name: string, ours: Times, theirs: Times, measure: (times: Times) => number) {
  const [value, other] = [measure(ours), measure(theirs)];
  return {
    name,
    unit: "ms",
    value,
    baseline: `ts_rank_cd ${other.toFixed(1)} ms`,
    ratio: other / value,
  };
}

/** Resident memory, in MB, of a fresh process after all queries: this one has built an index too. */
async function memory(folder: string): Promise<number> {
  const child = fork(path.join(import.meta.dirname, "search/memory.ts"), [folder]);
  const [bytes] = (await once(child, "message")) as [number];
  return bytes / 1e6;
}
