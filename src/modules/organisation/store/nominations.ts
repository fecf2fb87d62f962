import { sql } from "kysely";
import type { Tx } from "../../../platform/database/doors.ts";
import { tables } from "../tables.ts";
import { here, isId } from "./here.ts";

export interface RoundFacts {
  title: string;
  /** When the areas are to have proposed, YYYY-MM-DD. */
  deadline: string | null;
  /** The first day of the memberships, YYYY-MM-DD. */
  memberFrom: string;
}

export interface Round extends RoundFacts {
  id: string;
  bodyId: string;
  approvedAt: Date | null;
  approvedByName: string | null;
  /** What was said at the approval, e.g. why somebody was left out. */
  note: string | null;
  areas: number;
  submitted: number;
  /** Sums over the areas. */
  expected: number;
  nominees: number;
  approved: number;
}

const rounds = sql`
  select r.id, r.body_id as "bodyId", r.title, r.deadline, r.member_from as "memberFrom",
    r.approved_at as "approvedAt", p.name as "approvedByName", r.note,
    s.areas, s.submitted, s.expected, n.nominees, n.approved
  from app.nomination_round r
  left join app.person p on p.authority_id = r.authority_id and p.id = r.approved_by
  cross join lateral (
    select count(*) as areas, count(a.submitted_at) as submitted, coalesce(sum(a.expected), 0) as expected
    from app.nomination_area a where a.authority_id = r.authority_id and a.round_id = r.id
  ) s
  cross join lateral (
    select count(*) as nominees, count(*) filter (where n.state = 'approved') as approved
    from app.nomination_area a
    join app.nominee n on n.authority_id = a.authority_id and n.area_id = a.id
    where a.authority_id = r.authority_id and a.round_id = r.id
  ) n
  where r.authority_id = ${here}`;

/** The body's rounds, the newest first. */
export async function roundsOf(tx: Tx, bodyId: string): Promise<Round[]> {
  const { rows } = await sql<Round>`
    ${rounds} and r.body_id = ${bodyId} order by r.created_at desc, r.title`.execute(tx);
  return rows;
}

export async function roundById(tx: Tx, id: string): Promise<Round | null> {
  if (!isId(id)) return null;
  const { rows } = await sql<Round>`${rounds} and r.id = ${id}`.execute(tx);
  return rows[0] ?? null;
}

/** Lets one change of the round at a time in; two approvals would make everybody a member twice. */
export async function lockRound(tx: Tx, id: string): Promise<Round | null> {
  if (!isId(id)) return null;
  await sql`
    select from app.nomination_round where authority_id = ${here} and id = ${id} for update`.execute(
    tx,
  );
  return roundById(tx, id);
}

export async function insertRound(tx: Tx, bodyId: string, facts: RoundFacts): Promise<string> {
  const { id } = await tables(tx)
    .insertInto("app.nomination_round")
    .values({
      authority_id: here,
      body_id: bodyId,
      title: facts.title,
      deadline: facts.deadline,
      member_from: facts.memberFrom,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

export async function updateRound(tx: Tx, id: string, facts: RoundFacts): Promise<void> {
  await tables(tx)
    .updateTable("app.nomination_round")
    .set({ title: facts.title, deadline: facts.deadline, member_from: facts.memberFrom })
    .where("authority_id", "=", here)
    .where("id", "=", id)
    .execute();
}

/** Deletes the round, its areas and nominees. */
export async function deleteRound(tx: Tx, id: string): Promise<void> {
  await tables(tx)
    .deleteFrom("app.nomination_round")
    .where("authority_id", "=", here)
    .where("id", "=", id)
    .execute();
}

/** Notes that the round was approved, and which nominees were; the others are declined. */
export async function approveRound(
  tx: Tx,
  id: string,
  approval: { by: string; at: Date; note: string | null; approved: readonly Nominee[] },
): Promise<void> {
  const keys = approval.approved.map(({ areaId, personId }) => ({ areaId, personId }));
  await sql`
    update app.nominee n set state = case when exists (
      select from jsonb_to_recordset(${JSON.stringify(keys)}::jsonb) as k ("areaId" uuid, "personId" uuid)
      where k."areaId" = n.area_id and k."personId" = n.person_id) then 'approved' else 'declined' end
    from app.nomination_area a
    where n.authority_id = ${here} and a.authority_id = n.authority_id and a.id = n.area_id
      and a.round_id = ${id}`.execute(tx);
  await tables(tx)
    .updateTable("app.nomination_round")
    .set({ approved_at: approval.at, approved_by: approval.by, note: approval.note })
    .where("authority_id", "=", here)
    .where("id", "=", id)
    .execute();
}

export interface Nominee {
  areaId: string;
  areaName: string;
  personId: string;
  name: string;
  title: string | null;
  unitName: string | null;
  /** Level of management, 1 (top) to 9. */
  level: number | null;
  reason: string | null;
  state: "proposed" | "approved" | "declined";
}

/** Everybody whom the round's areas propose, by area and name. */
export async function nomineesOf(tx: Tx, roundId: string): Promise<Nominee[]> {
  const { rows } = await sql<Nominee>`
    select n.area_id as "areaId", a.name as "areaName", n.person_id as "personId", p.name, p.title,
      u.name as "unitName", p.level, n.reason, n.state
    from app.nominee n
    join app.nomination_area a on a.authority_id = n.authority_id and a.id = n.area_id
    join app.person p on p.authority_id = n.authority_id and p.id = n.person_id
    left join app.unit u on u.authority_id = p.authority_id and u.id = p.unit_id
    where n.authority_id = ${here} and a.round_id = ${roundId}
    order by lower(a.name), lower(p.name), p.id`.execute(tx);
  return rows;
}

export async function insertNominee(
  tx: Tx,
  nominee: { areaId: string; personId: string; reason: string | null },
): Promise<void> {
  await tables(tx)
    .insertInto("app.nominee")
    .values({
      authority_id: here,
      area_id: nominee.areaId,
      person_id: nominee.personId,
      reason: nominee.reason,
    })
    .execute();
}

export async function deleteNominee(tx: Tx, areaId: string, personId: string): Promise<void> {
  if (!isId(personId)) return;
  await tables(tx)
    .deleteFrom("app.nominee")
    .where("authority_id", "=", here)
    .where("area_id", "=", areaId)
    .where("person_id", "=", personId)
    .execute();
}
