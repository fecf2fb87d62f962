import type { z } from "zod";
import type { Tx } from "../../../platform/database/doors.ts";
import { ConflictError } from "../../../platform/errors.ts";
import { demand } from "../access.ts";
import { journal, settle } from "../approval-news.ts";
import type { approveForm } from "../approval-schema.ts";
import { actedFor, actorAt, type Desk, runningOf, stepAt, takeTurn } from "../approval-turn.ts";
import { awaitedAdvice, inSentence, isLastStep } from "../approval.ts";
import { passOn } from "../pass-on.ts";
import { mayApprove } from "../policy-approval.ts";
import { changeStep } from "../store/approval.ts";

/**
 * Approves the step that the viewer has, or has in another's absence, and hands the document on. The
 * last step waits for advice until its deadline, unless it says why it doesn't.
 * @throws NotFoundError, ForbiddenError, ConflictError when somebody was faster or advice is awaited
 */
export async function approveStep(
  tx: Tx,
  desk: Desk,
  documentId: string,
  input: z.output<typeof approveForm>,
): Promise<void> {
  const turn = await takeTurn(tx, desk, documentId);
  const { access, document } = turn;
  const approval = runningOf(turn);
  const step = stepAt(approval, input.position);
  demand(mayApprove(access, approval), access);
  const actor = actorAt(desk);
  const awaited = isLastStep(approval, step) ? awaitedAdvice(approval, actor.now) : [];
  if (awaited.length > 0 && input.comment === null)
    throw new ConflictError(
      `Der ventes stadig på udtalelse fra ${awaited.map((one) => one.label).join(", ")}.`,
      { hint: "Vent på svaret, eller skriv en bemærkning om, hvorfor der ikke ventes." },
    );
  const absent = actedFor(desk, step.person);
  await changeStep(tx, approval.id, step.position, {
    state: "approved",
    acted_at: actor.now,
    acted_by: actor.personId,
    acted_for: absent?.personId ?? null,
    comment: input.comment,
    conditions: input.conditions,
  });
  await journal(
    tx,
    actor,
    document,
    "step_approved",
    [
      `${desk.viewer.name} har godkendt som ${inSentence(step.label)}`,
      absent === null ? "" : ` i stedet for ${absent.name}`,
      input.conditions === null ? "" : ", på betingelser",
      awaited.length === 0
        ? ""
        : `, uden at vente på ${awaited.map((one) => one.label).join(", ")}`,
      ".",
    ].join(""),
  );
  await settle(tx, actor, document, ["advice_answered"], [actor.personId]);
  await passOn(tx, actor, document);
}
