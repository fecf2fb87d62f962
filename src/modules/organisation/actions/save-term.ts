import type { z } from "zod";
import type { Tx } from "../../../platform/database/doors.ts";
import { ConflictError, InputError, NotFoundError } from "../../../platform/errors.ts";
import { demand, mayEditBody } from "../body-policy.ts";
import type { termForm } from "../body-schema.ts";
import { periodText } from "../membership.ts";
import { lockBody } from "../store/bodies.ts";
import { membershipsOf } from "../store/memberships.ts";
import { storeTerm, type Term, termsOf } from "../store/terms.ts";
import type { Viewer } from "../viewer.ts";

/**
 * Adds a term to the body or changes one of its terms. A term without a last day goes on until the
 * next one is made.
 * @throws ForbiddenError, NotFoundError, InputError, ConflictError that names the other term
 */
export async function saveTerm(
  tx: Tx,
  viewer: Viewer,
  bodyId: string,
  { id, ...term }: z.output<typeof termForm>,
): Promise<void> {
  demand(mayEditBody(viewer, bodyId));
  checkPeriod(term);
  await lockBody(tx, bodyId);
  const others = (await termsOf(tx, bodyId)).filter((one) => one.id !== id);
  checkOthers(term, others);
  if (id !== null) {
    const outside = (await membershipsOf(tx, bodyId)).filter(
      (one) => one.termId === id && !holds(term, one),
    );
    if (outside[0])
      throw new ConflictError(
        `${outside[0].name} har et medlemskab uden for de nye datoer (${outside.length} i alt).`,
        { hint: "Ret medlemskaberne først." },
      );
  }
  if (!(await storeTerm(tx, bodyId, id, term))) throw new NotFoundError("Perioden findes ikke.");
}

function checkPeriod({ startsOn, endsOn }: Omit<Term, "id">): void {
  if (startsOn === null && endsOn !== null)
    throw new InputError("Perioden har en sidste dag, men ingen første.", {
      hint: "Skriv den første dag.",
    });
  if (startsOn !== null && endsOn !== null && endsOn < startsOn)
    throw new InputError("Perioden slutter, før den begynder.", {
      hint: "Ret den sidste dag, så den ligger efter den første.",
    });
}

function checkOthers(term: Omit<Term, "id">, others: readonly Term[]): void {
  const same = others.find((other) => other.label === term.label);
  if (same)
    throw new ConflictError(`Udvalget har allerede en periode, der hedder ${term.label}.`, {
      hint: "Ret den, der findes, eller skriv en anden betegnelse.",
    });
  const { startsOn } = term;
  if (startsOn === null) return;
  const other = others.find(
    (one) =>
      one.startsOn !== null &&
      one.startsOn <= (term.endsOn ?? "9999") &&
      startsOn <= (one.endsOn ?? "9999"),
  );
  if (other?.startsOn)
    throw new ConflictError(
      `Perioden overlapper ${other.label} (${periodText({ startsOn: other.startsOn, endsOn: other.endsOn })}).`,
      { hint: `Lad perioden begynde senere, eller ret ${other.label} først.` },
    );
}

function holds(term: Omit<Term, "id">, one: { startsOn: string; endsOn: string | null }): boolean {
  return (
    (term.startsOn === null || term.startsOn <= one.startsOn) &&
    (one.endsOn ?? "9999") <= (term.endsOn ?? "9999")
  );
}
