import type { MembershipRole } from "../organisation/index.ts";

export type AttendanceState = "expected" | "present" | "cancelled" | "absent";

/** @public */
export const ATTENDANCE_STATE_NAMES: Record<AttendanceState, string> = {
  expected: "Ikke noteret",
  present: "Til stede",
  cancelled: "Afbud",
  absent: "Udeblevet",
};

/** Somebody on a meeting's list. */
export interface Attendee {
  personId: string;
  name: string;
  position: number;
  role: MembershipRole;
  party: string | null;
  /** Whose seat a substitute has. */
  substituteFor: string | null;
  state: AttendanceState;
  /** In the closed part of the meeting, or out of it; null: as the role says, without observers. */
  inClosed: boolean | null;
  /** Why somebody stays away. For the secretary alone. */
  reason: string | null;
  revision: number;
}

/** Somebody came or went while the meeting ran. */
export interface PresenceChange {
  id: string;
  personId: string;
  kind: "arrived" | "left";
  /** The first item that it holds for; null: from the beginning, or after the last. */
  itemId: string | null;
  at: Date;
  note: string | null;
}

export interface Recusal {
  /** null for one that stands on the case and that nobody raised in the meeting. */
  id: string | null;
  itemId: string;
  personId: string;
  name: string;
  reason: string;
  /** Who said so: the person himself. */
  bySelf: boolean;
  ruling: "recused" | "not_recused" | null;
}

/** Everything that tells who is there, item by item. */
export interface Room {
  attendance: readonly Attendee[];
  changes: readonly PresenceChange[];
  recusals: readonly Pick<Recusal, "itemId" | "personId" | "ruling">[];
  /** In the order of the agenda, chapters too. */
  items: readonly { id: string; closed: boolean }[];
}

/** Roles that have a seat, a vote and weight in the quorum. Those who sit for them have it in their place. */
const SEATS: readonly MembershipRole[] = ["chair", "deputy", "member"];

/** Whether somebody who is there stays when the doors are closed. */
export function staysInClosed({ role, inClosed }: Pick<Attendee, "role" | "inClosed">): boolean {
  return inClosed ?? role !== "observer";
}

export function hasSeat({ role }: Pick<Attendee, "role">): boolean {
  return SEATS.includes(role);
}
