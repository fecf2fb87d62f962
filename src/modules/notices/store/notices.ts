import { sql } from "kysely";
import type { Tx } from "../../../platform/database/doors.ts";
import { isOneOf } from "../../../platform/database/one-of.ts";
import type { Delivery, NoticeKind } from "../kinds.ts";
import { type Reader, tables } from "./tables.ts";

/** The matter that a notice is about: "case" and its id. */
export interface Subject {
  kind: string;
  id: string;
}

interface Row {
  authorityId: string;
  kind: NoticeKind;
  text: string;
  href: string;
  subject: Subject | null;
  now: Date;
}

/**
 * Adds a notice for each of `to`. Who has one unread of the same kind and subject gets its text
 * replaced instead.
 * @returns the ids of those that are new and to be mailed at once
 */
export async function addNotices(
  tx: Tx,
  { authorityId, kind, text, href, subject, now }: Row,
  to: { personId: string; delivery: Delivery }[],
): Promise<string[]> {
  const rows = await tables(tx)
    .insertInto("app.notice")
    .values(
      to.map(({ personId, delivery }) => ({
        authority_id: authorityId,
        person_id: personId,
        kind,
        text,
        href,
        subject_kind: subject?.kind ?? null,
        subject_id: subject?.id ?? null,
        delivery,
        created_at: now,
        read_at: null,
        mail_id: null,
      })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(["authority_id", "person_id", "kind", "subject_kind", "subject_id"])
        .where("read_at", "is", null)
        .doUpdateSet({ text, href, created_at: now }),
    )
    .returning(["id", "delivery", sql<boolean>`xmax = 0`.as("isNew")])
    .execute();
  return rows.filter((row) => row.isNew && row.delivery === "at_once").map((row) => row.id);
}

export interface Notice {
  id: string;
  kind: NoticeKind;
  text: string;
  /** A path of this site. */
  href: string;
  createdAt: Date;
  readAt: Date | null;
}

/** A reader's notices, unread first, then the newest; and how many there are in all. */
export async function noticesOf(
  tx: Tx,
  { authorityId, personId }: Reader,
  given: { unread: boolean; offset: number; size: number },
): Promise<{ notices: Notice[]; count: number }> {
  let query = tables(tx)
    .selectFrom("app.notice")
    .where("authority_id", "=", authorityId)
    .where("person_id", "=", personId);
  if (given.unread) query = query.where("read_at", "is", null);
  const { count } = await query.select(sql<number>`count(*)`.as("count")).executeTakeFirstOrThrow();
  const notices = await query
    .select(["id", "kind", "text", "href", "created_at as createdAt", "read_at as readAt"])
    .orderBy(sql`read_at is null`, "desc")
    .orderBy("created_at", "desc")
    .orderBy("id")
    .offset(given.offset)
    .limit(given.size)
    .execute();
  return { notices, count };
}

/** How many notices a reader hasn't read. */
export async function countUnread(tx: Tx, { authorityId, personId }: Reader): Promise<number> {
  return (await countUnreadOf(tx, authorityId, [personId])).get(personId) ?? 0;
}

/** The same for several readers, by their ids; who has read all is left out. One query. */
export async function countUnreadOf(
  tx: Tx,
  authorityId: string,
  personIds: readonly string[],
): Promise<Map<string, number>> {
  const { rows } = await sql<{ personId: string; count: number }>`
    select person_id as "personId", count(*) from app.notice
    where authority_id = ${authorityId} and ${isOneOf("person_id", personIds)} and read_at is null
    group by person_id`.execute(tx);
  return new Map(rows.map(({ personId, count }) => [personId, count]));
}

/** The reader's own notice, or null. */
export async function findNotice(
  tx: Tx,
  { authorityId, personId }: Reader,
  id: string,
): Promise<Notice | null> {
  const row = await tables(tx)
    .selectFrom("app.notice")
    .select(["id", "kind", "text", "href", "created_at as createdAt", "read_at as readAt"])
    .where("authority_id", "=", authorityId)
    .where("person_id", "=", personId)
    .where(sql`id::text`, "=", id)
    .executeTakeFirst();
  return row ?? null;
}

/** Marks the reader's notices of `ids`, or all, as read. Those of others are left alone. */
export async function readNotices(
  tx: Tx,
  { authorityId, personId }: Reader,
  ids: string[] | "all",
  now: Date,
): Promise<void> {
  if (ids.length === 0) return;
  let query = tables(tx)
    .updateTable("app.notice")
    .set({ read_at: now })
    .where("authority_id", "=", authorityId)
    .where("person_id", "=", personId)
    .where("read_at", "is", null);
  if (ids !== "all") query = query.where(sql`id::text`, "in", ids);
  await query.execute();
}

/**
 * Marks as read what was told of `subject`, since the matter is dealt with: to `personIds`, or to all;
 * of `kinds`. To be called in the transaction that deals with it.
 */
export async function settleNotices(
  tx: Tx,
  authorityId: string,
  given: { subject: Subject; kinds: NoticeKind[]; personIds?: string[] },
  now = new Date(),
): Promise<void> {
  if (given.personIds?.length === 0) return;
  let query = tables(tx)
    .updateTable("app.notice")
    .set({ read_at: now })
    .where("authority_id", "=", authorityId)
    .where("subject_kind", "=", given.subject.kind)
    .where("subject_id", "=", given.subject.id)
    .where("kind", "in", given.kinds)
    .where("read_at", "is", null);
  if (given.personIds !== undefined) query = query.where("person_id", "in", given.personIds);
  await query.execute();
}
