import { dateInDenmark } from "../../../platform/clock.ts";
import type { Tx } from "../../../platform/database/doors.ts";
import { ConflictError, InputError } from "../../../platform/errors.ts";
import { lockBody, termOn, termsOf } from "../../organisation/index.ts";
import { accessToMeeting, demandOfMeeting } from "../access.ts";
import { recordStep } from "../change-state.ts";
import { mustBeAbleToMeet } from "../may-meet.ts";
import { MEETING_STATE_NAMES } from "../meeting-state.ts";
import { beginningOf } from "../meeting-time.ts";
import type { MeetingFacts } from "../plan-schema.ts";
import { mayManage } from "../policy.ts";
import { minutesOf, shiftSchedule } from "../shift-schedule.ts";
import { slugOn } from "../slug-on.ts";
import { type Place, placeText } from "../step-text.ts";
import { lockMeeting, type PlannedMeeting, updatePlan } from "../store/change.ts";
import { slugsOn } from "../store/planned.ts";
import { type PlanningDesk, tellOfChange } from "../tell-of-change.ts";

/**
 * Gives a meeting that hasn't begun another name, address, day, hours or place. Moving it is a step of
 * its own, with the reason; its time table and the hours of guests follow its beginning. Once the agenda
 * is sent out, everybody who got it is told, and a reason is asked for. The address of its page follows
 * the day until something of it is published.
 * @throws NotFoundError, ForbiddenError, ConflictError, InputError
 */
export async function changeMeeting(
  tx: Tx,
  desk: PlanningDesk,
  meetingId: string,
  { reason, ...facts }: MeetingFacts & { reason: string | null },
): Promise<void> {
  const { viewer, clock } = desk;
  const now = clock();
  const access = await accessToMeeting(tx, viewer, meetingId);
  demandOfMeeting(mayManage(access), access);
  // The body before the meeting, as planning takes them.
  const body = await lockBody(tx, access.meeting.bodyId);
  const meeting = await lockMeeting(tx, meetingId);
  mustNotHaveBegun(meeting);
  const was = placeOf(meeting);
  const becomes = placeOf(facts);
  const moves = (["date", "start", "end", "place"] as const).some(
    (key) => was[key] !== becomes[key],
  );
  const isSent = meeting.state === "dispatched";
  if (moves && isSent && reason === null)
    throw new InputError("Skriv, hvorfor mødet flyttes.", {
      hint: "Dagsordenen er udsendt, og de, der har fået den, får begrundelsen at vide.",
    });
  const term = termOn(await termsOf(tx, body.id), facts.date);
  const isSameDay = facts.date === meeting.date;
  if (!isSameDay) mustBeAbleToMeet({ ...body, term }, facts.date, dateInDenmark(now));
  const keepsSlug = isSameDay || meeting.isPublished;
  await updatePlan(tx, meetingId, {
    ...facts,
    startsAt: beginningOf(facts.date, facts.start)!,
    slug: keepsSlug ? meeting.slug : slugOn(facts.date, await slugsOn(tx, body.id, facts.date)),
    termId: term?.id ?? null,
  });
  const shift = meeting.start === null ? 0 : minutesOf(facts.start) - minutesOf(meeting.start);
  // Another day may have another number of hours.
  const hasShifted =
    (shift !== 0 || !isSameDay) && (await shiftSchedule(tx, meetingId, shift)) && shift !== 0;
  if (moves)
    await recordStep(tx, meetingId, "moved", {
      personId: viewer.personId,
      now,
      ...(reason !== null && { reason }),
      details: { from: was, to: becomes },
    });
  if (isSent && (moves || was.online !== becomes.online)) {
    const name = facts.title ?? meeting.body;
    const follows = hasShifted ? " Tidsplanen er flyttet tilsvarende." : "";
    const why = reason === null ? null : `${sentence(reason)}${follows}`;
    const text = moves
      ? `${name} er flyttet fra ${placeText(was)} til ${placeText(becomes)}. ${why}`
      : `${name} ${placeText(becomes)} har fået et andet link til onlinemødet.`;
    await tellOfChange(tx, desk, meeting, { kind: "moved", text, message: why ?? text });
  }
}

/** @throws ConflictError */
export function mustNotHaveBegun({ state }: Pick<PlannedMeeting, "state">): void {
  if (!["planned", "open", "dispatched"].includes(state))
    throw new ConflictError(
      `Mødet kan ikke ændres nu; dets tilstand er: ${MEETING_STATE_NAMES[state].toLowerCase()}.`,
      { hint: "Kun et møde, der ikke er begyndt, kan flyttes eller aflyses." },
    );
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

function placeOf({ date, start, end, place, online }: Place): Place {
  return { date, start, end, place, online };
}
