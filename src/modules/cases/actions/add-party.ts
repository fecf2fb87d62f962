import type { z } from "zod";
import type { Tx } from "../../../platform/database/doors.ts";
import type { Viewer } from "../../organisation/index.ts";
import { accessToCase, demand } from "../access.ts";
import { mayEditCase } from "../policy.ts";
import type { partyForm } from "../schema.ts";
import { addEntry } from "../store/journal.ts";
import { insertParty } from "../store/people.ts";

/** Adds somebody whom the case concerns. @throws NotFoundError, ForbiddenError */
export async function addParty(
  tx: Tx,
  viewer: Viewer,
  caseId: string,
  input: z.output<typeof partyForm>,
  now: Date,
): Promise<void> {
  const access = await accessToCase(tx, viewer, caseId);
  demand(mayEditCase(access), access);
  await insertParty(tx, { ...input, caseId });
  const text = `${input.name} er tilføjet som part${input.mustBeTold ? " og skal have besked" : ""}.`;
  await addEntry(tx, { caseId, personId: viewer.personId, kind: "party", text, at: now });
}
