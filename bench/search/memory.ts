import { openIndex } from "../../src/modules/search/index.ts";
import { queries } from "./corpus.ts";

// Run as a process of its own: searches the index in the folder given and tells its memory.
const index = await openIndex(process.argv[2] ?? "");
for (const { q } of queries(180, 100_000)) await index.query({ q, limit: 10 });
process.send?.(process.memoryUsage().rss);
process.disconnect?.();
