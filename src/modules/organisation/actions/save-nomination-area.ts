import type { z } from "zod";
import type { Tx } from "../../../platform/database/doors.ts";
import { ConflictError, InputError, NotFoundError } from "../../../platform/errors.ts";
import { demand, mayEditBody } from "../body-policy.ts";
import type { areaForm } from "../body-schema.ts";
import { personTyped } from "../find-person.ts";
import { openRound } from "../open-round.ts";
import { areasOf, storeArea } from "../store/nomination-areas.ts";
import { personById } from "../store/people.ts";
import { unitById } from "../store/units.ts";
import type { Viewer } from "../viewer.ts";

/**
 * Adds an area to the round or changes one: who proposes, and how many are expected.
 * @throws ForbiddenError, NotFoundError, InputError, ConflictError
 */
export async function saveNominationArea(
  tx: Tx,
  viewer: Viewer,
  roundId: string,
  { id, responsible, ...area }: z.output<typeof areaForm>,
): Promise<void> {
  const round = await openRound(tx, roundId);
  demand(mayEditBody(viewer, round.bodyId));
  const areas = await areasOf(tx, roundId);
  if (id !== null && !areas.some((one) => one.id === id))
    throw new NotFoundError("Området findes ikke.");
  if (areas.some((one) => one.id !== id && one.name === area.name))
    throw new ConflictError(`Runden har allerede et område, der hedder ${area.name}.`, {
      hint: "Ret det, der findes, eller skriv et andet navn.",
    });
  if (area.unitId !== null && (await unitById(tx, area.unitId)) === null)
    throw new InputError("Enheden findes ikke.", { hint: "Vælg fra listen." });
  const responsibleId = responsible === null ? null : await responsiblePerson(tx, responsible);
  await storeArea(tx, roundId, id, { ...area, responsibleId });
}

async function responsiblePerson(tx: Tx, typed: string): Promise<string> {
  const { id, name } = await personTyped(tx, typed);
  if ((await personById(tx, id)) === null)
    throw new InputError(`${name} er ikke oprettet som bruger.`, {
      hint: "Den, der indstiller, skal kunne logge ind.",
    });
  return id;
}
