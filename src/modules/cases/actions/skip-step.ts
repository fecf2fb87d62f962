import type { z } from "zod";
import type { Tx } from "../../../platform/database/doors.ts";
import { ConflictError } from "../../../platform/errors.ts";
import { accessTo, demand, type DocumentAccess } from "../access.ts";
import { journal, tell } from "../approval-news.ts";
import type { skipForm } from "../approval-schema.ts";
import { actorAt, type Desk, runningOf, stepAt } from "../approval-turn.ts";
import { isLastStep } from "../approval.ts";
import { passOn } from "../pass-on.ts";
import { maySkip } from "../policy-approval.ts";
import { approvalDocument, lockApproval } from "../store/approval-document.ts";
import { approvalsOf, changeStep } from "../store/approval.ts";

/**
 * Leaves the current step out with a reason, where nobody can take it or it isn't needed. Somebody
 * else than the author must have approved before the last step can be left out.
 * @throws NotFoundError, ForbiddenError, ConflictError
 */
export async function skipStep(
  tx: Tx,
  desk: Desk,
  documentId: string,
  input: z.output<typeof skipForm>,
): Promise<void> {
  await lockApproval(tx, documentId);
  const access = await accessTo(tx, desk.viewer, documentId);
  demand(access.document !== null && maySkip(access as DocumentAccess), access);
  const document = await approvalDocument(tx, documentId);
  const approval = runningOf({ rounds: await approvalsOf(tx, documentId) });
  const step = stepAt(approval, input.position);
  const isApproved = approval.steps.some(
    (one) => one.kind !== "author" && one.state === "approved",
  );
  if (isLastStep(approval, step) && !isApproved)
    throw new ConflictError("Det sidste trin kan ikke springes over, når ingen har godkendt.", {
      hint: "En anden end forfatteren skal godkende. Bed administratoren udpege en leder.",
    });
  const actor = actorAt(desk);
  await changeStep(tx, approval.id, step.position, {
    state: "skipped",
    acted_at: actor.now,
    acted_by: actor.personId,
    comment: input.reason,
  });
  const whom = step.person === null ? step.label : `${step.label} (${step.person.name})`;
  await journal(
    tx,
    actor,
    document,
    "step_skipped",
    `${desk.viewer.name} har sprunget et trin over: ${whom}.`,
  );
  if (step.person !== null)
    await tell(tx, actor, document, {
      kind: "case_moved",
      to: [step.person.personId],
      rest: "venter ikke længere på dig; trinnet er sprunget over.",
    });
  await passOn(tx, actor, document);
}
