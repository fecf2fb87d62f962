import { dateInDenmark } from "../../platform/clock.ts";
import type { Tx } from "../../platform/database/doors.ts";
import { rulesOf } from "../organisation/index.ts";
import { allowance, reassignOpenSteps } from "./actions/reassign-open-steps.ts";
import { journal, secretariesOf, settle, tell, tellHolders } from "./approval-news.ts";
import type { Actor } from "./approval-turn.ts";
import { type Approval, type ApprovalDocument, inSentence, type Step } from "./approval.ts";
import { dueAfter } from "./chain.ts";
import { readyNextStop } from "./move-route.ts";
import { setDocumentState } from "./store/approval-document.ts";
import { addVersion } from "./store/versions.ts";
import { approvalsOf, changeStep, endApproval } from "./store/approval.ts";
import { bodyFacts } from "./store/body-facts.ts";

/**
 * Hands the document to the next step, or ends the round as approved when there is none: then its
 * text is kept as a version and the first body on its route may put it on an agenda.
 */
export async function passOn(
  tx: Tx,
  actor: Actor & { personId: string },
  document: ApprovalDocument,
): Promise<void> {
  await settle(tx, actor, document, ["approval_waiting", "overdue", "delegated"]);
  await reassignOpenSteps(tx, actor, document.id);
  const [approval] = await approvalsOf(tx, document.id);
  const next = await nextStep(tx, actor, approval!);
  if (next === undefined) return finish(tx, actor, document, approval!);
  await changeStep(tx, approval!.id, next.position, {
    state: "current",
    current_since: actor.now,
    due_at: await dueOf(tx, actor, document, next),
  });
  await tellHolders(tx, actor, document, next);
}

/** The first step that waits; one whose holder has just approved the step before is left out. */
async function nextStep(tx: Tx, actor: Actor, approval: Approval): Promise<Step | undefined> {
  const last = approval.steps.findLast((step) => step.state === "approved");
  for (const step of approval.steps.filter((one) => one.state === "waiting")) {
    const isAgain =
      step.person !== null &&
      last?.actedFor === null &&
      last.actedBy?.personId === step.person.personId;
    if (!isAgain) return step;
    await changeStep(tx, approval.id, step.position, {
      state: "skipped",
      acted_at: actor.now,
      comment: `${step.person?.name} har lige godkendt som ${inSentence(last.label)}.`,
    });
  }
  return undefined;
}

async function dueOf(
  tx: Tx,
  actor: Actor,
  document: ApprovalDocument,
  step: { kind: string; position: number },
): Promise<Date> {
  const [body] = await bodyFacts(tx, { ids: [document.body!.id] }, dateInDenmark(actor.now));
  const rules = rulesOf(body!);
  return dueAfter(
    actor.now,
    allowance(rules.approval[document.itemType].steps, step),
    rules.dispatch,
  );
}

async function finish(
  tx: Tx,
  actor: Actor & { personId: string },
  document: ApprovalDocument,
  approval: Approval,
): Promise<void> {
  await endApproval(tx, approval.id, "approved", actor.now);
  await setDocumentState(tx, document.id, "approved", actor.now);
  await addVersion(tx, document.id, {
    reason: "approved",
    by: actor.personId,
    note: null,
    at: actor.now,
  });
  await journal(tx, actor, document, "approved", "Sagen er godkendt.");
  await settle(tx, actor, document, ["advice_asked"]);
  await tell(tx, actor, document, {
    kind: "approved",
    to: [document.author.personId, ...document.handlers],
    rest: "er godkendt.",
  });
  const stop = await readyNextStop(tx, actor, document);
  if (stop === null && document.body !== null) {
    const to = await secretariesOf(tx, document.body.id, dateInDenmark(actor.now));
    await tell(tx, actor, document, { kind: "case_moved", to, rest: "er godkendt." });
  }
}
