import { sql } from "kysely";
import type { Tx } from "../../../platform/database/doors.ts";
import type { AuthorityKind } from "../authority.ts";
import { here } from "./here.ts";

/** How the authority works, as its administrators set it. */
export interface AuthoritySettings {
  name: string;
  kind: AuthorityKind;
  /** "S{year}-{n}": {year} is the year the case is made, {n} a running number. */
  caseNumberScheme: string;
  needsSecondFactor: boolean;
  /** Of one attachment. */
  largestFileMb: number;
}

export async function authoritySettings(tx: Tx): Promise<AuthoritySettings> {
  const { rows } = await sql<AuthoritySettings>`
    select name, kind, case_number_scheme as "caseNumberScheme",
      needs_second_factor as "needsSecondFactor", largest_file_mb as "largestFileMb"
    from app.authority where authority_id = ${here}`.execute(tx);
  return rows[0]!;
}

/** The name is public and stands in the record too. */
export async function storeAuthoritySettings(tx: Tx, given: AuthoritySettings): Promise<void> {
  await sql`
    update app.authority set name = ${given.name}, kind = ${given.kind},
      case_number_scheme = ${given.caseNumberScheme},
      needs_second_factor = ${given.needsSecondFactor}, largest_file_mb = ${given.largestFileMb}
    where authority_id = ${here}`.execute(tx);
  await sql`update record.authority set name = ${given.name} where authority_id = ${here}
    and name <> ${given.name}`.execute(tx);
}
