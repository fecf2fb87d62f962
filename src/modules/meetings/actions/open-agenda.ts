import type { Tx } from "../../../platform/database/doors.ts";
import type { RichText } from "../../../platform/rich-text/schema.ts";
import type { Viewer } from "../../organisation/index.ts";
import { plannedItems } from "../agenda-plan.ts";
import type { AgendaRow } from "../agenda-row.ts";
import { arrange } from "../arrange.ts";
import { changeState } from "../change-state.ts";
import { editAgenda } from "../edit-agenda.ts";
import { followAgenda } from "../follow-agenda.ts";
import { newRow } from "../new-row.ts";
import { minutesTitle } from "../standing-title.ts";
import { unreportedDecisions } from "../store/chair-decisions.ts";
import { agendaRows } from "../store/agenda.ts";
import { lastMinutes } from "../store/last-minutes.ts";
import { insertItems, type ItemPapers, NO_PAPERS } from "../store/new-items.ts";
import { saveSchedule } from "../store/schedule.ts";

/** How long a standing item is expected to take, in minutes, until the secretary says otherwise. */
const STANDING_MINUTES = 5;

/**
 * Opens the agenda of a planned meeting with what the body's rules put on each. An agenda that was
 * open before, and was put back to planned, keeps its items.
 * @throws NotFoundError, ForbiddenError, ConflictError when the meeting isn't planned any more
 */
export async function openAgenda(
  tx: Tx,
  viewer: Viewer,
  meetingId: string,
  now: Date,
): Promise<void> {
  const { held } = await editAgenda(tx, { viewer }, meetingId);
  await changeState(tx, meetingId, "open", { personId: viewer.personId, now });
  if ((await agendaRows(tx, meetingId)).length > 0) return;
  const last = await lastMinutes(tx, held.bodyId, held.date);
  const planned = plannedItems(held.rules, {
    lastMinutes: last !== null,
    chairDecisions: (await unreportedDecisions(tx, held.bodyId)).length > 0,
  });
  const chapters = new Map<string, string>();
  const rows = planned.map(({ isChapter, chapterKey, title, standing, pinned }): AgendaRow => {
    const row = newRow({
      isChapter,
      chapterKey: isChapter ? chapterKey : null,
      parentId: isChapter ? null : (chapters.get(chapterKey ?? "") ?? null),
      title: standing === "minutes" && last !== null ? minutesTitle(title, last.date) : title,
      standing,
      pinned,
      itemType: isChapter ? null : "information",
      minutes: isChapter ? null : STANDING_MINUTES,
    });
    if (isChapter && chapterKey !== null) chapters.set(chapterKey, row.id);
    return row;
  });
  const numbered = await arrange(tx, held, [], rows);
  await insertItems(
    tx,
    meetingId,
    numbered.map((row, at) => ({ row, at, papers: papersFor(row) })),
  );
  if (planned.some(({ standing }) => standing === "schedule"))
    await saveSchedule(tx, held, followAgenda([], numbered));
}

/** What the secretary writes in gets a text to write; it is taken away again when it stays empty. */
function papersFor({ isChapter, standing }: AgendaRow): ItemPapers {
  if (isChapter || (standing !== null && standing !== "information")) return NO_PAPERS;
  const content: RichText = { type: "doc", content: [] };
  return {
    ...NO_PAPERS,
    sections: [{ heading: "Sagsfremstilling", kind: "presentation", content }],
  };
}
