import type { Tx } from "../../../platform/database/doors.ts";
import { ConflictError } from "../../../platform/errors.ts";
import type { Jobs } from "../../../platform/jobs/jobs.ts";
import { changeState } from "../../meetings/index.ts";
import { authorityById } from "../../organisation/index.ts";
import { type Published, publishMeeting } from "../../publication/index.ts";
import { type Desk, mayIn } from "../desk.ts";
import { mayFollowUp } from "../policy.ts";
import { lockMeeting } from "../store/lock-meeting.ts";
import { redactionsOf } from "../store/redactions.ts";

/**
 * Publishes approved minutes, or publishes them anew after an addendum or a hold that was lifted. Items
 * that are held back, phrases that are left out and closed matter stay here (publication).
 * @throws NotFoundError, ForbiddenError; ConflictError while a proposed redaction waits to be decided on
 */
export async function publishMinutes(
  tx: Tx,
  desk: Desk & { jobs: Jobs },
  meetingId: string,
): Promise<Published> {
  await lockMeeting(tx, meetingId);
  const access = await mayIn(tx, desk, meetingId, mayFollowUp);
  const open = (await redactionsOf(tx, meetingId)).filter((one) => one.state === "proposed");
  if (open.length > 0)
    throw new ConflictError(
      open.length === 1
        ? "Der er ét forslag til anonymisering, som ikke er afgjort."
        : `Der er ${open.length} forslag til anonymisering, som ikke er afgjort.`,
      { hint: "Udelad eller behold hvert af dem, før referatet offentliggøres." },
    );
  const { viewer, now } = desk;
  if (access.meeting.state === "approved")
    await changeState(tx, meetingId, "published", { personId: viewer.personId, now });
  const authority = await authorityById(tx, viewer.authorityId);
  return publishMeeting(tx, desk.jobs, { authority, meetingId, now });
}
