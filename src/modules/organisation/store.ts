import { sql } from "kysely";
import type { Tx } from "../../platform/database/doors.ts";
import { isOneOf } from "../../platform/database/one-of.ts";
import { type BodyKind, likelyKind } from "./body-kind.ts";
import { keyOf } from "./name-key.ts";
import { slugOf } from "./slug.ts";
import { tables } from "./tables.ts";

export interface Body {
  id: string;
  slug: string;
  name: string;
  kind: BodyKind;
  organisation: string | null;
}

/** The body with one of its names printed as `name`, or null. */
export async function findBody(tx: Tx, authorityId: string, name: string): Promise<Body | null> {
  return (await findBodies(tx, authorityId, [name])).get(name) ?? null;
}

/** The bodies with one of their names printed as one of `names`, by that name. */
export async function findBodies(
  tx: Tx,
  authorityId: string,
  names: readonly string[],
): Promise<Map<string, Body>> {
  if (names.length === 0) return new Map();
  const rows = await tables(tx)
    .selectFrom("app.body_alias as a")
    .innerJoin("app.body as b", (join) =>
      join.onRef("b.id", "=", "a.body_id").onRef("b.authority_id", "=", "a.authority_id"),
    )
    .select(["a.key", "b.id", "b.slug", "b.name", "b.kind", "b.organisation"])
    .where("a.authority_id", "=", authorityId)
    .where(isOneOf("a.key", [...new Set(names.map(keyOf))], "text"))
    .execute();
  const byKey = new Map(rows.map(({ key, ...body }) => [key, body]));
  return new Map(names.flatMap((name) => withBody(name, byKey.get(keyOf(name)))));
}

function withBody(name: string, body: Body | undefined): [string, Body][] {
  return body === undefined ? [] : [[name, body]];
}

/** @throws when no body has that id: the caller holds a foreign key to it */
export async function bodyById(tx: Tx, authorityId: string, id: string): Promise<Body> {
  return tables(tx)
    .selectFrom("app.body")
    .select(["id", "slug", "name", "kind", "organisation"])
    .where("authority_id", "=", authorityId)
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
}

/** With its other printed names in alphabetical order. */
export type NamedBody = Body & { aliases: string[] };

/** These bodies by id. */
export async function namedBodies(
  tx: Tx,
  authorityId: string,
  ids: readonly string[],
): Promise<Map<string, NamedBody>> {
  const rows = await tables(tx)
    .selectFrom("app.body as b")
    .leftJoin("app.body_alias as a", (join) =>
      join.onRef("b.id", "=", "a.body_id").onRef("b.authority_id", "=", "a.authority_id"),
    )
    .select(["b.id", "b.slug", "b.name", "b.kind", "b.organisation"])
    .select(["a.key", "a.name as alias"])
    .where("b.authority_id", "=", authorityId)
    .where(isOneOf("b.id", [...new Set(ids)]))
    .orderBy("a.name")
    .execute();
  const bodies = new Map<string, NamedBody>();
  for (const { key, alias, ...body } of rows) {
    const known = bodies.get(body.id) ?? { ...body, aliases: [] };
    if (alias !== null && key !== keyOf(body.name)) known.aliases.push(alias);
    bodies.set(body.id, known);
  }
  return bodies;
}

export interface NewBody {
  name: string;
  kind?: BodyKind;
  organisation?: string | null;
  aliases?: string[];
}

