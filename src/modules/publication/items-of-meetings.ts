import type { Kysely } from "kysely";
import type { RecordTables } from "./tables.ts";

/** The authority's published items (`i`) with the meetings they stand in (`m`). */
export function itemsOfMeetings(db: Kysely<RecordTables>, authorityId: string) {
  return db
    .selectFrom("record.item as i")
    .innerJoin("record.meeting as m", (join) =>
      join.onRef("m.authority_id", "=", "i.authority_id").onRef("m.id", "=", "i.meeting_id"),
    )
    .where("i.authority_id", "=", authorityId);
}
