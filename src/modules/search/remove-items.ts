import type { Connection } from "@lancedb/lancedb";
import { literal } from "./filter.ts";
import { write } from "./write.ts";

/** Takes items out of the table in use; ids that are not there are no error. */
export async function removeItems(db: Connection, ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  await write(db, async (table) => {
    await table.delete(`id IN (${ids.map(literal).join(", ")})`);
  });
}
