import type { Tx } from "../../../platform/database/doors.ts";
import type { Viewer } from "../../organisation/index.ts";
import { accessToCase, demand } from "../access.ts";
import { mayLiftRecusal } from "../policy.ts";
import { addEntry } from "../store/journal.ts";
import { activeNames, deleteRecusal } from "../store/people.ts";

/**
 * Lets a person in again, never oneself; the journal keeps both. @returns whether he was shut out
 * @throws NotFoundError, ForbiddenError
 */
export async function liftRecusal(
  tx: Tx,
  viewer: Viewer,
  caseId: string,
  personId: string,
  now: Date,
): Promise<boolean> {
  const access = await accessToCase(tx, viewer, caseId);
  demand(mayLiftRecusal(access, personId), access);
  if (!(await deleteRecusal(tx, caseId, personId))) return false;
  const name = (await activeNames(tx, [personId])).get(personId) ?? "En tidligere medarbejder";
  const text = `${name} er ikke længere inhabil i sagen.`;
  await addEntry(tx, { caseId, personId: viewer.personId, kind: "recusal", text, at: now });
  return true;
}
