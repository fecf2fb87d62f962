import type { Tx } from "../../../platform/database/doors.ts";
import { InputError } from "../../../platform/errors.ts";
import type { Viewer } from "../../organisation/index.ts";
import { accessTo, accessToCase, demand } from "../access.ts";
import { mayEditCase, mayReadCase } from "../policy.ts";
import { addEntry } from "../store/journal.ts";
import { activeNames, replaceHandlers } from "../store/people.ts";

/**
 * Gives the case its handlers in order; the first is the one to ask.
 * @throws NotFoundError, ForbiddenError; InputError for somebody who isn't here any more, or when the
 * viewer would lose sight of the case
 */
export async function setHandlers(
  tx: Tx,
  viewer: Viewer,
  caseId: string,
  personIds: readonly string[],
  now: Date,
): Promise<void> {
  const access = await accessToCase(tx, viewer, caseId);
  demand(mayEditCase(access), access);
  const distinct = [...new Set(personIds)];
  const names = await activeNames(tx, distinct);
  if (names.size < distinct.length)
    throw new InputError("En af dem er ikke længere ansat eller kan ikke logge ind.", {
      hint: "Vælg nogle andre.",
    });
  if (!(await replaceHandlers(tx, caseId, distinct))) return;
  if (!mayReadCase(await accessTo(tx, viewer, caseId)))
    throw new InputError("Så ville du ikke længere selv kunne se sagen.", {
      hint: "Bliv stående som sagsbehandler, eller lad en anden gøre det.",
    });
  const shown = distinct.map((id) => names.get(id)).join(", ");
  await addEntry(tx, {
    caseId,
    personId: viewer.personId,
    kind: "handlers",
    text: shown === "" ? "Sagen har ingen sagsbehandler." : `Sagsbehandlere: ${shown}.`,
    at: now,
  });
}
