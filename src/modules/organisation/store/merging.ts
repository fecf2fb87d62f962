import { sql } from "kysely";
import type { Tx } from "../../../platform/database/doors.ts";
import { periodText } from "../membership.ts";
import type { Held } from "../merging.ts";
import { MEMBERSHIP_ROLE_NAMES, type MembershipRole } from "../roles.ts";
import { here } from "./here.ts";

interface Seat {
  role: MembershipRole;
  body: string;
  startsOn: string;
  endsOn: string | null;
  clashes: boolean;
}

/** What a printed name has in the tables of this module. A seat at the same time as the other's own clashes. */
export async function heldByPrinted(tx: Tx, from: string, to: string): Promise<Held[]> {
  const seats = await sql<Seat>`
    select m.role, b.name as body, m.starts_on as "startsOn", m.ends_on as "endsOn",
      exists (select from app.membership o
        where o.authority_id = m.authority_id and o.body_id = m.body_id and o.person_id = ${to}
          and daterange(o.starts_on, o.ends_on, '[]') && daterange(m.starts_on, m.ends_on, '[]')) as clashes
    from app.membership m
    join app.body b on b.authority_id = m.authority_id and b.id = m.body_id
    where m.authority_id = ${here} and m.person_id = ${from}
    order by m.starts_on desc, b.name`.execute(tx);
  const others = await sql<Held>`
    select 'Stedfortræderen ' || p.name || ' sidder for navnet i ' || b.name as text, m.person_id = ${to} as clashes
    from app.membership m
    join app.body b on b.authority_id = m.authority_id and b.id = m.body_id
    join app.person p on p.authority_id = m.authority_id and p.id = m.person_id
    where m.authority_id = ${here} and m.substitute_for = ${from}
    union all
    select 'Indstillet af ' || a.name, exists (select from app.nominee o
      where o.authority_id = n.authority_id and o.area_id = n.area_id and o.person_id = ${to})
    from app.nominee n
    join app.nomination_area a on a.authority_id = n.authority_id and a.id = n.area_id
    where n.authority_id = ${here} and n.person_id = ${from}
    union all
    select 'På fordelingslisten ' || l.name, false
    from app.distribution_source s
    join app.distribution_list l on l.authority_id = s.authority_id and l.id = s.list_id
    where s.authority_id = ${here} and s.person_id = ${from}`.execute(tx);
  return [
    ...seats.rows.map((seat) => ({
      text: `${MEMBERSHIP_ROLE_NAMES[seat.role]} ${seat.role === "member" ? "af" : "i"} ${seat.body} ${periodText(seat)}`,
      clashes: seat.clashes,
    })),
    ...others.rows,
  ];
}

/** Gives all of it to `to`. */
export async function movePrinted(tx: Tx, from: string, to: string): Promise<void> {
  for (const [table, column] of [
    ["membership", "person_id"],
    ["membership", "substitute_for"],
    ["nominee", "person_id"],
    ["distribution_source", "person_id"],
  ] as const)
    await sql`
      update ${sql.id("app", table)} set ${sql.id(column)} = ${to}
      where authority_id = ${here} and ${sql.id(column)} = ${from}`.execute(tx);
}
