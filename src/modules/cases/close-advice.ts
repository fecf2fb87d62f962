import type { Tx } from "../../platform/database/doors.ts";
import { settle } from "./approval-news.ts";
import type { Actor } from "./approval-turn.ts";
import type { Approval, ApprovalDocument } from "./approval.ts";
import { changeAdvice } from "./store/advice.ts";

/** Calls off what is still asked when a round ends without approval; the next one asks anew. */
export async function closeAdvice(
  tx: Tx,
  actor: Actor,
  document: ApprovalDocument,
  approval: Approval,
): Promise<void> {
  for (const one of approval.advice)
    if (one.state === "asked") await changeAdvice(tx, one.id, { state: "withdrawn" });
  await settle(tx, actor, document, ["advice_asked", "overdue"]);
}
