import { sql } from "kysely";
import type { Tx } from "../../platform/database/doors.ts";
import { dateText } from "../../platform/i18n/index.ts";
import type { Held, Merging } from "../organisation/index.ts";

/** Where people stand in a meeting, beside the names of its papers: the table, the column, whose row it is. */
const PLACES = [
  ["attendance", "person_id", "meeting_id"],
  ["attendance", "substitute_for", "meeting_id"],
  ["presence_change", "person_id", "meeting_id"],
  ["item_guest", "person_id", "item_id"],
  ["item_recusal", "person_id", "item_id"],
] as const;

/** The minutes stand fast. */
const APPROVED = "; referatet er godkendt og bliver ved med at skrive navnet, som det står";

/** Meetings that the person is named in. One that names both clashes: they are two. */
export const MEETING_MERGING: Merging = {
  async held(tx: Tx, from: string, to: string): Promise<Held[]> {
    const { rows } = await sql<{
      body: string;
      date: string;
      isApproved: boolean;
      clashes: boolean;
    }>`
      with named as (${sql.join(namedIn(from, to), sql` union `)})
      select b.name as body, m.date,
        coalesce(m.state in ('approved', 'published'), false) as "isApproved", bool_or(n.person_id = ${to}) as clashes
      from named n
      join app.meeting m on m.authority_id = app.current_authority() and m.id = n.meeting_id
      join app.body b on b.authority_id = m.authority_id and b.id = m.body_id
      group by m.id, b.name, m.date, m.state having bool_or(n.person_id = ${from})
      order by m.date desc, b.name`.execute(tx);
    return rows.map(({ body, date, isApproved, clashes }) => ({
      text: `Nævnt i ${body} den ${dateText(date, "da", "long")}${isApproved ? APPROVED : ""}`,
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
    for (const [table, column] of PLACES)
      await sql`
        update ${sql.id("app", table)} set ${sql.id(column)} = ${to}
        where authority_id = app.current_authority() and ${sql.id(column)} = ${from}`.execute(tx);
  },
};

/** The meetings that name either, as rows of meeting and person. */
function namedIn(from: string, to: string) {
  const papers = (["person_id", "substitute_for"] as const).map(
    (column) => ["meeting_person", column, "meeting_id"] as const,
  );
  return [...papers, ...PLACES].map(([table, column, of]) => {
    const meeting =
      of === "meeting_id"
        ? sql`t.meeting_id`
        : sql`(select i.meeting_id from app.agenda_item i
            where i.authority_id = t.authority_id and i.id = t.item_id)`;
    return sql`
      select ${meeting} as meeting_id, t.${sql.ref(column)} as person_id
      from ${sql.id("app", table)} t
      where t.authority_id = app.current_authority() and t.${sql.ref(column)} in (${from}, ${to})`;
  });
}

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
