import { fromPlain } from "../../../platform/rich-text/from-plain.ts";
import type { RichText } from "../../../platform/rich-text/schema.ts";
import type { Attendee } from "../../meetings/index.ts";
import type { LiveDecision, LiveGuest } from "../live/live-meeting.ts";
import type { RoomPart, WorkPart } from "../live/live-parts.ts";
import type { DecisionNow, SentOperation } from "../operations.ts";
import type { ShownMeeting } from "./shown-meeting.ts";

/** An operation that the streamed state doesn't hold yet, with its answer when there is one. */
export interface Underway {
  operation: SentOperation;
  decision: (DecisionNow & { itemId: string }) | null;
}

/** The meeting as it will be when the server has taken up `underway`; what can't be known waits for it. */
export function withUnderway(shown: ShownMeeting, underway: readonly Underway[]): ShownMeeting {
  return underway.reduce(applied, shown);
}

function applied(shown: ShownMeeting, { operation, decision }: Underway): ShownMeeting {
  const next = appliedVerb(shown, operation);
  if (decision === null) return next;
  const { itemId, ...now } = decision;
  return withWork(next, itemId, (work) => ({ ...work, decision: { ...draftOf(work), ...now } }));
}

function appliedVerb(shown: ShownMeeting, operation: SentOperation): ShownMeeting {
  const { verb, input, id } = operation;
  switch (verb) {
    case "current":
      return { ...shown, meeting: { ...shown.meeting, currentItemId: input.itemId } };
    case "closed-part":
      return { ...shown, meeting: { ...shown.meeting, inClosedPart: input.on } };
    case "attend":
      return withAttendee(shown, input.personId, (one) => ({
        ...one,
        state: input.state,
        reason: input.reason ?? null,
      }));
    case "attend-closed":
      return withAttendee(shown, input.personId, (one) => ({ ...one, inClosed: input.isIn }));
    case "attend-all":
      return withRoom(shown, (room) => ({
        ...room,
        attendance: room.attendance.map((one) =>
          one.state === "expected" ? { ...one, state: "present" } : one,
        ),
      }));
    case "dismiss":
      return withRoom(shown, (room) => ({
        ...room,
        attendance: room.attendance.filter((one) => one.personId !== input.personId),
      }));
    case "arrive":
    case "leave": {
      const { personId, itemId, note = null } = input;
      const kind = verb === "arrive" ? ("arrived" as const) : ("left" as const);
      // Where an hour is typed the server knows which day it is; until it answers the order is enough.
      const change = { id, personId, kind, itemId, at: new Date().toISOString(), note };
      const there = verb === "arrive" ? withAttendee(shown, personId, asPresent) : shown;
      return withRoom(there, (room) => ({ ...room, changes: [...room.changes, change] }));
    }
    case "correct-presence":
      return withRoom(shown, (room) => ({
        ...room,
        changes: room.changes.map((one) =>
          one.id === input.changeId ? { ...one, itemId: input.itemId } : one,
        ),
      }));
    case "remove-presence":
      return withRoom(shown, (room) => ({
        ...room,
        changes: room.changes.filter((one) => one.id !== input.changeId),
      }));
    case "decide":
      return withWork(shown, input.itemId, (work) => ({
        ...work,
        decision: { ...draftOf(work), content: input.content as RichText },
      }));
    case "settle":
      return settled(shown, input.itemId, input.settled);
    case "vote":
    case "amend":
    case "dissent":
    case "recuse":
    case "follow-up":
      return added(shown, operation);
    default:
      return ruled(shown, operation);
  }
}

/** What becomes of what stands on an item's lists. */
function ruled(shown: ShownMeeting, { verb, input }: SentOperation): ShownMeeting {
  const everywhere = (change: (work: WorkPart) => Partial<WorkPart>): ShownMeeting => ({
    ...shown,
    work: Object.fromEntries(
      Object.entries(shown.work).map(([id, work]) => [id, { ...work, ...change(work) }]),
    ),
  });
  const without = <T extends { id: string }>(list: T[], id: string) =>
    list.filter((one) => one.id !== id);
  switch (verb) {
    case "rule":
      return everywhere(({ recusals }) => ({
        recusals: recusals.map((one) =>
          one.id === input.recusalId ? { ...one, ruling: input.ruling } : one,
        ),
      }));
    case "rule-amendment":
      return everywhere(({ amendments }) => ({
        amendments: amendments.map((one) =>
          one.id === input.amendmentId ? { ...one, state: input.state } : one,
        ),
      }));
    case "guest":
      return everywhere(({ guests }) => ({
        guests: guests.map((one) => (one.id === input.guestId ? guestAfter(one, input) : one)),
      }));
    case "remove-vote":
      return everywhere(({ votes }) => ({ votes: without(votes, input.voteId) }));
    case "remove-dissent":
      return everywhere(({ dissents }) => ({ dissents: without(dissents, input.dissentId) }));
    case "remove-follow-up":
      return everywhere(({ followUps }) => ({ followUps: without(followUps, input.followUpId) }));
    default:
      return shown;
  }
}

