import type { Tx } from "../../../platform/database/doors.ts";
import { saveAgendaVersion } from "../agenda-version.ts";
import { type Desk, editorOfAgenda } from "../edit-agenda.ts";

/** Keeps the agenda as it stands as a version to compare with later. @throws NotFoundError, ForbiddenError */
export async function keepAgenda(
  tx: Tx,
  desk: Desk,
  meetingId: string,
  note: string | null,
): Promise<number> {
  await editorOfAgenda(tx, desk, meetingId);
  return saveAgendaVersion(tx, meetingId, "saved", {
    personId: desk.viewer.personId,
    now: desk.clock(),
    note,
  });
}
