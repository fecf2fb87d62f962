import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { openIndex, search } from "../src/modules/search/index.ts";
import { itemsAfter, queries } from "./search/corpus.ts";
import { fillPostgres } from "./search/postgres.ts";

const total = 100_000;
const asked = queries(150, total);
const top = { limit: 10 };

/** Top-10 searches over 100,000 invented items, in the process, against PostgreSQL's ts_rank_cd. */
export async function bench() {
  const folder = mkdtempSync(path.join(tmpdir(), "tingsted-bench-index-"));
  const index = await openIndex(folder);
  const started = performance.now();
  await index.rebuild({ itemsAfter: itemsAfter(total) });
  const built = (performance.now() - started) / 1000;
  const builtMemory = process.memoryUsage().rss / 1e6;
  const postgres = await fillPostgres(total);
  try {
    const ours = await timesOf((q) => index.query({ q, ...top }));
    const filtered = await timesOf((q) => index.query({ q, ...top, year: 2020, kind: "minutes" }));
    const confirmed = await timesOf((q) => search(index, postgres, { q, ...top }));
    const theirs = await timesOf((q) => postgres.topTen(q));
    return [
      against("search in 100,000 items, p50", ours, theirs, 0.5),
      against("search in 100,000 items, p99", ours, theirs, 0.99),
      against("search with filters, p50", filtered, theirs, 0.5),
      against("search with confirmation and snippets, p50", confirmed, theirs, 0.5),
      against("search with confirmation and snippets, p99", confirmed, theirs, 0.99),
      { name: "search index of 100,000 items, built in", unit: "s", value: built },
      { name: "memory after building the index", unit: "MB", value: builtMemory },
    ];
  } finally {
    await postgres.stop();
    index.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Milliseconds of each query, sorted; the first third is asked once before, to warm up both. */
async function timesOf(ask: (q: string) => Promise<unknown>): Promise<number[]> {
  for (const q of asked.slice(0, asked.length / 3)) await ask(q);
  const times: number[] = [];
  for (const q of asked) {
    const start = performance.now();
    await ask(q);
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b);
}

function against(name: string, ours: number[], theirs: number[], share: number) {
  const at = (times: number[]) => times[Math.floor(share * (times.length - 1))] ?? 0;
  return {
    name,
    unit: "ms",
    value: at(ours),
    baseline: `ts_rank_cd ${at(theirs).toFixed(1)} ms`,
    ratio: `${(at(theirs) / at(ours)).toFixed(0)} times faster`,
  };
}
