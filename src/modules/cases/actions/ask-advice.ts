import type { z } from "zod";
import { dateInDenmark, instantInDenmark } from "../../../platform/clock.ts";
import type { Tx } from "../../../platform/database/doors.ts";
import { ConflictError, InputError } from "../../../platform/errors.ts";
import { demand } from "../access.ts";
import type { askAdviceForm } from "../approval-schema.ts";
import { actorAt, type Desk, runningOf, takeTurn } from "../approval-turn.ts";
import { mayAskAdvice } from "../policy-approval.ts";
import { askUnits } from "./ask-units.ts";

/**
 * Asks one more unit for advice while the approval goes on. `dueOn` is the last day, YYYY-MM-DD.
 * @throws NotFoundError, ForbiddenError, InputError, ConflictError when the unit is asked already
 */
export async function askAdvice(
  tx: Tx,
  desk: Desk,
  documentId: string,
  { unitId, dueOn }: z.output<typeof askAdviceForm>,
): Promise<void> {
  const turn = await takeTurn(tx, desk, documentId);
  const { access, document } = turn;
  const approval = runningOf(turn);
  demand(mayAskAdvice(access), access);
  const actor = actorAt(desk);
  if (dueOn < dateInDenmark(actor.now))
    throw new InputError("Fristen ligger i fortiden.", { hint: "Vælg en dato, der kommer." });
  if (approval.advice.some((one) => one.state === "asked" && one.unitId === unitId))
    throw new ConflictError("Enheden er allerede spurgt.", { hint: "Vent på svaret." });
  await askUnits(tx, actor, document, approval.id, [
    { unitId, label: null, dueAt: instantInDenmark(dueOn, "16:00") },
  ]);
}
