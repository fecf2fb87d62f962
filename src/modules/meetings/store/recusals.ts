import { sql } from "kysely";
import { here } from "../../../platform/database/here.ts";
import type { Tx } from "../../../platform/database/doors.ts";
import type { Recusal } from "../attendance.ts";

/**
 * Recusals in a meeting's items: those raised in it, and those that stand on the cases of people who are
 * on its list. What the body ruled in the meeting holds in the meeting. One query.
 */
export async function recusalsOf(tx: Tx, meetingId: string): Promise<Recusal[]> {
  const { rows } = await sql<Recusal>`
    select r.id, r.item_id as "itemId", r.person_id as "personId", p.name, r.reason,
      r.raised_by = r.person_id as "bySelf", r.ruling
    from (
      select r.authority_id, r.id, r.item_id, r.person_id, r.reason, r.raised_by, r.ruling,
        i.meeting_id
      from app.item_recusal r
      join app.agenda_item i on i.authority_id = r.authority_id and i.id = r.item_id
      union all
      select i.authority_id, null, i.id, c.person_id, c.reason, c.registered_by, 'recused', i.meeting_id
      from app.agenda_item i
      join app.case_recusal c on c.authority_id = i.authority_id and c.case_id = i.case_id
      join app.attendance a on a.authority_id = i.authority_id and a.meeting_id = i.meeting_id
        and a.person_id = c.person_id
      where not exists (select from app.item_recusal r where r.authority_id = i.authority_id
        and r.item_id = i.id and r.person_id = c.person_id)
    ) r
    join app.person p on p.authority_id = r.authority_id and p.id = r.person_id
    where r.authority_id = ${here} and r.meeting_id = ${meetingId}
    order by p.name`.execute(tx);
  return rows;
}

/** The id; null when the person's recusal is raised already. */
export async function insertRecusal(
  tx: Tx,
  recusal: { itemId: string; personId: string; reason: string; by: string; at: Date },
): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    insert into app.item_recusal (authority_id, item_id, person_id, reason, raised_by, raised_at)
    values (${here}, ${recusal.itemId}, ${recusal.personId}, ${recusal.reason}, ${recusal.by}, ${recusal.at})
    on conflict (authority_id, item_id, person_id) do nothing returning id`.execute(tx);
  return rows[0]?.id ?? null;
}

export interface RecusalRow {
  id: string;
  itemId: string;
  personId: string;
  reason: string;
  ruling: Recusal["ruling"];
  caseId: string | null;
}

/** null when there is none such in the meeting. */
export async function recusalById(
  tx: Tx,
  meetingId: string,
  id: string,
): Promise<RecusalRow | null> {
  const { rows } = await sql<RecusalRow>`
    select r.id, r.item_id as "itemId", r.person_id as "personId", r.reason, r.ruling,
      i.case_id as "caseId"
    from app.item_recusal r
    join app.agenda_item i on i.authority_id = r.authority_id and i.id = r.item_id
    where r.authority_id = ${here} and i.meeting_id = ${meetingId} and r.id = ${id}`.execute(tx);
  return rows[0] ?? null;
}

export async function updateRuling(
  tx: Tx,
  ruled: { id: string; ruling: Recusal["ruling"]; by: string; at: Date },
): Promise<void> {
  await sql`
    update app.item_recusal set ruling = ${ruled.ruling},
      ruled_by = ${ruled.ruling === null ? null : ruled.by},
      ruled_at = ${ruled.ruling === null ? null : ruled.at}
    where authority_id = ${here} and id = ${ruled.id}`.execute(tx);
}
