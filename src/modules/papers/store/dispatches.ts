import { sql } from "kysely";
import type { Tx } from "../../../platform/database/doors.ts";
import { here } from "../../../platform/database/here.ts";
import type { StoredMeeting } from "../../meetings/index.ts";
import type { DispatchKind } from "../words.ts";
import type { Outsider, Recipient, Sees } from "./recipients.ts";

export interface NewDispatch {
  id: string;
  meetingId: string;
  kind: DispatchKind;
  version: number;
  /** YYYY-MM-DD */
  deadline: string;
  lateReason: string | null;
  message: string | null;
  checks: readonly string[];
  lists: readonly string[];
  publicAt: Date | null;
  publishedAt: Date | null;
  sentAt: Date;
  sentBy: string;
  content: StoredMeeting;
}

/** Stores a dispatch with all that went out and whom it went to. */
export async function storeDispatch(
  tx: Tx,
  sent: NewDispatch,
  to: {
    recipients: readonly Recipient[];
    outsiders: readonly Outsider[];
    /** When guests are called in, by person's id or address in small letters. */
    hours: ReadonlyMap<string, { from: string; to: string }>;
  },
): Promise<void> {
  await sql`
    insert into app.dispatch (authority_id, id, meeting_id, kind, version, deadline, late_reason, message,
      checks, lists, public_at, published_at, sent_at, sent_by)
    values (${here}, ${sent.id}, ${sent.meetingId}, ${sent.kind}, ${sent.version}, ${sent.deadline},
      ${sent.lateReason}, ${sent.message}, ${JSON.stringify(sent.checks)}, ${[...sent.lists]}::uuid[],
      ${sent.publicAt}, ${sent.publishedAt}, ${sent.sentAt}, ${sent.sentBy})`.execute(tx);
  await sql`
    insert into app.dispatch_content (authority_id, dispatch_id, content)
    values (${here}, ${sent.id}, ${JSON.stringify(sent.content)})`.execute(tx);
  const recipients = to.recipients.map((one) => ({ ...one, ...to.hours.get(one.personId) }));
  await sql`
    insert into app.dispatch_recipient (authority_id, dispatch_id, person_id, name, email, role, sees,
      called_from, called_to)
    select ${here}, ${sent.id}, r."personId", r.name, r.email, r.role, r.sees, r."from", r."to"
    from jsonb_to_recordset(${JSON.stringify(recipients)}::jsonb)
      as r("personId" uuid, name text, email text, role text, sees text, "from" time, "to" time)`.execute(
    tx,
  );
  for (const { name, email, items } of to.outsiders) {
    const { from = null, to: until = null } = to.hours.get(email.toLowerCase()) ?? {};
    await sql`
      insert into app.dispatch_outsider (authority_id, dispatch_id, name, email, items, called_from, called_to)
      values (${here}, ${sent.id}, ${name}, ${email}, ${items}::uuid[], ${from}, ${until})`.execute(
      tx,
    );
  }
}

/** Whether that dispatch has been sent already: the form came twice. */
export async function isDispatched(tx: Tx, id: string): Promise<boolean> {
  const { rows } = await sql`
    select from app.dispatch where authority_id = ${here} and id = ${id}`.execute(tx);
  return rows.length > 0;
}

/** What a dispatch held; null when there is no such, or only a message was sent. */
export async function contentOf(
  tx: Tx,
  meetingId: string,
  id: string,
): Promise<{ content: StoredMeeting; sentAt: Date } | null> {
  const { rows } = await sql<{ content: StoredMeeting; sentAt: Date }>`
    select c.content, d.sent_at as "sentAt" from app.dispatch d
    join app.dispatch_content c on c.authority_id = d.authority_id and c.dispatch_id = d.id
    where d.authority_id = ${here} and d.meeting_id = ${meetingId} and d.id = ${id}`.execute(tx);
  return rows[0] ?? null;
}

/** What the newest dispatch with papers held; null when none was sent. */
export async function newestContent(tx: Tx, meetingId: string): Promise<StoredMeeting | null> {
  const { rows } = await sql<{ content: StoredMeeting }>`
    select c.content from app.dispatch d
    join app.dispatch_content c on c.authority_id = d.authority_id and c.dispatch_id = d.id
    where d.authority_id = ${here} and d.meeting_id = ${meetingId}
    order by d.sent_at desc, d.version desc nulls last limit 1`.execute(tx);
  return rows[0]?.content ?? null;
}

