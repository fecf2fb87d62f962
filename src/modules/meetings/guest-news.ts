import type { Tx } from "../../platform/database/doors.ts";
import { reachablePeople } from "../organisation/index.ts";
import type { Invitee, Purpose } from "./mail-invitations.ts";
import { type CalledGuest, guestHours, type Hours } from "./store/guest-hours.ts";
import { outsidersOf, type Receiver, receiversOf } from "./store/told.ts";

/** What a guest is to be told, since it is otherwise than he or she was told before. */
export interface GuestNews extends Omit<Invitee, "email"> {
  /** null: told in the system only. */
  email: string | null;
  purpose: Extract<Purpose, "invited" | "called" | "released">;
  /** What he or she was told before. */
  was: Hours | null;
}

/**
 * Guests of a meeting whose agenda is sent that were called in since, have got other hours, or are no
 * longer called in. Who sees the agenda as a whole is told of nothing here. Four queries.
 */
export async function guestNews(
  tx: Tx,
  authorityId: string,
  meetingId: string,
): Promise<GuestNews[]> {
  const guests = await guestHours(tx, meetingId);
  const receivers = await receiversOf(tx, meetingId);
  const outsiders = await outsidersOf(tx, meetingId);
  const told = new Map<string, Pick<Receiver, "sees" | "hours" | "isReleased">>([
    ...receivers.map((one) => [one.personId, one] as const),
    ...outsiders.map(
      (one) => [one.email.toLowerCase(), { ...one, sees: "items" as const }] as const,
    ),
  ]);
  const ids = [...guests, ...receivers].flatMap(({ personId }) => personId ?? []);
  const reached = await reachablePeople(tx, authorityId, [...new Set(ids)]);
  const addressOf = ({ personId, email }: Pick<CalledGuest, "personId" | "email">) =>
    personId === null ? email : (reached.get(personId)?.email ?? null);
  const now = guests.flatMap((guest): GuestNews[] => {
    const before = told.get(keyOf(guest) ?? "");
    const isTold = before !== undefined && !before.isReleased;
    if (keyOf(guest) === null || (before !== undefined && before.sees !== "items")) return [];
    if (isTold && sameHours(before.hours, guest.hours)) return [];
    const { personId, name, hours } = guest;
    const purpose = isTold ? "called" : "invited";
    const was = isTold ? before.hours : null;
    return [{ personId, name, email: addressOf(guest), hours, purpose, was }];
  });
  const called = new Set(guests.map(keyOf));
  const gone = [
    ...receivers.filter(({ role, sees }) => role === "guest" && sees === "items"),
    ...outsiders.map((one) => ({ ...one, personId: null })),
  ].flatMap((one): GuestNews[] => {
    const { personId, name, hours } = one;
    const email = "email" in one ? one.email : null;
    if (one.isReleased || called.has(keyOf({ personId, email }))) return [];
    return [
      {
        personId,
        name,
        email: addressOf({ personId, email }),
        hours: null,
        purpose: "released",
        was: hours,
      },
    ];
  });
  return [...now, ...gone];
}

/** Who a guest is; null for one from outside whom nobody can write to. */
function keyOf({ personId, email }: Pick<CalledGuest, "personId" | "email">): string | null {
  return personId ?? email?.toLowerCase() ?? null;
}

function sameHours(one: Hours | null, other: Hours | null): boolean {
  return one?.from === other?.from && one?.to === other?.to;
}
