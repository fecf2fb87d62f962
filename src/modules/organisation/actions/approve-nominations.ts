import type { z } from "zod";
import type { Tx } from "../../../platform/database/doors.ts";
import { ConflictError, InputError } from "../../../platform/errors.ts";
import { demand, mayApproveNomination } from "../body-policy.ts";
import type { approvalForm } from "../body-schema.ts";
import { SEATS, withinTerm } from "../membership.ts";
import { nomineeKey } from "../nomination.ts";
import { openRound } from "../open-round.ts";
import { lockBody } from "../store/bodies.ts";
import { insertMemberships, membershipsOf } from "../store/memberships.ts";
import { areasOf } from "../store/nomination-areas.ts";
import { approveRound, type Nominee, nomineesOf, type Round } from "../store/nominations.ts";
import { termOn, termsOf } from "../store/terms.ts";
import type { Viewer } from "../viewer.ts";

/**
 * Approves the round as a whole: those chosen become members from its day on, with their area; the
 * others are declined, which takes a note. Who has a seat then already keeps it as it is.
 * @returns how many became members
 * @throws ForbiddenError, NotFoundError, InputError, ConflictError while an area isn't in
 */
export async function approveNominations(
  tx: Tx,
  viewer: Viewer,
  roundId: string,
  { approved: keys, note }: z.output<typeof approvalForm>,
  now: Date,
): Promise<number> {
  const round = await openRound(tx, roundId);
  demand(mayApproveNomination(viewer, round.bodyId));
  await checkSubmitted(tx, roundId);
  const nominees = await nomineesOf(tx, roundId);
  const approved = nominees.filter((one) => keys.includes(nomineeKey(one)));
  if (approved.length < nominees.length && note === null)
    throw new InputError("Skriv, hvorfor nogle ikke er godkendt.", {
      hint: "Bemærkningen gemmes sammen med godkendelsen.",
    });
  await approveRound(tx, roundId, { by: viewer.personId, at: now, note, approved });
  return makeMembers(tx, round, approved);
}

async function checkSubmitted(tx: Tx, roundId: string): Promise<void> {
  const areas = await areasOf(tx, roundId);
  if (areas.length === 0)
    throw new ConflictError("Runden har ingen områder.", { hint: "Tilføj et område." });
  const missing = areas.filter((area) => area.submittedAt === null);
  if (missing.length > 0)
    throw new ConflictError(
      `Der mangler indstilling fra ${missing.map((a) => a.name).join(", ")}.`,
      {
        hint: "Bed området om at sende ind, eller send ind for det.",
      },
    );
}

async function makeMembers(tx: Tx, round: Round, approved: readonly Nominee[]): Promise<number> {
  const { bodyId, memberFrom: startsOn } = round;
  await lockBody(tx, bodyId);
  const term = termOn(await termsOf(tx, bodyId), startsOn);
  const seated = new Set(
    (await membershipsOf(tx, bodyId))
      .filter(({ role }) => [...SEATS, "substitute"].includes(role))
      .filter(({ endsOn }) => endsOn === null || endsOn >= startsOn)
      .map(({ personId }) => personId),
  );
  const added = approved
    .filter(({ personId }) => !seated.has(personId))
    .map(({ personId, areaName }) =>
      withinTerm(
        {
          personId,
          area: areaName,
          role: "member",
          startsOn,
          endsOn: null,
          termId: term?.id ?? null,
          substituteFor: null,
          party: null,
        },
        term,
      ),
    );
  await insertMemberships(tx, bodyId, added);
  return added.length;
}
