import { sql } from "kysely";
import type { Tx } from "../../platform/database/doors.ts";
import type { Held, Merging } from "../organisation/index.ts";
import { here } from "./store/here.ts";

const TABLES = ["case_handler", "case_recusal"] as const;

/**
 * Cases that a printed name stands on. The preview tells how many, not which: who joins names has no
 * right to see cases by it. What both stand on stays as it is for the one who remains.
 */
export const CASE_MERGING: Merging = {
  async held(tx: Tx, from: string): Promise<Held[]> {
    const { rows } = await sql<{ handles: number; recused: number }>`
      select
        (select count(*) from app.case_handler
          where authority_id = ${here} and person_id = ${from}) as handles,
        (select count(*) from app.case_recusal
          where authority_id = ${here} and person_id = ${from}) as recused`.execute(tx);
    const { handles = 0, recused = 0 } = rows[0] ?? {};
    return [
      ...(handles > 0 ? [{ text: `Sagsbehandler på ${cases(handles)}`, clashes: false }] : []),
      ...(recused > 0 ? [{ text: `Inhabil i ${cases(recused)}`, clashes: false }] : []),
    ];
  },
  async move(tx: Tx, from: string, to: string): Promise<void> {
    for (const table of TABLES) {
      const rows = sql.id("app", table);
      await sql`
        delete from ${rows} d where d.authority_id = ${here} and d.person_id = ${from}
          and exists (select from ${rows} o where o.authority_id = d.authority_id
            and o.case_id = d.case_id and o.person_id = ${to})`.execute(tx);
      await sql`
        update ${rows} set person_id = ${to}
        where authority_id = ${here} and person_id = ${from}`.execute(tx);
    }
  },
};

const cases = (count: number) => (count === 1 ? "1 sag" : `${count} sager`);
