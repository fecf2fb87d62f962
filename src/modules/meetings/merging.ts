import { sql } from "kysely";
import type { Tx } from "../../platform/database/doors.ts";
import { dateText } from "../../platform/i18n/index.ts";
import type { Held, Merging } from "../organisation/index.ts";

/** Meetings that papers name the person in. One whose papers name both clashes: they are two. */
export const MEETING_MERGING: Merging = {
  async held(tx: Tx, from: string, to: string): Promise<Held[]> {
    const { rows } = await sql<{ body: string; date: string; clashes: boolean }>`
      select b.name as body, m.date, exists (select from app.meeting_person o
        where o.authority_id = m.authority_id and o.meeting_id = m.id
          and ${to} in (o.person_id, o.substitute_for)) as clashes
      from app.meeting m
      join app.body b on b.authority_id = m.authority_id and b.id = m.body_id
      where m.authority_id = app.current_authority() and exists (select from app.meeting_person p
        where p.authority_id = m.authority_id and p.meeting_id = m.id
          and ${from} in (p.person_id, p.substitute_for))
      order by m.date desc, b.name`.execute(tx);
    return rows.map(({ body, date, clashes }) => ({
      text: `Nævnt i ${body} den ${dateText(date, "da", "long")}`,
      clashes,
    }));
  },
  /** The meeting goes on printing the name that its papers print. */
  async move(tx: Tx, from: string, to: string): Promise<void> {
    await sql`
      update app.meeting_person m set
        person_id = case when m.person_id = ${from} then ${to}::uuid else m.person_id end,
        printed_name = coalesce(m.printed_name, case when m.person_id = ${from} then p.name end),
        substitute_for = case when m.substitute_for = ${from} then ${to}::uuid else m.substitute_for end,
        printed_for = coalesce(m.printed_for, case when m.substitute_for = ${from} then p.name end)
      from app.person p
      where m.authority_id = app.current_authority() and ${from} in (m.person_id, m.substitute_for)
        and p.authority_id = m.authority_id and p.id = ${from}`.execute(tx);
  },
};

/** Gives meetings that print `name` for one person to another: whose name it turned out not to be. */
export async function moveNamed(tx: Tx, name: string, from: string, to: string): Promise<void> {
  await sql`
    update app.meeting_person set
      person_id = case when person_id = ${from} and printed_name = ${name} then ${to}::uuid else person_id end,
      substitute_for = case when substitute_for = ${from} and printed_for = ${name} then ${to}::uuid
        else substitute_for end
    where authority_id = app.current_authority()
      and (person_id = ${from} and printed_name = ${name}
        or substitute_for = ${from} and printed_for = ${name})`.execute(tx);
}
