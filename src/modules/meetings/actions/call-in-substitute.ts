import type { Tx } from "../../../platform/database/doors.ts";
import { ConflictError, InputError } from "../../../platform/errors.ts";
import { demandOfMeeting } from "../access.ts";
import { type Attendee, hasSeat } from "../attendance.ts";
import { mayKeepAttendance } from "../policy.ts";
import type { Recorder } from "../recorder.ts";
import {
  attendanceOf,
  type Candidate,
  candidate,
  deleteAttendance,
  insertSubstitute,
} from "../store/attendance.ts";
import { changesOf } from "../store/presence.ts";

/**
 * Calls somebody in to sit for a member who sent word or stayed away (kommunestyrelsesloven § 15). Whether
 * it is the right one, by the list that he was elected on, is for the meeting to say: what looks wrong
 * comes back as warnings.
 * @throws ForbiddenError, InputError, ConflictError
 */
export async function callInSubstitute(
  tx: Tx,
  { access, seq }: Recorder,
  input: { personId: string; forPersonId: string; party: string | null },
): Promise<string[]> {
  demandOfMeeting(mayKeepAttendance(access), access);
  const meetingId = access.meeting.id;
  const list = await attendanceOf(tx, meetingId);
  const member = list.find(({ personId }) => personId === input.forPersonId);
  if (member === undefined || !hasSeat(member))
    throw new InputError("Den, der skal siddes for, er ikke medlem i mødet.", {
      hint: "Vælg et medlem fra listen.",
    });
  if (member.state !== "cancelled" && member.state !== "absent")
    throw new ConflictError(`${member.name} har ikke meldt afbud.`, {
      hint: "Notér afbud eller udeblivelse først. Derefter kan stedfortræderen indkaldes.",
    });
  const sitting = list.find((one) => one.substituteFor === member.personId);
  if (sitting !== undefined)
    throw new ConflictError(`${sitting.name} sidder allerede for ${member.name}.`);
  const person = await candidate(tx, meetingId, input.personId);
  if (person === null || !person.isActive)
    throw new InputError("Stedfortræderen findes ikke.", { hint: "Vælg en person fra listen." });
  if (list.some(({ personId }) => personId === input.personId))
    throw new ConflictError(`${person.name} står allerede på mødets liste.`);
  const party = person.party ?? input.party;
  await insertSubstitute(tx, {
    meetingId,
    personId: input.personId,
    substituteFor: member.personId,
    party,
    state: access.meeting.state === "running" ? "present" : "expected",
    seq,
  });
  return doubts({ ...person, party }, member);
}

function doubts(person: Candidate, member: Attendee): string[] {
  const found: string[] = [];
  if (!person.isSubstitute) found.push(`${person.name} står ikke som stedfortræder i udvalget.`);
  if (person.substituteFor.length > 0 && !person.substituteFor.includes(member.personId))
    found.push(`${person.name} er stedfortræder for en anden end ${member.name}.`);
  if (member.party !== null && person.party !== member.party) {
    const list = person.party === null ? "uden for liste" : `valgt på liste ${person.party}`;
    found.push(`${person.name} er ${list}; ${member.name} er valgt på liste ${member.party}.`);
  }
  return found;
}

/**
 * Takes back that somebody was called in. @throws ForbiddenError, InputError; ConflictError when he has
 * come or gone in the meeting
 */
export async function dismissSubstitute(
  tx: Tx,
  { access }: Recorder,
  personId: string,
): Promise<void> {
  demandOfMeeting(mayKeepAttendance(access), access);
  const meetingId = access.meeting.id;
  const list = await attendanceOf(tx, meetingId);
  const person = list.find((one) => one.personId === personId && one.role === "substitute");
  if (person === undefined)
    throw new InputError("Personen er ikke indkaldt som stedfortræder.", {
      hint: "Hent siden igen.",
    });
  if ((await changesOf(tx, meetingId)).some((one) => one.personId === personId))
    throw new ConflictError(`${person.name} har deltaget i mødet.`, {
      hint: "Notér, at stedfortræderen forlader mødet, eller fjern først det, der er noteret.",
    });
  await deleteAttendance(tx, { meetingId, personId });
}
