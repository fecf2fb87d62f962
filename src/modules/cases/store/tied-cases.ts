import { type RawBuilder, sql } from "kysely";
import { isSecretaryOf, type Viewer } from "../../organisation/index.ts";
import { readsNormalCases } from "../policy.ts";
import { here } from "./here.ts";

/**
 * Whether the case `c` is among those that the viewer has anything to do with. Who may read most cases
 * is spared the question; for everybody else it makes a list look at few cases instead of at all.
 * It never leaves out what `readableCase` would show.
 */
export function tiedCase(viewer: Viewer): RawBuilder<boolean> {
  if (readsNormalCases(viewer)) return sql<boolean>`true`;
  const me = viewer.personId;
  const mine = sql`${[me, ...viewer.standsInFor]}::uuid[]`;
  const bodies = sql`${viewer.memberships
    .map(({ bodyId }) => bodyId)
    .filter((id) => isSecretaryOf(viewer, id))}::uuid[]`;
  return sql<boolean>`c.id in (
    select id from app.case_file where authority_id = ${here} and unit_id = ${viewer.unitId}::uuid
    union select case_id from app.case_handler where authority_id = ${here} and person_id = ${me}
    union select case_id from app.access_request where authority_id = ${here} and person_id = ${me}
    union select d.case_id from app.case_document d where d.authority_id = ${here} and d.id in (
      select id from app.case_document where authority_id = ${here} and author_id = ${me}
      union select id from app.case_document where authority_id = ${here} and body_id = any(${bodies})
      union select document_id from app.route_stop
        where authority_id = ${here} and body_id = any(${bodies})
      union select a.document_id from app.approval a where a.authority_id = ${here} and a.id in (
        select approval_id from app.approval_step where authority_id = ${here} and person_id = any(${mine})
        union select approval_id from app.approval_step where authority_id = ${here} and acted_by = ${me}
        union select approval_id from app.approval_step
          where authority_id = ${here} and person_id is null and body_id = any(${bodies})
        union select approval_id from app.advice where authority_id = ${here} and person_id = any(${mine})
        union select approval_id from app.advice where authority_id = ${here} and answered_by = ${me})))`;
}
