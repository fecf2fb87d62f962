import { sql } from "kysely";
import type { Tx } from "../../platform/database/doors.ts";
import { insertRows } from "../../platform/database/insert-rows.ts";
import { projectionOf } from "./projection.ts";
import type { PublishedMeeting } from "./published-meeting.ts";
import { type RecordTables, tables } from "./tables.ts";

/** Puts the version's meeting, items and files into the tables that the pages read. */
export async function project(
  tx: Tx,
  authorityId: string,
  meetingId: string,
  given: {
    seq: number;
    content: PublishedMeeting;
    aliases: string[];
    now: Date;
    versions: RecordTables["record.meeting"]["versions"];
  },
): Promise<void> {
  const { meeting, items, files } = projectionOf(given.content);
  const of = { authority_id: authorityId, meeting_id: meetingId };
  if (given.versions.length > 1)
    await tables(tx)
      .deleteFrom("record.meeting")
      .where("authority_id", "=", authorityId)
      .where("id", "=", meetingId)
      .execute();
  await tables(tx)
    .insertInto("record.meeting")
    .values({
      ...meeting,
      authority_id: authorityId,
      id: meetingId,
      seq: given.seq,
      state: "published",
      aliases: given.aliases,
      reason: null,
      changed_at: given.now,
      versions: sql`${JSON.stringify(given.versions)}::jsonb`,
    })
    .execute();
  await insertRows(
    tx,
    "record.item",
    items.map((item) => ({ ...of, ...item })),
  );
  await insertRows(
    tx,
    "record.file",
    files.map((file) => ({ ...of, ...file })),
  );
}

/** Leaves the tombstone of a withdrawn meeting: where it was, when it left and why. */
export async function projectWithdrawal(
  tx: Tx,
  authorityId: string,
  meetingId: string,
  given: {
    seq: number;
    reason: string;
    now: Date;
    versions: RecordTables["record.meeting"]["versions"];
  },
): Promise<void> {
  await tables(tx)
    .updateTable("record.meeting")
    .set({
      seq: given.seq,
      state: "withdrawn",
      reason: given.reason,
      changed_at: given.now,
      place: null,
      participants: [],
      item_count: 0,
      versions: sql`${JSON.stringify(given.versions)}::jsonb`,
    })
    .where("authority_id", "=", authorityId)
    .where("id", "=", meetingId)
    .execute();
  for (const table of ["record.item", "record.file"] as const) {
    await tables(tx)
      .deleteFrom(table)
      .where("authority_id", "=", authorityId)
      .where("meeting_id", "=", meetingId)
      .execute();
  }
}
