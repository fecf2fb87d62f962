import { sql } from "kysely";
import type { Tx } from "../../platform/database/doors.ts";
import { here } from "../../platform/database/here.ts";
import { type BodyKind, type BodyRules, rulesOf } from "../organisation/index.ts";

/** How the body's minutes are approved, by its rules. */
export async function minutesRules(tx: Tx, bodyId: string): Promise<BodyRules["minutes"]> {
  const { rows } = await sql<{ kind: BodyKind; rules: unknown }>`
    select kind, rules from app.body where authority_id = ${here} and id = ${bodyId}`.execute(tx);
  return rulesOf(rows[0]!).minutes;
}

export async function approvalWay(
  tx: Tx,
  bodyId: string,
): Promise<BodyRules["minutes"]["approval"]> {
  return (await minutesRules(tx, bodyId)).approval;
}
