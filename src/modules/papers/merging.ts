import { sql } from "kysely";
import { here } from "../../platform/database/here.ts";
import type { Tx } from "../../platform/database/doors.ts";
import type { Held, Merging } from "../organisation/index.ts";

/** Dispatches that went to a printed name. One that went to both went to the person once. */
export const PAPER_MERGING: Merging = {
  async held(tx: Tx, from: string): Promise<Held[]> {
    const { rows } = await sql<{ count: number }>`
      select count(*)::int as count from app.dispatch_recipient
      where authority_id = ${here} and person_id = ${from}`.execute(tx);
    const count = rows[0]?.count ?? 0;
    if (count === 0) return [];
    const text = `Modtager af ${count === 1 ? "1 udsendelse" : `${count} udsendelser`}`;
    return [{ text, clashes: false }];
  },
  async move(tx: Tx, from: string, to: string): Promise<void> {
    await sql`
      delete from app.dispatch_recipient d where d.authority_id = ${here} and d.person_id = ${from}
        and exists (select from app.dispatch_recipient o where o.authority_id = d.authority_id
          and o.dispatch_id = d.dispatch_id and o.person_id = ${to})`.execute(tx);
    await sql`
      update app.dispatch_recipient set person_id = ${to}
      where authority_id = ${here} and person_id = ${from}`.execute(tx);
  },
};
