import { dateInDenmark } from "../../../platform/clock.ts";
import type { Tx } from "../../../platform/database/doors.ts";
import { directorOf, leaderOf, rulesOf } from "../../organisation/index.ts";
import { journal, settle, tellAdviser, tellHolders } from "../approval-news.ts";
import type { Actor } from "../approval-turn.ts";
import type { ApprovalDocument } from "../approval.ts";
import { dueAfter, type Somebody } from "../chain.ts";
import { personOrSuccessor } from "../load-posts.ts";
import { changeAdvice } from "../store/advice.ts";
import { approvalDocument } from "../store/approval-document.ts";
import { changeStep } from "../store/approval.ts";
import { bodyFacts } from "../store/body-facts.ts";
import { type StaleAdvice, staleAdvice, type StaleStep, staleSteps } from "../store/stale.ts";

/**
 * Gives open steps and unanswered advice of the document to others, where whoever had them has left
 * or no longer leads the unit: to the new leader, or the next one up. Where nobody is found, the step
 * stays, and the secretary may skip it. Cheap when there is nothing to do: two queries.
 * The caller holds the document's lock.
 */
export async function reassignOpenSteps(tx: Tx, actor: Actor, documentId: string): Promise<void> {
  const steps = await staleSteps(tx, documentId);
  const advice = await staleAdvice(tx, documentId);
  if (steps.length + advice.length === 0) return;
  const document = await approvalDocument(tx, documentId);
  for (const step of steps) await reassignStep(tx, actor, document, step);
  for (const one of advice) await reassignAdvice(tx, actor, document, one);
}

async function reassignStep(
  tx: Tx,
  actor: Actor,
  document: ApprovalDocument,
  step: StaleStep,
): Promise<void> {
  const found = await successor(tx, actor, document, step);
  if (found === null || found.personId === document.author.personId) return;
  if (found.personId === step.person.personId) return;
  const isCurrent = step.state === "current";
  await changeStep(tx, step.approvalId, step.position, {
    person_id: found.personId,
    ...(step.kind === "unit" || found.unitId === null ? {} : { unit_id: found.unitId }),
    ...(isCurrent
      ? {
          current_since: actor.now,
          reminded_at: null,
          due_at: await freshDue(tx, actor, document, step),
        }
      : {}),
  });
  const why = step.isActive ? "ikke længere har posten" : "er holdt op";
  await journal(
    tx,
    actor,
    document,
    "approval_moved",
    `Trinnet »${step.label}« er gået fra ${step.person.name} til ${found.name}, fordi ${step.person.name} ${why}.`,
  );
  if (!isCurrent) return;
  await settle(
    tx,
    actor,
    document,
    ["approval_waiting", "overdue", "delegated"],
    [step.person.personId],
  );
  await tellHolders(tx, actor, document, { person: found, bodyId: null });
}

async function successor(
  tx: Tx,
  actor: Actor,
  document: ApprovalDocument,
  step: StaleStep,
): Promise<(Somebody & { unitId: string | null }) | null> {
  const unitId = document.authorUnit?.id ?? step.unitId;
  const author = document.author.personId;
  if (step.kind === "leader") return unitId === null ? null : leaderOf(tx, unitId, author);
  if (step.kind === "director") return unitId === null ? null : directorOf(tx, unitId);
  if (step.kind === "unit") return step.unitId === null ? null : leaderOf(tx, step.unitId, author);
  const person = await personOrSuccessor(tx, step.person.personId, dateInDenmark(actor.now));
  return person && { ...person, unitId: null };
}

async function freshDue(tx: Tx, actor: Actor, document: ApprovalDocument, step: StaleStep) {
  if (document.body === null) return step.dueAt;
  const [body] = await bodyFacts(tx, { ids: [document.body.id] }, dateInDenmark(actor.now));
  if (body === undefined) return step.dueAt;
  const rules = rulesOf(body);
  return dueAfter(
    actor.now,
    allowance(rules.approval[document.itemType].steps, step),
    rules.dispatch,
  );
}

/** How many workdays the rules give a step; two where they no longer have it. */
export function allowance(
  rules: readonly { kind: string; workdays: number }[],
  step: { kind: string; position: number },
): number {
  const same = rules[step.position - 1];
  const rule = same?.kind === step.kind ? same : rules.find((one) => one.kind === step.kind);
  return rule?.workdays ?? 2;
}

async function reassignAdvice(
  tx: Tx,
  actor: Actor,
  document: ApprovalDocument,
  advice: StaleAdvice,
): Promise<void> {
  const found = await leaderOf(tx, advice.unitId, document.author.personId);
  if (found === null || found.personId === advice.person.personId) return;
  await changeAdvice(tx, advice.id, { person_id: found.personId });
  await journal(
    tx,
    actor,
    document,
    "advice_moved",
    `Udtalelsen fra ${advice.label} skal nu gives af ${found.name} i stedet for ${advice.person.name}.`,
  );
  await tellAdviser(tx, actor, document, { label: advice.label, person: found });
}
