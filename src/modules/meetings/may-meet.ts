import { InputError } from "../../platform/errors.ts";
import { dateText } from "../../platform/i18n/index.ts";

/** The body's days and the term that a date falls in. */
export interface MeetingGround {
  name: string;
  validFrom: string | null;
  validTo: string | null;
  term: { label: string; endsOn: string | null } | null;
}

/**
 * Holds that a body may plan a meeting on `date`: while it exists, and in no term that has ended.
 * @throws InputError
 */
export function mustBeAbleToMeet(ground: MeetingGround, date: string, today: string): void {
  const { name, validFrom, validTo, term } = ground;
  if (validTo !== null && validTo < date)
    throw new InputError(
      `${name} er nedlagt. Udvalgets sidste dag var ${dateText(validTo, "da", "long")}.`,
      { hint: "Vælg en tidligere dato eller et andet udvalg." },
    );
  if (validFrom !== null && validFrom > date)
    throw new InputError(`${name} findes først fra ${dateText(validFrom, "da", "long")}.`, {
      hint: "Vælg en senere dato.",
    });
  if (term?.endsOn != null && term.endsOn < today)
    throw new InputError(
      `Perioden ${term.label} sluttede ${dateText(term.endsOn, "da", "long")}; der kan ikke planlægges flere møder i den.`,
      { hint: "Vælg en dato i udvalgets nuværende eller kommende periode." },
    );
}
