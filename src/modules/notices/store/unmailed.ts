import type { Tx } from "../../../platform/database/doors.ts";
import type { NoticeKind } from "../kinds.ts";
import { type Rhythm, USUAL_RHYTHM } from "../rhythm.ts";
import { tables } from "./tables.ts";

/** Notices that wait for a mail: unread, not mailed. */
const unmailed = (tx: Tx, authorityId: string, delivery: "at_once" | "digest") =>
  tables(tx)
    .selectFrom("app.notice as n")
    .where("n.authority_id", "=", authorityId)
    .where("n.delivery", "=", delivery)
    .where("n.mail_id", "is", null)
    .where("n.read_at", "is", null);

export interface UnmailedNotice {
  id: string;
  personId: string;
  kind: NoticeKind;
  text: string;
}

/** Those of `ids` that are to be mailed at once and weren't, locked; another process's are left out. */
export async function lockSingles(
  tx: Tx,
  authorityId: string,
  ids: string[],
): Promise<UnmailedNotice[]> {
  if (ids.length === 0) return [];
  return unmailed(tx, authorityId, "at_once")
    .where("n.id", "in", ids)
    .select(["n.id", "n.person_id as personId", "n.kind", "n.text"])
    .orderBy("n.created_at")
    .forUpdate()
    .skipLocked()
    .execute();
}

/** Ids of at most `limit` notices that should have been mailed at once, and were made between the two times. */
export async function overlookedSingles(
  tx: Tx,
  authorityId: string,
  between: { from: Date; until: Date },
  limit: number,
): Promise<string[]> {
  const rows = await unmailed(tx, authorityId, "at_once")
    .where("n.created_at", ">", between.from)
    .where("n.created_at", "<", between.until)
    .select("n.id")
    .orderBy("n.created_at")
    .limit(limit)
    .execute();
  return rows.map((row) => row.id);
}

/** People for whom something waits for a digest, each with the time of the oldest. */
export async function digestReaders(
  tx: Tx,
  authorityId: string,
): Promise<{ personId: string; rhythm: Rhythm; oldest: Date }[]> {
  const rows = await unmailed(tx, authorityId, "digest")
    .leftJoin("app.notice_rhythm as r", (join) =>
      join.onRef("r.authority_id", "=", "n.authority_id").onRef("r.person_id", "=", "n.person_id"),
    )
    .select(({ fn }) => [
      "n.person_id as personId",
      "r.hour",
      "r.weekdays",
      "r.on_holidays as onHolidays",
      fn.min("n.created_at").as("oldest"),
    ])
    .groupBy(["n.person_id", "r.hour", "r.weekdays", "r.on_holidays"])
    .execute();
  return rows.map(({ personId, hour, weekdays, onHolidays, oldest }) => ({
    personId,
    oldest,
    rhythm:
      hour === null || weekdays === null || onHolidays === null
        ? USUAL_RHYTHM
        : { hour, weekdays, onHolidays },
  }));
}

/** What waits for a person's digest from before `until`, locked, the oldest first. */
export async function lockDigest(
  tx: Tx,
  authorityId: string,
  personId: string,
  until: Date,
): Promise<UnmailedNotice[]> {
  return unmailed(tx, authorityId, "digest")
    .where("n.person_id", "=", personId)
    .where("n.created_at", "<", until)
    .select(["n.id", "n.person_id as personId", "n.kind", "n.text"])
    .orderBy("n.created_at")
    .forUpdate()
    .execute();
}

/** Notes that the notices stand in that mail, so that no other mail tells of them. */
export async function noteMailed(
  tx: Tx,
  authorityId: string,
  ids: string[],
  mailId: string,
): Promise<void> {
  await tables(tx)
    .updateTable("app.notice")
    .set({ mail_id: mailId })
    .where("authority_id", "=", authorityId)
    .where("id", "in", ids)
    .execute();
}

/** Lets the notices be read in the system only, since no mail can be sent to their person. */
export async function noteUnmailable(tx: Tx, authorityId: string, ids: string[]): Promise<void> {
  await tables(tx)
    .updateTable("app.notice")
    .set({ delivery: "none" })
    .where("authority_id", "=", authorityId)
    .where("id", "in", ids)
    .execute();
}
