import { dateInDenmark, timeInDenmark } from "../../platform/clock.ts";
import type { Tx } from "../../platform/database/doors.ts";
import { instantText } from "../../platform/i18n/index.ts";
import {
  bodyBySlug,
  MEMBERSHIP_ROLE_NAMES,
  membersOn,
  type Viewer,
} from "../organisation/index.ts";
import { clockOf, deadlinesOf } from "./deadline-clock.ts";
import { openMeeting } from "./meeting-head.ts";
import { nextStep } from "./next-step.ts";
import { mayManage } from "./policy.ts";
import { stepText } from "./step-text.ts";
import { programmeOf, stepsOf } from "./store/steps.ts";

/** All that the overview of a meeting shows, in six queries. @throws NotFoundError */
export async function loadOverview(tx: Tx, viewer: Viewer, meetingId: string, now: Date) {
  const { head, access } = await openMeeting(tx, viewer, meetingId);
  const body = await bodyBySlug(tx, head.body.slug);
  const steps = await stepsOf(tx, meetingId);
  const sent = steps.find(({ kind }) => kind === "dispatched");
  const at = { date: dateInDenmark(now), time: timeInDenmark(now) };
  const doneOn = sent === undefined ? null : dateInDenmark(sent.at);
  const manages = mayManage(access);
  const { state, pages } = head;
  return {
    head,
    manages,
    canMove: manages && ["planned", "open", "dispatched"].includes(state),
    clock: ["planned", "open", "dispatched"].includes(state)
      ? clockOf(deadlinesOf(body, head.date), at, doneOn)
      : [],
    steps: steps.map((step) => ({
      id: step.id,
      text: stepText(step),
      who: step.who ?? "Systemet",
      at: instantText(step.at, "da"),
      reason: step.reason,
    })),
    next: nextStep(state, { manages, pages }),
    programme: await programmeOf(tx, meetingId),
    members: (await membersOn(tx, body.id, head.date)).map(({ id, name, role, party }) => ({
      id,
      name,
      party,
      role: MEMBERSHIP_ROLE_NAMES[role],
    })),
  };
}

export type Overview = Awaited<ReturnType<typeof loadOverview>>;
