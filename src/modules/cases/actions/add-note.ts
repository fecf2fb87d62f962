import type { Tx } from "../../../platform/database/doors.ts";
import type { Viewer } from "../../organisation/index.ts";
import { accessToCase, demand } from "../access.ts";
import { mayNote } from "../policy.ts";
import { addEntry } from "../store/journal.ts";

/** Notes something in the case's journal; it can't be changed afterwards. @throws NotFoundError, ForbiddenError */
export async function addNote(
  tx: Tx,
  viewer: Viewer,
  caseId: string,
  text: string,
  now: Date,
): Promise<void> {
  const access = await accessToCase(tx, viewer, caseId);
  demand(mayNote(access), access);
  await addEntry(tx, { caseId, personId: viewer.personId, kind: "note", text, at: now });
}
