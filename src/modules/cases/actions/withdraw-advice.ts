import type { Tx } from "../../../platform/database/doors.ts";
import { ConflictError, NotFoundError } from "../../../platform/errors.ts";
import { demand } from "../access.ts";
import { journal, settle } from "../approval-news.ts";
import { actorAt, type Desk, runningOf, takeTurn } from "../approval-turn.ts";
import { mayWithdrawAdvice } from "../policy-approval.ts";
import { changeAdvice } from "../store/advice.ts";

/** Calls off advice that isn't needed any more. @throws NotFoundError, ForbiddenError, ConflictError */
export async function withdrawAdvice(
  tx: Tx,
  desk: Desk,
  documentId: string,
  adviceId: string,
): Promise<void> {
  const turn = await takeTurn(tx, desk, documentId);
  const { access, document } = turn;
  const advice = runningOf(turn).advice.find((one) => one.id === adviceId);
  if (advice === undefined) throw new NotFoundError("Udtalelsen findes ikke.");
  if (advice.state !== "asked")
    throw new ConflictError("Udtalelsen er allerede givet eller trukket tilbage.", {
      hint: "Intet er gemt.",
    });
  demand(mayWithdrawAdvice(access, advice), access);
  const actor = actorAt(desk);
  await changeAdvice(tx, advice.id, { state: "withdrawn" });
  await journal(
    tx,
    actor,
    document,
    "advice_withdrawn",
    `${desk.viewer.name} har trukket anmodningen til ${advice.label} tilbage.`,
  );
  if (advice.person !== null)
    await settle(tx, actor, document, ["advice_asked", "overdue"], [advice.person.personId]);
}
