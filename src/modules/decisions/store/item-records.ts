import { sql } from "kysely";
import { here } from "../../../platform/database/here.ts";
import type { Tx } from "../../../platform/database/doors.ts";
import type { Cast, Vote } from "../vote.ts";

/** Another text than the recommended one. */
export interface Amendment {
  id: string;
  itemId: string;
  proposedBy: string;
  personId: string | null;
  text: string;
  state: "proposed" | "adopted" | "rejected" | "withdrawn";
}

export interface Dissent {
  id: string;
  itemId: string;
  personId: string | null;
  who: string;
  text: string;
}

/** A task that a decision gives. */
export interface FollowUp {
  id: string;
  itemId: string;
  text: string;
  unitId: string | null;
  personId: string | null;
  /** As printed: the unit's or person's name, or one that is neither. */
  responsible: string | null;
  /** YYYY-MM-DD */
  dueOn: string | null;
  /** The body whose next meeting it is due at. */
  dueBodyId: string | null;
  dueNote: string | null;
}

/** What of a meeting is asked for: one item's, or all. */
export interface Part {
  meetingId: string;
  itemId?: string;
}

const within = ({ meetingId, itemId }: Part) => sql`
  r.authority_id = ${here} and r.item_id in (select i.id from app.agenda_item i
    where i.authority_id = ${here} and i.meeting_id = ${meetingId}
      and (${itemId ?? null}::uuid is null or i.id = ${itemId ?? null}::uuid))`;

export async function amendmentsOf(tx: Tx, part: Part): Promise<Amendment[]> {
  const { rows } = await sql<Amendment>`
    select r.id, r.item_id as "itemId", r.proposed_by as "proposedBy", r.person_id as "personId",
      r.text, r.state
    from app.amendment r where ${within(part)} order by r.position, r.made_at`.execute(tx);
  return rows;
}

export async function votesOf(tx: Tx, part: Part): Promise<(Vote & { itemId: string })[]> {
  const { rows } = await sql<Vote & { itemId: string }>`
    select r.id, r.item_id as "itemId", r.amendment_id as "amendmentId", r.proposal, r.method, r.entitled,
      json_build_object('for', r.votes_for, 'against', r.votes_against, 'abstain', r.votes_abstain) as counts,
      r.casting,
      coalesce((select json_agg(json_build_object('voter', c.voter, 'personId', c.person_id,
          'weight', c.weight, 'choice', c.choice) order by c.voter, c.choice)
        from app.vote_cast c where c.authority_id = r.authority_id and c.vote_id = r.id), '[]') as casts
    from app.vote r where ${within(part)} order by r.position, r.made_at`.execute(tx);
  return rows;
}

export async function dissentsOf(tx: Tx, part: Part): Promise<Dissent[]> {
  const { rows } = await sql<Dissent>`
    select r.id, r.item_id as "itemId", r.person_id as "personId", r.who, r.text
    from app.dissent r where ${within(part)} order by r.position, r.made_at`.execute(tx);
  return rows;
}

type Recorded = "amendment" | "vote" | "dissent" | "follow_up";
const positionAfter = (table: Recorded, itemId: string) => sql`
  (select coalesce(max(position), 0) + 1 from ${sql.id("app", table)}
    where authority_id = ${here} and item_id = ${itemId})`;

