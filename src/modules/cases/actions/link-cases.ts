import type { Tx } from "../../../platform/database/doors.ts";
import { InputError } from "../../../platform/errors.ts";
import type { Viewer } from "../../organisation/index.ts";
import { accessTo, accessToCase, demand } from "../access.ts";
import { mayEditCase, mayReadCase } from "../policy.ts";
import { caseByNumber } from "../store/cases.ts";
import { addEntry } from "../store/journal.ts";
import { putLink } from "../store/links.ts";
import { LINK_KIND_NAMES, type LinkKind } from "../words-danish.ts";

/**
 * Links the case to the one with `number`, which the viewer must be able to read; both journals tell.
 * @throws NotFoundError, ForbiddenError; InputError when it is the case itself
 */
export async function linkCases(
  tx: Tx,
  viewer: Viewer,
  caseId: string,
  { number, kind }: { number: string; kind: LinkKind },
  now: Date,
): Promise<void> {
  const access = await accessToCase(tx, viewer, caseId);
  demand(mayEditCase(access), access);
  const otherId = await caseByNumber(tx, number);
  if (otherId === caseId)
    throw new InputError("En sag kan ikke henvise til sig selv.", {
      hint: "Skriv et andet nummer.",
    });
  if (otherId === null || !mayReadCase(await accessTo(tx, viewer, otherId)))
    throw new InputError(`Der er ingen sag ${number}, som du kan se.`, {
      hint: "Se efter, at nummeret er skrevet rigtigt.",
    });
  await putLink(tx, { caseId, otherId, kind });
  const { personId } = viewer;
  const words = LINK_KIND_NAMES[kind].toLowerCase();
  const entry = { personId, kind: "link", at: now };
  await addEntry(tx, { ...entry, caseId, text: `Sagen ${words} sag ${number}.` });
  const text = `Sag ${access.case.number} henviser hertil (${words}).`;
  await addEntry(tx, { ...entry, caseId: otherId, text });
}
