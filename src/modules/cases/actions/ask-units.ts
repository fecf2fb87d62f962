import { InputError } from "../../../platform/errors.ts";
import type { Tx } from "../../../platform/database/doors.ts";
import { leaderOf, unitById } from "../../organisation/index.ts";
import { journal, tellAdviser } from "../approval-news.ts";
import type { Actor } from "../approval-turn.ts";
import type { ApprovalDocument } from "../approval.ts";
import { addAdvice } from "../store/advice.ts";

export interface AskedUnit {
  unitId: string;
  /** What it is asked about: "Økonomi"; null: the unit's name. */
  label: string | null;
  dueAt: Date;
}

/**
 * Asks units for advice, each through its leader or the nearest above. They are asked side by side,
 * while the approval goes on.
 * @throws InputError for a unit that isn't there or that nobody leads
 */
export async function askUnits(
  tx: Tx,
  actor: Actor & { personId: string },
  document: ApprovalDocument,
  approvalId: string,
  asked: readonly AskedUnit[],
): Promise<void> {
  for (const { unitId, label: given, dueAt } of asked) {
    const unit = await unitById(tx, unitId);
    if (unit === null)
      throw new InputError("Enheden, der skal udtale sig, findes ikke.", {
        hint: "Vælg en anden, eller bed administratoren rette udvalgets regler.",
      });
    const leader = await leaderOf(tx, unitId, document.author.personId);
    if (leader === null)
      throw new InputError(`Enheden ${unit.name} har ingen leder, der kan svare.`, {
        hint: "Bed administratoren udpege en.",
      });
    const label = given ?? unit.name;
    const person = { personId: leader.personId, name: leader.name };
    await addAdvice(tx, approvalId, {
      label,
      unitId,
      personId: leader.personId,
      askedBy: actor.personId,
      askedAt: actor.now,
      dueAt,
    });
    await journal(
      tx,
      actor,
      document,
      "advice_asked",
      `${leader.name} er bedt om en udtalelse fra ${label}.`,
    );
    await tellAdviser(tx, actor, document, { label, person });
  }
}
