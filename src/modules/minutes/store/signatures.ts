import { sql } from "kysely";
import type { Tx } from "../../../platform/database/doors.ts";
import { here } from "../../../platform/database/here.ts";

/** Somebody who was present as a member, and whether he has signed the text with that hash. */
export interface Signer {
  personId: string;
  name: string;
  signedAt: Date | null;
  withSecondFactor: boolean | null;
}

/** Those who are to sign, in the order of the attendance. */
export async function signersOf(tx: Tx, meetingId: string, sha256: string): Promise<Signer[]> {
  const { rows } = await sql<Signer>`
    select p.id as "personId", p.name, s.signed_at as "signedAt",
      s.with_second_factor as "withSecondFactor"
    from app.attendance a
    join app.person p on p.authority_id = a.authority_id and p.id = a.person_id
    left join app.minutes_signature s on s.authority_id = a.authority_id
      and s.meeting_id = a.meeting_id and s.person_id = a.person_id and s.sha256 = ${sha256}
    where a.authority_id = ${here} and a.meeting_id = ${meetingId} and a.state = 'present'
      and a.role in ('chair', 'deputy', 'member', 'substitute')
    order by a.position, p.name`.execute(tx);
  return rows;
}

/** Once for each person and text; a second time changes nothing. */
export async function addSignature(
  tx: Tx,
  made: { meetingId: string; personId: string; sha256: string; secondFactor: boolean; at: Date },
): Promise<void> {
  await sql`
    insert into app.minutes_signature
      (authority_id, meeting_id, person_id, sha256, signed_at, with_second_factor)
    values (${here}, ${made.meetingId}, ${made.personId}, ${made.sha256}, ${made.at}, ${made.secondFactor})
    on conflict do nothing`.execute(tx);
}
