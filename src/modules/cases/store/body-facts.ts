import { sql } from "kysely";
import type { Tx } from "../../../platform/database/doors.ts";
import { type BodyKind, itemTypesOf, type ItemType } from "../../organisation/index.ts";
import type { Somebody } from "../chain.ts";
import { here } from "./here.ts";

/** A body with what the way to it depends on. */
export interface BodyFacts {
  id: string;
  slug: string;
  name: string;
  kind: BodyKind;
  /** Read with `rulesOf`. */
  rules: unknown;
  /** Those of the body today; where it has none, the secretaries of all bodies. */
  secretaries: Somebody[];
}

/** Bodies by id or slug. One query. */
export async function bodyFacts(
  tx: Tx,
  which: { ids: readonly string[] } | { slug: string },
  today: string,
): Promise<BodyFacts[]> {
  const found =
    "slug" in which ? sql`b.slug = ${which.slug}` : sql`b.id = any(${which.ids}::uuid[])`;
  const { rows } = await sql<BodyFacts>`
    select b.id, b.slug, b.name, b.kind, b.rules, coalesce(
      (select json_agg(json_build_object('personId', p.id, 'name', p.name) order by p.name)
        from app.membership m join app.person p on p.authority_id = m.authority_id and p.id = m.person_id
        where m.authority_id = b.authority_id and m.body_id = b.id and m.role = 'secretary'
          and p.is_active and p.is_registered and m.starts_on <= ${today}::date
          and coalesce(m.ends_on, 'infinity') >= ${today}::date),
      (select json_agg(json_build_object('personId', p.id, 'name', p.name) order by p.name)
        from app.authority_role r join app.person p on p.authority_id = r.authority_id and p.id = r.person_id
        where r.authority_id = b.authority_id and r.role = 'secretary' and p.is_active and p.is_registered),
      '[]') as secretaries
    from app.body b where b.authority_id = ${here} and ${found}`.execute(tx);
  return rows;
}

/** Bodies that a case may go to today, by name, with the item types that each has templates for. */
export async function bodiesToChoose(
  tx: Tx,
  today: string,
): Promise<{ id: string; name: string; itemTypes: ItemType[] }[]> {
  const { rows } = await sql<{ id: string; name: string; kind: BodyKind; templates: unknown }>`
    select id, name, kind, rules -> 'templates' as templates from app.body
    where authority_id = ${here}
      and coalesce(valid_to, 'infinity') >= ${today}::date order by lower(name)`.execute(tx);
  return rows.map(({ id, name, kind, templates }) => ({
    id,
    name,
    itemTypes: itemTypesOf({ kind, rules: templates === null ? {} : { templates } }),
  }));
}
