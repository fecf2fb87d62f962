import { sql } from "kysely";
import type { Tx } from "../../../platform/database/doors.ts";
import { keyOf } from "../name-key.ts";
import { nameTaken } from "../name-taken.ts";
import { tables } from "../tables.ts";
import { here } from "./here.ts";

export interface BodyName {
  name: string;
  /** "name": the body's own; "alias": papers print it too; "former": it had that name once. */
  kind: "name" | "alias" | "former";
  /** A former name's last day, YYYY-MM-DD. */
  validTo: string | null;
}

/** The body's other names, former ones last. */
export async function otherNamesOf(tx: Tx, bodyId: string): Promise<BodyName[]> {
  const { rows } = await sql<BodyName>`
    select a.name, case a.kind when 'former' then 'former' else 'alias' end as kind,
      a.valid_to as "validTo"
    from app.body_alias a
    join app.body b on b.authority_id = a.authority_id and b.id = a.body_id
    where a.authority_id = ${here} and a.body_id = ${bodyId} and a.name <> b.name
    order by a.kind, a.valid_to desc, a.name`.execute(tx);
  return rows;
}

/** The body that papers with that name belong to, or null. */
export async function bodyNamed(
  tx: Tx,
  name: string,
): Promise<{ id: string; name: string } | null> {
  const { rows } = await sql<{ id: string; name: string }>`
    select b.id, b.name from app.body_alias a
    join app.body b on b.authority_id = a.authority_id and b.id = a.body_id
    where a.authority_id = ${here} and a.key = ${keyOf(name)}`.execute(tx);
  return rows[0] ?? null;
}

/** Gives the body a name that no other has, or its own a new kind. @throws ConflictError */
export async function putName(
  tx: Tx,
  bodyId: string,
  { name, kind, validTo }: BodyName,
): Promise<void> {
  const { rows } = await sql`
    insert into app.body_alias as a (authority_id, key, body_id, name, kind, valid_to)
    values (${here}, ${keyOf(name)}, ${bodyId}, ${name}, ${kind}, ${validTo})
    on conflict (authority_id, key) do update
      set name = excluded.name, kind = excluded.kind, valid_to = excluded.valid_to
      where a.body_id = excluded.body_id
    returning 1`.execute(tx);
  // Somebody else was a moment faster.
  if (rows.length === 0) throw nameTaken("Et andet udvalg");
}

export async function deleteName(tx: Tx, bodyId: string, name: string): Promise<void> {
  await tables(tx)
    .deleteFrom("app.body_alias")
    .where("authority_id", "=", here)
    .where("body_id", "=", bodyId)
    .where("key", "=", keyOf(name))
    .execute();
}
