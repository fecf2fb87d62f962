import {
  accessToMeeting,
  addFreeItem,
  addGuest,
  changeSchedule,
  scheduleEntries,
} from "../modules/meetings/index.ts";
import type { Viewer } from "../modules/organisation/index.ts";
import type { Tx } from "../platform/database/doors.ts";
import { BOARD_BREAK, BOARD_ITEMS } from "./own-agenda.ts";

/** Puts a dozen items on the board's open agenda, calls guests in and lays a break into its time table. */
export async function loadOwnAgenda(tx: Tx, viewer: Viewer, meetingId: string): Promise<void> {
  for (const { title, type, minutes, text, recommendation, closed, guests } of BOARD_ITEMS) {
    const itemId = await addFreeItem(tx, { viewer }, meetingId, {
      title,
      itemType: type,
      minutes,
      text,
      recommendation: recommendation ?? null,
      closed: closed !== undefined,
      publicTitle: closed?.publicTitle ?? null,
      closedGround: closed?.ground ?? null,
      chapter: undefined,
      lateReason: null,
    });
    for (const guest of guests ?? [])
      await addGuest(tx, { viewer }, meetingId, itemId, {
        person: null,
        name: guest.name,
        function: guest.function,
        email: guest.email ?? null,
        callAt: null,
      });
  }
  const entries = await scheduleEntries(tx, meetingId);
  const at = entries.findIndex(({ title }) => title === BOARD_BREAK.after);
  const pause = {
    kind: "break",
    itemId: null,
    title: "Pause",
    fixedStart: null,
    block: null,
  } as const;
  const { meeting } = await accessToMeeting(tx, viewer, meetingId);
  await changeSchedule(tx, { viewer }, meetingId, {
    revision: meeting.revision,
    rows: entries.toSpliced(at + 1, 0, { ...pause, minutes: BOARD_BREAK.minutes }),
  });
}
