import { sql } from "kysely";
import { here } from "../../platform/database/here.ts";
import type { Tx } from "../../platform/database/doors.ts";
import type { AgendaRow } from "./agenda-row.ts";
import { agendaRows, type HeldAgenda, takeAgendaNow } from "./store/agenda.ts";
import { deletePapers } from "./store/change-item.ts";
import { markAsReported } from "./store/chair-decisions.ts";
import { insertPapers, NO_PAPERS } from "./store/new-items.ts";
import { standingSections } from "./standing-sections.ts";

/**
 * Writes what the standing items of a meeting tell into their texts, so that it stays as it is; the
 * chair's decisions count as reported from then on. Texts of items that nobody wrote are taken away.
 * To be called when the agenda is sent, or the meeting begins without, before its version is saved. The
 * same again, where the meeting was begun by mistake, tells all anew. @public
 */
export async function freezeStanding(tx: Tx, meetingId: string): Promise<void> {
  const held = await takeAgendaNow(tx, meetingId);
  for (const item of await agendaRows(tx, meetingId))
    if (item.withdrawnAt === null) await fillStanding(tx, held, item);
  await dropEmptyTexts(tx, meetingId);
}

/** Writes what one standing item tells into its text; an item that tells nothing by itself stays as it is. */
export async function fillStanding(
  tx: Tx,
  { bodyId, date }: Pick<HeldAgenda, "bodyId" | "date">,
  { id, standing }: Pick<AgendaRow, "id" | "standing">,
): Promise<void> {
  const sections = await standingSections(tx, standing, { itemId: id, bodyId, date });
  if (sections === null) return;
  await deletePapers(tx, id);
  await insertPapers(tx, [{ itemId: id, papers: { ...NO_PAPERS, sections } }]);
  if (standing === "chair_decisions") await markAsReported(tx, bodyId, id);
}

/** Takes away the texts of items written here that nobody wrote, before a later version is sent. @public */
export async function dropEmptyTexts(tx: Tx, meetingId: string): Promise<void> {
  await sql`
    delete from app.section s using app.agenda_item i
    where i.authority_id = ${here} and i.meeting_id = ${meetingId} and i.is_own
      and s.authority_id = i.authority_id and s.item_id = i.id
      and not jsonb_path_exists(s.content, 'strict $.**.text')`.execute(tx);
}
