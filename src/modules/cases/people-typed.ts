import type { Tx } from "../../platform/database/doors.ts";
import { InputError } from "../../platform/errors.ts";
import { findPeople } from "../organisation/index.ts";

/**
 * The ids of people as they are typed into a field, "kaul, Rikke Sølvsten": initials, names or
 * addresses between commas. @throws InputError for whom nobody or several are
 */
export async function peopleTyped(tx: Tx, typed: string): Promise<string[]> {
  const words = typed
    .split(/[,;\n]/)
    .map((word) => word.trim())
    .filter(Boolean);
  const ids: string[] = [];
  for (const word of words.slice(0, 20)) {
    const [first, second] = await findPeople(tx, word, 2);
    if (first === undefined)
      throw new InputError(`Der er ingen, der hedder »${word}«.`, {
        hint: "Skriv initialer, navn eller mail, og sæt komma imellem flere.",
      });
    const isExact = [first.initials, first.name, first.email].some(
      (name) => name?.toLowerCase() === word.toLowerCase(),
    );
    if (second !== undefined && !isExact)
      throw new InputError(`Flere passer på »${word}«: ${first.name}, ${second.name}.`, {
        hint: "Skriv initialerne.",
      });
    ids.push(first.id);
  }
  return ids;
}
