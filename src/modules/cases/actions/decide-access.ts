import type { Tx } from "../../../platform/database/doors.ts";
import {
  ConflictError,
  ForbiddenError,
  InputError,
  NotFoundError,
} from "../../../platform/errors.ts";
import type { Jobs } from "../../../platform/jobs/jobs.ts";
import { notify } from "../../notices/index.ts";
import type { Viewer } from "../../organisation/index.ts";
import type { AccessDecision } from "../access-schema.ts";
import { mayDecideAccess } from "../policy-access.ts";
import { caseNumbered, lockAccessRequest, storeAccessDecision } from "../store/access-requests.ts";
import { addEntry } from "../store/journal.ts";

const TOLD = {
  granted: (until: string) => `har fået adgang til og med ${until}`,
  refused: () => "har fået afslag på adgang",
  ended: () => "har ikke længere adgang",
};

/**
 * Grants access until a day, refuses it with a reason, or ends what was granted.
 * @throws NotFoundError, ForbiddenError; InputError without a day or a reason; ConflictError when
 * somebody else has decided
 */
export async function decideAccess(
  tx: Tx,
  jobs: Pick<Jobs, "enqueue">,
  viewer: Viewer,
  input: AccessDecision,
  today: string,
  now: Date,
): Promise<void> {
  if (!mayDecideAccess(viewer))
    throw new ForbiddenError("Det afgør journalen eller sekretariatet.");
  const request = await lockAccessRequest(tx, input.requestId);
  if (request === null) throw new NotFoundError("Anmodningen findes ikke.");
  if (!mayDecideAccess(viewer, request.person.id))
    throw new ForbiddenError("Du kan ikke afgøre din egen anmodning.");
  const found = await caseNumbered(tx, request.number, viewer.personId);
  if (found?.isRecused) throw new ForbiddenError(`Du er inhabil i sag ${request.number}.`);
  const expected = input.answer === "ended" ? "granted" : "asked";
  if (request.state !== expected)
    throw new ConflictError("Anmodningen er afgjort af en anden.", { hint: "Genindlæs siden." });
  if (input.answer === "granted" && (input.validUntil === null || input.validUntil < today))
    throw new InputError("Skriv, til og med hvilken dag adgangen gælder.", {
      hint: "Dagen skal være i dag eller senere.",
    });
  if (input.answer === "refused" && input.decision === null)
    throw new InputError("Skriv begrundelsen for afslaget.");
  await storeAccessDecision(tx, request.id, {
    state: input.answer,
    by: viewer.personId,
    at: now,
    decision: input.decision,
    validUntil: input.answer === "granted" ? input.validUntil : request.validUntil,
  });
  const told = TOLD[input.answer](input.validUntil ?? "");
  await addEntry(tx, {
    caseId: request.caseId,
    personId: viewer.personId,
    kind: "access",
    text: `${request.person.name} ${told} (${request.basis}).`,
    at: now,
  });
  await notify(
    tx,
    jobs,
    {
      authorityId: viewer.authorityId,
      personIds: [request.person.id],
      kind: "access_answered",
      text: `Din anmodning om adgang til sag ${request.number}: du ${told}.`,
      href: "/intern/adgang",
      subject: { kind: "access-request", id: request.id },
    },
    now,
  );
}
