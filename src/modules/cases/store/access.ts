import { sql } from "kysely";
import type { Tx } from "../../../platform/database/doors.ts";
import { isOneOf } from "../../../platform/database/one-of.ts";
import type { Viewer } from "../../organisation/index.ts";
import type { Access } from "../access.ts";
import { caseTies, documentTies } from "./facts.ts";
import { isId } from "./here.ts";

/** The accesses to what has those ids, documents and cases, by id; what isn't there is left out. One query. */
export async function findAccesses(
  tx: Tx,
  viewer: Viewer,
  ids: readonly string[],
): Promise<Map<string, Access>> {
  const known = ids.filter(isId);
  const isAsked = isOneOf("id", known);
  const { rows } = await sql<Omit<Access, "viewer"> & { id: string }>`
    select coalesce(d.id, c.id) as id,
      json_build_object('id', c.id, 'number', c.number, 'state', c.state,
        'sensitivity', c.sensitivity, ${pairs(caseTies(viewer))}) as "case",
      case when d.id is not null then json_build_object('id', d.id, 'state', d.state,
        'isClosed', d.is_closed, ${pairs(documentTies(viewer))}) end as document
    from (
      select authority_id, id as case_id, null::uuid as document_id from app.case_file
        where ${isAsked}
      union all
      select authority_id, case_id, id from app.case_document where ${isAsked}
    ) asked
    join app.case_file c on c.authority_id = asked.authority_id and c.id = asked.case_id
    left join app.case_document d on d.authority_id = asked.authority_id and d.id = asked.document_id
    where c.authority_id = app.current_authority()`.execute(tx);
  return new Map(rows.map(({ id, ...access }) => [id, { viewer, ...access }]));
}

function pairs(conditions: object) {
  return sql.join(
    Object.entries(conditions).map(([name, condition]) => sql`${sql.lit(name)}, ${condition}`),
  );
}
