import { sql } from "kysely";
import type { Tx } from "../../platform/database/doors.ts";
import { here } from "../../platform/database/here.ts";
import { InputError } from "../../platform/errors.ts";
import type { AgendaRow } from "./agenda-row.ts";
import { arrange } from "./arrange.ts";
import { chaptersOf } from "./chapter-choice.ts";
import { isSent } from "./meeting-state.ts";
import { newRow, withNewRows } from "./new-row.ts";
import { agendaRows, type HeldAgenda } from "./store/agenda.ts";
import { syncSchedule } from "./sync-schedule.ts";
import { insertItems, type ItemPapers } from "./store/new-items.ts";

export interface NewItem {
  row: Partial<AgendaRow> & { title: string };
  papers: ItemPapers;
}

/** Where new items go, and why they come late where the agenda has been sent. */
export interface Putting {
  /** The chapter's id; null for outside the chapters, undefined for where cases usually go. */
  chapter: string | null | undefined;
  /** Asked for when the agenda has been sent. */
  lateReason: string | null;
}

/**
 * Puts new items on the agenda: before what stands last by rule, or, once it is sent, as part of the
 * next supplementary agenda.
 * @returns their ids, in order
 * @throws InputError for a chapter that isn't there, and without a reason where one is asked for
 */
export async function putOnAgenda(
  tx: Tx,
  held: HeldAgenda,
  items: readonly NewItem[],
  { chapter, lateReason }: Putting,
): Promise<string[]> {
  const late = isSent(held.state);
  if (late && lateReason === null)
    throw new InputError("Skriv, hvorfor punktet kommer efter udsendelsen.", {
      hint: "Begrundelsen står på tillægsdagsordenen.",
    });
  const before = await agendaRows(tx, held.meetingId);
  const parentId = chapterFor(before, held, chapter);
  const supplement = late ? await nextSupplement(tx, held.meetingId) : 0;
  const added = items.map(({ row }) =>
    newRow({ ...row, parentId, supplement, lateReason: late ? lateReason : null }),
  );
  const rows = await arrange(tx, held, before, withNewRows(before, added, late));
  const places = new Map(rows.map((row, at) => [row.id, { row, at }]));
  await insertItems(
    tx,
    held.meetingId,
    added.map(({ id }, index) => ({ ...places.get(id)!, papers: items[index]!.papers })),
  );
  await syncSchedule(tx, held, rows);
  return added.map(({ id }) => id);
}

function chapterFor(
  rows: readonly AgendaRow[],
  held: HeldAgenda,
  wanted: string | null | undefined,
): string | null {
  const { chapters, usual } = chaptersOf(rows, held.rules);
  if (wanted === undefined) return usual;
  if (wanted === null || chapters.some(({ id }) => id === wanted)) return wanted;
  throw new InputError("Kapitlet findes ikke på dagsordenen.", { hint: "Vælg et fra listen." });
}

/** One more than the supplementary agendas that have been sent. */
async function nextSupplement(tx: Tx, meetingId: string): Promise<number> {
  const { rows } = await sql<{ sent: number }>`
    select count(*)::int as sent from app.dispatch
    where authority_id = ${here} and meeting_id = ${meetingId} and kind = 'supplement'`.execute(tx);
  return (rows[0]?.sent ?? 0) + 1;
}
