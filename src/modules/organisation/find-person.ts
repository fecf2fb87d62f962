import type { Tx } from "../../platform/database/doors.ts";
import { InputError } from "../../platform/errors.ts";
import { peopleCalled } from "./store/memberships.ts";
import { findPeople } from "./store/people.ts";

/**
 * The one person that a typed name, initials or address means.
 * @throws InputError that names those who could be meant
 */
export async function personTyped(tx: Tx, typed: string): Promise<{ id: string; name: string }> {
  const [first, ...more] = await peopleCalled(tx, typed);
  if (first !== undefined && more.length === 0) return first;
  if (first !== undefined) {
    const all = [first, ...more].map(({ name, initials, title }) =>
      [name, initials && `(${initials})`, title].filter(Boolean).join(" "),
    );
    throw new InputError(`Flere kan være »${typed}«: ${all.join("; ")}.`, {
      hint: "Skriv initialer eller mailadresse.",
    });
  }
  const near = await findPeople(tx, typed, 5);
  throw new InputError(`Der er ingen »${typed}«.`, {
    hint:
      near.length === 0
        ? "Skriv navn, initialer eller mailadresse, eller opret personen under Organisation."
        : `Mener du ${near.map(({ name }) => name).join(", ")}?`,
  });
}
