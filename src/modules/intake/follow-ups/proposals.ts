import { sql } from "kysely";
import type { Tx } from "../../../platform/database/doors.ts";
import { insertRows } from "../../../platform/database/insert-rows.ts";
import type { FollowUp } from "./find-follow-ups.ts";
import type { DueMeeting } from "./read-due.ts";

/** A task that a decision seems to give, until somebody takes it or leaves it. */
export interface FollowUpProposal extends Omit<FollowUp, "item"> {
  id: string;
  itemId: string;
  state: "proposed" | "accepted" | "dismissed";
}

/** What somebody made of the proposals of a meeting's items, which a new version of its paper mustn't lose. */
export async function settledProposals(
  tx: Tx,
  authorityId: string,
  meetingId: string,
): Promise<Map<string, FollowUpProposal["state"]>> {
  const { rows } = await sql<{ item_id: string; text: string; state: FollowUpProposal["state"] }>`
    select p.item_id, p.text, p.state from app.follow_up_proposal p
    join app.agenda_item i on i.authority_id = p.authority_id and i.id = p.item_id
    where p.authority_id = ${authorityId} and i.meeting_id = ${meetingId}
      and p.state <> 'proposed'`.execute(tx);
  return new Map(rows.map(({ item_id, text, state }) => [`${item_id} ${text}`, state]));
}

/**
 * Puts the tasks that the decisions of meetings give in place of those that their items had.
 *
 * @param given of each meeting the items' ids by number, and what somebody made of the earlier tasks
 */
export async function keepProposals(
  tx: Tx,
  authorityId: string,
  given: readonly {
    followUps: readonly FollowUp[];
    items: ReadonlyMap<string, string>;
    settled: ReadonlyMap<string, FollowUpProposal["state"]>;
  }[],
): Promise<void> {
  const rows = given.flatMap(({ followUps, items, settled }) =>
    followUps.flatMap(({ item, text, responsible, due, dueMeeting, forwardTo }, position) => {
      const itemId = items.get(item);
      if (itemId === undefined) return [];
      const state = settled.get(`${itemId} ${text}`) ?? "proposed";
      const task = { position, text, responsible, due, due_meeting: dueMeeting };
      return { authority_id: authorityId, item_id: itemId, ...task, forward_to: forwardTo, state };
    }),
  );
  await insertRows(tx, "app.follow_up_proposal", rows);
}

/** The proposals of one meeting, in printed order. Whoever shows them guards closed items' as the items. */
export async function proposalsOf(
  tx: Tx,
  authorityId: string,
  meetingId: string,
): Promise<FollowUpProposal[]> {
  const { rows } = await sql<
    Omit<FollowUpProposal, "dueMeeting"> & { dueMeeting: DueMeeting | null }
  >`
    select p.id, p.item_id as "itemId", p.text, p.responsible, p.due, p.due_meeting as "dueMeeting",
      p.forward_to as "forwardTo", p.state
    from app.follow_up_proposal p
    join app.agenda_item i on i.authority_id = p.authority_id and i.id = p.item_id
    where p.authority_id = ${authorityId} and i.meeting_id = ${meetingId}
    order by i.position, p.position`.execute(tx);
  return rows;
}
