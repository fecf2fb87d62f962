import type { Tx } from "../../platform/database/doors.ts";
import { tables } from "./tables.ts";

/** An active person with an address. */
export interface ReachablePerson {
  name: string;
  email: string;
}

/** Those of `ids` who can be told by mail: people of the house who are active and have an address. */
export async function reachablePeople(
  tx: Tx,
  authorityId: string,
  ids: string[],
): Promise<Map<string, ReachablePerson>> {
  if (ids.length === 0) return new Map();
  const rows = await tables(tx)
    .selectFrom("app.person")
    .select(["id", "name", "email"])
    .where("authority_id", "=", authorityId)
    .where("id", "in", ids)
    .where("is_active", "=", true)
    .where("is_registered", "=", true)
    .where("email", "is not", null)
    .$narrowType<{ email: string }>()
    .execute();
  return new Map(rows.map(({ id, name, email }) => [id, { name, email }]));
}
