import { sql } from "kysely";
import type { Tx } from "../../../platform/database/doors.ts";
import { here } from "./here.ts";

/** The names of those of `ids` who are registered and active, by id. */
export async function activeNames(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from app.person
    where authority_id = ${here} and id = any(${[...ids]}::uuid[]) and is_registered and is_active`.execute(
    tx,
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Gives the case these handlers, in this order, and no others. False when it has just these. */
export async function replaceHandlers(
  tx: Tx,
  caseId: string,
  personIds: readonly string[],
): Promise<boolean> {
  const gone = await sql`
    delete from app.case_handler where authority_id = ${here} and case_id = ${caseId}
      and not (person_id = any(${[...personIds]}::uuid[])) returning person_id`.execute(tx);
  const put = await sql`
    insert into app.case_handler as h (authority_id, case_id, person_id, position)
    select ${here}, ${caseId}, id, position
    from unnest(${[...personIds]}::uuid[]) with ordinality as wanted (id, position)
    on conflict (authority_id, case_id, person_id) do update set position = excluded.position
    where h.position <> excluded.position returning person_id`.execute(tx);
  return gone.rows.length + put.rows.length > 0;
}

/** False when the person is recused already. */
export async function insertRecusal(
  tx: Tx,
  recusal: { caseId: string; personId: string; reason: string; by: string; at: Date },
): Promise<boolean> {
  const { rows } = await sql`
    insert into app.case_recusal (authority_id, case_id, person_id, reason, registered_by, registered_at)
    values (${here}, ${recusal.caseId}, ${recusal.personId}, ${recusal.reason}, ${recusal.by}, ${recusal.at})
    on conflict do nothing returning case_id`.execute(tx);
  return rows.length > 0;
}

/** False when there was none. */
export async function deleteRecusal(tx: Tx, caseId: string, personId: string): Promise<boolean> {
  const { rows } = await sql`
    delete from app.case_recusal
    where authority_id = ${here} and case_id = ${caseId} and person_id = ${personId}
    returning case_id`.execute(tx);
  return rows.length > 0;
}

export async function insertParty(
  tx: Tx,
  party: { caseId: string; name: string; contact: string | null; mustBeTold: boolean },
): Promise<void> {
  await sql`
    insert into app.case_party (authority_id, case_id, name, contact, must_be_told)
    values (${here}, ${party.caseId}, ${party.name}, ${party.contact}, ${party.mustBeTold})`.execute(
    tx,
  );
}

/** The party's name, or null when the case has no such party. */
export async function setTold(
  tx: Tx,
  told: { caseId: string; partyId: string; at: Date; by: string; how: string },
): Promise<string | null> {
  const { rows } = await sql<{ name: string }>`
    update app.case_party set told_at = ${told.at}, told_by = ${told.by}, told_how = ${told.how}
    where authority_id = ${here} and case_id = ${told.caseId} and id = ${told.partyId}
    returning name`.execute(tx);
  return rows[0]?.name ?? null;
}

/** The name of the party that was removed, or null when there was none. */
export async function deleteParty(tx: Tx, caseId: string, id: string): Promise<string | null> {
  const { rows } = await sql<{ name: string }>`
    delete from app.case_party where authority_id = ${here} and case_id = ${caseId} and id = ${id}
    returning name`.execute(tx);
  return rows[0]?.name ?? null;
}

/**
 * Puts back a party that was taken away, as the trail keeps it; null when this case never had it.
 * `isNew` tells whether it was gone.
 */
export async function putBackParty(
  tx: Tx,
  caseId: string,
  id: string,
): Promise<{ name: string; isNew: boolean } | null> {
  const { rows } = await sql<{ name: string; isNew: boolean }>`
    with gone as (
      select e.before from app.audit_entry e
      where e.authority_id = ${here} and e.subject_kind = 'case' and e.subject_id = ${caseId}
        and e.object_kind = 'case_party' and e.object_id = ${id} and e.action = 'delete'
      order by e.id desc limit 1
    ), back as (
      insert into app.case_party
      select p.* from gone, jsonb_populate_record(null::app.case_party, gone.before) p
      on conflict do nothing returning name
    )
    select name, true as "isNew" from back
    union all
    select name, false from app.case_party
    where authority_id = ${here} and case_id = ${caseId} and id::text = ${id}`.execute(tx);
  return rows[0] ?? null;
}
