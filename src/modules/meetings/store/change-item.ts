import { sql, type UpdateObject } from "kysely";
import { here } from "../../../platform/database/here.ts";
import type { Tx } from "../../../platform/database/doors.ts";
import { type MeetingTables, tables } from "../tables.ts";

type Change = Omit<
  UpdateObject<MeetingTables, "app.agenda_item">,
  "authority_id" | "id" | "meeting_id" | "revision"
>;

/** Changes an item; its revision grows. */
export async function changeItemRow(tx: Tx, itemId: string, change: Change): Promise<void> {
  await tables(tx)
    .updateTable("app.agenda_item")
    .set({ ...change, revision: sql`revision + 1` })
    .where("authority_id", "=", here)
    .where("id", "=", itemId)
    .execute();
}

/** Takes an item away, with all that stands in it. */
export async function deleteItem(tx: Tx, itemId: string): Promise<void> {
  await tables(tx)
    .deleteFrom("app.agenda_item")
    .where("authority_id", "=", here)
    .where("id", "=", itemId)
    .execute();
}

/** Takes an item's texts, attachments and links away, to be put in anew. Three queries. */
export async function deletePapers(tx: Tx, itemId: string): Promise<void> {
  for (const table of ["app.section", "app.attachment", "app.link"] as const)
    await tables(tx)
      .deleteFrom(table)
      .where("authority_id", "=", here)
      .where("item_id", "=", itemId)
      .execute();
}
