import { sql } from "kysely";
import type { Tx } from "../../../platform/database/doors.ts";
import { here } from "../../../platform/database/here.ts";
import type { FoundPhrase } from "../find-redactions.ts";
import type { RedactionKind } from "../words.ts";

export interface Redaction {
  id: string;
  itemId: string;
  phrase: string;
  kind: RedactionKind;
  state: "proposed" | "accepted" | "refused";
  replacement: string;
}

export async function redactionsOf(tx: Tx, meetingId: string): Promise<Redaction[]> {
  const { rows } = await sql<Redaction>`
    select r.id, r.item_id as "itemId", r.phrase, r.kind, r.state, r.replacement
    from app.redaction r
    join app.agenda_item i on i.authority_id = r.authority_id and i.id = r.item_id
    where r.authority_id = ${here} and i.meeting_id = ${meetingId}
    order by i.position, r.made_at, r.id`.execute(tx);
  return rows;
}

const REPLACEMENTS: Record<RedactionKind, string> = {
  cpr: "[CPR-nummer udeladt]",
  party: "[navn udeladt]",
  other: "[udeladt]",
};

/** Proposes phrases; those that were decided on before are let be. */
export async function proposePhrases(
  tx: Tx,
  itemId: string,
  found: readonly FoundPhrase[],
  at: Date,
): Promise<void> {
  for (const { phrase, kind } of found)
    await sql`
      insert into app.redaction (authority_id, item_id, phrase, kind, replacement, made_at)
      values (${here}, ${itemId}, ${phrase}, ${kind}, ${REPLACEMENTS[kind]}, ${at})
      on conflict (authority_id, item_id, phrase) do nothing`.execute(tx);
}

/** Adds a phrase of the secretary's own, accepted at once. */
export async function acceptPhrase(
  tx: Tx,
  made: { itemId: string; phrase: string; by: string; at: Date },
): Promise<void> {
  await sql`
    insert into app.redaction
      (authority_id, item_id, phrase, kind, state, replacement, made_at, decided_by, decided_at)
    values (${here}, ${made.itemId}, ${made.phrase}, 'other', 'accepted', ${REPLACEMENTS.other},
      ${made.at}, ${made.by}, ${made.at})
    on conflict (authority_id, item_id, phrase) do update
      set state = 'accepted', decided_by = excluded.decided_by, decided_at = excluded.decided_at`.execute(
    tx,
  );
}

/** @returns false when there is no such redaction in the meeting */
export async function decideOn(
  tx: Tx,
  given: { meetingId: string; id: string; state: "accepted" | "refused"; by: string; at: Date },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update app.redaction r set state = ${given.state}, decided_by = ${given.by}, decided_at = ${given.at}
    from app.agenda_item i
    where r.authority_id = ${here} and r.id = ${given.id}
      and i.authority_id = r.authority_id and i.id = r.item_id and i.meeting_id = ${given.meetingId}`.execute(
    tx,
  );
  return numAffectedRows === 1n;
}

/** Names of the parties of each item's case. */
export async function partiesOf(tx: Tx, meetingId: string): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ itemId: string; name: string }>`
    select i.id as "itemId", p.name from app.agenda_item i
    join app.case_party p on p.authority_id = i.authority_id and p.case_id = i.case_id
    where i.authority_id = ${here} and i.meeting_id = ${meetingId}`.execute(tx);
  const byItem = Map.groupBy(rows, (row) => row.itemId);
  return new Map([...byItem].map(([id, group]) => [id, group.map(({ name }) => name)]));
}
