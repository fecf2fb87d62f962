import type { Tx } from "../../../platform/database/doors.ts";
import { ConflictError, NotFoundError } from "../../../platform/errors.ts";
import { demand, mayEditBody } from "../body-policy.ts";
import { SEATS } from "../membership.ts";
import { lockBody } from "../store/bodies.ts";
import { deleteMembership, membershipById, membershipsOf } from "../store/memberships.ts";
import type { Viewer } from "../viewer.ts";

/**
 * Removes a membership that was made by mistake; the audit trail keeps it.
 * @throws ForbiddenError, NotFoundError, ConflictError while somebody sits for the member
 */
export async function removeMembership(
  tx: Tx,
  viewer: Viewer,
  bodyId: string,
  id: string,
): Promise<void> {
  demand(mayEditBody(viewer, bodyId));
  await lockBody(tx, bodyId);
  const membership = await membershipById(tx, id);
  if (membership?.bodyId !== bodyId) throw new NotFoundError("Medlemskabet findes ikke.");
  const others = (await membershipsOf(tx, bodyId)).filter((one) => one.id !== id);
  const substitute = others.find((one) => one.substituteFor === membership.personId);
  const hasOtherSeat = others.some(
    (one) => one.personId === membership.personId && SEATS.includes(one.role),
  );
  if (substitute && !hasOtherSeat)
    throw new ConflictError(`${substitute.name} er stedfortræder for ${membership.name}.`, {
      hint: "Fjern stedfortræderen først.",
    });
  await deleteMembership(tx, id);
}
