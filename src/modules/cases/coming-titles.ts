import { sql } from "kysely";
import type { Tx } from "../../platform/database/doors.ts";
import { here } from "./store/here.ts";
import type { StopPurpose } from "./words.ts";

/** A case that is on its way to a body, by a name that everybody may read. */
export interface ComingTitle {
  title: string;
  purpose: StopPurpose;
}

/**
 * What comes to the body's meeting on `until` (YYYY-MM-DD): cases that wait for it or are wished for
 * it, and stand on no agenda. A closed or sensitive one is named by its neutral title, and left out
 * where it has none. One query.
 */
export async function comingTitles(tx: Tx, bodyId: string, until: string): Promise<ComingTitle[]> {
  const { rows } = await sql<ComingTitle>`
    select case when d.is_closed or c.sensitivity <> 'normal'
        then coalesce(d.public_title, c.public_title) else d.title end as title, r.purpose
    from app.route_stop r
    join app.case_document d on d.authority_id = r.authority_id and d.id = r.document_id
    join app.case_file c on c.authority_id = d.authority_id and c.id = d.case_id
    where r.authority_id = ${here} and r.body_id = ${bodyId} and d.state <> 'withdrawn'
      and (r.state = 'ready' or (r.state = 'coming' and r.wished_on <= ${until}::date))
      and (not (d.is_closed or c.sensitivity <> 'normal')
        or coalesce(d.public_title, c.public_title) is not null)
    order by r.wished_on nulls last, length(c.number), c.number limit 50`.execute(tx);
  return rows;
}
