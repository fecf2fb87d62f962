import type { Tx } from "../../../platform/database/doors.ts";
import { InputError } from "../../../platform/errors.ts";
import { demand, mayEditBody } from "../body-policy.ts";
import { type BodyRules, type RulesPart, rulesInput } from "../rules.ts";
import { faultOf } from "../rules-fault.ts";
import { lockBody, updateRules } from "../store/bodies.ts";
import { personForMembership } from "../store/memberships.ts";
import { allUnits } from "../store/units.ts";
import type { Viewer } from "../viewer.ts";

/**
 * Puts these parts of the body's rules in place of the stored ones and leaves the others.
 * @throws ForbiddenError, NotFoundError, InputError for a part that isn't whole and valid
 */
export async function saveRules(
  tx: Tx,
  viewer: Viewer,
  bodyId: string,
  given: Partial<Record<RulesPart, unknown>>,
): Promise<void> {
  demand(mayEditBody(viewer, bodyId));
  const parsed = rulesInput.omit({ v: true }).partial().safeParse(given);
  if (!parsed.success) throw faultOf(parsed.error);
  await lockBody(tx, bodyId);
  if (parsed.data.approval) await checkApproval(tx, parsed.data.approval);
  await updateRules(tx, bodyId, { v: 1, ...parsed.data });
}

async function checkApproval(tx: Tx, approval: BodyRules["approval"]): Promise<void> {
  const chains = Object.values(approval);
  const steps = chains.flatMap((chain) => chain.steps);
  for (const id of new Set(steps.flatMap(({ personId }) => personId ?? []))) {
    const person = await personForMembership(tx, id);
    if (!person?.mayJoin)
      throw new InputError(`${person?.name ?? "En af personerne"} er ikke længere aktiv.`, {
        hint: "Vælg en anden til trinnet.",
      });
  }
  const asked = [...steps, ...chains.flatMap((chain) => chain.advice)];
  const known = new Set((await allUnits(tx)).map((unit) => unit.id));
  if (asked.some(({ unitId }) => unitId !== null && !known.has(unitId)))
    throw new InputError("En af enhederne findes ikke.", { hint: "Vælg fra listen." });
}
