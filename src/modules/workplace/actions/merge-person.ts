import { recordEvent } from "../../../platform/audit/event.ts";
import type { Tx } from "../../../platform/database/doors.ts";
import { ConflictError, ForbiddenError, NotFoundError } from "../../../platform/errors.ts";
import { CASE_MERGING } from "../../cases/index.ts";
import { DECISION_MERGING } from "../../decisions/index.ts";
import { MEETING_MERGING } from "../../meetings/index.ts";
import { PAPER_MERGING } from "../../papers/index.ts";
import {
  deletePrinted,
  type Held,
  lockPrinted,
  mayMergePeople,
  type Merging,
  ORGANISATION_MERGING,
  type Person,
  personById,
  type PrintedPerson,
  putPrintedName,
  type Viewer,
} from "../../organisation/index.ts";

/** Every module that people stand in; the order is that of the preview. */
const MERGINGS: readonly Merging[] = [
  ORGANISATION_MERGING,
  MEETING_MERGING,
  DECISION_MERGING,
  PAPER_MERGING,
  CASE_MERGING,
];

export interface MergePreview {
  printed: PrintedPerson;
  person: Person;
  held: Held[];
}

/** What would be given to the person, and what stands in the way. @throws ForbiddenError, NotFoundError */
export async function previewMerge(
  tx: Tx,
  viewer: Viewer,
  ids: { printedId: string; personId: string },
): Promise<MergePreview> {
  if (!mayMergePeople(viewer))
    throw new ForbiddenError("Kun en administrator kan samle navne med personer.");
  const printed = await lockPrinted(tx, ids.printedId);
  if (printed === null)
    throw new NotFoundError("Navnet findes ikke, eller det er samlet med en person.");
  const person = await personById(tx, ids.personId);
  if (person === null) throw new NotFoundError("Personen findes ikke.");
  const held: Held[] = [];
  for (const merging of MERGINGS) held.push(...(await merging.held(tx, printed.id, person.id)));
  return { printed, person, held };
}

/**
 * Makes a name of papers and a registered person one: all that the name has becomes the person's, and
 * papers that print it from now on mean him. The trail keeps the name, its id and what was given, which
 * is what somebody needs who must take it apart again.
 * @throws ForbiddenError, NotFoundError; ConflictError where both have the same, so that they may be two
 */
export async function mergePerson(
  tx: Tx,
  viewer: Viewer,
  ids: { printedId: string; personId: string },
): Promise<MergePreview> {
  const preview = await previewMerge(tx, viewer, ids);
  const { printed, person, held } = preview;
  const clash = held.find((one) => one.clashes);
  if (clash !== undefined)
    throw new ConflictError(`${clash.text}: det er ${person.name} også.`, {
      hint: "Er de den samme, så fjern det ene først. Ellers er de to forskellige.",
    });
  for (const merging of MERGINGS) await merging.move(tx, printed.id, person.id);
  await putPrintedName(tx, printed.name, person.id);
  await recordEvent(tx, {
    action: "merged",
    subject: { kind: "person", id: person.id },
    details: { printed: printed.name, printed_id: printed.id, given: held.map(({ text }) => text) },
  });
  await deletePrinted(tx, printed.id).catch((error: { code?: string }) => {
    if (error.code !== "23503") throw error;
    throw new ConflictError(`${printed.name} bruges et sted, som ikke kan flyttes.`, {
      hint: "Intet er ændret. Er en fil ved at blive indlæst, så prøv igen om lidt.",
      cause: error,
    });
  });
  return preview;
}