/** What somebody was sent most of, in any dispatch of the meeting, or in that one. */
export async function sentTo(
  tx: Tx,
  meetingId: string,
  personId: string,
  dispatchId: string | null,
): Promise<Sees | null> {
  const { rows } = await sql<{ sees: Sees }>`
    select r.sees from app.dispatch_recipient r
    join app.dispatch d on d.authority_id = r.authority_id and d.id = r.dispatch_id
    where r.authority_id = ${here} and d.meeting_id = ${meetingId} and r.person_id = ${personId}
      and d.id = coalesce(${dispatchId}::uuid, d.id)
    order by array_position(array['all', 'open', 'items'], r.sees) limit 1`.execute(tx);
  return rows[0]?.sees ?? null;
}

/** Notes the first time that a recipient opened what was sent. */
export async function noteOpened(
  tx: Tx,
  dispatchId: string,
  personId: string,
  now: Date,
): Promise<void> {
  await sql`
    update app.dispatch_recipient set opened_at = ${now}
    where authority_id = ${here} and dispatch_id = ${dispatchId} and person_id = ${personId}
      and opened_at is null`.execute(tx);
}

export interface SentDispatch {
  id: string;
  kind: DispatchKind;
  sentAt: Date;
  sender: string;
  message: string | null;
  lateReason: string | null;
  checks: string[];
  publicAt: Date | null;
  publishedAt: Date | null;
  /** Whether papers were sent, and not only a message. */
  hasPapers: boolean;
  recipients: (Pick<Recipient, "name" | "role" | "sees"> & {
    hasMail: boolean;
    openedAt: Date | null;
  })[];
  outsiders: { name: string }[];
}

/** All that was sent of a meeting, the newest first, with who opened it when. */
export async function dispatchesOf(tx: Tx, meetingId: string): Promise<SentDispatch[]> {
  const { rows } = await sql<SentDispatch>`
    select d.id, d.kind, d.sent_at as "sentAt", p.name as sender, d.message,
      d.late_reason as "lateReason", d.checks, d.public_at as "publicAt",
      d.published_at as "publishedAt",
      exists (select from app.dispatch_content c
        where c.authority_id = d.authority_id and c.dispatch_id = d.id) as "hasPapers",
      coalesce((select jsonb_agg(jsonb_build_object('name', r.name, 'role', r.role, 'sees', r.sees,
          'hasMail', r.email is not null, 'openedAt', r.opened_at)
          order by array_position(array['all', 'open', 'items'], r.sees), lower(r.name))
        from app.dispatch_recipient r
        where r.authority_id = d.authority_id and r.dispatch_id = d.id), '[]') as recipients,
      coalesce((select jsonb_agg(jsonb_build_object('name', o.name) order by lower(o.name))
        from app.dispatch_outsider o
        where o.authority_id = d.authority_id and o.dispatch_id = d.id), '[]') as outsiders
    from app.dispatch d
    join app.person p on p.authority_id = d.authority_id and p.id = d.sent_by
    where d.authority_id = ${here} and d.meeting_id = ${meetingId}
    order by d.sent_at desc, d.version desc nulls last`.execute(tx);
  return rows.map((row) => ({
    ...row,
    recipients: row.recipients.map((one) => ({
      ...one,
      openedAt: one.openedAt === null ? null : new Date(one.openedAt),
    })),
  }));
}

/** The lists that the body's papers last went to. */
export async function usualLists(tx: Tx, bodyId: string): Promise<string[]> {
  const { rows } = await sql<{ lists: string[] }>`
    select d.lists::text[] as lists from app.dispatch d
    join app.meeting m on m.authority_id = d.authority_id and m.id = d.meeting_id
    where d.authority_id = ${here} and m.body_id = ${bodyId}
      and d.kind in ('agenda', 'supplement', 'correction')
    order by d.sent_at desc limit 1`.execute(tx);
  return rows[0]?.lists ?? [];
}
