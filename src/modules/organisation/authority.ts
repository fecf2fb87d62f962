import { sql } from "kysely";
import { type Db, inAuthority, type Tx } from "../../platform/database/doors.ts";
import { ConflictError } from "../../platform/errors.ts";
import { slugOf } from "./slug.ts";
import { tables } from "./tables.ts";

export type AuthorityKind = "municipality" | "region" | "inter-municipal";

export interface Authority {
  id: string;
  slug: string;
  name: string;
  /** The invented municipality that a fresh system shows. */
  isSample: boolean;
}

/** The authority that this database serves, or null when it is empty. */
export async function findAuthority(door: Db): Promise<Authority | null> {
  const row = await door
    .withTables<{
      "record.authority": { authority_id: string; slug: string; name: string; is_sample: boolean };
    }>()
    .selectFrom("record.authority")
    .selectAll()
    .orderBy("slug")
    .executeTakeFirst();
  return row === undefined
    ? null
    : { id: row.authority_id, slug: row.slug, name: row.name, isSample: row.is_sample };
}

/** The authority that the transaction works in. */
export async function authorityById(tx: Tx, id: string): Promise<Authority> {
  const { rows } = await sql<Authority>`
    select authority_id as id, slug, name, is_sample as "isSample"
    from app.authority where authority_id = ${id}`.execute(tx);
  if (rows[0] === undefined) throw new Error(`no authority ${id}`);
  return rows[0];
}

interface NewAuthority {
  name: string;
  slug?: string;
  isSample: boolean;
}

/** An authority with an id of its own, not founded yet. */
export function newAuthority({ name, slug, isSample }: NewAuthority): Authority {
  return { id: crypto.randomUUID(), slug: slug ?? slugOf(name), name, isSample };
}

/** Founds an authority. Its name is public from the start. */
export async function foundAuthority(app: Db, given: NewAuthority): Promise<Authority> {
  const authority = newAuthority(given);
  await inAuthority(app, { authorityId: authority.id, actor: "system" }, (tx) =>
    insert(tx, authority),
  );
  return authority;
}

/**
 * Founds the first authority of the database in a transaction of its scope, together with what
 * brings it along. Of two at once, one waits and then fails. `door` sees what others have founded.
 * @throws ConflictError
 */
export async function foundFirst(
  tx: Tx,
  door: Db,
  authority: Authority,
  kind: AuthorityKind = "municipality",
): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('tingsted first authority'))`.execute(tx);
  if ((await findAuthority(door)) !== null)
    throw new ConflictError("En anden har netop taget den tomme database i brug.", {
      hint: "Prøv igen.",
    });
  await insert(tx, authority, kind);
}

async function insert(
  tx: Tx,
  authority: Authority,
  kind: AuthorityKind = "municipality",
): Promise<void> {
  const row = {
    authority_id: authority.id,
    slug: authority.slug,
    name: authority.name,
    is_sample: authority.isSample,
  };
  await tables(tx)
    .insertInto("app.authority")
    .values({ ...row, kind })
    .execute();
  await tables(tx).insertInto("record.authority").values(row).execute();
}
