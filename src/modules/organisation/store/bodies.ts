import { sql } from "kysely";
import type { Tx } from "../../../platform/database/doors.ts";
import { NotFoundError } from "../../../platform/errors.ts";
import type { BodyKind } from "../body-kind.ts";
import type { BodyRules } from "../rules.ts";
import { slugOf } from "../slug.ts";
import { freeSlug } from "../store.ts";
import { tables } from "../tables.ts";
import { here, isId } from "./here.ts";

export interface BodyFacts {
  name: string;
  kind: BodyKind;
  organisation: string | null;
  parentId: string | null;
  purpose: string | null;
  tasks: string | null;
  /** Which levels of management take part, as text. */
  levels: string | null;
  /** First and last day, YYYY-MM-DD; null: without limit. */
  validFrom: string | null;
  validTo: string | null;
  externalId: string | null;
}

export interface FullBody extends BodyFacts {
  id: string;
  slug: string;
  /** As stored; read it with rulesOf. */
  rules: unknown;
}

const bodies = sql`
  select id, slug, name, kind, organisation, parent_id as "parentId", purpose, tasks, levels,
    valid_from as "validFrom", valid_to as "validTo", external_id as "externalId", rules
  from app.body where authority_id = ${here}`;

/** @throws NotFoundError */
export async function bodyBySlug(tx: Tx, slug: string): Promise<FullBody> {
  const { rows } = await sql<FullBody>`${bodies} and slug = ${slug}`.execute(tx);
  return rows[0] ?? missing();
}

/** The body, which nobody else changes until the transaction ends. @throws NotFoundError */
export async function lockBody(tx: Tx, id: string): Promise<FullBody> {
  if (!isId(id)) return missing();
  const { rows } = await sql<FullBody>`${bodies} and id = ${id} for update`.execute(tx);
  return rows[0] ?? missing();
}

function missing(): never {
  throw new NotFoundError("Udvalget findes ikke.");
}

export interface ListedBody {
  id: string;
  slug: string;
  name: string;
  kind: BodyKind;
  parentId: string | null;
  validTo: string | null;
  isActive: boolean;
  /** Members on the day, chair and deputies among them. */
  members: number;
  chair: string | null;
}

/** Every body by name, as it stands on `date`. One query. */
export async function listBodies(tx: Tx, date: string): Promise<ListedBody[]> {
  const { rows } = await sql<ListedBody>`
    select b.id, b.slug, b.name, b.kind, b.parent_id as "parentId", b.valid_to as "validTo",
      coalesce(b.valid_to, 'infinity') >= ${date}::date as "isActive",
      count(m.id) as members, max(p.name) filter (where m.role = 'chair') as chair
    from app.body b
    left join app.membership m on m.authority_id = b.authority_id and m.body_id = b.id
      and m.role in ('chair', 'deputy', 'member')
      and m.starts_on <= ${date}::date and coalesce(m.ends_on, 'infinity') >= ${date}::date
    left join app.person p on p.authority_id = m.authority_id and p.id = m.person_id
    where b.authority_id = ${here}
    group by b.authority_id, b.id order by lower(b.name), b.id`.execute(tx);
  return rows;
}

/** Lets one change of who stands above whom at a time into the authority. */
export async function lockBodyTree(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('tingsted bodies'), hashtext(${here}::text))`.execute(
    tx,
  );
}

/** The body itself and those above it, up to the root. */
export async function bodiesAbove(tx: Tx, id: string): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    with recursive above as (
      select id, name, parent_id from app.body where authority_id = ${here} and id = ${id}
      union
      select b.id, b.name, b.parent_id from app.body b join above on b.id = above.parent_id
      where b.authority_id = ${here}
    )
    select id, name from above`.execute(tx);
  return rows;
}

export async function bodyWithExternalId(
  tx: Tx,
  externalId: string,
): Promise<{ id: string; name: string } | null> {
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from app.body
    where authority_id = ${here} and external_id = ${externalId}`.execute(tx);
  return rows[0] ?? null;
}

/** Adds a body under a slug of its own. */
export async function insertBody(
  tx: Tx,
  authorityId: string,
  facts: BodyFacts,
): Promise<{ id: string; slug: string }> {
  const slug = await freeSlug(tx, authorityId, slugOf(facts.name));
  return tables(tx)
    .insertInto("app.body")
    .values({ authority_id: here, slug, ...rowOf(facts) })
    .returning(["id", "slug"])
    .executeTakeFirstOrThrow();
}

export async function updateBody(tx: Tx, id: string, facts: BodyFacts): Promise<void> {
  await tables(tx)
    .updateTable("app.body")
    .set(rowOf(facts))
    .where("authority_id", "=", here)
    .where("id", "=", id)
    .execute();
}

function rowOf(facts: BodyFacts) {
  return {
    name: facts.name,
    kind: facts.kind,
    organisation: facts.organisation,
    parent_id: facts.parentId,
    purpose: facts.purpose,
    tasks: facts.tasks,
    levels: facts.levels,
    valid_from: facts.validFrom,
    valid_to: facts.validTo,
    external_id: facts.externalId,
  };
}

/** Puts these parts in place of the stored ones and leaves the others. */
export async function updateRules(
  tx: Tx,
  id: string,
  parts: { [Part in keyof BodyRules]?: BodyRules[Part] | undefined },
): Promise<void> {
  await sql`
    update app.body set rules = (case jsonb_typeof(rules) when 'object' then rules else '{}' end)
      || ${JSON.stringify(parts)}::jsonb
    where authority_id = ${here} and id = ${id}`.execute(tx);
}
