import type { Tx } from "../../platform/database/doors.ts";
import { takeAgendaNow } from "./store/agenda.ts";
import { shiftCalls } from "./store/guest-hours.ts";
import { saveSchedule, scheduleEntries } from "./store/schedule.ts";

const DAY = 24 * 60;

/**
 * Lets a meeting's time table follow the meeting, which is stored with its new beginning already: what
 * begins at a fixed time, and guests with a time of their own, move by so many minutes. Moving the meeting
 * back moves them back.
 * @returns whether there was anything to move
 */
export async function shiftSchedule(tx: Tx, meetingId: string, minutes: number): Promise<boolean> {
  const held = await takeAgendaNow(tx, meetingId);
  const hadCalls = await shiftCalls(tx, meetingId, minutes);
  const entries = await scheduleEntries(tx, meetingId);
  if (entries.length === 0) return hadCalls;
  const shifted = entries.map((entry) => ({
    ...entry,
    fixedStart: entry.fixedStart === null ? null : shiftTime(entry.fixedStart, minutes),
  }));
  await saveSchedule(tx, held, shifted);
  return true;
}

/** HH:MM so many minutes later, around the clock. */
export function shiftTime(time: string, minutes: number): string {
  const at = (minutesOf(time) + minutes + DAY) % DAY;
  return `${String(Math.floor(at / 60)).padStart(2, "0")}:${String(at % 60).padStart(2, "0")}`;
}

/** Minutes since midnight of HH:MM. */
export function minutesOf(time: string): number {
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  return hour * 60 + minute;
}
