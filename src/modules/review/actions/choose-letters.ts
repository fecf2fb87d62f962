import { z } from "zod";
import type { Tx } from "../../../platform/database/doors.ts";
import { InputError } from "../../../platform/errors.ts";
import type { Viewer } from "../../organisation/index.ts";
import { demand, maySeePapers } from "../policy.ts";
import { keepLetters } from "../store/key-wishes.ts";

const given = z.strictObject({ letters: z.boolean() });

/**
 * Keeps whether the one who asks wishes keys of one letter on the review's pages. Who gives support
 * changes nothing for whom the support is.
 * @throws ForbiddenError; InputError for what is no choice
 */
export async function chooseLetters(tx: Tx, viewer: Viewer, choice: unknown): Promise<void> {
  demand(maySeePapers(viewer));
  const parsed = given.safeParse(choice);
  if (!parsed.success) throw new InputError("Valget kan ikke gemmes.");
  if (viewer.supportedBy === null) await keepLetters(tx, viewer.personId, parsed.data.letters);
}
