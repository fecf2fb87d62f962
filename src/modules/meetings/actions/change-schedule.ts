import { sql } from "kysely";
import type { z } from "zod";
import { here } from "../../../platform/database/here.ts";
import type { Tx } from "../../../platform/database/doors.ts";
import { type Desk, editAgenda } from "../edit-agenda.ts";
import { followAgenda, type ScheduleEntry } from "../follow-agenda.ts";
import type { scheduleInput } from "../schedule-schema.ts";
import { agendaRows } from "../store/agenda.ts";
import { saveSchedule, scheduleEntries } from "../store/schedule.ts";

/** Makes the time table of the agenda, or gives the items that have no row yet one. @throws NotFoundError, ForbiddenError */
export async function makeSchedule(tx: Tx, desk: Desk, meetingId: string): Promise<void> {
  const { held } = await editAgenda(tx, desk, meetingId);
  const entries = await scheduleEntries(tx, meetingId);
  await saveSchedule(tx, held, followAgenda(entries, await agendaRows(tx, meetingId)));
}

/**
 * Stores the time table as it was typed. Rows of items stand for as long as the items will take from
 * now on; those of items that are no longer there are left out.
 * @throws NotFoundError, ForbiddenError, ConflictError when the agenda was changed since that revision
 */
export async function changeSchedule(
  tx: Tx,
  desk: Pick<Desk, "viewer">,
  meetingId: string,
  input: z.output<typeof scheduleInput>,
): Promise<void> {
  const { held } = await editAgenda(tx, desk, meetingId, input.revision);
  const items = new Map((await agendaRows(tx, meetingId)).map((row) => [row.id, row]));
  const entries = input.rows.flatMap((row): ScheduleEntry[] => {
    if (row.itemId === null) return [{ ...row, kind: row.kind === "item" ? "entry" : row.kind }];
    const item = items.get(row.itemId);
    return item === undefined ? [] : [{ ...row, kind: "item", title: item.title }];
  });
  await saveSchedule(tx, held, entries);
  await rememberMinutes(tx, entries);
}

/** An item takes what all its rows take together. */
async function rememberMinutes(tx: Tx, entries: readonly ScheduleEntry[]): Promise<void> {
  const sums = new Map<string, number>();
  for (const { itemId, minutes } of entries)
    if (itemId !== null) sums.set(itemId, (sums.get(itemId) ?? 0) + minutes);
  const rows = [...sums].map(([id, minutes]) => ({ id, minutes: Math.min(minutes, 1440) }));
  await sql`
    update app.agenda_item i set minutes = r.minutes
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (id uuid, minutes int)
    where i.authority_id = ${here} and i.id = r.id and i.minutes is distinct from r.minutes`.execute(
    tx,
  );
}
