import { sql } from "kysely";
import type { Tx } from "../../../platform/database/doors.ts";
import { tables } from "./tables.ts";

export async function deleteReadNotices(tx: Tx, authorityId: string, before: Date): Promise<void> {
  await tables(tx)
    .deleteFrom("app.notice")
    .where("authority_id", "=", authorityId)
    .where("read_at", "<", before)
    .execute();
}

/** Lets go of mails that are to be deleted; their notices aren't mailed once more. */
export async function leaveMails(
  tx: Tx,
  authorityId: string,
  mailIds: readonly string[],
): Promise<void> {
  await tables(tx)
    .updateTable("app.notice")
    .set({ mail_id: null, delivery: "none" })
    .where("authority_id", "=", authorityId)
    .where(sql<boolean>`mail_id = any(${mailIds}::uuid[])`)
    .execute();
}
