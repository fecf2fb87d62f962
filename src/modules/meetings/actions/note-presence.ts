import type { Tx } from "../../../platform/database/doors.ts";
import { ConflictError, InputError, NotFoundError } from "../../../platform/errors.ts";
import { demandOfMeeting } from "../access.ts";
import type { Room } from "../attendance.ts";
import { loadRoom } from "../load-room.ts";
import { momentOf } from "../moment.ts";
import { mayRecord } from "../policy.ts";
import { isAtMeeting } from "../presence.ts";
import type { Recorder } from "../recorder.ts";
import { updateAttendance } from "../store/attendance.ts";
import { hoursOf } from "../store/held-items.ts";
import { deleteChange, insertChange, updateChange } from "../store/presence.ts";

interface Noted {
  personId: string;
  /** The first item that it holds for; null: from the beginning, or after the last. */
  itemId: string | null;
  /** HH:MM; null is now. */
  time: string | null;
  note: string | null;
}

/**
 * Notes that somebody came, from an item on. @returns the id of the note
 * @throws ForbiddenError, NotFoundError; ConflictError when he is there already
 */
export async function notePersonCame(tx: Tx, recorder: Recorder, noted: Noted): Promise<string> {
  const { access, seq } = recorder;
  const { room, person, at } = await prepare(tx, recorder, noted);
  const isThere = isAtMeeting(room, noted.personId, noted.itemId);
  const cameBefore = room.changes.some((one) => one.personId === noted.personId);
  // Noted at the roll as present, and then it turns out that he came later.
  if (isThere && (cameBefore || noted.itemId === null))
    throw new ConflictError(`${person.name} er allerede til stede.`, {
      hint: "Se listen over dem, der er kommet og gået, og ret den.",
    });
  if (person.state !== "present")
    await updateAttendance(tx, {
      meetingId: access.meeting.id,
      personId: noted.personId,
      state: "present",
      reason: null,
      revision: null,
      seq,
    });
  return insertChange(tx, { ...noted, meetingId: access.meeting.id, kind: "arrived", at });
}

/**
 * Notes that somebody went, from an item on. @returns the id of the note
 * @throws ForbiddenError, NotFoundError; ConflictError when he isn't there
 */
export async function notePersonLeft(tx: Tx, recorder: Recorder, noted: Noted): Promise<string> {
  const { room, person, at } = await prepare(tx, recorder, noted);
  const last = noted.itemId ?? room.items.at(-1)?.id ?? null;
  if (!isAtMeeting(room, noted.personId, last))
    throw new ConflictError(`${person.name} er ikke til stede.`, {
      hint: "Se listen over dem, der er kommet og gået, og ret den.",
    });
  const meetingId = recorder.access.meeting.id;
  return insertChange(tx, { ...noted, meetingId, kind: "left", at });
}

/** Corrects when somebody came or went. @throws ForbiddenError, NotFoundError */
export async function correctPresence(
  tx: Tx,
  recorder: Recorder,
  input: Omit<Noted, "personId"> & { changeId: string },
): Promise<void> {
  const { access } = recorder;
  demandOfMeeting(mayRecord(access), access);
  const meetingId = access.meeting.id;
  const { items } = await loadRoom(tx, meetingId);
  mustBeOnAgenda(items, input.itemId);
  const at = input.time === null ? null : await moment(tx, recorder, input.time);
  const { changeId: id, itemId, note } = input;
  if (!(await updateChange(tx, { meetingId, id, itemId, at, note }))) gone();
}

/** Takes back that somebody came or went. @throws ForbiddenError, NotFoundError */
export async function removePresence(
  tx: Tx,
  { access }: Recorder,
  changeId: string,
): Promise<void> {
  demandOfMeeting(mayRecord(access), access);
  if (!(await deleteChange(tx, access.meeting.id, changeId))) gone();
}

async function prepare(tx: Tx, recorder: Recorder, noted: Noted) {
  const { access } = recorder;
  demandOfMeeting(mayRecord(access), access);
  const room = await loadRoom(tx, access.meeting.id);
  const person = room.attendance.find(({ personId }) => personId === noted.personId);
  if (person === undefined)
    throw new NotFoundError("Personen står ikke på mødets liste.", {
      hint: "Indkald personen som stedfortræder, eller registrér medlemskabet.",
    });
  mustBeOnAgenda(room.items, noted.itemId);
  return { room, person, at: await moment(tx, recorder, noted.time) };
}

async function moment(tx: Tx, { access, now }: Recorder, time: string | null): Promise<Date> {
  return time === null ? now : momentOf(time, await hoursOf(tx, access.meeting.id), now);
}

function mustBeOnAgenda(items: Room["items"], itemId: string | null): void {
  if (itemId !== null && !items.some(({ id }) => id === itemId))
    throw new InputError("Punktet står ikke på mødets dagsorden.", { hint: "Hent siden igen." });
}

function gone(): never {
  throw new NotFoundError("Det, der skulle rettes, er ikke længere noteret.", {
    hint: "Hent siden igen.",
  });
}
