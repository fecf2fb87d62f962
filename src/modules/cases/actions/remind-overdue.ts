import { dateInDenmark } from "../../../platform/clock.ts";
import type { Tx } from "../../../platform/database/doors.ts";
import { addWorkdays, isWorkday } from "../../organisation/index.ts";
import { tellAdviser, tellHolders } from "../approval-news.ts";
import type { Actor } from "../approval-turn.ts";
import { changeAdvice } from "../store/advice.ts";
import { approvalDocument, lockApproval } from "../store/approval-document.ts";
import { changeStep } from "../store/approval.ts";
import { overdueAdvice, overdueSteps } from "../store/overdue.ts";
import { staleDocuments } from "../store/stale.ts";
import { reassignOpenSteps } from "./reassign-open-steps.ts";

const AT_WORK = { saturdayCounts: false, closedDays: [] };
/** Workdays between two reminders of one matter. */
const EVERY = 2;

/**
 * Reminds those who have let the deadline of a step or of advice pass: on the first workday after
 * it, and again every second workday until it is dealt with. Never on weekends and holidays. Several
 * processes may do it at once: each matter is one's.
 */
export async function remindOverdue(tx: Tx, actor: Actor): Promise<void> {
  const today = dateInDenmark(actor.now);
  if (!isWorkday(today, AT_WORK)) return;
  const remindedUntil = addWorkdays(today, -EVERY, AT_WORK);
  for (const { documentId, approvalId, position, ...step } of await overdueSteps(
    tx,
    actor.now,
    remindedUntil,
  )) {
    const document = await approvalDocument(tx, documentId);
    await changeStep(tx, approvalId, position, { reminded_at: actor.now });
    await tellHolders(tx, actor, document, step, "overdue");
  }
  for (const { documentId, id, ...advice } of await overdueAdvice(tx, actor.now, remindedUntil)) {
    const document = await approvalDocument(tx, documentId);
    await changeAdvice(tx, id, { reminded_at: actor.now });
    await tellAdviser(tx, actor, document, advice, "overdue");
  }
}

/** Gives what lies with somebody who has left to those who have taken over, in all documents. */
export async function reassignAll(tx: Tx, actor: Actor): Promise<void> {
  for (const documentId of await staleDocuments(tx)) {
    await lockApproval(tx, documentId);
    await reassignOpenSteps(tx, actor, documentId);
  }
}
