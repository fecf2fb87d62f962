import { sql } from "kysely";
import { here } from "../../../platform/database/here.ts";
import type { Tx } from "../../../platform/database/doors.ts";
import type { Hours } from "./guest-hours.ts";

/** Somebody who has got something of a meeting. */
export interface Receiver {
  personId: string;
  name: string;
  role: string;
  sees: "all" | "open" | "items";
  /** When a guest was last told to come. */
  hours: Hours | null;
  /** Was told that he or she needn't come. */
  isReleased: boolean;
  /** Addresses, in small letters, to which the invitation went. */
  invitedAt: string[];
}

/** A guest from outside who was written to. */
export interface ToldOutsider {
  name: string;
  email: string;
  hours: Hours | null;
  isReleased: boolean;
}

/** Everybody who has got something of the meeting, each once, with what he or she saw most of. One query. */
export async function receiversOf(tx: Tx, meetingId: string): Promise<Receiver[]> {
  const { rows } = await sql<Receiver>`
    select r.person_id as "personId", ${last("r.name")} as name,
      (array_agg(r.role order by array_position(array['all', 'open', 'items'], r.sees),
        d.sent_at desc))[1] as role,
      (array_agg(r.sees order by array_position(array['all', 'open', 'items'], r.sees)))[1] as sees,
      ${lastHours} as hours, ${last("r.is_released")} as "isReleased",
      coalesce(array_agg(distinct lower(r.email))
        filter (where r.email is not null and r.role <> 'list'), '{}') as "invitedAt"
    from app.dispatch_recipient r
    join app.dispatch d on d.authority_id = r.authority_id and d.id = r.dispatch_id
    where r.authority_id = ${here} and d.meeting_id = ${meetingId}
    group by r.person_id order by 2`.execute(tx);
  return rows;
}

/** Guests from outside who have got something of the meeting, by address. One query. */
export async function outsidersOf(tx: Tx, meetingId: string): Promise<ToldOutsider[]> {
  const { rows } = await sql<ToldOutsider>`
    select ${last("r.name")} as name, ${last("r.email")} as email, ${lastHours} as hours,
      ${last("r.is_released")} as "isReleased"
    from app.dispatch_outsider r
    join app.dispatch d on d.authority_id = r.authority_id and d.id = r.dispatch_id
    where r.authority_id = ${here} and d.meeting_id = ${meetingId}
    group by lower(r.email) order by 1`.execute(tx);
  return rows;
}

/** What was told last. */
function last(column: "r.name" | "r.email" | "r.is_released") {
  return sql`(array_agg(${sql.ref(column)} order by d.sent_at desc))[1]`;
}
const lastHours = sql`(array_agg(case when r.called_from is not null then jsonb_build_object(
  'from', to_char(r.called_from, 'HH24:MI'), 'to', to_char(r.called_to, 'HH24:MI')) end
  order by d.sent_at desc))[1]`;

/** A message of the meeting itself, as it was sent. */
interface ChangeDispatch {
  meetingId: string;
  kind: "moved" | "cancelled" | "guests";
  message: string;
  /** When the public is to see it; null where the public sees nothing of the meeting. */
  publicAt: Date | null;
  sentAt: Date;
  sentBy: string;
}

type Told<T> = T & { hours: Hours | null; isReleased: boolean };

/** Records who was told. Three queries. */
export async function storeDispatch(
  tx: Tx,
  sent: ChangeDispatch,
  to: {
    people: readonly Told<{
      personId: string;
      name: string;
      email: string | null;
      role: string;
      sees: Receiver["sees"];
    }>[];
    outsiders: readonly Told<{ name: string; email: string }>[];
  },
): Promise<void> {
  const id = crypto.randomUUID();
  await sql`
    insert into app.dispatch (authority_id, id, meeting_id, kind, message, public_at, sent_at, sent_by)
    values (${here}, ${id}, ${sent.meetingId}, ${sent.kind}, ${sent.message}, ${sent.publicAt},
      ${sent.sentAt}, ${sent.sentBy})`.execute(tx);
  await sql`
    insert into app.dispatch_recipient (authority_id, dispatch_id, person_id, name, email, role, sees,
      called_from, called_to, is_released)
    select ${here}, ${id}, r."personId", r.name, r.email, r.role, r.sees,
      (r.hours ->> 'from')::time, (r.hours ->> 'to')::time, r."isReleased"
    from jsonb_to_recordset(${JSON.stringify(to.people)}::jsonb) as r ("personId" uuid, name text,
      email text, role text, sees text, hours jsonb, "isReleased" boolean)`.execute(tx);
  await sql`
    insert into app.dispatch_outsider (authority_id, dispatch_id, name, email, items,
      called_from, called_to, is_released)
    select ${here}, ${id}, o.name, o.email, '{}', (o.hours ->> 'from')::time,
      (o.hours ->> 'to')::time, o."isReleased"
    from jsonb_to_recordset(${JSON.stringify(to.outsiders)}::jsonb) as o (name text, email text,
      hours jsonb, "isReleased" boolean)`.execute(tx);
}
