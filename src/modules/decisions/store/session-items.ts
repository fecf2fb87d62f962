import { sql } from "kysely";
import { here } from "../../../platform/database/here.ts";
import type { Tx } from "../../../platform/database/doors.ts";
import type { RichText } from "../../../platform/rich-text/index.ts";
import type { Substitute } from "../session.ts";

/** An item of a running meeting with what its agenda says. */
export interface AgendaRow {
  id: string;
  parentId: string | null;
  number: string;
  title: string;
  publicTitle: string | null;
  isChapter: boolean;
  closed: boolean;
  isWithdrawn: boolean;
  caseNumber: string | null;
  isOnRoute: boolean;
  /** The texts of its recommendation, in order. */
  recommendations: RichText[];
  isSettled: boolean;
}

/** Every item in order, chapters too. One query. */
export async function agendaRows(tx: Tx, meetingId: string): Promise<AgendaRow[]> {
  const { rows } = await sql<AgendaRow>`
    select i.id, i.parent_id as "parentId", i.number, i.title, i.public_title as "publicTitle",
      i.is_chapter as "isChapter", i.closed, i.withdrawn_at is not null as "isWithdrawn",
      c.number as "caseNumber", i.stop_id is not null as "isOnRoute",
      coalesce((select json_agg(s.content order by s.position) from app.section s
        where s.authority_id = i.authority_id and s.item_id = i.id and s.kind = 'recommendation'), '[]')
        as recommendations,
      i.settled_at is not null as "isSettled"
    from app.agenda_item i
    left join app.case_file c on c.authority_id = i.authority_id and c.id = i.case_id
    where i.authority_id = ${here} and i.meeting_id = ${meetingId} order by i.position`.execute(tx);
  return rows;
}

/** Who stands as a substitute in the body on the meeting's day and isn't on its list. One query. */
export async function freeSubstitutes(tx: Tx, meetingId: string): Promise<Substitute[]> {
  const { rows } = await sql<Substitute>`
    select distinct on (lower(p.name), p.id) p.id as "personId", p.name, s.party
    from app.meeting m
    join app.membership s on s.authority_id = m.authority_id and s.body_id = m.body_id
      and s.role = 'substitute' and s.starts_on <= m.date and coalesce(s.ends_on, 'infinity') >= m.date
    join app.person p on p.authority_id = s.authority_id and p.id = s.person_id and p.is_active
    where m.authority_id = ${here} and m.id = ${meetingId}
      and not exists (select from app.attendance a where a.authority_id = m.authority_id
        and a.meeting_id = m.id and a.person_id = s.person_id)
    order by lower(p.name), p.id`.execute(tx);
  return rows;
}
