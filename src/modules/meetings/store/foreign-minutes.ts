import { sql } from "kysely";
import { here } from "../../../platform/database/here.ts";
import type { Tx } from "../../../platform/database/doors.ts";

/** Minutes of another body that the public can read. */
export interface ForeignMinutes {
  meetingId: string;
  /** YYYY-MM-DD */
  date: string;
  slug: string;
  body: { name: string; slug: string };
}

/**
 * Minutes of other bodies' meetings up to `date` that are published, the newest first; or the one
 * with that id. One query.
 */
export async function foreignMinutes(
  tx: Tx,
  bodyId: string,
  date: string,
  meetingId: string | null = null,
): Promise<ForeignMinutes[]> {
  const { rows } = await sql<ForeignMinutes>`
    select m.id as "meetingId", m.date, m.slug,
      json_build_object('name', b.name, 'slug', b.slug) as body
    from app.meeting m
    join app.body b on b.authority_id = m.authority_id and b.id = m.body_id
    where m.authority_id = ${here} and m.body_id <> ${bodyId} and m.date <= ${date}::date
      and case when m.origin = 'own' then m.state = 'published' else m.kind = 'minutes' end
      ${meetingId === null ? sql`` : sql`and m.id = ${meetingId}`}
    order by m.date desc, lower(b.name) limit 50`.execute(tx);
  return rows;
}
