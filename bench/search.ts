import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { openIndex, search } from "../src/modules/search/index.ts";
import { itemsAfter } from "./search/corpus.ts";
import { fillPostgres } from "./search/postgres.ts";
import type { Searched } from "./search/searcher.ts";
import { type Times, timesOf, total } from "./search/times.ts";

const top = { limit: 10 };

/** Top-10 searches over 100,000 invented items, in the process, against PostgreSQL's ts_rank_cd. */
export async function bench() {
  const folder = mkdtempSync(path.join(tmpdir(), "tingsted-bench-index-"));
  const index = await openIndex(folder);
  const started = performance.now();
  await index.rebuild({ itemsAfter: itemsAfter(total) });
  const built = (performance.now() - started) / 1000;
  const postgres = await fillPostgres(total);
  try {
    const { plain: ours, filtered, memory } = await searched(folder);
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
      { name: "memory of a process that searches it", unit: "MB", value: memory / 1e6 },
    ];
  } finally {
    await postgres.stop();
    index.close();
    rmSync(folder, { recursive: true, force: true });
  }
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

/** The queries asked in a fresh process that does nothing else. */
async function searched(folder: string): Promise<Searched> {
  const child = fork(path.join(import.meta.dirname, "search/searcher.ts"), [folder]);
  const [answer] = (await once(child, "message")) as [Searched];
  return answer;
}
