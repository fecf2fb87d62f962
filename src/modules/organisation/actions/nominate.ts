import type { z } from "zod";
import type { Tx } from "../../../platform/database/doors.ts";
import { ConflictError, InputError } from "../../../platform/errors.ts";
import { demand, mayEditBody, mayNominate } from "../body-policy.ts";
import type { nomineeForm } from "../body-schema.ts";
import { personTyped } from "../find-person.ts";
import { openArea } from "../open-round.ts";
import type { Area } from "../store/nomination-areas.ts";
import { insertNominee, nomineesOf } from "../store/nominations.ts";
import { personById } from "../store/people.ts";
import type { Viewer } from "../viewer.ts";

/**
 * Proposes a person for the area. Once the area is submitted, only those who edit the body still may.
 * @throws ForbiddenError, NotFoundError, InputError, ConflictError when an area has proposed the person
 */
export async function nominate(
  tx: Tx,
  viewer: Viewer,
  areaId: string,
  { person: typed, reason }: z.output<typeof nomineeForm>,
): Promise<void> {
  const { area } = await openArea(tx, areaId);
  demand(mayNominate(viewer, area));
  checkOpen(viewer, area);
  const { id, name } = await personTyped(tx, typed);
  const person = await personById(tx, id);
  if (!person?.isActive)
    throw new InputError(`${name} er ikke ansat i organisationen.`, {
      hint: "Kun registrerede, aktive personer kan indstilles.",
    });
  const already = (await nomineesOf(tx, area.roundId)).find((one) => one.personId === id);
  if (already)
    throw new ConflictError(`${name} er allerede indstillet af ${already.areaName}.`, {
      hint: "Hver person indstilles ét sted.",
    });
  await insertNominee(tx, { areaId, personId: id, reason });
}

/** @throws ConflictError for the responsible of a submitted area */
export function checkOpen(viewer: Viewer, area: Area): void {
  if (area.submittedAt !== null && !mayEditBody(viewer, area.bodyId))
    throw new ConflictError("Området er sendt ind.", {
      hint: "Bed udvalgets sekretær om at rette.",
    });
}
