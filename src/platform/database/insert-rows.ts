import { sql } from "kysely";
import type { Tx } from "./doors.ts";

/**
 * Inserts `rows`, which name the same columns, with one value for the database to read: a statement whose
 * text is the same however many they are is planned once.
 *
 * @param known what becomes of rows that are there already: the statement fails, unless they are to stay as they are
 */
export async function insertRows(
  tx: Tx,
  table: string,
  rows: readonly object[],
  known: "fail" | "stay" = "fail",
): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const columns = sql.join(Object.keys(first).map((name) => sql.ref(name)));
  const name = sql.table(table);
  await sql`
    insert into ${name} (${columns})
    select ${columns} from jsonb_populate_recordset(null::${name}, ${JSON.stringify(rows)}::jsonb)
    ${known === "stay" ? sql`on conflict do nothing` : sql``}`.execute(tx);
}
