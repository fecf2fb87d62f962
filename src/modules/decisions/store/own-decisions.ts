import { sql } from "kysely";
import { here } from "../../../platform/database/here.ts";
import type { Tx } from "../../../platform/database/doors.ts";
import type { RichText } from "../../../platform/rich-text/index.ts";
import type { DecisionType } from "../decision-type.ts";
import type { Outcome } from "../outcome.ts";
import type { Votes } from "../store.ts";

/** A decision that was made in the meeting of its item; those of earlier bodies stand before it. */
export interface OwnDecision {
  itemId: string;
  revision: number;
  content: RichText;
  type: DecisionType;
  types: DecisionType[];
  state: "draft" | "settled";
  votes: Votes | null;
  dissents: string[];
  outcome: Outcome | null;
  changedBy: string;
  changedAt: Date;
}

const own = sql`
  select d.item_id as "itemId", d.revision, d.content, d.type, d.types, d.state, d.votes, d.dissents,
    d.outcome, coalesce(p.name, 'En anden') as "changedBy", d.changed_at as "changedAt"
  from app.decision d
  join app.agenda_item i on i.authority_id = d.authority_id and i.id = d.item_id
  join app.meeting m on m.authority_id = i.authority_id and m.id = i.meeting_id
  left join app.person p on p.authority_id = d.authority_id and p.id = d.changed_by
  where d.authority_id = ${here} and d.changed_by is not null and d.body_id = m.body_id`;

export async function ownDecision(tx: Tx, itemId: string): Promise<OwnDecision | null> {
  const { rows } = await sql<OwnDecision>`${own} and d.item_id = ${itemId}`.execute(tx);
  return rows[0] ?? null;
}

/** Those of a whole meeting, by item. One query. */
export async function ownDecisions(tx: Tx, meetingId: string): Promise<Map<string, OwnDecision>> {
  const { rows } = await sql<OwnDecision>`${own} and m.id = ${meetingId}`.execute(tx);
  return new Map(rows.map((row) => [row.itemId, row]));
}

interface NewDecision {
  itemId: string;
  body: string;
  bodyId: string;
  date: string;
  content: RichText;
  type: DecisionType;
  types: readonly DecisionType[];
  votes: Votes | null;
  dissents: readonly string[];
  seq: number;
  by: string;
  at: Date;
}

/** Adds it behind those of earlier bodies. @returns its revision */
export async function insertDecision(tx: Tx, one: NewDecision): Promise<number> {
  await sql`
    insert into app.decision (authority_id, item_id, position, body, body_id, date, content, type, types,
      votes, dissents, state, revision, changed_at, changed_by)
    select ${here}, ${one.itemId}, coalesce((select max(position) + 1 from app.decision
        where authority_id = ${here} and item_id = ${one.itemId}), 0),
      ${one.body}, ${one.bodyId}, ${one.date}, ${JSON.stringify(one.content)}::jsonb, ${one.type},
      ${[...one.types]}::text[], ${one.votes === null ? null : JSON.stringify(one.votes)}::jsonb,
      ${[...one.dissents]}::text[], 'draft', ${one.seq}, ${one.at}, ${one.by}`.execute(tx);
  return one.seq;
}

const mine = (itemId: string) => sql`
  d.authority_id = ${here} and d.item_id = ${itemId} and d.changed_by is not null
  and i.authority_id = d.authority_id and i.id = d.item_id
  and m.authority_id = i.authority_id and m.id = i.meeting_id and d.body_id = m.body_id`;

interface Written {
  itemId: string;
  content: RichText;
  type: DecisionType;
  types: readonly DecisionType[];
  state: OwnDecision["state"];
  seq: number;
  by: string;
  at: Date;
}

/** @returns its new revision */
export async function updateDecision(tx: Tx, one: Written): Promise<number> {
  const { rows } = await sql<{ revision: number }>`
    update app.decision d
    set content = ${JSON.stringify(one.content)}::jsonb, type = ${one.type},
      types = ${[...one.types]}::text[], state = ${one.state},
      revision = greatest(d.revision + 1, ${one.seq}), changed_at = ${one.at}, changed_by = ${one.by}
    from app.agenda_item i, app.meeting m
    where ${mine(one.itemId)} returning d.revision`.execute(tx);
  return rows[0]!.revision;
}

/** Sets whether it is settled, on the decision and on its item. @returns its new revision */
export async function updateSettled(
  tx: Tx,
  one: { itemId: string; settled: boolean; seq: number; by: string; at: Date },
): Promise<number> {
  const state = one.settled ? "settled" : "draft";
  const { rows } = await sql<{ revision: number }>`
    update app.decision d
    set state = ${state}, revision = greatest(d.revision + 1, ${one.seq}), changed_at = ${one.at},
      changed_by = ${one.by}
    from app.agenda_item i, app.meeting m
    where ${mine(one.itemId)} returning d.revision`.execute(tx);
  await sql`
    update app.agenda_item
    set settled_at = ${one.settled ? one.at : null}, settled_by = ${one.settled ? one.by : null}
    where authority_id = ${here} and id = ${one.itemId}`.execute(tx);
  return rows[0]!.revision;
}

export async function updateOutcome(
  tx: Tx,
  itemId: string,
  outcome: Outcome | null,
): Promise<void> {
  await sql`
    update app.decision d set outcome = ${outcome === null ? null : JSON.stringify(outcome)}::jsonb
    from app.agenda_item i, app.meeting m where ${mine(itemId)}`.execute(tx);
}

/** What is composed of votes and dissents; they have records of their own, so no revision is made. */
export async function updateParts(
  tx: Tx,
  itemId: string,
  { votes, dissents }: { votes: Votes | null; dissents: readonly string[] },
): Promise<void> {
  const given = votes === null ? null : JSON.stringify(votes);
  await sql`
    update app.decision d set votes = ${given}::jsonb, dissents = ${[...dissents]}::text[]
    from app.agenda_item i, app.meeting m
    where ${mine(itemId)}
      and (d.votes is distinct from ${given}::jsonb or d.dissents <> ${[...dissents]}::text[])`.execute(
    tx,
  );
}

/** The texts that an item's recommendation is printed in, as one; null where it has none. */
export async function recommendationOf(tx: Tx, itemId: string): Promise<RichText | null> {
  const { rows } = await sql<{ content: RichText }>`
    select content from app.section
    where authority_id = ${here} and item_id = ${itemId} and kind = 'recommendation'
    order by position`.execute(tx);
  if (rows.length === 0) return null;
  return { type: "doc", content: rows.flatMap(({ content }) => content.content) };
}
