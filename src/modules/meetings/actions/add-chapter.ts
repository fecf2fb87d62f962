import type { z } from "zod";
import type { Tx } from "../../../platform/database/doors.ts";
import { ConflictError } from "../../../platform/errors.ts";
import type { chapterForm } from "../agenda-schema.ts";
import { type Desk, editAgenda } from "../edit-agenda.ts";
import { putOnAgenda } from "../put-on-agenda.ts";
import { agendaRows } from "../store/agenda.ts";
import { NO_PAPERS } from "../store/new-items.ts";

/**
 * Puts a chapter on this one agenda, beside those of the body's rules. It stays, also when it is empty,
 * until it is taken off.
 * @returns its id
 * @throws NotFoundError, ForbiddenError; ConflictError when a chapter has that title already; InputError
 *   without a reason where the agenda is sent
 */
export async function addChapter(
  tx: Tx,
  desk: Pick<Desk, "viewer">,
  meetingId: string,
  { title, lateReason }: z.output<typeof chapterForm>,
): Promise<string> {
  const { held } = await editAgenda(tx, desk, meetingId);
  const isThere = (await agendaRows(tx, meetingId)).some(
    (row) =>
      row.isChapter && row.withdrawnAt === null && row.title.toLowerCase() === title.toLowerCase(),
  );
  if (isThere) throw new ConflictError(`Kapitlet »${title}« er allerede på dagsordenen.`);
  const chapter = { row: { title, isChapter: true }, papers: NO_PAPERS };
  const [id] = await putOnAgenda(tx, held, [chapter], { chapter: null, lateReason });
  return id!;
}
