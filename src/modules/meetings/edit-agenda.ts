import type { Tx } from "../../platform/database/doors.ts";
import { ConflictError } from "../../platform/errors.ts";
import type { SignedIn } from "../organisation/index.ts";
import { accessToMeeting, demandOfMeeting, type MeetingAccess } from "./access.ts";
import { mayEditAgenda } from "./policy.ts";
import { type HeldAgenda, takeAgenda, takeAgendaNow } from "./store/agenda.ts";

/** What an action of a signed-in person works with. */
export type Desk = Pick<SignedIn, "viewer" | "jobs" | "clock">;

/**
 * The agenda, held for a change by somebody who may make one. Without a revision it is taken as it
 * stands, for what doesn't rest on what was read.
 * @throws NotFoundError, ForbiddenError, ConflictError when it was changed since that revision
 */
export async function editAgenda(
  tx: Tx,
  desk: Pick<Desk, "viewer">,
  meetingId: string,
  revision: number | null = null,
): Promise<{ access: MeetingAccess; held: HeldAgenda }> {
  const access = await editorOfAgenda(tx, desk, meetingId);
  const held =
    revision === null
      ? await takeAgendaNow(tx, meetingId)
      : await takeAgenda(tx, meetingId, revision);
  if (held === null)
    throw new ConflictError("Dagsordenen er ændret, siden du hentede siden.", {
      hint: "Intet er gemt. Se dagsordenen, som den er nu, og prøv igen.",
    });
  return { access, held };
}

/** @throws NotFoundError, ForbiddenError; ConflictError once the meeting has begun */
export async function editorOfAgenda(
  tx: Tx,
  desk: Pick<Desk, "viewer">,
  meetingId: string,
): Promise<MeetingAccess> {
  const access = await accessToMeeting(tx, desk.viewer, meetingId);
  demandOfMeeting(mayEditAgenda(access), access);
  return access;
}
