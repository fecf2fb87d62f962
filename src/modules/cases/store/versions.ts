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
