import type { z } from "zod";
import type { Tx } from "../../../platform/database/doors.ts";
import { InputError } from "../../../platform/errors.ts";
import type { Viewer } from "../../organisation/index.ts";
import { accessTo, accessToCase, demand } from "../access.ts";
import { mayEditCase, mayReadCase } from "../policy.ts";
import type { caseForm } from "../schema.ts";
import { type CaseFacts, lockCase, updateCase } from "../store/cases.ts";
import { addEntry } from "../store/journal.ts";
import { SENSITIVITY_NAMES } from "../words-danish.ts";
import { mustBeKnown } from "./must-be-known.ts";

/**
 * Gives the case new facts; the journal tells which.
 * @throws NotFoundError, ForbiddenError; InputError for an unknown unit or KLE code, or when the
 * viewer would lose sight of the case
 */
export async function changeCase(
  tx: Tx,
  viewer: Viewer,
  caseId: string,
  input: z.output<typeof caseForm>,
  now: Date,
): Promise<void> {
  const access = await accessToCase(tx, viewer, caseId);
  demand(mayEditCase(access), access);
  await mustBeKnown(tx, input);
  const before = await lockCase(tx, caseId);
  await updateCase(tx, caseId, input, now);
  const after = await lockCase(tx, caseId);
  if (!mayReadCase(await accessTo(tx, viewer, caseId)))
    throw new InputError("Så ville du ikke længere selv kunne se sagen.", {
      hint: "Sæt dig først på sagen som sagsbehandler.",
    });
  const told = changes(before, after);
  if (told.length === 0) return;
  const text = `${told.join(". ")}.`;
  await addEntry(tx, { caseId, personId: viewer.personId, kind: "case", text, at: now });
}

type Shown = CaseFacts & { unitName: string | null };

function changes(before: Shown, after: Shown): string[] {
  const shown: [string, (facts: Shown) => string | null][] = [
    ["Titlen", (facts) => facts.title],
    ["Den offentlige titel", (facts) => facts.publicTitle],
    ["Enheden", (facts) => facts.unitName],
    ["KLE-koden", (facts) => facts.kleCode],
    ["Følsomheden", (facts) => SENSITIVITY_NAMES[facts.sensitivity]],
  ];
  return shown
    .filter(([, value]) => value(before) !== value(after))
    .map(
      ([name, value]) =>
        `${name} er ændret fra ${quoted(value(before))} til ${quoted(value(after))}`,
    );
}

function quoted(value: string | null): string {
  return value === null || value === "" ? "ingen" : `"${value}"`;
}
