import type { Tx } from "../../../platform/database/doors.ts";
import { ConflictError, InputError } from "../../../platform/errors.ts";
import type { Viewer } from "../../organisation/index.ts";
import { accessTo, demand } from "../access.ts";
import { mayRegisterRecusal } from "../policy.ts";
import { addEntry } from "../store/journal.ts";
import { activeNames, insertRecusal } from "../store/people.ts";

/**
 * Shuts a person out of the case from now on (forvaltningsloven §§ 3-6).
 * @throws NotFoundError, ForbiddenError; InputError for an unknown person; ConflictError when recused
 */
export async function registerRecusal(
  tx: Tx,
  viewer: Viewer,
  caseId: string,
  { personId, reason }: { personId: string; reason: string },
  now: Date,
): Promise<void> {
  const access = await accessTo(tx, viewer, caseId);
  demand(mayRegisterRecusal(access, personId), access);
  const name = (await activeNames(tx, [personId])).get(personId);
  if (name === undefined)
    throw new InputError("Personen findes ikke.", { hint: "Vælg en person fra listen." });
  if (
    !(await insertRecusal(tx, {
      caseId: access.case.id,
      personId,
      reason,
      by: viewer.personId,
      at: now,
    }))
  )
    throw new ConflictError(`${name} er allerede meldt inhabil i sagen.`);
  const text = `${name} er inhabil i sagen og har ikke længere adgang til den.`;
  await addEntry(tx, {
    caseId: access.case.id,
    personId: viewer.personId,
    kind: "recusal",
    text,
    at: now,
  });
}
