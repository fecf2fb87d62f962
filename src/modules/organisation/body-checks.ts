import type { Tx } from "../../platform/database/doors.ts";
import { ConflictError, InputError } from "../../platform/errors.ts";
import { bodiesAbove, type BodyFacts, bodyWithExternalId, lockBodyTree } from "./store/bodies.ts";

/**
 * Refuses facts that don't fit: a period that ends first, a body above itself, another's id.
 * @throws InputError, ConflictError
 */
export async function checkBody(tx: Tx, id: string | null, facts: BodyFacts): Promise<void> {
  const { validFrom, validTo, parentId, externalId } = facts;
  if (validFrom !== null && validTo !== null && validTo < validFrom)
    throw new InputError("Udvalget er nedlagt, før det er oprettet.", {
      hint: "Ret den sidste dag, så den ligger efter den første.",
    });
  if (parentId !== null) await checkParent(tx, id, parentId);
  if (externalId === null) return;
  const other = await bodyWithExternalId(tx, externalId);
  if (other !== null && other.id !== id)
    throw new ConflictError(`${other.name} har allerede id'et ${externalId}.`, {
      hint: "Hvert udvalg har sit eget id i det andet system.",
    });
}

async function checkParent(tx: Tx, id: string | null, parentId: string): Promise<void> {
  await lockBodyTree(tx);
  const above = await bodiesAbove(tx, parentId);
  const [parent] = above;
  if (parent === undefined)
    throw new InputError("Udvalget ovenover findes ikke.", { hint: "Vælg et fra listen." });
  if (id === null || !above.some((body) => body.id === id)) return;
  throw new InputError(
    parent.id === id
      ? "Et udvalg kan ikke høre under sig selv."
      : `${parent.name} hører selv under udvalget.`,
    { hint: "Vælg et udvalg, der ikke hører under dette." },
  );
}
