import type { Tx } from "../../platform/database/doors.ts";
import type { AgendaRow } from "./agenda-row.ts";
import { followAgenda } from "./follow-agenda.ts";
import type { HeldAgenda } from "./store/agenda.ts";
import { saveSchedule, scheduleEntries } from "./store/schedule.ts";

/** Lets the meeting's time table, if it has one, follow its agenda. One query, two with a time table. */
export async function syncSchedule(
  tx: Tx,
  held: HeldAgenda,
  rows: readonly AgendaRow[],
): Promise<void> {
  const entries = await scheduleEntries(tx, held.meetingId);
  if (entries.length > 0) await saveSchedule(tx, held, followAgenda(entries, rows));
}
