import type { Tx } from "../../../platform/database/doors.ts";
import { ConflictError, ForbiddenError, InputError } from "../../../platform/errors.ts";
import { maySaveAbsence } from "../people-policy.ts";
import { absencesWithin, type Delegation, lockAbsences, storeAbsence } from "../store/absences.ts";
import type { Viewer } from "../viewer.ts";
import { mustFindPerson } from "./must-find.ts";

/**
 * Gives a person's approvals to a delegate from the first to the last day.
 * @throws ForbiddenError, NotFoundError; InputError for a period that ends before it starts, for
 * oneself or somebody who has left as delegate; ConflictError when the person is away already in that
 * time, or the approvals would come back to the person
 */
export async function saveAbsence(tx: Tx, viewer: Viewer, given: Delegation): Promise<void> {
  if (!maySaveAbsence(viewer, given.personId))
    throw new ForbiddenError("Du kan kun lægge dit eget fravær ind.");
  await lockAbsences(tx);
  if (given.endsOn < given.startsOn)
    throw new InputError("Fraværet slutter, før det begynder.", { hint: "Ret datoerne." });
  const person = await mustFindPerson(tx, given.personId);
  const delegate = await mustFindPerson(tx, given.delegateId);
  if (delegate.id === person.id)
    throw new InputError("Man kan ikke være stedfortræder for sig selv.", {
      hint: "Vælg en anden.",
    });
  if (!delegate.isActive)
    throw new InputError(`${delegate.name} er ikke længere aktiv.`, { hint: "Vælg en anden." });
  const others = await absencesWithin(tx, given);
  const own = others.find(({ personId }) => personId === person.id);
  if (own !== undefined)
    throw new ConflictError(
      `${person.name} har allerede ${own.delegateName} som stedfortræder i en del af tiden.`,
      { hint: "Slet det fravær først, eller vælg andre datoer." },
    );
  if (comesBack(given, others))
    throw new ConflictError(
      `${delegate.name} er selv fraværende, og godkendelserne ville ende hos ${person.name} igen.`,
      { hint: "Vælg en anden stedfortræder." },
    );
  await storeAbsence(tx, given);
}

/** True when on some day the delegate's own delegate, or one further on, is the person again. */
function comesBack(given: Delegation, others: readonly Delegation[]): boolean {
  const follow = (from: Delegation, passed: readonly Delegation[]): boolean =>
    from.delegateId === given.personId ||
    others.some((next) => {
      if (next.personId !== from.delegateId || passed.includes(next)) return false;
      const startsOn = next.startsOn > from.startsOn ? next.startsOn : from.startsOn;
      const endsOn = next.endsOn < from.endsOn ? next.endsOn : from.endsOn;
      return startsOn <= endsOn && follow({ ...next, startsOn, endsOn }, [...passed, next]);
    });
  return follow(given, []);
}
