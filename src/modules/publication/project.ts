import { sql } from "kysely";
import type { Tx } from "../../platform/database/doors.ts";
import { insertRows } from "../../platform/database/insert-rows.ts";
import { isOneOf } from "../../platform/database/one-of.ts";
import { projectionOf } from "./projection.ts";
import type { PublishedMeeting } from "./published-meeting.ts";
import { type RecordTables, tables } from "./tables.ts";

/** A version as the pages are to read it. */
export interface Projected {
  meetingId: string;
  seq: number;
  content: PublishedMeeting;
  aliases: string[];
  versions: RecordTables["record.meeting"]["versions"];
}

/** Puts the versions' meetings, items and files into the tables that the pages read. */
export async function project(
  tx: Tx,
  authorityId: string,
  versions: readonly Projected[],
  now: Date,
): Promise<void> {
  const all = versions.map((one) => ({
    ...one,
    ...projectionOf(one.content),
    of: { authority_id: authorityId, meeting_id: one.meetingId },
  }));
  const earlier = versions.flatMap((one) => (one.versions.length > 1 ? one.meetingId : []));
  if (earlier.length > 0)
    await tables(tx)
      .deleteFrom("record.meeting")
      .where("authority_id", "=", authorityId)
      .where(isOneOf("id", earlier))
      .execute();
  await insertRows(
    tx,
    "record.meeting",
    all.map(({ meeting, meetingId, seq, aliases, versions: of }) => ({
      ...meeting,
      authority_id: authorityId,
      id: meetingId,
      seq,
      state: "published",
      aliases,
      changed_at: now,
      versions: of,
    })),
  );
  await insertRows(
    tx,
    "record.item",
    all.flatMap(({ items, of }) => items.map((item) => ({ ...of, ...item }))),
  );
  await insertRows(
    tx,
    "record.file",
    all.flatMap(({ files, of }) => files.map((file) => ({ ...of, ...file }))),
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
