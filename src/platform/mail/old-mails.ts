import { sql } from "kysely";
import type { Tx } from "../database/doors.ts";
import { tables } from "./tables.ts";

/** Ids of the mails that were sent before that time. */
export async function sentMailsBefore(
  tx: Tx,
  authorityId: string,
  before: Date,
): Promise<string[]> {
  const rows = await tables(tx)
    .selectFrom("app.mail")
    .select("id")
    .where("authority_id", "=", authorityId)
    .where("state", "=", "sent")
    .where("settled_at", "<", before)
    .execute();
  return rows.map(({ id }) => id);
}

/** Deletes mails. What refers to them must have let go of them before. */
export async function deleteMails(
  tx: Tx,
  authorityId: string,
  ids: readonly string[],
): Promise<void> {
  await tables(tx)
    .deleteFrom("app.mail")
    .where("authority_id", "=", authorityId)
    .where(sql<boolean>`id = any(${ids}::uuid[])`)
    .execute();
}
