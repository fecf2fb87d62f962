import { openAgenda, planMeetings } from "../modules/meetings/index.ts";
import { findBody, findViewer, personByEmail } from "../modules/organisation/index.ts";
import { dateInDenmark } from "../platform/clock.ts";
import type { Tx } from "../platform/database/doors.ts";
import { BODIES } from "./bodies.ts";
import { addressOf, EMPLOYEES } from "./organisation-people.ts";
import { loadOwnAgenda } from "./load-own-agenda.ts";
import { ownMeetings } from "./own-meetings.ts";

/**
 * Plans the coming meetings of the sample's bodies, as their secretary would.
 * @returns the board's next one, whose agenda is open
 */
export async function loadOwnMeetings(
  tx: Tx,
  authorityId: string,
  now: Date,
): Promise<{ openMeetingId: string }> {
  const secretary = await personByEmail(
    tx,
    addressOf(EMPLOYEES.find(({ name }) => name === "Vibe Ankerhus")!),
  );
  const viewer = (await findViewer(tx, secretary!.id, now))!;
  let openMeetingId: string | null = null;
  for (const { body, dates, ...facts } of ownMeetings(dateInDenmark(now))) {
    const { id: bodyId } = (await findBody(tx, authorityId, body))!;
    const meetings = dates.map((date) => ({ date, ...facts }));
    const ids = await planMeetings(tx, viewer, bodyId, meetings, { now, seriesId: null });
    if (body === BODIES.board.name) openMeetingId = ids[0]!;
  }
  await openAgenda(tx, viewer, openMeetingId!, now);
  await loadOwnAgenda(tx, viewer, openMeetingId!);
  return { openMeetingId: openMeetingId! };
}
