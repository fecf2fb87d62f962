import { sql } from "kysely";
import type { Tx } from "../../../platform/database/doors.ts";
import type { VersionContent } from "../tables.ts";
import type { VersionReason } from "../words.ts";
import { here } from "./here.ts";

export interface Version {
  number: number;
  reason: VersionReason;
  note: string | null;
  madeAt: Date;
  madeBy: string;
}

/** The newest first, without their texts. */
export async function versionsOf(tx: Tx, documentId: string): Promise<Version[]> {
  const { rows } = await sql<Version>`
    select v.number, v.reason, v.note, v.made_at as "madeAt", p.name as "madeBy"
    from app.case_version v
    join app.person p on p.authority_id = v.authority_id and p.id = v.made_by
    where v.authority_id = ${here} and v.document_id = ${documentId} order by v.number desc`.execute(
    tx,
  );
  return rows;
}

export async function versionContent(
  tx: Tx,
  documentId: string,
  number: number,
): Promise<VersionContent | null> {
  const { rows } = await sql<{ content: VersionContent }>`
    select content from app.case_version
    where authority_id = ${here} and document_id = ${documentId} and number = ${number}`.execute(
    tx,
  );
  return rows[0]?.content ?? null;
}

/** The newest version that has a section with that key. */
export async function versionWithSection(
  tx: Tx,
  documentId: string,
  key: string,
): Promise<VersionContent | null> {
  const { rows } = await sql<{ content: VersionContent }>`
    select content from app.case_version
    where authority_id = ${here} and document_id = ${documentId}
      and content -> 'sections' @> ${JSON.stringify([{ key }])}::jsonb
    order by number desc limit 1`.execute(tx);
  return rows[0]?.content ?? null;
}

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

/** The texts as they were sent to approval the last two times, the newest first. */
export async function sentVersions(tx: Tx, documentId: string): Promise<VersionContent[]> {
  const { rows } = await sql<{ content: VersionContent }>`
    select content from app.case_version
    where authority_id = ${here} and document_id = ${documentId} and reason = 'sent'
    order by number desc limit 2`.execute(tx);
  return rows.map((row) => row.content);
}
