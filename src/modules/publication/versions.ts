import type { Tx } from "../../platform/database/doors.ts";
import { isOneOf } from "../../platform/database/one-of.ts";
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
  return (await currentsOf(tx, authorityId, [meetingId])).get(meetingId) ?? null;
}

/** The same of these meetings, by id, as far as they were ever published. */
export async function currentsOf(
  tx: Tx,
  authorityId: string,
  meetingIds: readonly string[],
): Promise<Map<string, Current>> {
  const rows = await tables(tx)
    .selectFrom("record.meeting as m")
    .innerJoin("record.version as v", (join) =>
      join.onRef("v.authority_id", "=", "m.authority_id").onRef("v.seq", "=", "m.seq"),
    )
    .select(["m.id", "v.seq", "v.version", "v.document", "m.versions"])
    .where("m.authority_id", "=", authorityId)
    .where(isOneOf("m.id", meetingIds))
    .execute();
  return new Map(
    rows.map(({ id, seq, version, document, versions }) => {
      const link = JSON.parse(document) as Link;
      return [id, { seq, version, content: link.content, versions }];
    }),
  );
}
