import type { z } from "zod";
import type { Tx } from "../../../platform/database/doors.ts";
import { ConflictError, NotFoundError } from "../../../platform/errors.ts";
import { demand } from "../access.ts";
import { journal, settle, tell } from "../approval-news.ts";
import type { answerAdviceForm } from "../approval-schema.ts";
import { actedFor, actorAt, type Desk, runningOf, takeTurn } from "../approval-turn.ts";
import { currentStep } from "../approval.ts";
import { mayAnswerAdvice } from "../policy-approval.ts";
import { changeAdvice } from "../store/advice.ts";

/**
 * Answers for the unit that was asked, also after the deadline while the approval goes on. Whoever
 * asked, the author and whoever has the document now get to know.
 * @throws NotFoundError, ForbiddenError, ConflictError when it is answered or called off
 */
export async function answerAdvice(
  tx: Tx,
  desk: Desk,
  documentId: string,
  input: z.output<typeof answerAdviceForm>,
): Promise<void> {
  const turn = await takeTurn(tx, desk, documentId);
  const { access, document } = turn;
  const approval = runningOf(turn);
  const advice = approval.advice.find((one) => one.id === input.adviceId);
  if (advice === undefined) throw new NotFoundError("Udtalelsen findes ikke.");
  if (advice.state !== "asked")
    throw new ConflictError(
      advice.state === "answered"
        ? `${advice.answeredBy?.name ?? "En anden"} har allerede svaret.`
        : "Der er ikke længere brug for udtalelsen.",
      { hint: "Intet er gemt." },
    );
  demand(mayAnswerAdvice(access, advice), access);
  const actor = actorAt(desk);
  await changeAdvice(tx, advice.id, {
    state: "answered",
    answer: input.answer,
    text: input.text,
    answered_at: actor.now,
    answered_by: actor.personId,
    answered_for: actedFor(desk, advice.person)?.personId ?? null,
  });
  await journal(
    tx,
    actor,
    document,
    "advice_answered",
    `${desk.viewer.name} har afgivet udtalelse for ${advice.label}.`,
  );
  await settle(
    tx,
    actor,
    document,
    ["advice_asked", "overdue"],
    [actor.personId, ...(advice.person === null ? [] : [advice.person.personId])],
  );
  const holder = currentStep(approval)?.person;
  await tell(tx, actor, document, {
    kind: "advice_answered",
    to: [advice.askedBy, document.author, holder].flatMap((one) => (one ? [one.personId] : [])),
    rest: `har fået en udtalelse fra ${advice.label}.`,
  });
}
