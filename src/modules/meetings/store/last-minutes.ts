import { sql } from "kysely";
import { here } from "../../../platform/database/here.ts";
import type { Tx } from "../../../platform/database/doors.ts";

/** The minutes of the meeting that the body held before another one, and what came in about them. */
export interface LastMinutes {
  meetingId: string;
  /** YYYY-MM-DD */
  date: string;
  /** When they were sent out; null where that isn't recorded. */
  sentAt: Date | null;
  comments: { name: string; text: string; answer: string | null }[];
}

/** Null before a body's first meeting. One query. */
export async function lastMinutes(
  tx: Tx,
  bodyId: string,
  before: string,
): Promise<LastMinutes | null> {
  const { rows } = await sql<LastMinutes>`
    select m.id as "meetingId", m.date,
      (select max(s.sent_at) from app.minutes_circulation s
        where s.authority_id = m.authority_id and s.meeting_id = m.id) as "sentAt",
      coalesce((select json_agg(json_build_object('name', p.name, 'text', c.text,
          'answer', c.answer) order by c.made_at)
        from app.minutes_comment c
        join app.person p on p.authority_id = c.authority_id and p.id = c.person_id
        left join app.agenda_item i on i.authority_id = c.authority_id and i.id = c.item_id
        where c.authority_id = m.authority_id and c.meeting_id = m.id
          and not coalesce(i.closed, false)), '[]') as comments
    from app.meeting m
    where m.authority_id = ${here} and m.body_id = ${bodyId} and m.date < ${before}::date
      and case when m.origin = 'own' then m.state in ('draft', 'circulated', 'approved', 'published')
        else m.kind = 'minutes' end
    order by m.date desc, m.start_time desc nulls last limit 1`.execute(tx);
  return rows[0] ?? null;
}
