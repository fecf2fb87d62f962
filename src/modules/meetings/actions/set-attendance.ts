import type { Tx } from "../../../platform/database/doors.ts";
import { ConflictError, NotFoundError } from "../../../platform/errors.ts";
import { demandOfMeeting } from "../access.ts";
import type { AttendanceState } from "../attendance.ts";
import { mayKeepAttendance, mayRecord } from "../policy.ts";
import type { Recorder } from "../recorder.ts";
import {
  attendanceOf,
  updateAttendance,
  updateExpected,
  updateInClosed,
} from "../store/attendance.ts";

/**
 * Notes that somebody is there, sent word or stayed away. Before the meeting it is how word is taken.
 * @param input.revision what the screen shows; null for whatever stands there
 * @returns what should be looked at: a substitute who still has the seat
 * @throws ForbiddenError, NotFoundError; ConflictError when somebody else noted something since
 */
export async function setAttendance(
  tx: Tx,
  { access, seq }: Recorder,
  input: {
    personId: string;
    state: AttendanceState;
    reason: string | null;
    revision: number | null;
  },
): Promise<string[]> {
  demandOfMeeting(mayKeepAttendance(access), access);
  const meetingId = access.meeting.id;
  const list = await attendanceOf(tx, meetingId);
  const person = list.find(({ personId }) => personId === input.personId);
  if (person === undefined) notListed();
  const isAway = input.state === "cancelled" || input.state === "absent";
  const reason = isAway ? input.reason : null;
  const written = await updateAttendance(tx, { ...input, reason, meetingId, seq });
  if (written === null)
    throw new ConflictError(`En anden har imens noteret fremmøde for ${person.name}.`, {
      hint: "Se på listen, hvad der står nu, og ret det, hvis det er forkert.",
    });
  const sitting = list.find(
    (one) => one.substituteFor === person.personId && one.state === "present",
  );
  return sitting !== undefined && !isAway
    ? [`${sitting.name} sidder som stedfortræder for ${person.name}. Pladsen har kun én stemme.`]
    : [];
}

/** Notes everybody as present of whom nothing else is known. @throws ForbiddenError */
export async function setAllPresent(tx: Tx, { access, seq }: Recorder): Promise<void> {
  demandOfMeeting(mayKeepAttendance(access), access);
  await updateExpected(tx, access.meeting.id, seq);
}

/**
 * Says who is there behind closed doors: an observer who stays, somebody else who leaves. It counts for
 * presence, quorum and votes, and for what the minutes print; papers are opened to nobody by it.
 * @throws ForbiddenError, NotFoundError
 */
export async function setInClosed(
  tx: Tx,
  { access, seq }: Recorder,
  { personId, isIn }: { personId: string; isIn: boolean | null },
): Promise<void> {
  demandOfMeeting(mayRecord(access), access);
  const change = { meetingId: access.meeting.id, personId, inClosed: isIn, seq };
  if (!(await updateInClosed(tx, change))) notListed();
}

function notListed(): never {
  throw new NotFoundError("Personen står ikke på mødets liste.", {
    hint: "Hent siden igen, eller indkald personen som stedfortræder.",
  });
}
