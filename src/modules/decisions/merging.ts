import { sql } from "kysely";
import { here } from "../../platform/database/here.ts";
import type { Tx } from "../../platform/database/doors.ts";
import type { Held, Merging } from "../organisation/index.ts";

/** Where people stand in what meetings decide; what is printed of them stands beside it, as text. */
const TABLES = ["vote_cast", "amendment", "dissent", "follow_up", "chair_decision"] as const;

/**
 * Votes, amendments, statements, tasks and chair's decisions that a printed name stands in. The preview tells
 * of the last two: the others are of meetings that it names already.
 */
export const DECISION_MERGING: Merging = {
  async held(tx: Tx, from: string): Promise<Held[]> {
    const { rows } = await sql<{ tasks: number; decisions: number }>`
      select
        (select count(*)::int from app.follow_up
          where authority_id = ${here} and person_id = ${from}) as tasks,
        (select count(*)::int from app.chair_decision
          where authority_id = ${here} and person_id = ${from}) as decisions`.execute(tx);
    const { tasks = 0, decisions = 0 } = rows[0] ?? {};
    return [
      ...(tasks > 0 ? [`Ansvarlig for ${tasks === 1 ? "1 opgave" : `${tasks} opgaver`}`] : []),
      ...(decisions > 0
        ? [
            `Har truffet ${decisions === 1 ? "1 formandsbeslutning" : `${decisions} formandsbeslutninger`}`,
          ]
        : []),
    ].map((text) => ({ text, clashes: false }));
  },
  async move(tx: Tx, from: string, to: string): Promise<void> {
    for (const table of TABLES)
      await sql`
        update ${sql.id("app", table)} set person_id = ${to}
        where authority_id = ${here} and person_id = ${from}`.execute(tx);
  },
};
