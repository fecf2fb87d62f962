import type { Tx } from "../../platform/database/doors.ts";
import {
  demandOfMeeting,
  loadRoom,
  mayManage,
  type MeetingAccess,
  presenceAt,
  quorumAt,
} from "../meetings/index.ts";
import { rulesOf } from "../organisation/index.ts";
import { decisionLacks } from "./lacks.ts";
import type { Session, SessionItem } from "./session.ts";
import { amendmentsOf, dissentsOf, followUpsOf, votesOf } from "./store/item-records.ts";
import { recentOperations } from "./store/operations.ts";
import { ownDecisions } from "./store/own-decisions.ts";
import { sessionHead } from "./store/session-head.ts";
import { type AgendaRow, agendaRows, freeSubstitutes } from "./store/session-items.ts";
import { isCarried } from "./vote.ts";

/**
 * Everything that the secretary's screen shows of a meeting, at one sequence number. The number of queries
 * is the same however long the agenda is.
 * @throws ForbiddenError for who doesn't keep the meeting's record
 */
export async function loadSession(tx: Tx, access: MeetingAccess): Promise<Session> {
  demandOfMeeting(mayManage(access), access);
  const meetingId = access.meeting.id;
  const head = await sessionHead(tx, meetingId);
  const room = await loadRoom(tx, meetingId);
  const parts = await loadParts(tx, meetingId);
  const rows = await agendaRows(tx, meetingId);
  const { quorum, phrases } = partsOfRules(head);
  const items = rows.map((row): SessionItem => {
    const isHidden = access.recusedIn.has(row.id);
    const bare = bareItem(row, isHidden);
    const there = presenceAt(room, row.id);
    const ids = (people: readonly { personId: string }[]) => people.map((one) => one.personId);
    const who = {
      present: ids(there.present),
      entitled: ids(there.entitled),
      recused: ids(there.recused),
      quorum: quorumAt(quorum, room, row.id),
    };
    if (isHidden) return { ...bare, ...who };
    const of = <T extends { itemId: string }>(all: Map<string, T[]>) => all.get(row.id) ?? [];
    const decision = parts.decisions.get(row.id) ?? null;
    const votes = of(parts.votes).map((vote) => ({ ...vote, isCarried: isCarried(vote) }));
    const followUps = of(parts.followUps);
    const { isChapter, isWithdrawn } = row;
    const { content = null, outcome = null, types = [] } = decision ?? {};
    return {
      ...bare,
      ...who,
      recommendation: joined(row.recommendations),
      decision,
      amendments: of(parts.amendments),
      votes,
      dissents: of(parts.dissents),
      followUps,
      recusals: room.recusals.filter((one) => one.itemId === row.id),
      guests: room.guests.filter((one) => one.itemId === row.id),
      lacks:
        isChapter || isWithdrawn
          ? []
          : decisionLacks({ content, outcome, types, votes, followUps }),
    };
  });
  return {
    meetingId,
    state: head.state,
    date: head.date,
    startedAt: head.startedAt,
    endedAt: head.endedAt,
    body: { id: head.bodyId, name: head.bodyName },
    seq: head.seq,
    currentItemId: head.currentItemId,
    inClosedPart: head.inClosedPart,
    phrases,
    castingVote: quorum.castingVote,
    attendance: [...room.attendance],
    substitutes: await freeSubstitutes(tx, meetingId),
    changes: [...room.changes],
    items,
    recent: await recentOperations(tx, meetingId),
  };
}

async function loadParts(tx: Tx, meetingId: string) {
  const byItem = <T extends { itemId: string }>(rows: T[]) =>
    Map.groupBy(rows, (row) => row.itemId);
  return {
    decisions: await ownDecisions(tx, meetingId),
    amendments: byItem(await amendmentsOf(tx, { meetingId })),
    votes: byItem(await votesOf(tx, { meetingId })),
    dissents: byItem(await dissentsOf(tx, { meetingId })),
    followUps: byItem(await followUpsOf(tx, { meetingId })),
  };
}

const partsOfRules = ({ bodyKind, rules }: Awaited<ReturnType<typeof sessionHead>>) =>
  rulesOf({ kind: bodyKind, rules });

/** An item of which no more is told than that it is there. */
function bareItem(row: AgendaRow, isHidden: boolean) {
  const { id, parentId, number, isChapter, closed, isWithdrawn } = row;
  return {
    id,
    parentId,
    number,
    title: isHidden && closed ? (row.publicTitle ?? "Lukket punkt") : row.title,
    isChapter,
    closed,
    isWithdrawn,
    isHidden,
    caseNumber: isHidden ? null : row.caseNumber,
    isOnRoute: row.isOnRoute,
    recommendation: null,
    decision: null,
    amendments: [],
    votes: [],
    dissents: [],
    followUps: [],
    recusals: [],
    guests: [],
    lacks: [],
  };
}

/** Texts one after another as one; null where there is none. */
export function joined(texts: AgendaRow["recommendations"]): SessionItem["recommendation"] {
  return texts.length === 0
    ? null
    : { type: "doc", content: texts.flatMap(({ content }) => content) };
}
