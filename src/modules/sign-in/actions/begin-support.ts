import { recordEvent } from "../../../platform/audit/event.ts";
import { ConflictError, ForbiddenError, NotFoundError } from "../../../platform/errors.ts";
import { notify } from "../../notices/index.ts";
import { personById, type SignedIn } from "../../organisation/index.ts";
import { mayBeSupported, maySupport } from "../policy.ts";
import type { SignIn } from "../sign-in.ts";
import { beginLooking } from "../store/support.ts";

/**
 * Lets a supporter see the system as somebody else sees it, for half an hour. It is written in the
 * audit trail with the reason, and the person is told, before anything is shown.
 * @throws ForbiddenError, NotFoundError, ConflictError when the person may not be looked at
 */
export async function beginSupport(
  signIn: SignIn,
  desk: Pick<SignedIn, "viewer" | "transact" | "jobs" | "sessionId">,
  given: { personId: string; reason: string },
): Promise<void> {
  const { viewer, transact, jobs, sessionId } = desk;
  if (!maySupport(viewer))
    throw new ForbiddenError("Kun brugerstøtten kan se systemet som en anden.");
  await transact(async (tx) => {
    const person = await personById(tx, given.personId);
    if (person === null) throw new NotFoundError("Personen findes ikke.");
    if (!person.isActive || person.id === viewer.personId || !mayBeSupported(person.roles))
      throw new ConflictError(`Systemet kan ikke ses som ${person.name}.`, {
        hint: "Det kan ikke ses som en selv, en administrator, databeskyttelsesrådgiveren, en anden i brugerstøtten eller en, der ikke er aktiv.",
      });
    const { authorityId } = viewer;
    await recordEvent(tx, {
      action: "support-began",
      subject: { kind: "person", id: person.id },
      details: { reason: given.reason },
    });
    await notify(tx, jobs, {
      authorityId,
      personIds: [person.id],
      kind: "support",
      text: `${viewer.name} fra brugerstøtten så systemet, som du ser det: ${given.reason}`,
      href: "/intern/min-konto",
      subject: null,
    });
  });
  await beginLooking(signIn.doors.signIn, sessionId, given.personId);
}
