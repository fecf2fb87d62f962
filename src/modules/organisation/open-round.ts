import type { Tx } from "../../platform/database/doors.ts";
import { ConflictError, InputError, NotFoundError } from "../../platform/errors.ts";
import { type Area, areaById } from "./store/nomination-areas.ts";
import { lockRound, type Round, type RoundFacts } from "./store/nominations.ts";

/** The round, held until the transaction ends. @throws NotFoundError, ConflictError once it is approved */
export async function openRound(tx: Tx, id: string): Promise<Round> {
  const round = await lockRound(tx, id);
  if (round === null) throw new NotFoundError("Indstillingsrunden findes ikke.");
  if (round.approvedAt !== null)
    throw new ConflictError("Runden er godkendt og kan ikke ændres.", {
      hint: "Ret medlemmerne under Medlemmer.",
    });
  return round;
}

/** The area and its round, held likewise. @throws NotFoundError, ConflictError */
export async function openArea(tx: Tx, id: string): Promise<{ area: Area; round: Round }> {
  const area = await areaById(tx, id);
  if (area === null) throw new NotFoundError("Området findes ikke.");
  const round = await openRound(tx, area.roundId);
  // Read again: it may have been submitted while the round was waited for.
  return { area: (await areaById(tx, id)) ?? area, round };
}

/** @throws InputError when areas could propose after the memberships have begun */
export function checkRound({ deadline, memberFrom }: RoundFacts): void {
  if (deadline !== null && deadline >= memberFrom)
    throw new InputError("Fristen skal ligge før den dag, medlemskaberne begynder.", {
      hint: "Ret fristen eller begyndelsen.",
    });
}
