import type { Tx } from "../../../platform/database/doors.ts";
import { InputError, NotFoundError } from "../../../platform/errors.ts";
import { demand, mayEditBody } from "../body-policy.ts";
import { SEATS } from "../membership.ts";
import { lockBody } from "../store/bodies.ts";
import { endSubstitutesFor, membershipById, updateMembership } from "../store/memberships.ts";
import type { Viewer } from "../viewer.ts";

/**
 * Lets the membership end with the day, and those who sit for the member too.
 * @returns how many substitutes ended with it
 * @throws ForbiddenError, NotFoundError, InputError
 */
export async function endMembership(
  tx: Tx,
  viewer: Viewer,
  bodyId: string,
  { id, endsOn }: { id: string; endsOn: string },
): Promise<number> {
  demand(mayEditBody(viewer, bodyId));
  await lockBody(tx, bodyId);
  const membership = await membershipById(tx, id);
  if (membership?.bodyId !== bodyId) throw new NotFoundError("Medlemskabet findes ikke.");
  if (endsOn < membership.startsOn)
    throw new InputError("Medlemskabet slutter, før det begynder.", {
      hint: "Vælg en senere dag, eller fjern medlemskabet, hvis det er oprettet ved en fejl.",
    });
  if (membership.endsOn !== null && endsOn > membership.endsOn)
    throw new InputError("Medlemskabet slutter allerede før den dag.", {
      hint: "Vælg »Ret« for at forlænge det.",
    });
  await updateMembership(tx, id, { ...membership, endsOn });
  if (!SEATS.includes(membership.role)) return 0;
  return endSubstitutesFor(tx, { bodyId, personId: membership.personId, endsOn });
}
