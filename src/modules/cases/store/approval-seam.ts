import { sql } from "kysely";
import type { Tx } from "../../../platform/database/doors.ts";
import type { VersionContent } from "../tables.ts";
import type { VersionReason } from "../words.ts";
import { here } from "./here.ts";

/** Keeps the document as it stands now as its next version. */
export async function addVersion(
  tx: Tx,
  documentId: string,
  version: { reason: VersionReason; by: string; note: string | null; at: Date },
): Promise<void> {
  await sql`
    insert into app.case_version (authority_id, document_id, number, reason, note, content, made_at, made_by)
    select d.authority_id, d.id,
      coalesce((select max(number) from app.case_version v
        where v.authority_id = d.authority_id and v.document_id = d.id), 0) + 1,
      ${version.reason}, ${version.note},
      jsonb_build_object('title', d.title, 'publicTitle', d.public_title, 'isClosed', d.is_closed,
        'closedGround', d.closed_ground, 'sections', coalesce(
          (select jsonb_agg(jsonb_build_object('key', s.key, 'kind', s.kind, 'heading', s.heading,
              'content', s.content) order by s.position)
            from app.case_section s
            where s.authority_id = d.authority_id and s.document_id = d.id), '[]')),
      ${version.at}, ${version.by}
    from app.case_document d where d.authority_id = ${here} and d.id = ${documentId}`.execute(tx);
}

/** Headings of sections that must not be empty, and are. */
export async function emptyRequired(tx: Tx, documentId: string): Promise<string[]> {
  const { rows } = await sql<{ heading: string }>`
    select heading from app.case_section
    where authority_id = ${here} and document_id = ${documentId} and required = 'required'
      and words = 0 order by position`.execute(tx);
  return rows.map((row) => row.heading);
}

/** The texts as they were sent to approval the last two times, the newest first. */
export async function sentVersions(tx: Tx, documentId: string): Promise<VersionContent[]> {
  const { rows } = await sql<{ content: VersionContent }>`
    select content from app.case_version
    where authority_id = ${here} and document_id = ${documentId} and reason = 'sent'
    order by number desc limit 2`.execute(tx);
  return rows.map((row) => row.content);
}
