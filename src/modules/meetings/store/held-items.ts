import { sql } from "kysely";
import { here } from "../../../platform/database/here.ts";
import type { Tx } from "../../../platform/database/doors.ts";
import type { CalledIn } from "../attendance-sentences.ts";

/** What a running meeting needs to know of an item, and of the meeting around it. */
export interface HeldItem {
  id: string;
  number: string;
  title: string;
  closed: boolean;
  isChapter: boolean;
  isWithdrawn: boolean;
  caseId: string | null;
  documentId: string | null;
  stopId: string | null;
}

const item = sql`
  i.id, i.number, i.title, i.closed, i.is_chapter as "isChapter",
  i.withdrawn_at is not null as "isWithdrawn", i.case_id as "caseId",
  i.document_id as "documentId", i.stop_id as "stopId"`;

/** Every item of the meeting in order, chapters too. One query. */
export async function heldItems(tx: Tx, meetingId: string): Promise<HeldItem[]> {
  const { rows } = await sql<HeldItem>`
    select ${item} from app.agenda_item i
    where i.authority_id = ${here} and i.meeting_id = ${meetingId} order by i.position`.execute(tx);
  return rows;
}

/** null when the meeting has no such item. */
export async function heldItem(
  tx: Tx,
  meetingId: string,
  itemId: string,
): Promise<HeldItem | null> {
  const { rows } = await sql<HeldItem>`
    select ${item} from app.agenda_item i
    where i.authority_id = ${here} and i.meeting_id = ${meetingId} and i.id = ${itemId}`.execute(
    tx,
  );
  return rows[0] ?? null;
}

/** The day of a meeting and its hours as they became. */
export interface MeetingHours {
  /** YYYY-MM-DD */
  date: string;
  startedAt: Date | null;
  endedAt: Date | null;
}

export async function hoursOf(tx: Tx, meetingId: string): Promise<MeetingHours> {
  const { rows } = await sql<MeetingHours>`
    select date, started_at as "startedAt", ended_at as "endedAt" from app.meeting
    where authority_id = ${here} and id = ${meetingId}`.execute(tx);
  return rows[0]!;
}

/** Notes when the meeting began or ended; null takes it back. */
export async function setHours(
  tx: Tx,
  meetingId: string,
  hours: { startedAt?: Date | null; endedAt?: Date | null },
): Promise<void> {
  if (hours.startedAt !== undefined)
    await sql`update app.meeting set started_at = ${hours.startedAt}
      where authority_id = ${here} and id = ${meetingId}`.execute(tx);
  if (hours.endedAt !== undefined)
    await sql`update app.meeting set ended_at = ${hours.endedAt}
      where authority_id = ${here} and id = ${meetingId}`.execute(tx);
}

/** Somebody called in for an item, by id. */
export interface Guest extends CalledIn {
  id: string;
}

/** All who are called in for items of the meeting. One query. */
export async function guestsOf(tx: Tx, meetingId: string): Promise<Guest[]> {
  const { rows } = await sql<Guest>`
    select g.id, g.item_id as "itemId", g.name, g.function, g.state,
      g.came_at as "cameAt", g.left_at as "leftAt"
    from app.item_guest g
    join app.agenda_item i on i.authority_id = g.authority_id and i.id = g.item_id
    where g.authority_id = ${here} and i.meeting_id = ${meetingId}
    order by i.position, g.position, g.name`.execute(tx);
  return rows;
}

/** null when the meeting has no such guest. */
export async function guestById(tx: Tx, meetingId: string, id: string): Promise<Guest | null> {
  return (await guestsOf(tx, meetingId)).find((one) => one.id === id) ?? null;
}

export async function updateGuest(
  tx: Tx,
  { id, state, cameAt, leftAt }: Pick<Guest, "id" | "state" | "cameAt" | "leftAt">,
): Promise<void> {
  await sql`
    update app.item_guest set state = ${state}, came_at = ${cameAt}, left_at = ${leftAt}
    where authority_id = ${here} and id = ${id}`.execute(tx);
}

/** Notes that those who were called in for an item, and came, have gone. */
export async function letGuestsGo(tx: Tx, itemId: string, at: Date): Promise<void> {
  await sql`
    update app.item_guest set left_at = ${at}
    where authority_id = ${here} and item_id = ${itemId} and state = 'attended'
      and came_at is not null and left_at is null`.execute(tx);
}
