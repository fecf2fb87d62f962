import { sql } from "kysely";
import type { Tx } from "../../../platform/database/doors.ts";
import type { Viewer } from "../../organisation/index.ts";
import type { DocumentState } from "../words.ts";
import { here } from "./here.ts";
import type { PostRequest } from "./posts.ts";
import { readableDocument } from "./readable.ts";

export interface ListedPost extends Pick<
  PostRequest,
  "post" | "reasonKind" | "wantedFrom" | "asSoonAsPossible" | "hoursAWeek" | "withinBudget"
> {
  documentId: string;
  unit: string | null;
  body: string | null;
  state: DocumentState;
  hasFunctionDescription: boolean;
}

/** Requests for posts that the viewer may read, the newest first; nothing of people. At most `limit`. */
export async function listPosts(
  tx: Tx,
  viewer: Viewer,
  filter: { unitId: string | null; state: DocumentState | null },
  limit: number,
): Promise<ListedPost[]> {
  const { rows } = await sql<ListedPost>`
    select d.id as "documentId", q.post, q.reason_kind as "reasonKind", q.wanted_from as "wantedFrom",
      q.as_soon_as_possible as "asSoonAsPossible", q.hours_a_week::float as "hoursAWeek",
      q.within_budget as "withinBudget", u.name as unit, b.name as body, d.state,
      q.function_description_id is not null as "hasFunctionDescription"
    from app.post_request q
    join app.case_document d on d.authority_id = q.authority_id and d.id = q.document_id
    join app.case_file c on c.authority_id = d.authority_id and c.id = d.case_id
    left join app.unit u on u.authority_id = q.authority_id and u.id = q.unit_id
    left join app.body b on b.authority_id = d.authority_id and b.id = d.body_id
    where q.authority_id = ${here} and d.item_type = 'post'
      and (${filter.unitId}::uuid is null or q.unit_id = ${filter.unitId}::uuid)
      and (${filter.state}::text is null or d.state = ${filter.state}::text)
      and ${readableDocument(viewer)}
    order by d.changed_at desc, d.id limit ${limit}`.execute(tx);
  return rows;
}
