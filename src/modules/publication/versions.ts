import type { Tx } from "../../platform/database/doors.ts";
import type { Link } from "./chain.ts";
import type { PublishedMeeting } from "./published-meeting.ts";
import { type RecordTables, tables } from "./tables.ts";

export interface Current {
  seq: number;
  version: number;
  /** null when withdrawn. */
  content: PublishedMeeting | null;
  versions: RecordTables["record.meeting"]["versions"];
}

/** What the public sees of the meeting now, or null when it was never published. */
export async function currentOf(
  tx: Tx,
  authorityId: string,
  meetingId: string,
): Promise<Current | null> {
  const row = await tables(tx)
    .selectFrom("record.meeting as m")
    .innerJoin("record.version as v", (join) =>
      join.onRef("v.authority_id", "=", "m.authority_id").onRef("v.seq", "=", "m.seq"),
    )
    .select(["v.seq", "v.version", "v.document", "m.versions"])
    .where("m.authority_id", "=", authorityId)
    .where("m.id", "=", meetingId)
    .executeTakeFirst();
  if (row === undefined) return null;
  const link = JSON.parse(row.document) as Link;
  return { seq: row.seq, version: row.version, content: link.content, versions: row.versions };
}
