import { sql } from "kysely";
import { here } from "../../../platform/database/here.ts";
import type { Tx } from "../../../platform/database/doors.ts";

/** What the chair of a body decided between two meetings. */
export interface ChairDecision {
  id: string;
  title: string;
  text: string;
  /** YYYY-MM-DD */
  decidedOn: string;
  person: { id: string; name: string };
  isClosed: boolean;
  closedGround: string | null;
  /** The item under which the body was told of it; null until then. */
  reported: { meetingId: string; itemId: string; date: string; number: string } | null;
}

/** Those of a body, the newest first. One query. */
export async function chairDecisionsOf(tx: Tx, bodyId: string): Promise<ChairDecision[]> {
  const { rows } = await sql<ChairDecision>`
    select d.id, d.title, d.text, d.decided_on as "decidedOn",
      json_build_object('id', p.id, 'name', p.name) as person,
      d.is_closed as "isClosed", d.closed_ground as "closedGround",
      case when i.id is not null then json_build_object('meetingId', m.id, 'itemId', i.id,
        'date', m.date, 'number', i.number) end as reported
    from app.chair_decision d
    join app.person p on p.authority_id = d.authority_id and p.id = d.person_id
    left join app.agenda_item i on i.authority_id = d.authority_id and i.id = d.reported_item_id
    left join app.meeting m on m.authority_id = i.authority_id and m.id = i.meeting_id
    where d.authority_id = ${here} and d.body_id = ${bodyId}
    order by d.decided_on desc, d.made_at desc`.execute(tx);
  return rows;
}

interface NewChairDecision {
  bodyId: string;
  title: string;
  text: string;
  decidedOn: string;
  personId: string;
  isClosed: boolean;
  closedGround: string | null;
  at: Date;
}

/** */
export async function insertChairDecision(tx: Tx, one: NewChairDecision): Promise<void> {
  await sql`
    insert into app.chair_decision (authority_id, body_id, title, text, decided_on, person_id, is_closed, closed_ground, made_at)
    values (${here}, ${one.bodyId}, ${one.title}, ${one.text}, ${one.decidedOn}, ${one.personId},
      ${one.isClosed}, ${one.closedGround}, ${one.at})`.execute(tx);
}

/** False when the body has no such decision, or was told of it. */
export async function deleteChairDecision(tx: Tx, bodyId: string, id: string): Promise<boolean> {
  const { rows } = await sql`
    delete from app.chair_decision
    where authority_id = ${here} and body_id = ${bodyId} and id = ${id} and reported_item_id is null
    returning id`.execute(tx);
  return rows.length > 0;
}

/** The acting chair on a day, or the deputy, who decides in his place; the chair first. */
export async function chairsOf(
  tx: Tx,
  bodyId: string,
  day: string,
): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select p.id, p.name from app.membership m
    join app.person p on p.authority_id = m.authority_id and p.id = m.person_id
    where m.authority_id = ${here} and m.body_id = ${bodyId} and m.role in ('chair', 'deputy')
      and m.starts_on <= ${day}::date and coalesce(m.ends_on, 'infinity') >= ${day}::date
    order by m.role, p.name`.execute(tx);
  return rows;
}
