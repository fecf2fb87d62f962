import type { RichText } from "../../../platform/rich-text/schema.ts";
import type { Attendee, MeetingState } from "../../meetings/index.ts";
import type { BodyRules } from "../../organisation/index.ts";
import type { DecisionType } from "../decision-type.ts";
import type { Ballot, Choice } from "../operations.ts";
import type { Outcome } from "../outcome.ts";

/** Instants in these are text (ISO 8601), as screens get them. */

export interface LiveVote {
  id: string;
  amendmentId: string | null;
  proposal: string;
  method: Ballot["method"];
  entitled: number;
  for: number;
  against: number;
  abstain: number;
  casting: "for" | "against" | null;
  casts: { voter: string; personId: string | null; weight: number; choice: Choice }[];
}

export interface LiveAmendment {
  id: string;
  proposedBy: string;
  text: string;
  state: "proposed" | "adopted" | "rejected" | "withdrawn";
}

export interface LiveRecusal {
  /** null for one that stands on the case. */
  id: string | null;
  personId: string;
  name: string;
  reason: string;
  ruling: "recused" | "not_recused" | null;
}

export interface LiveGuest {
  id: string;
  name: string;
  function: string | null;
  personId: string | null;
  state: "announced" | "attended" | "absent";
  cameAt: string | null;
  leftAt: string | null;
}

export interface LiveDecision {
  revision: number;
  content: RichText;
  type: DecisionType;
  types: DecisionType[];
  state: "draft" | "settled";
  outcome: Outcome | null;
  changedBy: string | null;
  changedAt: string | null;
}

/** What the meeting has made of an item so far. */
export interface LiveProgress {
  settledAt: string | null;
  decision: LiveDecision | null;
  votes: LiveVote[];
  amendments: LiveAmendment[];
  dissents: { id: string; who: string; text: string }[];
  followUps: {
    id: string;
    text: string;
    responsible: string | null;
    dueOn: string | null;
    dueBodyId: string | null;
    dueNote: string | null;
  }[];
  recusals: LiveRecusal[];
  guests: LiveGuest[];
}

export interface LiveItem extends LiveProgress {
  id: string;
  number: string;
  title: string;
  publicTitle: string | null;
  closed: boolean;
  isChapter: boolean;
  isWithdrawn: boolean;
  recommendation: RichText | null;
}

export interface LiveChange {
  id: string;
  personId: string;
  kind: "arrived" | "left";
  itemId: string | null;
  at: string;
  note: string | null;
}

/** A meeting as all its screens together need it. */
export interface LiveMeeting {
  id: string;
  bodyId: string;
  seq: number;
  state: MeetingState;
  currentItemId: string | null;
  inClosedPart: boolean;
  startedAt: string | null;
  endedAt: string | null;
  quorum: BodyRules["quorum"];
  items: LiveItem[];
  attendance: Attendee[];
  changes: LiveChange[];
  /** Recused on the case of an item, whether or not they stand on the meeting's list. */
  recusedOnCase: { itemId: string; personId: string }[];
}