/** Hours are the server's to place on a day; until it answers a guest has come, or gone, now. */
function guestAfter(
  guest: LiveGuest,
  input: Extract<SentOperation, { verb: "guest" }>["input"],
): LiveGuest {
  const { state, left = null } = input;
  const now = new Date().toISOString();
  if (state !== "attended") return { ...guest, state, cameAt: null, leftAt: null };
  return { ...guest, state, cameAt: guest.cameAt ?? now, leftAt: left === null ? null : now };
}

/** What is added to an item's lists; who it is that a name stands for is told by the room. */
function added(shown: ShownMeeting, { id, verb, input }: SentOperation): ShownMeeting {
  switch (verb) {
    case "vote": {
      const { ballot, amendmentId = null, proposal = "", casting = null, replaces = null } = input;
      const sum = (choice: "for" | "against" | "abstain") =>
        "casts" in ballot
          ? ballot.casts.reduce(
              (total, one) =>
                total + (one.choice === choice ? ("weight" in one ? one.weight : 1) : 0),
              0,
            )
          : ballot[choice];
      const [f, against, abstain] = [sum("for"), sum("against"), sum("abstain")];
      const { method } = ballot;
      const counts = { entitled: f + against + abstain, for: f, against, abstain };
      const vote = { id, amendmentId, proposal, method, ...counts, casting, casts: [] };
      return withWork(shown, input.itemId, (work) => ({
        ...work,
        votes: [...work.votes.filter((one) => one.id !== replaces), vote],
      }));
    }
    case "amend": {
      const { itemId, proposedBy, text } = input;
      return withWork(shown, itemId, (work) => ({
        ...work,
        amendments: [...work.amendments, { id, proposedBy, text, state: "proposed" as const }],
      }));
    }
    case "dissent":
      return withWork(shown, input.itemId, (work) => ({
        ...work,
        dissents: [...work.dissents, { id, who: input.who, text: input.text }],
      }));
    case "recuse": {
      const { itemId, personId, reason } = input;
      const name = shown.room.attendance.find((one) => one.personId === personId)?.name ?? "";
      return withWork(shown, itemId, (work) => ({
        ...work,
        recusals: [...work.recusals, { id, personId, name, reason, ruling: null }],
      }));
    }
    case "follow-up": {
      const { itemId, followUpId = null, text } = input;
      const { dueOn = null, dueBodyId = null, dueNote = null } = input;
      const responsible = [input.person, input.responsible].filter(Boolean).join(", ") || null;
      return withWork(shown, itemId, (work) => ({
        ...work,
        followUps: [
          ...work.followUps.filter((one) => one.id !== followUpId),
          { id: followUpId ?? id, text, responsible, dueOn, dueBodyId, dueNote },
        ],
      }));
    }
    default:
      return shown;
  }
}

function settled(shown: ShownMeeting, itemId: string, isSettled: boolean): ShownMeeting {
  const next = withWork(shown, itemId, (work) => ({
    ...work,
    settledAt: isSettled ? new Date().toISOString() : null,
    decision: work.decision && { ...work.decision, state: isSettled ? "settled" : "draft" },
  }));
  const agenda = next.agenda.map((one) => (one.id === itemId ? { ...one, isSettled } : one));
  return { ...next, agenda };
}

/** The item's decision, or the one that it doesn't have yet. */
function draftOf({ decision }: WorkPart): LiveDecision {
  return (
    decision ?? {
      revision: 0,
      content: fromPlain(""),
      type: "none",
      types: ["none"],
      state: "draft",
      outcome: null,
      changedBy: null,
      changedAt: null,
    }
  );
}

function withWork(
  shown: ShownMeeting,
  itemId: string,
  change: (work: WorkPart) => WorkPart,
): ShownMeeting {
  const work = shown.work[itemId];
  return work === undefined ? shown : { ...shown, work: { ...shown.work, [itemId]: change(work) } };
}

function withRoom(shown: ShownMeeting, change: (room: RoomPart) => RoomPart): ShownMeeting {
  return { ...shown, room: change(shown.room) };
}

function withAttendee(
  shown: ShownMeeting,
  personId: string,
  change: (one: Attendee) => Attendee,
): ShownMeeting {
  return withRoom(shown, (room) => ({
    ...room,
    attendance: room.attendance.map((one) => (one.personId === personId ? change(one) : one)),
  }));
}

function asPresent(one: Attendee): Attendee {
  return { ...one, state: "present" };
}