export async function insertAmendment(
  tx: Tx,
  one: Omit<Amendment, "id" | "state"> & { at: Date },
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into app.amendment (authority_id, item_id, position, proposed_by, person_id, text, made_at)
    select ${here}, ${one.itemId}, ${positionAfter("amendment", one.itemId)}, ${one.proposedBy},
      ${one.personId}, ${one.text}, ${one.at} returning id`.execute(tx);
  return rows[0]!.id;
}

export async function updateAmendment(
  tx: Tx,
  id: string,
  state: Amendment["state"],
): Promise<void> {
  await sql`update app.amendment set state = ${state}
    where authority_id = ${here} and id = ${id}`.execute(tx);
}

export async function insertVote(
  tx: Tx,
  one: Omit<Vote, "id"> & { itemId: string; by: string; at: Date },
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into app.vote (authority_id, item_id, position, amendment_id, proposal, method, entitled,
      votes_for, votes_against, votes_abstain, casting, made_at, made_by)
    select ${here}, ${one.itemId}, ${positionAfter("vote", one.itemId)}, ${one.amendmentId},
      ${one.proposal}, ${one.method}, ${one.entitled}, ${one.counts.for}, ${one.counts.against},
      ${one.counts.abstain}, ${one.casting}, ${one.at}, ${one.by} returning id`.execute(tx);
  const { id } = rows[0]!;
  await insertCasts(tx, id, one.casts);
  return id;
}

async function insertCasts(tx: Tx, voteId: string, casts: readonly Cast[]): Promise<void> {
  await sql`
    insert into app.vote_cast (authority_id, vote_id, voter, person_id, weight, choice)
    select ${here}, ${voteId}, e->>'voter', (e->>'personId')::uuid, (e->>'weight')::int, e->>'choice'
    from jsonb_array_elements(${JSON.stringify(casts)}::jsonb) e`.execute(tx);
}

export async function insertDissent(
  tx: Tx,
  one: Omit<Dissent, "id"> & { by: string; at: Date },
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into app.dissent (authority_id, item_id, position, person_id, who, text, made_at, made_by)
    select ${here}, ${one.itemId}, ${positionAfter("dissent", one.itemId)}, ${one.personId},
      ${one.who}, ${one.text}, ${one.at}, ${one.by} returning id`.execute(tx);
  return rows[0]!.id;
}

type NewFollowUp = Omit<FollowUp, "id">;

export async function insertFollowUp(
  tx: Tx,
  one: NewFollowUp & { by: string; at: Date },
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into app.follow_up (authority_id, item_id, position, text, unit_id, person_id, responsible,
      due_on, due_body_id, due_note, made_at, made_by)
    select ${here}, ${one.itemId}, ${positionAfter("follow_up", one.itemId)}, ${one.text}, ${one.unitId},
      ${one.personId}, ${one.responsible}, ${one.dueOn}::date, ${one.dueBodyId}, ${one.dueNote},
      ${one.at}, ${one.by} returning id`.execute(tx);
  return rows[0]!.id;
}

/** False when the item has no such task. */
export async function updateFollowUp(tx: Tx, id: string, one: NewFollowUp): Promise<boolean> {
  const { rows } = await sql`
    update app.follow_up set text = ${one.text}, unit_id = ${one.unitId}, person_id = ${one.personId},
      responsible = ${one.responsible}, due_on = ${one.dueOn}::date, due_body_id = ${one.dueBodyId},
      due_note = ${one.dueNote}
    where authority_id = ${here} and item_id = ${one.itemId} and id = ${id} and state = 'given'
    returning id`.execute(tx);
  return rows.length > 0;
}

/** The item that a record of the meeting stands in; null when there is no such record in it. */
export async function itemOfRecord(
  tx: Tx,
  table: Recorded | "item_recusal" | "item_guest",
  { meetingId, id }: { meetingId: string; id: string },
): Promise<string | null> {
  const { rows } = await sql<{ itemId: string }>`
    select i.id as "itemId" from ${sql.id("app", table)} r
    join app.agenda_item i on i.authority_id = r.authority_id and i.id = r.item_id
    where r.authority_id = ${here} and r.id = ${id} and i.meeting_id = ${meetingId}`.execute(tx);
  return rows[0]?.itemId ?? null;
}

export async function deleteRecord(tx: Tx, table: Recorded, id: string): Promise<void> {
  await sql`delete from ${sql.id("app", table)}
    where authority_id = ${here} and id = ${id}`.execute(tx);
}
