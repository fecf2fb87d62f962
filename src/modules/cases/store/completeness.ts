import { sql } from "kysely";
import type { Tx } from "../../../platform/database/doors.ts";
import { here } from "./here.ts";

interface Facts {
  isClosed: boolean;
  publicTitle: string | null;
  closedGround: string | null;
  hasBody: boolean;
  /** In order; those that may be empty left out. */
  emptySections: { key: string; heading: string; required: "required" | "warn" }[];
  openComments: number;
}

export async function completenessFacts(tx: Tx, documentId: string): Promise<Facts> {
  const { rows } = await sql<Facts>`
    select d.is_closed as "isClosed", d.public_title as "publicTitle",
      d.closed_ground as "closedGround", d.body_id is not null as "hasBody",
      coalesce((select json_agg(json_build_object('key', s.key, 'heading', s.heading,
          'required', s.required) order by s.position)
        from app.case_section s where s.authority_id = d.authority_id and s.document_id = d.id
          and s.required <> 'optional' and s.words = 0), '[]') as "emptySections",
      (select count(*) from app.case_comment k where k.authority_id = d.authority_id
        and k.document_id = d.id and k.parent_id is null and k.resolved_at is null) as "openComments"
    from app.case_document d where d.authority_id = ${here} and d.id = ${documentId}`.execute(tx);
  return rows[0]!;
}
