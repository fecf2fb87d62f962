import { createHash } from "node:crypto";
import { sql } from "kysely";
import type { Tx } from "../../../platform/database/doors.ts";
import { tables } from "../tables.ts";

const here = sql<string>`app.current_authority()`;

export interface Client {
  id: string;
  name: string;
  createdAt: Date;
  lastUsedAt: Date | null;
  revokedAt: Date | null;
}

function fingerprint(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}

/** Every client, revoked ones too, the newest first. */
export async function allClients(tx: Tx): Promise<Client[]> {
  return tables(tx)
    .selectFrom("app.directory_client")
    .select([
      "id",
      "name",
      "created_at as createdAt",
      "last_used_at as lastUsedAt",
      "revoked_at as revokedAt",
    ])
    .where("authority_id", "=", here)
    .orderBy("created_at", "desc")
    .execute();
}

export async function addClient(
  tx: Tx,
  client: { name: string; token: string; createdBy: string },
): Promise<void> {
  await tables(tx)
    .insertInto("app.directory_client")
    .values({
      authority_id: here,
      name: client.name,
      token_hash: fingerprint(client.token),
      created_by: client.createdBy,
      last_used_at: null,
      revoked_at: null,
    })
    .execute();
}

export async function revokeClient(tx: Tx, id: string): Promise<void> {
  await tables(tx)
    .updateTable("app.directory_client")
    .set({ revoked_at: sql`now()` })
    .where("authority_id", "=", here)
    .where(sql`id::text`, "=", id)
    .where("revoked_at", "is", null)
    .execute();
}

/** The id of the client whose token it is, or null. */
export async function clientOf(tx: Tx, token: string): Promise<string | null> {
  const client = await tables(tx)
    .selectFrom("app.directory_client")
    .select("id")
    .where("authority_id", "=", here)
    .where("token_hash", "=", fingerprint(token))
    .where("revoked_at", "is", null)
    .executeTakeFirst();
  return client?.id ?? null;
}

/** Notes that a client called, once an hour: its trail need not hold each call. */
export async function noteUse(tx: Tx, id: string): Promise<void> {
  await sql`
    update app.directory_client set last_used_at = now() where authority_id = ${here} and id = ${id}
      and coalesce(last_used_at, '-infinity') < now() - interval '1 hour'`.execute(tx);
}
