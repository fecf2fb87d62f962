import { here } from "../../../platform/database/here.ts";
import type { Tx } from "../../../platform/database/doors.ts";
import type { RichText } from "../../../platform/rich-text/index.ts";
import { tables } from "../tables.ts";

/** What is changed of an item; what isn't named stays. */
export interface ReadItemChange {
  title?: string;
  /** By their place among the item's sections, from 0. */
  sections?: ReadonlyMap<number, { heading: string; content: RichText }>;
  /** Titles, as sections. */
  attachments?: ReadonlyMap<number, string>;
}

/** Changes the texts of an item that was read from a paper. */
export async function changeReadItem(
  tx: Tx,
  itemId: string,
  { title, sections = new Map(), attachments = new Map() }: ReadItemChange,
): Promise<void> {
  if (title !== undefined)
    await tables(tx)
      .updateTable("app.agenda_item")
      .set({ title })
      .where("authority_id", "=", here)
      .where("id", "=", itemId)
      .where("is_own", "=", false)
      .execute();
  for (const [position, section] of sections)
    await tables(tx)
      .updateTable("app.section")
      .set(section)
      .where("authority_id", "=", here)
      .where("item_id", "=", itemId)
      .where("position", "=", position)
      .execute();
  for (const [position, name] of attachments)
    await tables(tx)
      .updateTable("app.attachment")
      .set({ title: name })
      .where("authority_id", "=", here)
      .where("item_id", "=", itemId)
      .where("position", "=", position)
      .execute();
}
