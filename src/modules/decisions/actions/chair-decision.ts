import { dateInDenmark } from "../../../platform/clock.ts";
import type { Tx } from "../../../platform/database/doors.ts";
import { ConflictError, ForbiddenError, InputError } from "../../../platform/errors.ts";
import type { Viewer } from "../../organisation/index.ts";
import { mayDecideBetweenMeetings } from "../policy.ts";
import type { ChairDecisionInput } from "../schema.ts";
import { chairsOf, deleteChairDecision, insertChairDecision } from "../store/chair-decisions.ts";

/**
 * Records what the chair, or the deputy in his place, decided between two meetings; the body is told of it
 * at its next (kommunestyrelsesloven §§ 22 and 31).
 * @throws ForbiddenError; InputError for a day that hasn't been, or somebody who didn't chair the body then
 */
export async function recordChairDecision(
  tx: Tx,
  viewer: Viewer,
  bodyId: string,
  { closed, ground, ...input }: ChairDecisionInput,
  now: Date,
): Promise<void> {
  demand(viewer, bodyId);
  if (input.decidedOn > dateInDenmark(now))
    throw new InputError("Datoen ligger i fremtiden.", {
      hint: "Skriv den dag, beslutningen blev truffet.",
    });
  const chairs = await chairsOf(tx, bodyId, input.decidedOn);
  if (!chairs.some(({ id }) => id === input.personId))
    throw new InputError("Personen var ikke formand eller næstformand den dag.", {
      hint: "Vælg den, der traf beslutningen, eller ret datoen.",
    });
  const facts = { isClosed: closed, closedGround: closed ? ground : null };
  await insertChairDecision(tx, { ...input, ...facts, bodyId, at: now });
}

/** Takes one back that the body hasn't been told of. @throws ForbiddenError, ConflictError */
export async function withdrawChairDecision(
  tx: Tx,
  viewer: Viewer,
  bodyId: string,
  id: string,
): Promise<void> {
  demand(viewer, bodyId);
  if (!(await deleteChairDecision(tx, bodyId, id)))
    throw new ConflictError("Beslutningen er meddelt udvalget eller allerede fjernet.", {
      hint: "Det, der er meddelt, ligger fast. Hent siden igen.",
    });
}

function demand(viewer: Viewer, bodyId: string): void {
  if (mayDecideBetweenMeetings(viewer, bodyId)) return;
  throw new ForbiddenError("Du kan ikke træffe beslutninger mellem møderne i udvalget.", {
    hint: "Det kan formanden, næstformanden og udvalgets sekretær.",
  });
}
