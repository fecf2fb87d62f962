import type { z } from "zod";
import type { Tx } from "../../../platform/database/doors.ts";
import { InputError, NotFoundError } from "../../../platform/errors.ts";
import { demand, mayEditBody } from "../body-policy.ts";
import type { membershipForm } from "../body-schema.ts";
import { personTyped } from "../find-person.ts";
import { checkMembership, withinTerm } from "../membership.ts";
import { lockBody } from "../store/bodies.ts";
import {
  insertMemberships,
  membershipById,
  membershipsOf,
  personForMembership,
  updateMembership,
} from "../store/memberships.ts";
import { type Term, termsOf } from "../store/terms.ts";
import type { Viewer } from "../viewer.ts";

/**
 * Gives a person a role in the body, or changes a membership; the person of one stays. Without a last
 * day it ends with its term.
 * @throws ForbiddenError, NotFoundError, InputError, ConflictError
 */
export async function saveMembership(
  tx: Tx,
  viewer: Viewer,
  bodyId: string,
  { id, person, ...given }: z.output<typeof membershipForm>,
): Promise<void> {
  demand(mayEditBody(viewer, bodyId));
  await lockBody(tx, bodyId);
  const { personId, name } = await memberOf(tx, bodyId, id, person);
  const term = await termOf(tx, bodyId, given.termId);
  const facts = withinTerm({ ...given, personId }, term);
  const others = (await membershipsOf(tx, bodyId)).filter((one) => one.id !== id);
  checkMembership({ ...facts, name }, others, term);
  if (id === null) await insertMemberships(tx, bodyId, [facts]);
  else await updateMembership(tx, id, facts);
}

async function memberOf(
  tx: Tx,
  bodyId: string,
  id: string | null,
  typed: string,
): Promise<{ personId: string; name: string }> {
  if (id !== null) {
    const membership = await membershipById(tx, id);
    if (membership?.bodyId !== bodyId) throw new NotFoundError("Medlemskabet findes ikke.");
    return membership;
  }
  const found = await personTyped(tx, typed);
  const person = await personForMembership(tx, found.id);
  if (!person?.mayJoin)
    throw new InputError(`${found.name} er ikke længere aktiv.`, {
      hint: "Vælg en anden, eller gør personen aktiv igen under Organisation.",
    });
  return { personId: person.id, name: person.name };
}

async function termOf(tx: Tx, bodyId: string, id: string | null): Promise<Term | null> {
  if (id === null) return null;
  const term = (await termsOf(tx, bodyId)).find((one) => one.id === id);
  if (term === undefined)
    throw new InputError("Perioden hører ikke til udvalget.", { hint: "Vælg en fra listen." });
  return term;
}
