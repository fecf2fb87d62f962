import { sql } from "kysely";
import type { Tx } from "../../../platform/database/doors.ts";
import { here } from "../../../platform/database/here.ts";
import { addressesOf, membersOn, reachablePeople } from "../../organisation/index.ts";

/** What a recipient sees: all, what is open, or only the items that he or she is called in to. */
export type Sees = "all" | "open" | "items";

export interface Recipient {
  personId: string;
  name: string;
  /** null: he or she is told in the system only. */
  email: string | null;
  role: string;
  sees: Sees;
  /** Ids of the items that he or she is called in to, and is recused in. */
  guestOf: string[];
  recusedIn: string[];
}

/** Somebody from outside who is called in, and has no account here. */
export interface Outsider {
  name: string;
  email: string;
  items: string[];
}

export interface Receivers {
  recipients: Recipient[];
  outsiders: Outsider[];
}

interface Guest {
  personId: string | null;
  name: string;
  email: string | null;
  items: string[];
}

const ROLES = ["chair", "deputy", "member", "secretary"];

/**
 * Whom the meeting's papers go to: members, who is called in for one, secretary, observers, guests, and
 * the people of `lists`; each once, in the part that sees most.
 */
export async function receiversOf(
  tx: Tx,
  meeting: { id: string; bodyId: string; date: string; authorityId: string },
  lists: readonly string[],
): Promise<Receivers> {
  const { id, bodyId, date, authorityId } = meeting;
  const members = await membersOn(tx, bodyId, date);
  const seats = members.filter(({ role }) => ROLES.includes(role));
  const observers = members.filter(({ role }) => role === "observer");
  const called = await calledIn(tx, id);
  const guests = await guestsOf(tx, id);
  const recusals = await recusalsOf(tx, id);
  const all: Pick<Recipient, "personId" | "name" | "role" | "sees">[] = [
    ...seats.map(({ personId, name, role }) => ({ personId, name, role, sees: "all" as const })),
    ...called.map((one) => ({ ...one, role: "substitute", sees: "all" as const })),
    ...observers.map(({ personId, name, role }) => ({
      personId,
      name,
      role,
      sees: "open" as const,
    })),
  ];
  for (const list of lists)
    for (const { personId, name } of await addressesOf(tx, list, date))
      all.push({ personId, name, role: "list", sees: "open" });
  for (const { personId, name } of guests)
    if (personId !== null) all.push({ personId, name, role: "guest", sees: "items" });
  const once = [
    ...new Map(all.toReversed().map((one) => [one.personId, one])).values(),
  ].toReversed();
  const reached = await reachablePeople(
    tx,
    authorityId,
    once.map(({ personId }) => personId),
  );
  return {
    recipients: once.map((one) => ({
      ...one,
      email: reached.get(one.personId)?.email ?? null,
      guestOf: guests.find(({ personId }) => personId === one.personId)?.items ?? [],
      recusedIn: recusals.get(one.personId) ?? [],
    })),
    outsiders: guests.flatMap(({ personId, name, email, items }) =>
      personId === null && email !== null ? { name, email, items } : [],
    ),
  };
}

/** Who sits for somebody in this meeting. */
async function calledIn(tx: Tx, meetingId: string): Promise<{ personId: string; name: string }[]> {
  const { rows } = await sql<{ personId: string; name: string }>`
    select a.person_id as "personId", p.name from app.attendance a
    join app.person p on p.authority_id = a.authority_id and p.id = a.person_id
    where a.authority_id = ${here} and a.meeting_id = ${meetingId} and a.role = 'substitute'
      and a.state in ('expected', 'present') order by a.position`.execute(tx);
  return rows;
}

async function guestsOf(tx: Tx, meetingId: string): Promise<Guest[]> {
  const { rows } = await sql<Guest>`
    select g.person_id as "personId", min(g.name) as name, min(g.email) as email,
      array_agg(distinct i.id::text) as items
    from app.item_guest g
    join app.agenda_item i on i.authority_id = g.authority_id and i.id = g.item_id
    where i.authority_id = ${here} and i.meeting_id = ${meetingId} and i.withdrawn_at is null
    group by g.person_id, case when g.person_id is null then coalesce(lower(g.email), g.id::text) end
    order by 2`.execute(tx);
  return rows;
}

/** Who is recused in which items, by a ruling of the body or on the case; see `accessToMeeting`. */
async function recusalsOf(tx: Tx, meetingId: string): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ personId: string; items: string[] }>`
    select person_id as "personId", array_agg(distinct item_id::text order by item_id::text) as items
    from (
      select r.person_id, i.id as item_id from app.agenda_item i
      join app.item_recusal r on r.authority_id = i.authority_id and r.item_id = i.id
      where i.authority_id = ${here} and i.meeting_id = ${meetingId} and r.ruling = 'recused'
      union
      select r.person_id, i.id from app.agenda_item i
      join app.case_recusal r on r.authority_id = i.authority_id and r.case_id = i.case_id
      where i.authority_id = ${here} and i.meeting_id = ${meetingId}
    ) recusal group by person_id`.execute(tx);
  return new Map(rows.map(({ personId, items }) => [personId, items]));
}