/** The body named `name`, made with what is known of it when nobody has met it before. */
export async function ensureBody(tx: Tx, authorityId: string, body: NewBody): Promise<Body> {
  const known = await findBody(tx, authorityId, body.name);
  if (known !== null) {
    if (known.organisation !== null || body.organisation == null) return known;
    await tables(tx)
      .updateTable("app.body")
      .set({ organisation: body.organisation })
      .where("authority_id", "=", authorityId)
      .where("id", "=", known.id)
      .execute();
    return { ...known, organisation: body.organisation };
  }
  const made = await tables(tx)
    .insertInto("app.body")
    .values({
      authority_id: authorityId,
      slug: await freeSlug(tx, authorityId, slugOf(body.name)),
      name: body.name,
      kind: body.kind ?? likelyKind(body.name),
      organisation: body.organisation ?? null,
    })
    .returning(["id", "slug", "name", "kind", "organisation"])
    .executeTakeFirstOrThrow();
  for (const name of new Set([body.name, ...(body.aliases ?? [])]))
    await addAlias(tx, authorityId, { id: made.id, own: body.name }, name);
  return made;
}

async function addAlias(
  tx: Tx,
  authorityId: string,
  body: { id: string; own: string },
  name: string,
): Promise<void> {
  const kind = name === body.own ? "name" : "alias";
  await tables(tx)
    .insertInto("app.body_alias")
    .values({ authority_id: authorityId, key: keyOf(name), body_id: body.id, name, kind })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** `wanted`, or the first of wanted-2, wanted-3 … that no body has. */
export async function freeSlug(tx: Tx, authorityId: string, wanted: string): Promise<string> {
  const taken = new Set(
    (
      await tables(tx)
        .selectFrom("app.body")
        .select("slug")
        .where("authority_id", "=", authorityId)
        .execute()
    ).map((row) => row.slug),
  );
  for (let n = 1; ; n++) {
    const slug = n === 1 ? wanted : `${wanted}-${n}`;
    if (!taken.has(slug)) return slug;
  }
}

/** The id of the body's term with that printed label, made when new. */
export async function ensureTerm(
  tx: Tx,
  authorityId: string,
  bodyId: string,
  label: string,
): Promise<string> {
  // Looked for first: to write a known one again would hold it until the transaction ends.
  const known = await tables(tx)
    .selectFrom("app.term")
    .select("id")
    .where("authority_id", "=", authorityId)
    .where("body_id", "=", bodyId)
    .where("label", "=", label)
    .executeTakeFirst();
  if (known !== undefined) return known.id;
  const term = await tables(tx)
    .insertInto("app.term")
    .values({ authority_id: authorityId, body_id: bodyId, label })
    .onConflict((conflict) =>
      conflict.columns(["authority_id", "body_id", "label"]).doUpdateSet({ label }),
    )
    .returning("id")
    .executeTakeFirstOrThrow();
  return term.id;
}

/**
 * The ids of the people with these printed names, by name: the registered person that the name is known
 * to be, or else whoever is printed so; those never met are added.
 */
export async function ensurePeople(
  tx: Tx,
  authorityId: string,
  names: string[],
): Promise<Map<string, string>> {
  const distinct = [...new Set(names)];
  if (distinct.length === 0) return new Map();
  const { rows: known } = await sql<{ id: string; name: string }>`
    select distinct on (name) id, name from (
      select person_id as id, name, 1 as rank from app.printed_name
      where authority_id = ${authorityId} and name = any(${distinct})
      union all
      select id, name, 2 from app.person
      where authority_id = ${authorityId} and name = any(${distinct}) and is_registered = false
    ) known order by name, rank`.execute(tx);
  const ids = new Map(known.map((person) => [person.name, person.id]));
  // In one order, so that two who add the same people at once wait for each other.
  const unknown = distinct.filter((name) => !ids.has(name)).sort();
  if (unknown.length === 0) return ids;
  const people = await tables(tx)
    .insertInto("app.person")
    .values(unknown.map((name) => ({ authority_id: authorityId, name })))
    .onConflict((conflict) =>
      conflict
        .columns(["authority_id", "name"])
        // A parameter would hide from a prepared plan that this is the index's own condition.
        .where("is_registered", "=", sql.lit(false))
        .doUpdateSet((row) => ({ name: row.ref("excluded.name") })),
    )
    .returning(["id", "name"])
    .execute();
  for (const person of people) ids.set(person.name, person.id);
  return ids;
}
