import { sql } from "kysely";
import type { Db } from "../../../platform/database/doors.ts";

export interface Passkey {
  id: string;
  name: string | null;
  createdAt: Date | null;
  /** It is kept by a service that brings it to the owner's other devices. */
  isSynced: boolean;
}

/** A user's passkeys, the oldest first. */
export async function listPasskeys(door: Db, userId: string): Promise<Passkey[]> {
  const { rows } = await sql<Passkey>`
    select id, name, created_at as "createdAt", backed_up as "isSynced"
    from sign_in.passkey where user_id = ${userId} order by created_at, id`.execute(door);
  return rows;
}

/** Deletes one of a user's passkeys, or all. @returns the names of those deleted */
export async function deletePasskeys(door: Db, userId: string, only?: string): Promise<string[]> {
  const { rows } = await sql<{ name: string | null }>`
    delete from sign_in.passkey where user_id = ${userId}
      and (${only ?? null}::text is null or id::text = ${only ?? null}) returning name`.execute(
    door,
  );
  return rows.map(({ name }) => name ?? "");
}
