import { sql } from "kysely";
import type { Tx } from "../../../platform/database/doors.ts";
import { here } from "./here.ts";

interface Reply {
  id: string;
  text: string;
  author: string;
  /** ISO 8601. */
  at: string;
}

export interface Comment extends Reply {
  sectionKey: string | null;
  quote: string | null;
  resolvedBy: string | null;
  replies: Reply[];
}

/** Comments with their answers, the oldest first. One query. */
export async function commentsOf(tx: Tx, documentId: string): Promise<Comment[]> {
  const { rows } = await sql<Omit<Comment, "at"> & { at: Date }>`
    select k.id, k.text, p.name as author, k.created_at as at, k.section_key as "sectionKey", k.quote,
      case when k.resolved_at is not null then coalesce(q.name, '') end as "resolvedBy",
      coalesce((select json_agg(json_build_object('id', r.id, 'text', r.text, 'author', a.name,
          'at', r.created_at) order by r.created_at, r.id)
        from app.case_comment r
        join app.person a on a.authority_id = r.authority_id and a.id = r.author_id
        where r.authority_id = k.authority_id and r.parent_id = k.id), '[]') as replies
    from app.case_comment k
    join app.person p on p.authority_id = k.authority_id and p.id = k.author_id
    left join app.person q on q.authority_id = k.authority_id and q.id = k.resolved_by
    where k.authority_id = ${here} and k.document_id = ${documentId} and k.parent_id is null
    order by k.created_at, k.id`.execute(tx);
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}

export interface NewComment {
  id: string;
  documentId: string;
  sectionKey: string | null;
  quote: string | null;
  parentId: string | null;
  text: string;
  authorId: string;
  at: Date;
}

/** Adds a comment, or an answer below the comment that `parentId` is or answers. False when there is no such. */
export async function insertComment(tx: Tx, made: NewComment): Promise<boolean> {
  const { rows } = await sql`
    insert into app.case_comment (authority_id, id, document_id, section_key, quote, parent_id, text,
      author_id, created_at)
    select ${here}, ${made.id}, ${made.documentId}, ${made.sectionKey}, ${made.quote},
      (select coalesce(k.parent_id, k.id) from app.case_comment k where k.authority_id = ${here}
        and k.document_id = ${made.documentId} and k.id = ${made.parentId}::uuid),
      ${made.text}, ${made.authorId}, ${made.at}
    where ${made.parentId}::uuid is null or exists (select from app.case_comment k
      where k.authority_id = ${here} and k.document_id = ${made.documentId} and k.id = ${made.parentId}::uuid)
    returning id`.execute(tx);
  return rows.length > 0;
}

/** Marks the comment as solved or open again. False when the document has no such comment. */
export async function setResolved(
  tx: Tx,
  given: { documentId: string; id: string; by: string; at: Date; resolved: boolean },
): Promise<boolean> {
  const { rows } = await sql`
    update app.case_comment set resolved_at = case when ${given.resolved} then ${given.at}::timestamptz end,
      resolved_by = case when ${given.resolved} then ${given.by}::uuid end
    where authority_id = ${here} and document_id = ${given.documentId} and id = ${given.id}
      and parent_id is null returning id`.execute(tx);
  return rows.length > 0;
}

/** Who has written in the comment's thread, its own author first. */
export async function threadAuthors(tx: Tx, id: string): Promise<string[]> {
  const { rows } = await sql<{ authorId: string }>`
    select distinct author_id as "authorId" from app.case_comment
    where authority_id = ${here} and (id = ${id} or parent_id = ${id})`.execute(tx);
  return rows.map((row) => row.authorId);
}
