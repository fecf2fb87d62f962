import { openIndex } from "../../src/modules/search/index.ts";
import { type Times, timesOf } from "./times.ts";

export interface Searched {
  plain: Times;
  filtered: Times;
  /** Resident memory after all queries, in bytes. */
  memory: number;
}

// Run as a process of its own, as a server is: one that has just built an index is slower and larger.
const index = await openIndex(process.argv[2] ?? "");
const top = { limit: 10 };
const plain = await timesOf((q) => index.query({ q, ...top }));
const filtered = await timesOf((q) => index.query({ q, ...top, year: 2020, kind: "minutes" }));
process.send?.({ plain, filtered, memory: process.memoryUsage().rss } satisfies Searched);
process.disconnect?.();
