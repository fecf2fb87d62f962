import { ConflictError, InputError } from "../../platform/errors.ts";
import { dateText } from "../../platform/i18n/index.ts";
import { MEMBERSHIP_ROLE_NAMES, type MembershipRole } from "./roles.ts";
import type { Membership, MembershipFacts } from "./store/memberships.ts";
import type { Term } from "./store/terms.ts";

/** Roles that carry a seat. */
export const SEATS: readonly MembershipRole[] = ["chair", "deputy", "member"];

interface Period {
  startsOn: string;
  endsOn: string | null;
}

const FOREVER = "9999-12-31";
const overlap = (a: Period, b: Period) =>
  a.startsOn <= (b.endsOn ?? FOREVER) && b.startsOn <= (a.endsOn ?? FOREVER);

/** A membership in a term without a last day of its own ends with the term. */
export function withinTerm(facts: MembershipFacts, term: Term | null): MembershipFacts {
  return { ...facts, endsOn: facts.endsOn ?? term?.endsOn ?? null };
}

/**
 * Refuses a membership that doesn't fit with the body's others.
 * @throws InputError for what it says itself, ConflictError for what stands in its way
 */
export function checkMembership(
  facts: MembershipFacts & { name: string },
  others: readonly Membership[],
  term: Term | null,
): void {
  checkDates(facts, term);
  checkSubstitute(facts, others);
  const atOnce = others.filter((other) => overlap(facts, other));
  const own = atOnce.find((other) => other.personId === facts.personId && excludes(facts, other));
  if (own)
    throw new ConflictError(`${facts.name} er allerede ${roleName(own.role)} ${periodText(own)}.`, {
      hint: "Ret det medlemskab, der findes, eller afslut det først.",
    });
  const chair = facts.role === "chair" && atOnce.find((other) => other.role === "chair");
  if (chair)
    throw new ConflictError(`${chair.name} er formand ${periodText(chair)}.`, {
      hint: "Et udvalg har én formand ad gangen. Brug »Skift formand«.",
    });
}

/** A person has one seat, sits not both for himself and for others, and has each other role once. */
function excludes(a: MembershipFacts, b: MembershipFacts): boolean {
  const seated = [...SEATS, "substitute"];
  if (a.role === "substitute" && b.role === "substitute")
    return a.substituteFor === b.substituteFor;
  return a.role === b.role || (seated.includes(a.role) && seated.includes(b.role));
}

function checkDates({ startsOn, endsOn }: Period, term: Term | null): void {
  if (endsOn !== null && endsOn < startsOn)
    throw new InputError("Medlemskabet slutter, før det begynder.", {
      hint: "Ret den sidste dag, så den ligger efter den første.",
    });
  if (term === null || term.startsOn === null) return;
  if (startsOn < term.startsOn || (endsOn ?? FOREVER) > (term.endsOn ?? FOREVER))
    throw new InputError(`Datoerne ligger uden for perioden ${term.label}.`, {
      hint: `Perioden går ${periodText({ startsOn: term.startsOn, endsOn: term.endsOn })}.`,
    });
}

function checkSubstitute(facts: MembershipFacts, others: readonly Membership[]): void {
  if (facts.substituteFor === null) return;
  if (facts.role !== "substitute")
    throw new InputError("Kun en stedfortræder kan sidde for en anden.", {
      hint: "Vælg rollen Stedfortræder, eller lad feltet stå tomt.",
    });
  const seat = others.find(
    (other) =>
      other.personId === facts.substituteFor && SEATS.includes(other.role) && overlap(facts, other),
  );
  if (seat === undefined)
    throw new InputError("Den, der skal siddes for, er ikke medlem i perioden.", {
      hint: "Vælg et medlem, eller lad feltet stå tomt, hvis stedfortræderen kan sidde for alle.",
    });
}

const roleName = (role: MembershipRole) => MEMBERSHIP_ROLE_NAMES[role].toLowerCase();

const danish = (date: string) => dateText(date, "da", "long");

/** "fra 1. januar 2026", "fra 1. januar 2026 til 31. december 2029" */
export function periodText({ startsOn, endsOn }: Period): string {
  return `fra ${danish(startsOn)}${endsOn === null ? "" : ` til ${danish(endsOn)}`}`;
}
