import { sql } from "kysely";
import type { Tx } from "../../../platform/database/doors.ts";
import type { LinkKind } from "../words-danish.ts";
import { here } from "./here.ts";

export async function putLink(
  tx: Tx,
  link: { caseId: string; otherId: string; kind: LinkKind },
): Promise<void> {
  await sql`
    insert into app.case_link (authority_id, case_id, other_id, kind)
    values (${here}, ${link.caseId}, ${link.otherId}, ${link.kind})
    on conflict (authority_id, case_id, other_id) do update set kind = excluded.kind`.execute(tx);
}

/** Removes what links the two, whichever of them was linked to the other. False when nothing did. */
export async function deleteLink(tx: Tx, caseId: string, otherId: string): Promise<boolean> {
  const { rows } = await sql`
    delete from app.case_link where authority_id = ${here}
      and (case_id = ${caseId} and other_id = ${otherId} or case_id = ${otherId} and other_id = ${caseId})
    returning case_id`.execute(tx);
  return rows.length > 0;
}
