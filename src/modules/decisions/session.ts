import type { RichText } from "../../platform/rich-text/index.ts";
import type {
  Attendee,
  Guest,
  MeetingState,
  PresenceChange,
  Quorum,
  Recusal,
} from "../meetings/index.ts";
import type { Lack } from "./lacks.ts";
import type { DecisionNow } from "./operations.ts";
import type { Outcome } from "./outcome.ts";
import type { Amendment, Dissent, FollowUp } from "./store/item-records.ts";
import type { RecentOperation } from "./store/operations.ts";
import type { Vote } from "./vote.ts";

/** A meeting as its secretary works with it. */
export interface Session {
  meetingId: string;
  state: MeetingState;
  /** YYYY-MM-DD */
  date: string;
  startedAt: Date | null;
  endedAt: Date | null;
  body: { id: string; name: string };
  /** Grows by each change; see {@link OperationResult}. */
  seq: number;
  currentItemId: string | null;
  inClosedPart: boolean;
  /** Wordings of decisions that are at hand. */
  phrases: string[];
  /** The chair's vote decides when votes are equal. */
  castingVote: boolean;
  /** In its order, the chair first. */
  attendance: Attendee[];
  /** Who may be called in and isn't on the list. */
  substitutes: Substitute[];
  changes: PresenceChange[];
  items: SessionItem[];
  /** The last changes, the newest first: what may be undone. */
  recent: RecentOperation[];
}

export interface Substitute {
  personId: string;
  name: string;
  party: string | null;
}

export interface SessionItem {
  id: string;
  parentId: string | null;
  number: string;
  title: string;
  isChapter: boolean;
  closed: boolean;
  isWithdrawn: boolean;
  /** The secretary is recused in it: nothing below is told, and he can't record it. */
  isHidden: boolean;
  caseNumber: string | null;
  /** The item has a place on a case's route, which is moved when the meeting ends. */
  isOnRoute: boolean;
  recommendation: RichText | null;
  decision: (DecisionNow & { outcome: Outcome | null; changedBy: string }) | null;
  amendments: Amendment[];
  votes: (Vote & { isCarried: boolean })[];
  dissents: Dissent[];
  followUps: FollowUp[];
  recusals: Recusal[];
  guests: Guest[];
  /** Ids of those who are there, who may vote, and who the body has found recused. */
  present: string[];
  entitled: string[];
  recused: string[];
  quorum: Quorum;
  lacks: Lack[];
}

/** A meeting as members, observers and the room follow it. */
export interface Followed {
  meetingId: string;
  date: string;
  body: string;
  state: MeetingState;
  seq: number;
  currentItemId: string | null;
  inClosedPart: boolean;
  /** Names of those who are there now. */
  present: string[];
  quorum: Quorum;
  items: FollowedItem[];
}

export interface FollowedItem {
  id: string;
  parentId: string | null;
  number: string;
  /** Of an item that isn't shown its public title, or "Lukket punkt". */
  title: string;
  isChapter: boolean;
  closed: boolean;
  isWithdrawn: boolean;
  isSettled: boolean;
  /** null where the item isn't shown. */
  shown: {
    recommendation: RichText | null;
    decision: RichText | null;
    amendments: Pick<Amendment, "id" | "proposedBy" | "text" | "state">[];
    /** Who voted what is told of a vote by names or parties. */
    votes: (Vote & { isCarried: boolean })[];
    /** Names of those whom the body has found recused. */
    recused: string[];
  } | null;
}
