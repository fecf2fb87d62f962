import { Temporal } from "temporal-polyfill";
import type { Tx } from "../../../platform/database/doors.ts";
import { ConflictError } from "../../../platform/errors.ts";
import { demand, mayEditBody } from "../body-policy.ts";
import { SEATS } from "../membership.ts";
import type { MembershipRole } from "../roles.ts";
import { lockBody } from "../store/bodies.ts";
import {
  insertMemberships,
  type Membership,
  membersOn,
  updateMembership,
} from "../store/memberships.ts";
import type { Viewer } from "../viewer.ts";

/**
 * Makes a member the chair from a day on; the one who was it goes on as member.
 * @throws ForbiddenError, NotFoundError, ConflictError when the new chair isn't a member that day
 */
export async function changeChair(
  tx: Tx,
  viewer: Viewer,
  bodyId: string,
  { personId, from }: { personId: string; from: string },
): Promise<void> {
  demand(mayEditBody(viewer, bodyId));
  await lockBody(tx, bodyId);
  const members = (await membersOn(tx, bodyId, from)).filter(({ role }) => SEATS.includes(role));
  const next = members.find((one) => one.personId === personId);
  if (next === undefined)
    throw new ConflictError("Formanden skal være medlem af udvalget den dag.", {
      hint: "Vælg et medlem, eller gør personen til medlem først.",
    });
  if (next.role === "chair")
    throw new ConflictError(`${next.name} er allerede formand.`, {
      hint: "Vælg et andet medlem.",
    });
  const former = members.find(({ role }) => role === "chair");
  if (former) await goOnAs(tx, former, "member", from);
  await goOnAs(tx, next, "chair", from);
}

/** Ends the membership the day before and lets the person go on in the other role. */
async function goOnAs(tx: Tx, was: Membership, role: MembershipRole, from: string): Promise<void> {
  if (was.startsOn === from) return updateMembership(tx, was.id, { ...was, role });
  const endsOn = Temporal.PlainDate.from(from).subtract({ days: 1 }).toString();
  await updateMembership(tx, was.id, { ...was, endsOn });
  await insertMemberships(tx, was.bodyId, [{ ...was, role, startsOn: from }]);
}
