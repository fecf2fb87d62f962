import { sql } from "kysely";
import type { Tx } from "../../../platform/database/doors.ts";
import type { Viewer } from "../../organisation/index.ts";
import type { ComingCase, ComingFilter } from "../coming.ts";
import { caseTies } from "./facts.ts";
import { here } from "./here.ts";
import { readableDocument } from "./readable.ts";

/**
 * What is on its way to the body, by wished date, a page of it and how many there are in all. Cases
 * that the viewer is recused in aren't there. Two queries.
 */
export async function comingTo(
  tx: Tx,
  viewer: Viewer,
  bodyId: string,
  filter: ComingFilter,
  size: number,
): Promise<{ total: number; cases: ComingCase[] }> {
  const stage = sql`case
    when d.state in ('draft', 'returned') then 'writing'
    when d.state = 'in_approval' then 'approval'
    when r.state = 'coming' then 'elsewhere' else r.state end`;
  const found = sql`
    from app.route_stop r
    join app.case_document d on d.authority_id = r.authority_id and d.id = r.document_id
    join app.case_file c on c.authority_id = d.authority_id and c.id = d.case_id
    where r.authority_id = ${here} and r.body_id = ${bodyId}
      and r.state in ('coming', 'ready', 'scheduled') and d.state <> 'withdrawn'
      and not ${caseTies(viewer).isRecused}
      ${filter.trin === undefined ? sql`` : sql`and ${stage} = ${filter.trin}`}
      ${filter.formaal === undefined ? sql`` : sql`and r.purpose = ${filter.formaal}`}
      ${filter.til === undefined ? sql`` : sql`and r.wished_on <= ${filter.til}::date`}`;
  const counted = await sql<{ total: number }>`select count(*) as total ${found}`.execute(tx);
  const { rows } = await sql<ComingCase>`
    with page as (
      select r.id, r.authority_id, r.document_id, r.purpose, r.wished_on, ${stage} as stage,
        c.number, c.unit_id, c.public_title as case_public_title, d.title, d.public_title,
        d.is_closed, d.author_id, ${readableDocument(viewer)} as may_read
      ${found}
      order by r.wished_on nulls last, length(c.number), c.number, r.id
      limit ${size} offset ${(filter.side - 1) * size}
    )
    select p.id as "stopId", p.document_id as "documentId", p.number as "caseNumber",
      case when p.may_read then p.title else coalesce(p.public_title, p.case_public_title) end as title,
      p.may_read as "mayRead", p.is_closed as "isClosed", author.name as author, u.name as unit,
      p.stage, p.purpose, p.wished_on as "wishedOn",
      case p.stage
        when 'approval' then (select case when p.may_read then coalesce(holder.name, s.label) end
          from app.approval a
          join app.approval_step s on s.authority_id = a.authority_id and s.approval_id = a.id
          left join app.person holder on holder.authority_id = s.authority_id and holder.id = s.person_id
          where a.authority_id = p.authority_id and a.document_id = p.document_id
            and a.state = 'running' and s.state = 'current')
        when 'elsewhere' then (select b.name from app.route_stop o
          join app.body b on b.authority_id = o.authority_id and b.id = o.body_id
          where o.authority_id = p.authority_id and o.document_id = p.document_id
            and o.state in ('ready', 'scheduled') order by o.position limit 1) end as "at"
    from page p
    join app.person author on author.authority_id = p.authority_id and author.id = p.author_id
    left join app.unit u on u.authority_id = p.authority_id and u.id = coalesce(author.unit_id, p.unit_id)
    order by p.wished_on nulls last, length(p.number), p.number, p.id`.execute(tx);
  return { total: counted.rows[0]?.total ?? 0, cases: rows };
}
