import type { Connection, Table } from "@lancedb/lancedb";
import type { ItemText } from "../publication/index.ts";
import type { Danish } from "./danish.ts";
import { write } from "./write.ts";
import { type Row, toRow } from "./row.ts";

/** Adds items to the table in use, or replaces those with the same id. */
export async function putItems(db: Connection, danish: Danish, items: ItemText[]): Promise<void> {
  const now = Date.now();
  const rows = new Map(items.map((item) => [item.id, toRow(item, danish, now)]));
  if (rows.size > 0) await write(db, (table) => mergeRows(table, [...rows.values()]));
}

/** `where` says which rows that are there may be replaced. */
export async function mergeRows(table: Table, rows: Row[], where?: string): Promise<void> {
  await table
    .mergeInsert("id")
    .whenMatchedUpdateAll(where === undefined ? undefined : { where })
    .whenNotMatchedInsertAll()
    .execute(rows);
}
