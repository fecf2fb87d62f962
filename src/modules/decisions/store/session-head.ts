import { sql } from "kysely";
import { here } from "../../../platform/database/here.ts";
import type { Tx } from "../../../platform/database/doors.ts";
import type { MeetingState } from "../../meetings/index.ts";
import type { BodyKind } from "../../organisation/index.ts";

/** A meeting that is held, with the body that holds it. */
export interface SessionHead {
  id: string;
  /** YYYY-MM-DD */
  date: string;
  state: MeetingState;
  startedAt: Date | null;
  endedAt: Date | null;
  bodyId: string;
  bodyName: string;
  /** As decisions print it: "Direktionen 2026-2029". */
  bodyPrinted: string;
  bodyKind: BodyKind;
  rules: unknown;
  seq: number;
  currentItemId: string | null;
  inClosedPart: boolean;
}

/** One query. The caller knows that the meeting is there. */
export async function sessionHead(tx: Tx, meetingId: string): Promise<SessionHead> {
  const { rows } = await sql<SessionHead>`
    select m.id, m.date, m.state, m.started_at as "startedAt", m.ended_at as "endedAt",
      b.id as "bodyId", b.name as "bodyName", concat_ws(' ', b.name, t.label) as "bodyPrinted",
      b.kind as "bodyKind", b.rules, coalesce(l.seq, 0) as seq,
      l.current_item_id as "currentItemId", coalesce(l.in_closed_part, false) as "inClosedPart"
    from app.meeting m
    join app.body b on b.authority_id = m.authority_id and b.id = m.body_id
    left join app.term t on t.authority_id = m.authority_id and t.id = m.term_id
    left join app.meeting_live l on l.authority_id = m.authority_id and l.meeting_id = m.id
    where m.authority_id = ${here} and m.id = ${meetingId}`.execute(tx);
  return rows[0]!;
}

/**
 * Waits until nobody else changes the meeting, and holds it until the transaction ends: changes come one
 * after another, on all servers. @returns the sequence number of the last one; null for no meeting of ours
 */
export async function takeMeeting(tx: Tx, meetingId: string): Promise<number | null> {
  await sql`
    insert into app.meeting_live (authority_id, meeting_id)
    select authority_id, id from app.meeting
    where authority_id = ${here} and id = ${meetingId} and state is not null
    on conflict do nothing`.execute(tx);
  const { rows } = await sql<{ seq: number }>`
    select seq from app.meeting_live
    where authority_id = ${here} and meeting_id = ${meetingId} for update`.execute(tx);
  return rows[0]?.seq ?? null;
}

/** Raises the sequence number and tells all servers of it, when the transaction is through. */
export async function announce(tx: Tx, meetingId: string, seq: number): Promise<void> {
  await sql`
    with raised as (
      update app.meeting_live set seq = ${seq}
      where authority_id = ${here} and meeting_id = ${meetingId} returning authority_id)
    select pg_notify('tingsted_meeting', json_build_object(
      'authority', authority_id, 'meeting', ${meetingId}::text, 'seq', ${seq}::bigint)::text)
    from raised`.execute(tx);
}

export async function setPlace(
  tx: Tx,
  meetingId: string,
  place: { currentItemId?: string | null; inClosedPart?: boolean },
): Promise<void> {
  if (place.currentItemId !== undefined)
    await sql`update app.meeting_live set current_item_id = ${place.currentItemId}
      where authority_id = ${here} and meeting_id = ${meetingId}`.execute(tx);
  if (place.inClosedPart !== undefined)
    await sql`update app.meeting_live set in_closed_part = ${place.inClosedPart}
      where authority_id = ${here} and meeting_id = ${meetingId}`.execute(tx);
}

/** The body's next meeting after a day that isn't cancelled; null while none is planned. */
export async function nextMeeting(
  tx: Tx,
  bodyId: string,
  after: string,
): Promise<{ id: string; date: string } | null> {
  const { rows } = await sql<{ id: string; date: string }>`
    select id, date from app.meeting
    where authority_id = ${here} and body_id = ${bodyId} and date > ${after}::date
      and state in ('planned', 'open', 'dispatched')
    order by date, start_time nulls first limit 1`.execute(tx);
  return rows[0] ?? null;
}

/** A meeting of the body by its id, whatever its state; null where the body has none such. */
export async function meetingOf(
  tx: Tx,
  bodyId: string,
  id: string,
): Promise<{ id: string; date: string } | null> {
  const { rows } = await sql<{ id: string; date: string }>`
    select id, date from app.meeting
    where authority_id = ${here} and body_id = ${bodyId} and id = ${id}
      and state is distinct from 'cancelled'`.execute(tx);
  return rows[0] ?? null;
}

/** null where there is no such body. */
export async function bodyName(tx: Tx, id: string): Promise<string | null> {
  const { rows } = await sql<{ name: string }>`
    select name from app.body where authority_id = ${here} and id = ${id}`.execute(tx);
  return rows[0]?.name ?? null;
}
