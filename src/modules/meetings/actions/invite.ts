import type { Tx } from "../../../platform/database/doors.ts";
import { type Invitee, mailInvitations, type Sender } from "../mail-invitations.ts";
import { guestHours, type Hours } from "../store/guest-hours.ts";
import { outsidersOf, receiversOf } from "../store/told.ts";

/** Whom the papers of a meeting go to. */
interface Called {
  recipients: readonly {
    personId: string;
    name: string;
    email: string | null;
    role: string;
    sees: "all" | "open" | "items";
  }[];
  outsiders: readonly { name: string; email: string }[];
}

/**
 * Mails the calendar invitation of a meeting to those its papers go to, before that is recorded: to each
 * who hasn't got it at that address, guests with the hours that they are called in. Who only reads along by
 * a distribution list isn't invited. @public
 * @returns the hours of guests, by person's id or address in small letters, to be recorded
 */
export async function invite(
  tx: Tx,
  sender: Sender,
  meetingId: string,
  { recipients, outsiders }: Called,
): Promise<Map<string, Hours>> {
  const guests = await guestHours(tx, meetingId);
  const told = new Map((await receiversOf(tx, meetingId)).map((one) => [one.personId, one]));
  const written = new Set(
    (await outsidersOf(tx, meetingId))
      .filter(({ isReleased }) => !isReleased)
      .map(({ email }) => email.toLowerCase()),
  );
  const hours = new Map(
    guests.flatMap((one): [string, Hours][] => {
      const key = one.personId ?? one.email?.toLowerCase();
      return key === undefined || one.hours === null ? [] : [[key, one.hours]];
    }),
  );
  const isInvited = (personId: string, email: string) => {
    const before = told.get(personId);
    return (
      before !== undefined && !before.isReleased && before.invitedAt.includes(email.toLowerCase())
    );
  };
  const invitees = [
    ...recipients.flatMap(({ personId, name, email, role, sees }): Invitee[] => {
      if (email === null || role === "list" || isInvited(personId, email)) return [];
      const own = sees === "items" ? (hours.get(personId) ?? null) : null;
      return [{ personId, name, email, hours: own, purpose: "invited" }];
    }),
    ...outsiders.flatMap(({ name, email }): Invitee[] => {
      const key = email.toLowerCase();
      if (written.has(key)) return [];
      return [{ personId: null, name, email, hours: hours.get(key) ?? null, purpose: "invited" }];
    }),
  ];
  await mailInvitations(tx, sender, meetingId, invitees);
  return hours;
}
