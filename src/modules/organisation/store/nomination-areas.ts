import { sql } from "kysely";
import type { Tx } from "../../../platform/database/doors.ts";
import { tables } from "../tables.ts";
import { here, isId } from "./here.ts";

export interface AreaFacts {
  name: string;
  unitId: string | null;
  responsibleId: string | null;
  /** How many it is thought to propose. */
  expected: number | null;
}

export interface Area extends AreaFacts {
  id: string;
  roundId: string;
  bodyId: string;
  unitName: string | null;
  responsibleName: string | null;
  submittedAt: Date | null;
  submittedByName: string | null;
  nominees: number;
  approved: number;
}

const areas = sql`
  select a.id, a.round_id as "roundId", r.body_id as "bodyId", a.name, a.unit_id as "unitId",
    u.name as "unitName", a.responsible_id as "responsibleId", p.name as "responsibleName", a.expected,
    a.submitted_at as "submittedAt", s.name as "submittedByName",
    (select count(*) from app.nominee n
      where n.authority_id = a.authority_id and n.area_id = a.id) as nominees,
    (select count(*) from app.nominee n
      where n.authority_id = a.authority_id and n.area_id = a.id and n.state = 'approved') as approved
  from app.nomination_area a
  join app.nomination_round r on r.authority_id = a.authority_id and r.id = a.round_id
  left join app.unit u on u.authority_id = a.authority_id and u.id = a.unit_id
  left join app.person p on p.authority_id = a.authority_id and p.id = a.responsible_id
  left join app.person s on s.authority_id = a.authority_id and s.id = a.submitted_by
  where a.authority_id = ${here}`;

/** The round's areas by name. */
export async function areasOf(tx: Tx, roundId: string): Promise<Area[]> {
  const { rows } = await sql<Area>`
    ${areas} and a.round_id = ${roundId} order by lower(a.name)`.execute(tx);
  return rows;
}

export async function areaById(tx: Tx, id: string): Promise<Area | null> {
  if (!isId(id)) return null;
  const { rows } = await sql<Area>`${areas} and a.id = ${id}`.execute(tx);
  return rows[0] ?? null;
}

/** Adds an area to the round, or gives the one with that id these values. */
export async function storeArea(
  tx: Tx,
  roundId: string,
  id: string | null,
  facts: AreaFacts,
): Promise<void> {
  const row = {
    name: facts.name,
    unit_id: facts.unitId,
    responsible_id: facts.responsibleId,
    expected: facts.expected,
  };
  if (id === null)
    await tables(tx)
      .insertInto("app.nomination_area")
      .values({ authority_id: here, round_id: roundId, ...row })
      .execute();
  else
    await tables(tx)
      .updateTable("app.nomination_area")
      .set(row)
      .where("authority_id", "=", here)
      .where("id", "=", id)
      .execute();
}

export async function deleteArea(tx: Tx, id: string): Promise<void> {
  await tables(tx)
    .deleteFrom("app.nomination_area")
    .where("authority_id", "=", here)
    .where("id", "=", id)
    .execute();
}

export async function markSubmitted(
  tx: Tx,
  id: string,
  submitted: { at: Date; by: string },
): Promise<void> {
  await tables(tx)
    .updateTable("app.nomination_area")
    .set({ submitted_at: submitted.at, submitted_by: submitted.by })
    .where("authority_id", "=", here)
    .where("id", "=", id)
    .execute();
}
