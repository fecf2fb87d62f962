import type { Tx } from "../../platform/database/doors.ts";
import {
  callInSubstitute,
  correctPresence,
  dismissSubstitute,
  notePersonCame,
  notePersonLeft,
  type OnCase,
  raiseRecusal,
  type Recorder,
  removePresence,
  ruleRecusal,
  setAllPresent,
  setAttendance,
  setGuest,
  setInClosed,
} from "../meetings/index.ts";
import { proposeAmendment, ruleAmendment } from "./actions/amendment.ts";
import { adoptRecommendation, type Conflict, decide } from "./actions/decide.ts";
import { recordDissent, removeDissent } from "./actions/dissent.ts";
import { removeFollowUp, saveFollowUp } from "./actions/follow-up.ts";
import { goToItem, setClosedPart } from "./actions/go-to-item.ts";
import { setOutcome } from "./actions/set-outcome.ts";
import { settleItem } from "./actions/settle-item.ts";
import { recordVote, removeVote } from "./actions/vote.ts";
import type { Operation, Verb } from "./operations.ts";
import { recordedItem } from "./recorded-item.ts";
import type { Scope } from "./store/images.ts";
import { itemOfRecord } from "./store/item-records.ts";
import type { OwnDecision } from "./store/own-decisions.ts";

/** What an action came to, before it has a place among the meeting's changes. */
export interface Performed {
  made?: string;
  decision?: OwnDecision;
  warnings?: string[];
  onCase?: OnCase;
  conflict?: Conflict;
}

/** Operations that do something themselves; "undo" takes one of them back. */
export type Doing = Exclude<Operation, { verb: "undo" }>;

/** Does what the operation says. Each action authorises by itself. */
export async function perform(tx: Tx, by: Recorder, { verb, input }: Doing): Promise<Performed> {
  switch (verb) {
    case "attend":
      return { warnings: await setAttendance(tx, by, input) };
    case "attend-all":
      return nothing(setAllPresent(tx, by));
    case "substitute":
      return { warnings: await callInSubstitute(tx, by, input) };
    case "dismiss":
      return nothing(dismissSubstitute(tx, by, input.personId));
    case "attend-closed":
      return nothing(setInClosed(tx, by, input));
    case "arrive":
      return { made: await notePersonCame(tx, by, input) };
    case "leave":
      return { made: await notePersonLeft(tx, by, input) };
    case "correct-presence":
      return nothing(correctPresence(tx, by, input));
    case "remove-presence":
      return nothing(removePresence(tx, by, input.changeId));
    case "guest":
      return nothing(setGuest(tx, by, input));
    case "current":
      return nothing(goToItem(tx, by, input.itemId));
    case "closed-part":
      return nothing(setClosedPart(tx, by, input.on));
    case "decide":
      return written(await decide(tx, by, input));
    case "adopt":
      return written(await adoptRecommendation(tx, by, input));
    case "settle":
      return written(await settleItem(tx, by, input));
    case "outcome":
      return written(await setOutcome(tx, by, input));
    case "amend":
      return { made: await proposeAmendment(tx, by, input) };
    case "rule-amendment": {
      const decision = await ruleAmendment(tx, by, input);
      return decision === null ? {} : { decision };
    }
    case "vote":
      return { made: await recordVote(tx, by, input) };
    case "remove-vote":
      return nothing(removeVote(tx, by, input.voteId));
    case "dissent":
      return { made: await recordDissent(tx, by, input) };
    case "remove-dissent":
      return nothing(removeDissent(tx, by, input.dissentId));
    case "recuse":
      await recordedItem(tx, by, input.itemId);
      return { made: await raiseRecusal(tx, by, input) };
    case "rule":
      return { onCase: await ruleRecusal(tx, by, input.recusalId, input.ruling) };
    case "follow-up":
      return saveFollowUp(tx, by, input);
    case "remove-follow-up":
      return nothing(removeFollowUp(tx, by, input.followUpId));
  }
}

async function nothing(done: Promise<void>): Promise<Performed> {
  await done;
  return {};
}

const written = (one: OwnDecision | Conflict): Performed =>
  "kind" in one ? { conflict: one } : { decision: one };

const ATTENDANCE: readonly Verb[] = [
  "attend",
  "attend-all",
  "substitute",
  "dismiss",
  "attend-closed",
  "arrive",
  "leave",
  "correct-presence",
  "remove-presence",
];

/** The part of the meeting that the operation may change; null where it isn't there. */
export async function scopeOf(tx: Tx, meetingId: string, operation: Doing): Promise<Scope | null> {
  const { verb, input } = operation;
  if (ATTENDANCE.includes(verb)) return { part: "attendance" };
  if (verb === "current" || verb === "closed-part") return { part: "place" };
  if (verb === "guest") return { part: "guest", guestId: input.guestId };
  if ("itemId" in input)
    return input.itemId === null ? null : { part: "item", itemId: input.itemId };
  const [table, id] = recordOf(operation) ?? [];
  if (table === undefined || id === undefined) return null;
  const itemId = await itemOfRecord(tx, table, { meetingId, id });
  return itemId === null ? null : { part: "item", itemId };
}

function recordOf({ verb, input }: Doing) {
  switch (verb) {
    case "rule-amendment":
      return ["amendment", input.amendmentId] as const;
    case "remove-vote":
      return ["vote", input.voteId] as const;
    case "remove-dissent":
      return ["dissent", input.dissentId] as const;
    case "remove-follow-up":
      return ["follow_up", input.followUpId] as const;
    case "rule":
      return ["item_recusal", input.recusalId] as const;
    default:
      return null;
  }
}
