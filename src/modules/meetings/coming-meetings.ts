import { sql } from "kysely";
import type { Tx } from "../../platform/database/doors.ts";
import type { BodyKind } from "../organisation/index.ts";

/** A meeting that lies ahead. */
export interface ComingMeeting {
  id: string;
  /** YYYY-MM-DD */
  date: string;
  /** HH:MM */
  startTime: string | null;
  place: string | null;
  /** Of the meeting, where it has another one than its body's. */
  title: string | null;
  /** Whether it is held here, and so has pages of its own. */
  isOwn: boolean;
  body: { id: string; slug: string; name: string; kind: BodyKind; rules: unknown };
}

/** Meetings of these bodies from a day (YYYY-MM-DD) on, the next first. One query. */
export async function comingMeetings(
  tx: Tx,
  bodyIds: readonly string[],
  from: string,
  size: number,
): Promise<ComingMeeting[]> {
  const { rows } = await sql<ComingMeeting>`
    select m.id, m.date, to_char(m.start_time, 'HH24:MI') as "startTime", m.place, m.title,
      m.origin = 'own' as "isOwn",
      jsonb_build_object('id', b.id, 'slug', b.slug, 'name', b.name, 'kind', b.kind, 'rules', b.rules) as body
    from app.meeting m
    join app.body b on b.authority_id = m.authority_id and b.id = m.body_id
    where m.authority_id = app.current_authority() and m.body_id = any(${[...bodyIds]}::uuid[])
      and m.date >= ${from}::date and m.state is distinct from 'cancelled'
    order by m.date, m.start_time nulls first, m.id limit ${size}`.execute(tx);
  return rows;
}
