import { sql } from "kysely";
import { foundAuthority } from "../../src/modules/organisation/index.ts";
import { type Db, inAuthority } from "../../src/platform/database/doors.ts";

/** An authority of its own. */
export async function foundHvidsund(app: Db): Promise<string> {
  const slug = `hvidsund-${crypto.randomUUID()}`;
  const { id } = await foundAuthority(app, { name: "Hvidsund Kommune", slug, isSample: false });
  return id;
}

/** A person of the house; `email` null for one without. */
export async function addPerson(
  app: Db,
  authorityId: string,
  person: { name: string; email?: string | null; isActive?: boolean },
): Promise<string> {
  const { rows } = await inAuthority(app, { authorityId, actor: "test" }, (tx) =>
    sql<{ id: string }>`
      insert into app.person (authority_id, name, email, is_active, is_registered)
      values (${authorityId}, ${person.name}, ${person.email ?? null}, ${person.isActive ?? true}, true)
      returning id`.execute(tx),
  );
  return rows[0]!.id;
}
