import type { Connection, Table } from "@lancedb/lancedb";
import type { Danish } from "./danish.ts";
import { createTable, indexTable, openLiveTable, pointTo } from "./live-table.ts";
import type { ItemSource } from "./open-index.ts";
import { mergeRows } from "./put-items.ts";
import { type Row, toRow } from "./row.ts";
import { retried } from "./write.ts";

/** Items that are read and analysed at once, short enough that requests are answered in between. */
const pageSize = 200;
const rowsPerWrite = 2000;
/** How far the clocks of two machines may differ, in milliseconds. */
const clockSkew = 60_000;

/** Fills a new table from the record and points searches to it. Answers how many items it holds. */
export async function rebuildIndex(
  db: Connection,
  danish: Danish,
  record: ItemSource,
  onProgress: (done: number) => void = () => undefined,
): Promise<number> {
  const start = Date.now();
  const old = await openLiveTable(db).catch(() => null);
  const table = await createTable(db, start);
  const count = await fill(table, danish, record, start, onProgress);
  // One large file is read faster than many small ones, and nobody reads this table yet.
  await table.optimize({ cleanupOlderThan: new Date(), deleteUnverified: true });
  await indexTable(table);
  // What was put while this ran stands in the old table only. The second look is for what was put
  // during the first; whoever writes later sees that the table has changed.
  if (old !== null) await copyNewer(old, table, start - clockSkew);
  await pointTo(db, table);
  if (old !== null) await copyNewer(old, table, start - clockSkew);
  return count;
}

async function fill(
  table: Table,
  danish: Danish,
  record: ItemSource,
  now: number,
  onProgress: (done: number) => void,
): Promise<number> {
  let rows: Row[] = [];
  let done = 0;
  let after: string | null = null;
  for (;;) {
    const page = await record.itemsAfter(after, pageSize);
    for (const item of page) rows.push(toRow(item, danish, now));
    done += page.length;
    after = page.at(-1)?.id ?? null;
    if (rows.length >= rowsPerWrite || (after === null && rows.length > 0)) {
      await table.add(rows);
      rows = [];
    }
    if (after === null) return done;
    onProgress(done);
  }
}

async function copyNewer(from: Table, to: Table, since: number): Promise<void> {
  const newer = (await from.query().where(`written >= ${since}`).toArray()) as Row[];
  if (newer.length === 0) return;
  const rows = newer.map((row) => ({ ...row }));
  await retried(() => mergeRows(to, rows, "target.written < source.written"));
}
