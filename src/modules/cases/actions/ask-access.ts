import type { z } from "zod";
import type { Tx } from "../../../platform/database/doors.ts";
import { ConflictError, ForbiddenError, InputError } from "../../../platform/errors.ts";
import type { Jobs } from "../../../platform/jobs/jobs.ts";
import { notify } from "../../notices/index.ts";
import type { Viewer } from "../../organisation/index.ts";
import type { askAccessForm } from "../access-schema.ts";
import { mayAskForAccess } from "../policy-access.ts";
import { accessDeciders, caseNumbered, insertAccessRequest } from "../store/access-requests.ts";
import { addEntry } from "../store/journal.ts";

/**
 * A member asks to see a case beyond what his bodies give him (kommunestyrelsesloven § 9, § 20,
 * stk. 6); those who keep the records are told.
 * @throws ForbiddenError, also for who is recused; InputError for an unknown number; ConflictError
 * while an earlier request waits
 */
export async function askAccess(
  tx: Tx,
  jobs: Pick<Jobs, "enqueue">,
  viewer: Viewer,
  input: z.output<typeof askAccessForm>,
  now: Date,
): Promise<void> {
  if (!mayAskForAccess(viewer))
    throw new ForbiddenError("Kun medlemmer af et udvalg kan bede om adgang til en sag.");
  const found = await caseNumbered(tx, input.number, viewer.personId);
  if (found === null)
    throw new InputError(`Der er ingen sag med nummeret ${input.number}.`, {
      hint: "Se efter, at nummeret er skrevet, som det står i dagsordenen.",
    });
  if (found.isRecused) throw new ForbiddenError(`Du er inhabil i sag ${found.number}.`);
  const { personId } = viewer;
  const { basis, reason } = input;
  if (!(await insertAccessRequest(tx, { personId, caseId: found.id, basis, reason, at: now })))
    throw new ConflictError(`Du har allerede bedt om adgang til sag ${found.number}.`, {
      hint: "Du får besked, når der er svaret.",
    });
  const text = `${viewer.name} har bedt om adgang efter kommunestyrelseslovens ${basis}.`;
  await addEntry(tx, { caseId: found.id, personId, kind: "access", text, at: now });
  await notify(
    tx,
    jobs,
    {
      authorityId: viewer.authorityId,
      personIds: (await accessDeciders(tx, found.id)).filter((id) => id !== personId),
      kind: "access_request",
      text: `${viewer.name} beder om adgang til sag ${found.number} efter ${basis}.`,
      href: "/intern/adgang",
      subject: { kind: "case", id: found.id },
    },
    now,
  );
}
