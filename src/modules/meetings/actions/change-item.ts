import type { z } from "zod";
import { sql } from "kysely";
import { here } from "../../../platform/database/here.ts";
import type { Tx } from "../../../platform/database/doors.ts";
import { InputError } from "../../../platform/errors.ts";
import type { changeItemForm, closeItemForm, renameChapterForm } from "../agenda-schema.ts";
import type { Desk } from "../edit-agenda.ts";
import { editItem } from "../edit-item.ts";
import { agendaRows } from "../store/agenda.ts";
import { syncSchedule } from "../sync-schedule.ts";
import { takeFromPublic } from "../take-from-public.ts";
import { changeItemRow } from "../store/change-item.ts";

/**
 * Changes an item's title, type and minutes. A case's title is the one that was approved.
 * @throws NotFoundError, ForbiddenError, ConflictError, InputError for another title of a case
 */
export async function changeItem(
  tx: Tx,
  desk: Desk,
  meetingId: string,
  itemId: string,
  input: z.output<typeof changeItemForm>,
): Promise<void> {
  const { held, item } = await editItem(tx, desk, meetingId, itemId, input.revision);
  if (item.stopId !== null && input.title !== item.title)
    throw new InputError("Titlen er godkendt med sagen.", {
      hint: "Ret den på sagsfremstillingen, og hent den igen.",
    });
  if (item.isChapter) throw new InputError("Et kapitel har kun en titel.");
  await changeItemRow(tx, itemId, {
    title: input.title,
    item_type: input.itemType,
    minutes: input.minutes,
  });
  await syncSchedule(tx, held, await agendaRows(tx, meetingId));
}

/** Gives a chapter another title on this agenda. @throws as {@link changeItem} */
export async function renameChapter(
  tx: Tx,
  desk: Desk,
  meetingId: string,
  itemId: string,
  { revision, title }: z.output<typeof renameChapterForm>,
): Promise<void> {
  const { item } = await editItem(tx, desk, meetingId, itemId, revision);
  if (!item.isChapter) throw new InputError("Det er ikke et kapitel.");
  await changeItemRow(tx, itemId, { title });
}

/**
 * Closes an item to the public, under a title that tells nothing. What was sent already is taken from the
 * public at once. @throws as {@link changeItem}
 */
export async function closeItem(
  tx: Tx,
  desk: Desk,
  meetingId: string,
  itemId: string,
  input: z.output<typeof closeItemForm>,
): Promise<void> {
  const { held, item } = await editItem(tx, desk, meetingId, itemId, input.revision);
  if (item.isChapter)
    throw new InputError("Et kapitel kan ikke lukkes.", {
      hint: "Luk de punkter, der står i det.",
    });
  await changeItemRow(tx, itemId, {
    closed: true,
    closed_ground: input.closedGround,
    public_title: input.publicTitle,
  });
  await takeFromPublic(tx, desk, held);
}

/** Opens it again; a case that is closed itself stays so. @throws as {@link changeItem} */
export async function openItemAgain(
  tx: Tx,
  desk: Desk,
  meetingId: string,
  itemId: string,
  revision: number,
): Promise<void> {
  const { item } = await editItem(tx, desk, meetingId, itemId, revision);
  if (item.documentId !== null && (await isClosedDocument(tx, item.documentId)))
    throw new InputError("Sagsfremstillingen er lukket.", {
      hint: "Den må åbnes på sagen, før punktet kan åbnes.",
    });
  await changeItemRow(tx, itemId, { closed: false, closed_ground: null });
}

async function isClosedDocument(tx: Tx, documentId: string): Promise<boolean> {
  const { rows } = await sql<{ closed: boolean }>`
    select is_closed as closed from app.case_document
    where authority_id = ${here} and id = ${documentId}`.execute(tx);
  return rows[0]?.closed ?? false;
}
