import type { Parts } from "../../../platform/live/feed.ts";
import type { RichText } from "../../../platform/rich-text/schema.ts";
import { presenceAt, type Quorum, quorumAt, type Room } from "../../meetings/index.ts";
import type {
  LiveDecision,
  LiveItem,
  LiveMeeting,
  LiveProgress,
  LiveVote,
} from "./live-meeting.ts";
import type { LiveView } from "./live-view.ts";

/** Part "meeting": where the meeting is. */
export type MeetingPart = Pick<
  LiveMeeting,
  "state" | "currentItemId" | "inClosedPart" | "startedAt" | "endedAt"
> & {
  /** For the secretary's screen, which knows by it which of its own changes are told already. */
  seq?: number;
};
/** Part "agenda": its items in order, as everybody who may follow it sees them. */
export interface AgendaEntry {
  id: string;
  number: string;
  title: string;
  closed: boolean;
  isChapter: boolean;
  isWithdrawn: boolean;
  isSettled: boolean;
  /** Closed to this viewer, or the viewer is recused in it: no more of it is sent. */
  hidden: "closed" | "recused" | null;
}
/** Part "text:<id>", for those who may see the item. */
export interface TextPart {
  recommendation: RichText | null;
}
/** Part "outcome:<id>": what was decided, when it is settled. */
export interface OutcomePart {
  content: RichText;
  votes: Pick<LiveVote, "proposal" | "for" | "against" | "abstain" | "casting">[];
  dissents: { who: string; text: string }[];
}
/** Part "present": who is there at the current item. */
export interface PresentPart {
  names: string[];
  recused: string[];
  quorum: Quorum;
}
/** Part "room", for the secretary's screen: who is there at any item can be told from it. */
export type RoomPart = Pick<LiveMeeting, "attendance" | "changes" | "quorum">;
/** Part "work:<id>", for the secretary's screen. */
export type WorkPart = LiveProgress;

/** The parts of a meeting that those with `view` see. */
export function partsFor(meeting: LiveMeeting, word: string): Parts {
  const view = JSON.parse(word) as LiveView;
  if (view.as === "guest") return guestParts(meeting, view.of);
  const agenda = meeting.items.map((item) => entryFor(item, view));
  const isSecretary = view.as === "secretary";
  const where = whereIs(meeting);
  const parts: Parts = { meeting: isSecretary ? { ...where, seq: meeting.seq } : where, agenda };
  if (isSecretary) parts["room"] = roomPart(meeting);
  else parts["present"] = present(meeting);
  for (const [at, item] of meeting.items.entries()) {
    if (agenda[at]!.hidden !== null) continue;
    parts[`text:${item.id}`] = textPart(item);
    if (isSecretary) parts[`work:${item.id}`] = workPart(item);
    else if (item.settledAt !== null && item.decision !== null)
      parts[`outcome:${item.id}`] = outcomePart(item, item.decision);
  }
  return parts;
}

function roomPart({ attendance, changes, quorum }: LiveMeeting): RoomPart {
  return { attendance, changes, quorum };
}

function textPart({ recommendation }: LiveItem): TextPart {
  return { recommendation };
}

function workPart(item: LiveItem): WorkPart {
  const { settledAt, decision, votes, amendments, dissents, followUps, recusals, guests } = item;
  return { settledAt, decision, votes, amendments, dissents, followUps, recusals, guests };
}

function outcomePart(item: LiveItem, { content }: LiveDecision): OutcomePart {
  return {
    content,
    votes: item.votes.map((vote) => ({
      proposal: vote.proposal,
      for: vote.for,
      against: vote.against,
      abstain: vote.abstain,
      casting: vote.casting,
    })),
    dissents: item.dissents.map(({ who, text }) => ({ who, text })),
  };
}

/** A guest sees one item while it is treated, and nothing of how the meeting goes. */
function guestParts(meeting: LiveMeeting, of: string[]): Parts {
  const item = meeting.items.find(({ id }) => id === meeting.currentItemId && of.includes(id));
  const { state, startedAt } = meeting;
  const where: MeetingPart = {
    state,
    startedAt,
    endedAt: null,
    inClosedPart: false,
    currentItemId: item?.id ?? null,
  };
  if (item === undefined) return { meeting: where, agenda: [] };
  return {
    meeting: where,
    agenda: [entryOf(item, null)],
    [`text:${item.id}`]: textPart(item),
  };
}

function whereIs(meeting: LiveMeeting): MeetingPart {
  const { state, currentItemId, inClosedPart, startedAt, endedAt } = meeting;
  return { state, currentItemId, inClosedPart, startedAt, endedAt };
}

function entryFor(item: LiveItem, view: Extract<LiveView, { without: string[] }>): AgendaEntry {
  if (view.without.includes(item.id)) return entryOf(item, "recused");
  return entryOf(item, item.closed && view.as === "open" ? "closed" : null);
}

function entryOf(item: LiveItem, hidden: AgendaEntry["hidden"]): AgendaEntry {
  const { id, number, closed, isChapter, isWithdrawn } = item;
  const neutral = hidden !== null && closed;
  return {
    id,
    number,
    title: neutral ? (item.publicTitle ?? "Lukket punkt") : item.title,
    closed,
    isChapter,
    isWithdrawn,
    isSettled: item.settledAt !== null,
    hidden,
  };
}

function present(meeting: LiveMeeting): PresentPart {
  const room = roomOf(meeting);
  const at = presenceAt(room, meeting.currentItemId);
  return {
    names: at.present.map(({ name }) => name),
    recused: at.recused.map(({ name }) => name),
    quorum: quorumAt(meeting.quorum, room, meeting.currentItemId),
  };
}

/** The meeting as the rules of presence read it. */
export function roomOf(
  meeting: Pick<LiveMeeting, "attendance" | "changes"> & {
    items: readonly { id: string; closed: boolean; recusals: LiveItem["recusals"] }[];
  },
): Room {
  return {
    attendance: meeting.attendance,
    changes: meeting.changes.map((one) => ({ ...one, at: new Date(one.at) })),
    recusals: meeting.items.flatMap(({ id, recusals }) =>
      recusals.map(({ personId, ruling }) => ({ itemId: id, personId, ruling })),
    ),
    items: meeting.items,
  };
}
