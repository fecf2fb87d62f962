import type { Tx } from "../../../platform/database/doors.ts";
import { demand } from "../access.ts";
import { journal, settle } from "../approval-news.ts";
import { actorAt, type Desk, runningOf, takeTurn } from "../approval-turn.ts";
import { closeAdvice } from "../close-advice.ts";
import { mayWithdrawApproval } from "../policy-approval.ts";
import { setDocumentState } from "../store/approval-document.ts";
import { endApproval } from "../store/approval.ts";

/**
 * Takes the document back from approval, so that it can be written on: it is a draft again. The
 * round stays to be seen, with what was approved in it.
 * @throws NotFoundError, ForbiddenError, ConflictError when it isn't in approval any more
 */
export async function withdrawApproval(tx: Tx, desk: Desk, documentId: string): Promise<void> {
  const turn = await takeTurn(tx, desk, documentId);
  const { access, document } = turn;
  const approval = runningOf(turn);
  demand(mayWithdrawApproval(access), access);
  const actor = actorAt(desk);
  await endApproval(tx, approval.id, "withdrawn", actor.now);
  await closeAdvice(tx, actor, document, approval);
  await setDocumentState(tx, documentId, "draft", actor.now);
  await journal(
    tx,
    actor,
    document,
    "approval_withdrawn",
    `${desk.viewer.name} har trukket sagen tilbage fra godkendelse.`,
  );
  await settle(tx, actor, document, ["approval_waiting", "overdue", "delegated"]);
}
