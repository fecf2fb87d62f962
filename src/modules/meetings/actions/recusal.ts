import type { Tx } from "../../../platform/database/doors.ts";
import { ConflictError, InputError, isExpected, NotFoundError } from "../../../platform/errors.ts";
import { liftRecusal, registerRecusal } from "../../cases/index.ts";
import type { Viewer } from "../../organisation/index.ts";
import { demandOfMeeting } from "../access.ts";
import { mayRecord } from "../policy.ts";
import type { Recorder } from "../recorder.ts";
import { attendanceOf } from "../store/attendance.ts";
import { insertRecusal, recusalById, type RecusalRow, updateRuling } from "../store/recusals.ts";

/**
 * Notes that somebody may be recused in an item; it changes nothing until the body has ruled.
 * The caller has checked that the item may be recorded. @returns the id
 * @throws ForbiddenError, InputError, ConflictError
 */
export async function raiseRecusal(
  tx: Tx,
  { access, now }: Recorder,
  input: { itemId: string; personId: string; reason: string; bySelf: boolean },
): Promise<string> {
  demandOfMeeting(mayRecord(access), access);
  const list = await attendanceOf(tx, access.meeting.id);
  const person = list.find(({ personId }) => personId === input.personId);
  if (person === undefined)
    throw new InputError("Personen står ikke på mødets liste.", {
      hint: "Vælg en af mødets deltagere.",
    });
  const by = input.bySelf ? input.personId : access.viewer.personId;
  const made = await insertRecusal(tx, { ...input, by, at: now });
  if (made === null)
    throw new ConflictError(`Inhabilitet for ${person.name} er allerede rejst i punktet.`);
  return made;
}

/** What a ruling did on the item's case. */
export type OnCase = "registered" | "lifted" | null;

/**
 * Records what the body ruled (forvaltningsloven § 6, kommunestyrelsesloven § 14). Who is recused loses
 * papers, vote and weight at once, on the item's case as well; who isn't gets them back.
 * @throws ForbiddenError, NotFoundError
 */
export async function ruleRecusal(
  tx: Tx,
  { access, now }: Recorder,
  recusalId: string,
  ruling: RecusalRow["ruling"],
): Promise<OnCase> {
  demandOfMeeting(mayRecord(access), access);
  const recusal = await recusalById(tx, access.meeting.id, recusalId);
  if (recusal === null)
    throw new NotFoundError("Inhabiliteten er ikke rejst i mødet.", { hint: "Hent siden igen." });
  if (recusal.ruling === ruling) return null;
  await updateRuling(tx, { id: recusalId, ruling, by: access.viewer.personId, at: now });
  if (ruling === "recused") return onCase(tx, access.viewer, recusal, "registered", now);
  const wasShutOut = ruling === "not_recused" || recusal.ruling === "recused";
  return wasShutOut ? onCase(tx, access.viewer, recusal, "lifted", now) : null;
}

/**
 * Does on the case what was ruled in the meeting, as far as the secretary may: where not, the papers of
 * the item are withdrawn all the same. @returns what was done
 */
export async function onCase(
  tx: Tx,
  viewer: Viewer,
  { caseId, personId, reason }: Pick<RecusalRow, "caseId" | "personId" | "reason">,
  wanted: NonNullable<OnCase>,
  now: Date,
): Promise<OnCase> {
  if (caseId === null) return null;
  try {
    if (wanted === "lifted")
      return (await liftRecusal(tx, viewer, caseId, personId, now)) ? wanted : null;
    await registerRecusal(tx, viewer, caseId, { personId, reason }, now);
    return wanted;
  } catch (error) {
    // Already so, or a case that isn't the secretary's: nothing was written, and the meeting goes on.
    if (isExpected(error)) return null;
    throw error;
  }
}
