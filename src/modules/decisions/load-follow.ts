import type { Tx } from "../../platform/database/doors.ts";
import {
  demandOfMeeting,
  loadRoom,
  mayFollowLive,
  type MeetingAccess,
  maySeeItem,
  presenceAt,
  quorumAt,
} from "../meetings/index.ts";
import { rulesOf } from "../organisation/index.ts";
import { joined } from "./load-session.ts";
import type { Followed, FollowedItem } from "./session.ts";
import { amendmentsOf, votesOf } from "./store/item-records.ts";
import { ownDecisions } from "./store/own-decisions.ts";
import { sessionHead } from "./store/session-head.ts";
import { type AgendaRow, agendaRows } from "./store/session-items.ts";
import { isCarried } from "./vote.ts";

/**
 * A running meeting as somebody follows it. `sees` "own" shows what the viewer may see: closed items to
 * members, none in which he is recused. "room" is for the projector: open items, whoever started it.
 * Always the same number of queries. @throws ForbiddenError
 */
export async function loadFollow(
  tx: Tx,
  access: MeetingAccess,
  sees: "own" | "room",
): Promise<Followed> {
  demandOfMeeting(mayFollowLive(access), access);
  const meetingId = access.meeting.id;
  const head = await sessionHead(tx, meetingId);
  const room = await loadRoom(tx, meetingId);
  const rules = rulesOf({ kind: head.bodyKind, rules: head.rules });
  const decisions = await ownDecisions(tx, meetingId);
  const amendments = Map.groupBy(await amendmentsOf(tx, { meetingId }), (one) => one.itemId);
  const votes = Map.groupBy(await votesOf(tx, { meetingId }), (one) => one.itemId);
  const isShown = (row: AgendaRow) => maySeeItem(access, row) && (sees === "own" || !row.closed);
  const items = (await agendaRows(tx, meetingId)).map((row): FollowedItem => {
    const { id, parentId, number, isChapter, closed, isWithdrawn, isSettled } = row;
    const shows = isShown(row);
    const showsTitle = shows || !closed;
    return {
      id,
      parentId,
      number,
      title: showsTitle ? row.title : (row.publicTitle ?? "Lukket punkt"),
      isChapter,
      closed,
      isWithdrawn,
      isSettled,
      shown: shows
        ? {
            recommendation: joined(row.recommendations),
            decision: decisions.get(id)?.content ?? null,
            amendments: (amendments.get(id) ?? []).map(({ id: key, proposedBy, text, state }) => ({
              id: key,
              proposedBy,
              text,
              state,
            })),
            votes: (votes.get(id) ?? []).map(({ itemId: _item, ...vote }) => ({
              ...vote,
              isCarried: isCarried(vote),
            })),
            recused: presenceAt(room, id).recused.map(({ name }) => name),
          }
        : null,
    };
  });
  return {
    meetingId,
    date: head.date,
    body: head.bodyName,
    state: head.state,
    seq: head.seq,
    currentItemId: head.currentItemId,
    inClosedPart: head.inClosedPart,
    present: presenceAt(room, head.currentItemId).present.map(({ name }) => name),
    quorum: quorumAt(rules.quorum, room, head.currentItemId),
    items,
  };
}
