import type { Tx } from "../../../platform/database/doors.ts";
import { changeState } from "../../meetings/index.ts";
import { type Desk, mayIn } from "../desk.ts";
import { mayConclude } from "../policy.ts";
import { closeCirculations } from "../store/circulations.ts";
import { readersOf } from "../store/people.ts";
import { tellOfMinutes } from "../tell.ts";

/**
 * Calls circulated minutes back, to mend them. Signatures stay with the text that was signed, so a text
 * that is changed must be signed anew.
 * @throws NotFoundError, ForbiddenError, ConflictError
 */
export async function recallMinutes(
  tx: Tx,
  desk: Desk,
  meetingId: string,
  reason: string,
): Promise<void> {
  await mayIn(tx, desk, meetingId, mayConclude);
  const { viewer, now } = desk;
  await changeState(tx, meetingId, "draft", { personId: viewer.personId, now, reason });
  await closeCirculations(tx, meetingId, now);
  await tellOfMinutes(tx, desk, meetingId, {
    kind: "minutes_circulated",
    to: await readersOf(tx, meetingId),
    rest: "er kaldt tilbage for at blive rettet.",
  });
}
