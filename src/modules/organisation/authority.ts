import { type Db, inAuthority } from "../../platform/database/doors.ts";
import { slugOf } from "./slug.ts";
import { tables } from "./tables.ts";

export interface Authority {
  id: string;
  slug: string;
  name: string;
  /** The invented municipality that a fresh system shows. */
  isSample: boolean;
}

/** The authority that this database serves, or null when it is empty.. */
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

/** Founds an authority. Its name is public from the start. */
export async function foundAuthority(
  app: Db,
  given: { name: string; slug?: string; isSample: boolean },
): Promise<Authority> {
  const authority = {
    id: crypto.randomUUID(),
    slug: given.slug ?? slugOf(given.name),
    name: given.name,
    isSample: given.isSample,
  };
  const row = {
    authority_id: authority.id,
    slug: authority.slug,
    name: authority.name,
    is_sample: authority.isSample,
  };
  await inAuthority(app, { authorityId: authority.id, actor: "system" }, async (tx) => {
    await tables(tx).insertInto("app.authority").values(row).execute();
    await tables(tx).insertInto("record.authority").values(row).execute();
  });
  return authority;
}
