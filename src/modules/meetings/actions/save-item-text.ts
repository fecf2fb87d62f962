import { sql } from "kysely";
import { isDeepStrictEqual } from "node:util";
import { here } from "../../../platform/database/here.ts";
import type { Tx } from "../../../platform/database/doors.ts";
import { InputError, NotFoundError } from "../../../platform/errors.ts";
import { countWords, readRichText, type RichText } from "../../../platform/rich-text/index.ts";
import { type Desk, editorOfAgenda } from "../edit-agenda.ts";
import { isWrittenHere } from "../item-text.ts";
import { fullItem } from "../store/item.ts";

export type SavedText =
  | { kind: "saved"; revision: number; words: number; savedAt: Date }
  /** Somebody else was faster: this is what stands there. Nothing was stored. */
  | { kind: "conflict"; revision: number; content: RichText; changedBy: string; changedAt: Date };

/**
 * Saves one text of an item that is written on the agenda, upon the revision that it was written on.
 * The same text again is saved already. The agenda's own revision stays: its order isn't touched.
 * @throws NotFoundError, ForbiddenError; InputError for text that can't be kept, or of a case
 */
export async function saveItemText(
  tx: Tx,
  desk: Desk,
  of: { meetingId: string; itemId: string; position: number },
  input: { revision: number; content: unknown },
): Promise<SavedText> {
  const access = await editorOfAgenda(tx, desk, of.meetingId);
  const content = readRichText(input.content);
  const item = await fullItem(tx, of.meetingId, of.itemId);
  const section = item?.sections.find(({ position }) => position === of.position);
  if (item === null || section === undefined || access.recusedIn.has(item.id))
    throw new NotFoundError("Afsnittet findes ikke længere.", {
      hint: "Kopiér teksten, og hent siden igen.",
    });
  if (!isWrittenHere(item))
    throw new InputError("Teksten hører til sagen og kan ikke rettes her.", {
      hint: "Ret den på sagsfremstillingen, og hent den igen.",
    });
  const { rows } = await sql<{ revision: number }>`
    update app.section set content = ${JSON.stringify(content)}::jsonb, revision = revision + 1
    where authority_id = ${here} and item_id = ${of.itemId} and position = ${of.position}
      and revision = ${input.revision} returning revision`.execute(tx);
  const words = countWords(content);
  const [written] = rows;
  if (written !== undefined)
    return { kind: "saved", revision: written.revision, words, savedAt: desk.clock() };
  if (isDeepStrictEqual(section.content, content))
    return { kind: "saved", revision: section.revision, words, savedAt: desk.clock() };
  return {
    kind: "conflict",
    revision: section.revision,
    content: section.content,
    changedBy: "En anden",
    changedAt: desk.clock(),
  };
}
