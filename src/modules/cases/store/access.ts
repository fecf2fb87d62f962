import { sql } from "kysely";
import type { Tx } from "../../../platform/database/doors.ts";
import type { Viewer } from "../../organisation/index.ts";
import type { Access } from "../access.ts";
import { caseTies, documentTies } from "./facts.ts";
import { isId } from "./is-id.ts";

/** The access to what has that id, a document or a case; null when nothing has. One query. */
export async function findAccess(tx: Tx, viewer: Viewer, id: string): Promise<Access | null> {
  if (!isId(id)) return null;
  const { rows } = await sql<Omit<Access, "viewer">>`
    select json_build_object('id', c.id, 'number', c.number, 'state', c.state,
        'sensitivity', c.sensitivity, ${pairs(caseTies(viewer))}) as "case",
      case when d.id is not null then json_build_object('id', d.id, 'state', d.state,
        'isClosed', d.is_closed, ${pairs(documentTies(viewer))}) end as document
    from (
      select authority_id, id as case_id, null::uuid as document_id from app.case_file where id = ${id}
      union all
      select authority_id, case_id, id from app.case_document where id = ${id}
    ) asked
    join app.case_file c on c.authority_id = asked.authority_id and c.id = asked.case_id
    left join app.case_document d on d.authority_id = asked.authority_id and d.id = asked.document_id
    where c.authority_id = app.current_authority()`.execute(tx);
  return rows[0] === undefined ? null : { viewer, ...rows[0] };
}

function pairs(conditions: object) {
  return sql.join(
    Object.entries(conditions).map(([name, condition]) => sql`${sql.lit(name)}, ${condition}`),
  );
}
