import { sql } from "kysely";
import type { Tx } from "../../../platform/database/doors.ts";
import type { Viewer } from "../../organisation/index.ts";
import { casesAmong, hasWords, wordsIn } from "./case-search.ts";
import { here } from "./here.ts";
import { readableCase } from "./readable.ts";
import { tiedCase } from "./tied-cases.ts";

export interface CaseFilter {
  /** "mine": handled or written in by the viewer; "unit": of the viewer's unit. */
  scope: "mine" | "unit" | "all";
  /** Part of a number, a title or a handler's name, or initials. */
  query: string;
  unitId: string | null;
  state: "open" | "closed" | null;
}

export interface ListedCase {
  id: string;
  number: string;
  title: string;
  state: "open" | "closed";
  unit: string | null;
  handlers: string[];
  /** When it was worked on last, to the microsecond, as the next page needs it; "-infinity" for never. */
  changedAt: string;
}

/**
 * Cases that the viewer may read, those worked on last first; `after` is the last of the page before.
 * One query, and one more for a search.
 */
export async function listCases(
  tx: Tx,
  viewer: Viewer,
  filter: CaseFilter,
  page: { size: number; after: { changedAt: string; id: string } | null },
): Promise<ListedCase[]> {
  const me = viewer.personId;
  const scope = {
    all: sql`true`,
    unit: sql`c.unit_id = ${viewer.unitId}::uuid`,
    mine: sql`c.id in (
      select case_id from app.case_handler where authority_id = ${here} and person_id = ${me}
      union all
      select case_id from app.case_document where authority_id = ${here} and author_id = ${me})`,
  }[filter.scope];
  const words = wordsIn(filter.query);
  const among = await casesAmong(tx, words);
  const after =
    page.after === null
      ? sql`true`
      : sql`(c.changed_at, c.id) < (${page.after.changedAt}::timestamptz, ${page.after.id}::uuid)`;
  const { rows } = await sql<ListedCase>`
    select c.id, c.number, c.title, c.state, u.name as unit, c.changed_at::text as "changedAt",
      array(select coalesce(p.initials, p.name) from app.case_handler h
        join app.person p on p.authority_id = h.authority_id and p.id = h.person_id
        where h.authority_id = c.authority_id and h.case_id = c.id order by h.position) as handlers
    from app.case_file c
    left join app.unit u on u.authority_id = c.authority_id and u.id = c.unit_id
    where c.authority_id = ${here} and ${scope} and ${hasWords(words)}
      ${among === null ? sql`` : sql`and c.id = any(${among}::uuid[])`}
      ${filter.unitId === null ? sql`` : sql`and c.unit_id = ${filter.unitId}::uuid`}
      ${filter.state === null ? sql`` : sql`and c.state = ${sql.lit(filter.state)}`}
      and ${after} and ${tiedCase(viewer)} and ${readableCase(viewer)}
    order by c.changed_at desc, c.id desc limit ${page.size}`.execute(tx);
  return rows;
}
