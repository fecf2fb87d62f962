import type { BodyRules } from "../organisation/index.ts";
import {
  type Attendee,
  hasSeat,
  type PresenceChange,
  type Room,
  staysInClosed,
} from "./attendance.ts";

/** Who is there while an item is treated. */
export interface Presence {
  /** Everybody, secretary and observers too; not those who are recused in the item. */
  present: Attendee[];
  /** Those with a vote. */
  entitled: Attendee[];
  /** Those of the present whom the body has found recused in it. */
  recused: Attendee[];
}

/**
 * Who is there at an item; with null, when the meeting begins. Of a closed one observers are out, and who
 * else the secretary says; see {@link staysInClosed}. A
 * seat has one vote: its member's, or a substitute's while the member takes no part.
 */
export function presenceAt(room: Room, itemId: string | null): Presence {
  const at = itemId === null ? -1 : room.items.findIndex(({ id }) => id === itemId);
  const isClosed = room.items[at]?.closed ?? false;
  const shutOut = new Set(
    room.recusals.flatMap((one) =>
      one.itemId === itemId && one.ruling === "recused" ? one.personId : [],
    ),
  );
  const there = room.attendance.filter(
    (one) => isThere(one, room, at) && (!isClosed || staysInClosed(one)),
  );
  const present = there.filter(({ personId }) => !shutOut.has(personId));
  return {
    present,
    entitled: seated(present),
    recused: there.filter(({ personId }) => shutOut.has(personId)),
  };
}

/** Whether somebody is at the meeting when it treats an item, though doors or a recusal may keep him out of it. */
export function isAtMeeting(room: Room, personId: string, itemId: string | null): boolean {
  const at = itemId === null ? -1 : room.items.findIndex(({ id }) => id === itemId);
  return room.attendance.some((one) => one.personId === personId && isThere(one, room, at));
}

function seated(present: readonly Attendee[]): Attendee[] {
  const taken = new Set(present.filter(hasSeat).map(({ personId }) => personId));
  return present.filter((one) => {
    if (hasSeat(one)) return true;
    if (one.role !== "substitute" || one.substituteFor === null) return false;
    if (taken.has(one.substituteFor)) return false;
    taken.add(one.substituteFor);
    return true;
  });
}

function isThere(attendee: Attendee, room: Room, at: number): boolean {
  if (attendee.state !== "present") return false;
  const changes = changesOf(attendee.personId, room);
  const last = changes.findLast(({ place }) => place <= at);
  // Who came later wasn't there before.
  return last === undefined ? changes[0]?.kind !== "arrived" : last.kind === "arrived";
}

function changesOf(
  personId: string,
  { changes, items }: Room,
): { kind: PresenceChange["kind"]; place: number }[] {
  return changes
    .filter((one) => one.personId === personId)
    .map(({ kind, itemId, at }) => ({ kind, at, place: placeOf(kind, itemId, items) }))
    .toSorted((a, b) => a.place - b.place || a.at.getTime() - b.at.getTime());
}

function placeOf(
  kind: PresenceChange["kind"],
  itemId: string | null,
  items: Room["items"],
): number {
  if (itemId === null) return kind === "arrived" ? -1 : items.length;
  const place = items.findIndex(({ id }) => id === itemId);
  return place < 0 ? items.length : place;
}

export interface Quorum {
  /** How many with a vote must be there; 0 where the body's rules ask for none. */
  needed: number;
  present: number;
  isQuorate: boolean;
}

/**
 * Whether enough are there to decide an item. Half is of all members of the body, whether or not they may
 * take part in the item (kommunestyrelsesloven § 11(1)); who is recused isn't there. A body that nobody
 * is registered in decides nothing.
 */
export function quorumAt(rule: BodyRules["quorum"], room: Room, itemId: string | null): Quorum {
  const present = presenceAt(room, itemId).entitled.length;
  const needed = neededFor(rule, room.attendance.filter(hasSeat).length);
  return { needed, present, isQuorate: present >= needed };
}

function neededFor({ kind, number }: BodyRules["quorum"], members: number): number {
  if (kind === "none") return 0;
  return kind === "number" ? (number ?? 1) : Math.max(1, Math.ceil(members / 2));
}
