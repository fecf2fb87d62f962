import type { z } from "zod";
import { dateInDenmark } from "../../../platform/clock.ts";
import type { Tx } from "../../../platform/database/doors.ts";
import { ConflictError, ForbiddenError } from "../../../platform/errors.ts";
import type { Viewer } from "../../organisation/index.ts";
import { mayCreateCase } from "../policy.ts";
import type { newCaseForm } from "../schema.ts";
import { insertCase, nextNumber } from "../store/cases.ts";
import { addEntry } from "../store/journal.ts";
import { replaceHandlers } from "../store/people.ts";
import { mustBeKnown } from "./must-be-known.ts";

/**
 * Opens a case, under the authority's next number or the case system's own, with the viewer as its
 * first handler.
 * @throws ForbiddenError; InputError for an unknown unit or KLE code; ConflictError for a taken number
 */
export async function createCase(
  tx: Tx,
  viewer: Viewer,
  input: z.output<typeof newCaseForm>,
  now: Date,
): Promise<{ id: string; number: string }> {
  if (!mayCreateCase(viewer))
    throw new ForbiddenError("Du kan ikke oprette sager.", {
      hint: "Det kan sagsbehandlere, mødesekretærer og journalen.",
    });
  await mustBeKnown(tx, input);
  const id = crypto.randomUUID();
  const number = input.number ?? (await nextNumber(tx, Number(dateInDenmark(now).slice(0, 4))));
  const isNew = await insertCase(tx, {
    ...input,
    id,
    number,
    origin: input.number === null ? "own" : "external",
    createdBy: viewer.personId,
    at: now,
  });
  if (!isNew)
    throw new ConflictError(`Sagsnummeret ${number} er i brug.`, {
      hint: "Åbn sagen med det nummer, eller skriv et andet.",
    });
  await replaceHandlers(tx, id, [viewer.personId]);
  await addEntry(tx, {
    caseId: id,
    personId: viewer.personId,
    kind: "case",
    text: `Sagen er oprettet med nummer ${number}.`,
    at: now,
  });
  return { id, number };
}
