import type { Connection, Table } from "@lancedb/lancedb";
import { setTimeout as pause } from "node:timers/promises";
import { openLiveTable } from "./live-table.ts";

const attempts = 8;
/**
 * Rows outside the full-text index are read one by one in each search: a hundred cost it some 4 ms.
 * Taking them in costs some seconds of work when there are 100,000 in the index.
 */
const mostUnindexed = 100;
/** Versions that no reader can still be using, in milliseconds. */
const oldVersion = 15 * 60 * 1000;

/** Changes the table in use, and the one that takes its place if that happens meanwhile. */
export async function write(
  db: Connection,
  change: (table: Table) => Promise<void>,
): Promise<void> {
  let table = await openLiveTable(db);
  for (;;) {
    const written = table;
    await retried(() => change(written));
    table = await openLiveTable(db);
    if (table.name === written.name) break;
  }
  await tidy(table);
}

/** Two processes that write at once: the second of them is refused and tries again. */
export async function retried<T>(action: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await action();
    } catch (error) {
      if (attempt === attempts || !isConflict(error)) throw error;
      await pause(20 * 2 ** attempt * (0.5 + Math.random()));
    }
  }
}

async function tidy(table: Table): Promise<void> {
  const stats = await table.indexStats("terms_idx");
  if ((stats?.numUnindexedRows ?? 0) < mostUnindexed) return;
  try {
    await optimise(table);
  } catch (error) {
    // Somebody else is tidying or writing; the next write comes by here again.
    if (!isConflict(error)) throw error;
  }
}

/** Takes new rows into the indexes, joins small files and drops what no reader can still see. */
async function optimise(table: Table): Promise<void> {
  await table.optimize({ cleanupOlderThan: new Date(Date.now() - oldVersion) });
}

function isConflict(error: unknown): boolean {
  return error instanceof Error && /conflict|retr(y|ies)|concurrent/i.test(error.message);
}
