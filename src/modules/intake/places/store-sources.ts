import { sql } from "kysely";
import type { Tx } from "../../../platform/database/doors.ts";
import { here } from "../../../platform/database/here.ts";
import { insertRows } from "../../../platform/database/insert-rows.ts";
import { isOneOf } from "../../../platform/database/one-of.ts";
import type { ItemRepair, ItemSource } from "./item-source.ts";

/** An item's source with the paper that it stands in: a meeting may be made of several. */
export type PaperSource = ItemSource & { sha256: string };

type Tables = {
  "app.item_source": ItemSource & { authority_id: string; item_id: string; sha256: string };
};

/** Keeps where items stand in their papers, by their ids. */
export async function keepSources(
  tx: Tx,
  authorityId: string,
  sources: ReadonlyMap<string, PaperSource>,
): Promise<void> {
  const rows = [...sources].map(([itemId, { sha256, places, repairs }]) => ({
    authority_id: authorityId,
    item_id: itemId,
    sha256,
    places,
    repairs,
  }));
  await insertRows(tx, "app.item_source", rows);
}

/** What is known of where meetings' items stand in their papers, by item id. */
export async function sourcesOfItems(
  tx: Tx,
  authorityId: string,
  meetingIds: readonly string[],
): Promise<Map<string, PaperSource>> {
  const rows = await tx
    .withTables<
      Tables & { "app.agenda_item": { authority_id: string; id: string; meeting_id: string } }
    >()
    .selectFrom("app.item_source as s")
    .innerJoin("app.agenda_item as i", (join) =>
      join.onRef("i.authority_id", "=", "s.authority_id").onRef("i.id", "=", "s.item_id"),
    )
    .select(["s.item_id", "s.sha256", "s.places", "s.repairs"])
    .where("s.authority_id", "=", authorityId)
    .where(isOneOf("i.meeting_id", meetingIds))
    .execute();
  return new Map(rows.map(({ item_id, ...source }) => [item_id, source]));
}

/** One item's source, held until the transaction ends; null for an item that wasn't read from a paper. */
export async function holdSource(tx: Tx, itemId: string): Promise<ItemSource | null> {
  const row = await tx
    .withTables<Tables>()
    .selectFrom("app.item_source")
    .select(["places", "repairs"])
    .where("authority_id", "=", here)
    .where("item_id", "=", itemId)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

/** Keeps which of an item's repairs are put back. */
export async function saveRepairs(
  tx: Tx,
  itemId: string,
  repairs: readonly ItemRepair[],
): Promise<void> {
  await sql`
    update app.item_source set repairs = ${JSON.stringify(repairs)}::jsonb
    where authority_id = ${here} and item_id = ${itemId}`.execute(tx);
}
