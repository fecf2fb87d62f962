import { sql } from "kysely";
import type { Tx } from "../../../platform/database/doors.ts";
import type { ScanState } from "../words.ts";
import { here } from "./here.ts";

export interface HarmfulFile {
  attachmentId: string;
  number: number;
  caseNumber: string;
  /** null when it, its document or its case isn't for everybody: names tell. */
  fileName: string | null;
  uploader: string;
  uploadedAt: Date;
  /** The scanner's name of what it found. */
  found: string | null;
}

/** What the scanner found harmful, the newest first. */
export async function harmfulFiles(tx: Tx, most: number): Promise<HarmfulFile[]> {
  const { rows } = await sql<HarmfulFile>`
    select v.attachment_id as "attachmentId", v.number, c.number as "caseNumber",
      case when not a.is_closed and not d.is_closed and c.sensitivity = 'normal'
        then v.file_name end as "fileName",
      p.name as uploader, v.uploaded_at as "uploadedAt", v.scan_note as found
    from app.case_attachment_version v
    join app.case_attachment a on a.authority_id = v.authority_id and a.id = v.attachment_id
    join app.case_document d on d.authority_id = a.authority_id and d.id = a.document_id
    join app.case_file c on c.authority_id = d.authority_id and c.id = d.case_id
    join app.person p on p.authority_id = v.authority_id and p.id = v.uploaded_by
    where v.authority_id = ${here} and v.scan = 'infected'
    order by v.uploaded_at desc limit ${most}`.execute(tx);
  return rows;
}

export interface ScannerState {
  /** What became of the newest file that was looked at; null when there is none. */
  last: { scan: ScanState; note: string | null; uploadedAt: Date } | null;
  /** Files that still wait to be looked at. */
  waiting: number;
}

/**
 * How the scanner fares, by what became of the files: whoever does the jobs knows the scanner, and
 * that may be another process than the one that is asked.
 */
export async function scannerState(tx: Tx): Promise<ScannerState> {
  const { rows } = await sql<{ scan: ScanState; note: string | null; uploadedAt: Date }>`
    select scan, case when scan = 'failed' then scan_note end as note, uploaded_at as "uploadedAt"
    from app.case_attachment_version
    where authority_id = ${here} and scan <> 'waiting'
    order by uploaded_at desc limit 1`.execute(tx);
  const { rows: counts } = await sql<{ waiting: number }>`
    select count(*)::int as waiting from app.case_attachment_version
    where authority_id = ${here} and scan in ('waiting', 'failed')`.execute(tx);
  return { last: rows[0] ?? null, waiting: counts[0]?.waiting ?? 0 };
}
