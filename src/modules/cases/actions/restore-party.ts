import type { Tx } from "../../../platform/database/doors.ts";
import { NotFoundError } from "../../../platform/errors.ts";
import type { Viewer } from "../../organisation/index.ts";
import { accessToCase, demand } from "../access.ts";
import { mayEditCase } from "../policy.ts";
import { addEntry } from "../store/journal.ts";
import { putBackParty } from "../store/people.ts";

/**
 * Undoes the removal of a party, with all that was noted of it; one that is there stays as it is.
 * @throws NotFoundError, ForbiddenError
 */
export async function restoreParty(
  tx: Tx,
  viewer: Viewer,
  caseId: string,
  partyId: string,
  now: Date,
): Promise<void> {
  const access = await accessToCase(tx, viewer, caseId);
  demand(mayEditCase(access), access);
  const found = await putBackParty(tx, caseId, partyId);
  if (found === null)
    throw new NotFoundError("Parten kan ikke hentes tilbage.", { hint: "Tilføj parten igen." });
  if (!found.isNew) return;
  const text = `${found.name} er igen part i sagen.`;
  await addEntry(tx, { caseId, personId: viewer.personId, kind: "party", text, at: now });
}
