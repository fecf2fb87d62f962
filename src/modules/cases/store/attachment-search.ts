import { type RawBuilder, sql } from "kysely";
import type { Tx } from "../../../platform/database/doors.ts";
import type { Viewer } from "../../organisation/index.ts";
import { here } from "./here.ts";
import { readableClosed, readableDocument, readableDrafts } from "./readable.ts";

export interface AttachmentHit {
  attachmentId: string;
  title: string;
  isClosed: boolean;
  documentId: string;
  documentTitle: string;
  caseNumber: string;
  uploadedAt: Date;
  /** Words around what was found, which stands between \u0002 and \u0003. */
  snippet: string;
}

export const HIT_START = "\u0002";
export const HIT_END = "\u0003";

/**
 * Attachments whose title or text holds the words (in Danish grammatical forms; "-word" excludes,
 * quotes hold words together), the newest first; only what the viewer may open, in the version that
 * he would get. `total` stops counting at 1,000. Empty for a query without words.
 */
export async function searchAttachments(
  tx: Tx,
  viewer: Viewer,
  query: string,
  { page, size }: { page: number; size: number },
): Promise<{ hits: AttachmentHit[]; total: number }> {
  const asked = sql`websearch_to_tsquery('danish', ${query})`;
  const matching = sql`
    with found as (
      select authority_id, attachment_id, number from app.case_attachment_version
      where to_tsvector('danish', coalesce(text, '')) @@ ${asked}
      union
      select v.authority_id, v.attachment_id, v.number
      from app.case_attachment a
      join app.case_attachment_version v on v.authority_id = a.authority_id and v.attachment_id = a.id
      where to_tsvector('danish', a.title) @@ ${asked}
    )
    select v.attachment_id, v.number, v.uploaded_at, a.title, a.is_closed, d.id as document_id,
      d.title as document_title, c.number as case_number
    from found
    join app.case_attachment_version v using (authority_id, attachment_id, number)
    join app.case_attachment a on a.authority_id = v.authority_id and a.id = v.attachment_id
    join app.case_document d on d.authority_id = a.authority_id and d.id = a.document_id
    join app.case_file c on c.authority_id = d.authority_id and c.id = d.case_id
    where v.authority_id = ${here} and a.removed_at is null and ${isShown} and ${isOpenTo(viewer)}
      and ${readableDocument(viewer)}
      and (not a.is_closed or ${readableClosed(viewer)})
      and (v.status = 'valid' or ${readableDrafts(viewer)})
    order by v.uploaded_at desc, v.attachment_id limit 1000`;
  const { rows } = await sql<AttachmentHit & { total: number }>`
    with matching as materialized (${matching}),
    shown as (select * from matching order by uploaded_at desc, attachment_id
      limit ${size} offset ${(page - 1) * size})
    select s.attachment_id as "attachmentId", s.title, s.is_closed as "isClosed",
      s.document_id as "documentId", s.document_title as "documentTitle",
      s.case_number as "caseNumber", s.uploaded_at as "uploadedAt",
      ts_headline('danish', coalesce(v.text, ''), ${asked}, ${HEADLINE}) as snippet,
      (select count(*) from matching) as total
    from shown s
    join app.case_attachment_version v on v.authority_id = ${here}
      and v.attachment_id = s.attachment_id and v.number = s.number
    order by s.uploaded_at desc, s.attachment_id`.execute(tx);
  return { hits: rows, total: rows[0]?.total ?? 0 };
}

const HEADLINE = `StartSel=${HIT_START}, StopSel=${HIT_END}, MaxWords=40, MinWords=20, MaxFragments=2, FragmentDelimiter=" … "`;

/** `shownVersion` of attachment.ts: the newest that is in force, or the newest of all. */
const isShown: RawBuilder<boolean> = sql`v.number = (
  select s.number from app.case_attachment_version s
  where s.authority_id = v.authority_id and s.attachment_id = v.attachment_id
  order by s.status = 'valid' desc, s.number desc limit 1)`;

/** The scanner's part of `mayOpenVersion`. */
function isOpenTo(viewer: Viewer): RawBuilder<boolean> {
  if (viewer.supportedBy !== null) return sql`v.scan in ('clean', 'not_scanned')`;
  return sql`(v.scan in ('clean', 'not_scanned')
    or v.scan in ('waiting', 'failed') and v.uploaded_by = ${viewer.personId})`;
}
