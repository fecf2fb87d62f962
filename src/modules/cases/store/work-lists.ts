import { type RawBuilder, sql } from "kysely";
import type { Tx } from "../../../platform/database/doors.ts";
import { hasRole, isSecretaryOf, type Viewer } from "../../organisation/index.ts";
import { here } from "./here.ts";
import { readableDocument } from "./readable.ts";

/** A document that somebody is to do something with. Titles are for pages, not for mails. */
export interface WaitingDocument {
  what: "approval" | "advice";
  documentId: string;
  caseNumber: string;
  title: string;
  isClosed: boolean;
  body: string | null;
  author: string;
  /** The step, or what the advice is about. */
  label: string;
  /** Whom the viewer stands in for; null for what is his own. */
  standsInFor: string | null;
  since: Date | null;
  dueAt: Date | null;
  isLate: boolean;
}

/** What waits for the viewer's approval or advice, also in others' absence: late ones first. One query. */
export async function waitsFor(tx: Tx, viewer: Viewer, now: Date): Promise<WaitingDocument[]> {
  const me = viewer.personId;
  const mine = sql`${[me, ...viewer.standsInFor]}::uuid[]`;
  const { rows } = await sql<WaitingDocument>`
    select w.what, d.id as "documentId", c.number as "caseNumber", d.title, d.is_closed as "isClosed",
      b.name as body, author.name as author, w.label,
      case when w.person_id <> ${me} then holder.name end as "standsInFor",
      w.since, w.due_at as "dueAt", coalesce(w.due_at < ${now}, false) as "isLate"
    from (
      select 'approval' as what, a.document_id, s.label, s.person_id, s.current_since as since, s.due_at
      from app.approval_step s
      join app.approval a on a.authority_id = s.authority_id and a.id = s.approval_id
      join app.case_document d on d.authority_id = a.authority_id and d.id = a.document_id
      where s.authority_id = ${here} and s.state = 'current' and a.state = 'running'
        and (s.person_id = any(${mine}) or s.person_id is null and ${secretaryOf(viewer, sql`s.body_id`)})
        and (d.author_id <> ${me} or s.kind = 'author')
      union all
      select 'advice', a.document_id, v.label, v.person_id, v.asked_at, v.due_at
      from app.advice v
      join app.approval a on a.authority_id = v.authority_id and a.id = v.approval_id
      where v.authority_id = ${here} and v.state = 'asked' and a.state = 'running'
        and v.person_id = any(${mine})
    ) w
    join app.case_document d on d.authority_id = ${here} and d.id = w.document_id
    join app.case_file c on c.authority_id = d.authority_id and c.id = d.case_id
    join app.person author on author.authority_id = d.authority_id and author.id = d.author_id
    left join app.person holder on holder.authority_id = d.authority_id and holder.id = w.person_id
    left join app.body b on b.authority_id = d.authority_id and b.id = d.body_id
    where not exists (select from app.case_recusal r
      where r.authority_id = c.authority_id and r.case_id = c.id and r.person_id = ${me})
      and ${inSight(viewer)}
    order by coalesce(w.due_at < ${now}, false) desc, w.due_at nulls last, length(c.number), c.number, d.id`.execute(
    tx,
  );
  return rows;
}

/** A document of the viewer's that others have. */
export interface SentDocument {
  documentId: string;
  caseNumber: string;
  title: string;
  isClosed: boolean;
  body: string | null;
  sentAt: Date;
  /** From 1. */
  round: number;
  /** The step where it is, and who has it; no name where whoever holds the post does. */
  label: string | null;
  holder: string | null;
  since: Date | null;
  dueAt: Date | null;
  isLate: boolean;
  /** How many units haven't answered yet. */
  awaitedAdvice: number;
}

/** The documents in approval that the viewer wrote or sent, and who has them: late ones first. One query. */
export async function sentBy(tx: Tx, viewer: Viewer, now: Date): Promise<SentDocument[]> {
  const me = viewer.personId;
  const { rows } = await sql<SentDocument>`
    select d.id as "documentId", c.number as "caseNumber", d.title, d.is_closed as "isClosed",
      b.name as body, a.started_at as "sentAt", a.round, s.label, holder.name as holder,
      s.current_since as since, s.due_at as "dueAt", coalesce(s.due_at < ${now}, false) as "isLate",
      (select count(*) from app.advice v where v.authority_id = a.authority_id
        and v.approval_id = a.id and v.state = 'asked') as "awaitedAdvice"
    from (
      select id from app.case_document
      where authority_id = ${here} and author_id = ${me} and state = 'in_approval'
      union select document_id from app.approval
      where authority_id = ${here} and started_by = ${me} and state = 'running'
    ) own
    join app.approval a on a.authority_id = ${here} and a.document_id = own.id and a.state = 'running'
    join app.case_document d on d.authority_id = a.authority_id and d.id = a.document_id
    join app.case_file c on c.authority_id = d.authority_id and c.id = d.case_id
    left join app.approval_step s on s.authority_id = a.authority_id and s.approval_id = a.id
      and s.state = 'current'
    left join app.person holder on holder.authority_id = s.authority_id and holder.id = s.person_id
    left join app.body b on b.authority_id = d.authority_id and b.id = d.body_id
    where d.state = 'in_approval' and not exists (select from app.case_recusal r
        where r.authority_id = c.authority_id and r.case_id = c.id and r.person_id = ${me})
      and (d.author_id = ${me} or ${readableDocument(viewer)}) and ${inSight(viewer)}
    order by coalesce(s.due_at < ${now}, false) desc, a.started_at, d.id`.execute(tx);
  return rows;
}

/** Who gives support sees nothing that is closed or confidential, also not that it waits. */
export function inSight(viewer: Viewer): RawBuilder<boolean> {
  return viewer.supportedBy === null ? sql`true` : readableDocument(viewer);
}

function secretaryOf(viewer: Viewer, bodyId: RawBuilder<unknown>) {
  if (hasRole(viewer, "secretary")) return sql`${bodyId} is not null`;
  const ids = viewer.memberships.map((one) => one.bodyId).filter((id) => isSecretaryOf(viewer, id));
  return sql`${bodyId} = any(${ids}::uuid[])`;
}
