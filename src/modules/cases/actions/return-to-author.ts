import type { z } from "zod";
import type { Tx } from "../../../platform/database/doors.ts";
import { demand } from "../access.ts";
import { journal, settle, tell } from "../approval-news.ts";
import type { returnForm } from "../approval-schema.ts";
import { actedFor, actorAt, type Desk, runningOf, stepAt, takeTurn } from "../approval-turn.ts";
import { mayReturn } from "../policy-approval.ts";
import { setDocumentState } from "../store/approval-document.ts";
import { addVersion } from "../store/versions.ts";
import { changeStep, endApproval } from "../store/approval.ts";
import { closeAdvice } from "../close-advice.ts";

/**
 * Sends the document back to its author with a comment; this ends the round, and sending it again
 * starts a new one from the first step.
 * @throws NotFoundError, ForbiddenError, ConflictError when somebody was faster
 */
export async function returnToAuthor(
  tx: Tx,
  desk: Desk,
  documentId: string,
  input: z.output<typeof returnForm>,
): Promise<void> {
  const turn = await takeTurn(tx, desk, documentId);
  const { access, document } = turn;
  const approval = runningOf(turn);
  const step = stepAt(approval, input.position);
  demand(mayReturn(access, approval), access);
  const actor = actorAt(desk);
  const absent = actedFor(desk, step.person);
  await changeStep(tx, approval.id, step.position, {
    state: "returned",
    acted_at: actor.now,
    acted_by: actor.personId,
    acted_for: absent?.personId ?? null,
    comment: input.comment,
  });
  await endApproval(tx, approval.id, "returned", actor.now);
  await closeAdvice(tx, actor, document, approval);
  await setDocumentState(tx, documentId, "returned", actor.now);
  await addVersion(tx, documentId, {
    reason: "returned",
    by: actor.personId,
    note: null,
    at: actor.now,
  });
  await journal(
    tx,
    actor,
    document,
    "approval_returned",
    `${desk.viewer.name} har sendt sagen tilbage til ${document.author.name}.`,
  );
  await settle(tx, actor, document, ["approval_waiting", "overdue", "delegated"]);
  await tell(tx, actor, document, {
    kind: "approval_returned",
    to: [document.author.personId, approval.startedBy.personId],
    rest: `er sendt tilbage til dig af ${desk.viewer.name}.`,
  });
}
