import type { z } from "zod";
import { dateInDenmark, instantInDenmark } from "../../../platform/clock.ts";
import type { Tx } from "../../../platform/database/doors.ts";
import { InputError, NotFoundError } from "../../../platform/errors.ts";
import { dateText } from "../../../platform/i18n/dates.ts";
import type { Viewer } from "../../organisation/index.ts";
import { accessToCase, demand } from "../access.ts";
import { mayEditCase } from "../policy.ts";
import type { toldForm } from "../schema.ts";
import { addEntry } from "../store/journal.ts";
import { setTold } from "../store/people.ts";

/** Notes that a party was told, on which day and how. @throws NotFoundError, ForbiddenError, InputError */
export async function tellParty(
  tx: Tx,
  viewer: Viewer,
  caseId: string,
  input: z.output<typeof toldForm>,
  now: Date,
): Promise<void> {
  const access = await accessToCase(tx, viewer, caseId);
  demand(mayEditCase(access), access);
  if (input.toldOn > dateInDenmark(now))
    throw new InputError("Dagen ligger i fremtiden.", {
      hint: "Skriv den dag, parten fik besked.",
    });
  const name = await setTold(tx, {
    caseId,
    partyId: input.partyId,
    at: instantInDenmark(input.toldOn, "12:00"),
    by: viewer.personId,
    how: input.how,
  });
  if (name === null) throw new NotFoundError("Parten findes ikke længere.");
  const text = `${name} fik besked den ${dateText(input.toldOn, "da", "long")}: ${input.how}.`;
  await addEntry(tx, { caseId, personId: viewer.personId, kind: "party", text, at: now });
}
