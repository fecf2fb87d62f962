import type { Tx } from "../../../platform/database/doors.ts";
import { ConflictError, InputError } from "../../../platform/errors.ts";
import { instantText } from "../../../platform/i18n/dates.ts";
import { followDecisions } from "../../decisions/index.ts";
import { changeState } from "../../meetings/index.ts";
import { type Desk, mayIn } from "../desk.ts";
import { loadContent } from "../content.ts";
import { lacksOf } from "../lacks.ts";
import { mayCirculate } from "../policy.ts";
import { proposeForMeeting } from "../propose-for-meeting.ts";
import { addCirculation } from "../store/circulations.ts";
import { readersOf } from "../store/people.ts";
import { tellOfMinutes } from "../tell.ts";

/**
 * Sends the minutes to those who were there and to the members, for comments until `deadline` or for
 * signature. What the public version should leave out is proposed at the same time.
 * @throws NotFoundError, ForbiddenError; InputError for a deadline that is past; ConflictError while
 *   decisions lack something that must stand there, and `regardless` isn't set
 */
export async function circulateMinutes(
  tx: Tx,
  desk: Desk,
  meetingId: string,
  input: { deadline: Date | null; message: string | null; regardless: boolean },
): Promise<void> {
  const access = await mayIn(tx, desk, meetingId, mayCirculate);
  if (input.deadline !== null && input.deadline <= desk.now)
    throw new InputError("Fristen er overskredet.", { hint: "Vælg et senere tidspunkt." });
  const lacks = await lacksOf(tx, access);
  if (lacks.some((one) => one.stops) && !input.regardless)
    throw new ConflictError("Referatet mangler noget.", {
      hint: "Se listen over mangler. Ret dem, eller sæt kryds ved, at referatet sendes alligevel.",
    });
  // What was mended since the meeting ended is followed before anybody reads of it.
  const { viewer, jobs, now } = desk;
  const actor = { authorityId: viewer.authorityId, personId: viewer.personId, jobs, now };
  await followDecisions(tx, actor, meetingId);
  const { sha256 } = await loadContent(tx, desk.viewer.authorityId, meetingId);
  await changeState(tx, meetingId, "circulated", {
    personId: desk.viewer.personId,
    now: desk.now,
    details: { sha256 },
  });
  await addCirculation(tx, {
    meetingId,
    deadline: input.deadline,
    message: input.message,
    by: desk.viewer.personId,
    at: desk.now,
  });
  await proposeForMeeting(tx, desk, meetingId);
  const until = input.deadline === null ? "" : ` Frist: ${instantText(input.deadline, "da")}.`;
  await tellOfMinutes(tx, desk, meetingId, {
    kind: "minutes_circulated",
    to: await readersOf(tx, meetingId),
    rest: `er sendt til gennemsyn.${until}`,
  });
}
