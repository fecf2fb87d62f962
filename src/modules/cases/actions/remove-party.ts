import type { Tx } from "../../../platform/database/doors.ts";
import type { Viewer } from "../../organisation/index.ts";
import { accessToCase, demand } from "../access.ts";
import { mayEditCase } from "../policy.ts";
import { addEntry } from "../store/journal.ts";
import { deleteParty } from "../store/people.ts";

/** Takes away a party that isn't one; the journal keeps the name. @throws NotFoundError, ForbiddenError */
export async function removeParty(
  tx: Tx,
  viewer: Viewer,
  caseId: string,
  partyId: string,
  now: Date,
): Promise<void> {
  const access = await accessToCase(tx, viewer, caseId);
  demand(mayEditCase(access), access);
  const name = await deleteParty(tx, caseId, partyId);
  if (name === null) return;
  const text = `${name} er ikke længere part i sagen.`;
  await addEntry(tx, { caseId, personId: viewer.personId, kind: "party", text, at: now });
}
