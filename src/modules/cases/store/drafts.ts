import { sql } from "kysely";
import type { Tx } from "../../../platform/database/doors.ts";
import type { Viewer } from "../../organisation/index.ts";
import { here } from "./here.ts";
import { inSight } from "./work-lists.ts";

/** A document that its author has in hand. */
export interface Draft {
  documentId: string;
  caseNumber: string;
  title: string;
  isReturned: boolean;
  body: { id: string; name: string } | null;
  changedAt: Date;
  words: number;
  /** The day that the author wishes it treated, YYYY-MM-DD. */
  wishedOn: string | null;
}

/** What the viewer is writing: what was sent back first, then the newest. One query. */
export async function draftsOf(tx: Tx, viewer: Viewer, size: number): Promise<Draft[]> {
  const { rows } = await sql<Draft>`
    select d.id as "documentId", c.number as "caseNumber", d.title, d.state = 'returned' as "isReturned",
      case when b.id is not null then jsonb_build_object('id', b.id, 'name', b.name) end as body,
      d.changed_at as "changedAt",
      coalesce((select sum(s.words) from app.case_section s
        where s.authority_id = d.authority_id and s.document_id = d.id), 0)::int as words,
      (select r.wished_on from app.route_stop r where r.authority_id = d.authority_id
        and r.document_id = d.id and r.state in ('coming', 'ready') order by r.position limit 1) as "wishedOn"
    from app.case_document d
    join app.case_file c on c.authority_id = d.authority_id and c.id = d.case_id
    left join app.body b on b.authority_id = d.authority_id and b.id = d.body_id
    where d.authority_id = ${here} and d.author_id = ${viewer.personId}
      and d.state in ('draft', 'returned') and not exists (select from app.case_recusal r
        where r.authority_id = c.authority_id and r.case_id = c.id and r.person_id = ${viewer.personId})
      and ${inSight(viewer)}
    order by d.state = 'returned' desc, d.changed_at desc, d.id limit ${size}`.execute(tx);
  return rows;
}
