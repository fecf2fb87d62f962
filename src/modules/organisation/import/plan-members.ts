import { isExpected } from "../../../platform/errors.ts";
import { checkMembership, withinTerm } from "../membership.ts";
import { keyOf } from "../name-key.ts";
import { MEMBERSHIP_ROLE_NAMES, MEMBERSHIP_ROLES, type MembershipRole } from "../roles.ts";
import type { Membership, MembershipFacts } from "../store/memberships.ts";
import type { PersonRow } from "../store/people.ts";
import { type Term, termOn } from "../store/terms.ts";
import { dayIn } from "./day-in.ts";
import { changeText, emptyPreview, type ImportPreview, LineFault } from "./plan.ts";
import type { CsvRow } from "./read-csv.ts";

/** A body with what its memberships are checked against. */
export interface BodyWithMembers {
  id: string;
  name: string;
  terms: readonly Term[];
  members: readonly Membership[];
}

export interface MembersPlan extends ImportPreview {
  inserts: { bodyId: string; facts: MembershipFacts }[];
  updates: { id: string; facts: MembershipFacts }[];
}

interface Known {
  /** By each of the bodies' names, as name-key.ts folds them. */
  bodies: ReadonlyMap<string, BodyWithMembers>;
  people: readonly (PersonRow & { isActive: boolean })[];
}

/** Compares the lines with who sits where. A membership is known by body, person, role and first day. */
export function planMembers(rows: readonly CsvRow[], known: Known): MembersPlan {
  const plan: MembersPlan = { ...emptyPreview(), inserts: [], updates: [] };
  const byEmail = new Map(known.people.map((person) => [person.email.toLowerCase(), person]));
  const sitting = new Map(
    [...known.bodies.values()].map(({ id, members }) => [id, [...members]] as const),
  );
  for (const { line, cells } of rows) {
    try {
      const body = known.bodies.get(keyOf(needed(cells, "body", "Udvalg")));
      if (body === undefined)
        throw new LineFault(
          `Udvalget »${cells["body"]!}« findes ikke. Ret navnet, eller opret det.`,
        );
      const email = needed(cells, "email", "Mailadresse").toLowerCase();
      const person = byEmail.get(email);
      if (!person?.isActive)
        throw new LineFault(`Ingen aktiv person har adressen ${email}. Opret personen først.`);
      const startsOn = dayIn("Fra", needed(cells, "from", "Fra"));
      const role = roleIn(needed(cells, "role", "Rolle"));
      const members = sitting.get(body.id)!;
      const before = members.find(
        (one) => one.personId === person.id && one.role === role && one.startsOn === startsOn,
      );
      const term = termOn(body.terms, startsOn);
      const facts = withinTerm(
        {
          personId: person.id,
          role,
          startsOn,
          termId: before?.termId ?? term?.id ?? null,
          substituteFor: before?.substituteFor ?? null,
          endsOn: cells["to"] === undefined ? (before?.endsOn ?? null) : dayIn("Til", cells["to"]),
          party: cells["party"] ?? before?.party ?? null,
          area: cells["area"] ?? before?.area ?? null,
        },
        term,
      );
      const { name } = person;
      const others = members.filter((one) => one !== before);
      mustFit({ ...facts, name }, others, term);
      const told = `${name}, ${body.name}`;
      const changes = before === undefined ? [] : changesOf(before, facts);
      if (before === undefined) {
        plan.inserts.push({ bodyId: body.id, facts });
        plan.added.push({ line, name: told });
      } else if (changes.length === 0) plan.same += 1;
      else {
        plan.updates.push({ id: before.id, facts });
        plan.changed.push({ line, name: told, changes });
      }
      const seat = { id: "", title: null, termLabel: null, substituteForName: null, ...before };
      sitting.set(body.id, [...others, { ...seat, ...facts, bodyId: body.id, name }]);
    } catch (error) {
      if (!(error instanceof LineFault)) throw error;
      plan.faults.push({ line, message: error.message });
    }
  }
  return plan;
}

function needed(cells: CsvRow["cells"], column: string, label: string): string {
  const cell = cells[column];
  if (cell === undefined) throw new LineFault(`${label}: Skal udfyldes.`);
  return cell;
}

function roleIn(cell: string): MembershipRole {
  const word = cell.toLowerCase();
  const role = MEMBERSHIP_ROLES.find(
    (known) => known === word || MEMBERSHIP_ROLE_NAMES[known].toLowerCase() === word,
  );
  if (role !== undefined) return role;
  const names = MEMBERSHIP_ROLES.map((known) => MEMBERSHIP_ROLE_NAMES[known].toLowerCase());
  throw new LineFault(`Rolle: »${cell}« kendes ikke. Skriv ${names.join(", ")}.`);
}

function mustFit(...given: Parameters<typeof checkMembership>): void {
  try {
    checkMembership(...given);
  } catch (error) {
    if (!isExpected(error)) throw error;
    throw new LineFault([error.message, error.hint].filter(Boolean).join(" "));
  }
}

function changesOf(before: MembershipFacts, after: MembershipFacts): string[] {
  const labels = { endsOn: "Til", party: "Parti", area: "Område" } as const;
  return (Object.keys(labels) as (keyof typeof labels)[])
    .filter((column) => before[column] !== after[column])
    .map((column) => changeText(labels[column], before[column], after[column]));
}
