import type { Tx } from "../../../platform/database/doors.ts";
import { ConflictError, NotFoundError } from "../../../platform/errors.ts";
import { demand, mayEditBody } from "../body-policy.ts";
import { lockBody } from "../store/bodies.ts";
import { membershipsOf } from "../store/memberships.ts";
import { deleteTerm, termsOf } from "../store/terms.ts";
import type { Viewer } from "../viewer.ts";

/**
 * Removes a term that nobody sits in and no meeting was held in.
 * @throws ForbiddenError, NotFoundError, ConflictError that says who or what stands in it
 */
export async function removeTerm(
  tx: Tx,
  viewer: Viewer,
  bodyId: string,
  id: string,
): Promise<void> {
  demand(mayEditBody(viewer, bodyId));
  await lockBody(tx, bodyId);
  const term = (await termsOf(tx, bodyId)).find((one) => one.id === id);
  if (term === undefined) throw new NotFoundError("Perioden findes ikke.");
  const members = (await membershipsOf(tx, bodyId)).filter(({ termId }) => termId === id);
  if (members[0])
    throw new ConflictError(
      `${members[0].name} har et medlemskab i ${term.label} (${members.length} i alt).`,
      { hint: "Fjern medlemskaberne først, eller lad perioden stå." },
    );
  if (!(await deleteTerm(tx, id)))
    throw new ConflictError(`Der er holdt møder i ${term.label}.`, {
      hint: "Lad perioden stå, eller ret dens betegnelse.",
    });
}
