import { sql } from "kysely";
import type { Tx } from "../../../platform/database/doors.ts";
import { here } from "./here.ts";

/** How many worked in a unit on a day. */
export interface HeadCount {
  unitId: string;
  countedOn: string;
  people: number;
  /** In full-time posts (årsværk); null when only heads were counted. */
  fullTime: number | null;
}

/** Stores counts; one of the same unit and day is replaced. */
export async function storeHeadCounts(tx: Tx, counts: readonly HeadCount[]): Promise<void> {
  if (counts.length === 0) return;
  await sql`
    insert into app.head_count as old (authority_id, unit_id, counted_on, people, full_time)
    select ${here}, "unitId", "countedOn", people, "fullTime"
    from jsonb_to_recordset(${JSON.stringify(counts)}::jsonb) as row
      ("unitId" uuid, "countedOn" date, people int, "fullTime" numeric)
    on conflict (authority_id, unit_id, counted_on) do update
      set people = excluded.people, full_time = excluded.full_time`.execute(tx);
}

/** The newest first. */
export async function headCountsOf(tx: Tx, unitId: string): Promise<HeadCount[]> {
  const { rows } = await sql<HeadCount>`
    select unit_id as "unitId", counted_on as "countedOn", people, full_time::float as "fullTime"
    from app.head_count where authority_id = ${here} and unit_id = ${unitId}
    order by counted_on desc`.execute(tx);
  return rows;
}

/** Every count of every unit. */
export async function allHeadCounts(tx: Tx): Promise<HeadCount[]> {
  const { rows } = await sql<HeadCount>`
    select unit_id as "unitId", counted_on as "countedOn", people, full_time::float as "fullTime"
    from app.head_count where authority_id = ${here}`.execute(tx);
  return rows;
}
