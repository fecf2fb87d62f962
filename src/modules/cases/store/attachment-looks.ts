import { sql } from "kysely";
import type { Tx } from "../../../platform/database/doors.ts";
import type { VersionKey } from "../attachment-queue.ts";
import type { ScanState } from "../words.ts";
import { here } from "./here.ts";

/** A version that is to be scanned or read. */
export interface UnseenVersion extends VersionKey {
  documentId: string;
  file: string;
  mediaType: string;
  uploadedBy: string;
  scan: ScanState;
  textState: "waiting" | "done" | "none" | "failed";
}

export async function unseenVersion(tx: Tx, key: VersionKey): Promise<UnseenVersion | null> {
  const { rows } = await sql<UnseenVersion>`
    select v.attachment_id as "attachmentId", v.number, a.document_id as "documentId", v.file,
      v.media_type as "mediaType", v.uploaded_by as "uploadedBy", v.scan, v.text_state as "textState"
    from app.case_attachment_version v
    join app.case_attachment a on a.authority_id = v.authority_id and a.id = v.attachment_id
    where v.authority_id = ${here} and v.attachment_id = ${key.attachmentId}
      and v.number = ${key.number}`.execute(tx);
  return rows[0] ?? null;
}

/** What came before `before` and was not looked at yet, the oldest first. */
export async function unseenVersions(tx: Tx, before: Date, most: number): Promise<VersionKey[]> {
  const { rows } = await sql<VersionKey>`
    select attachment_id as "attachmentId", number from app.case_attachment_version
    where authority_id = ${here} and uploaded_at < ${before}
      and (scan in ('waiting', 'failed') or text_state = 'waiting')
    order by uploaded_at limit ${most}`.execute(tx);
  return rows;
}

export async function setScan(
  tx: Tx,
  key: VersionKey,
  scan: ScanState,
  note: string | null,
): Promise<void> {
  await sql`
    update app.case_attachment_version set scan = ${scan}, scan_note = ${note}
    where authority_id = ${here} and attachment_id = ${key.attachmentId} and number = ${key.number}`.execute(
    tx,
  );
}

export async function setText(
  tx: Tx,
  key: VersionKey,
  state: "done" | "none" | "failed",
  text: string | null,
): Promise<void> {
  await sql`
    update app.case_attachment_version set text_state = ${state}, text = ${text}
    where authority_id = ${here} and attachment_id = ${key.attachmentId} and number = ${key.number}`.execute(
    tx,
  );
}

export async function administrators(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select p.id from app.authority_role r
    join app.person p on p.authority_id = r.authority_id and p.id = r.person_id
    where r.authority_id = ${here} and r.role = 'administrator' and p.is_active`.execute(tx);
  return rows.map(({ id }) => id);
}

/** Of these files those that anything names, in any authority or in the record. */
export async function usedFiles(tx: Tx, sha256s: string[]): Promise<Set<string>> {
  const { rows } = await sql<{ file: string }>`
    select file from app.used_files(${sha256s}) file`.execute(tx);
  return new Set(rows.map(({ file }) => file));
}
