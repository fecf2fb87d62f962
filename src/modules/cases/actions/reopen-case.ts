import type { Tx } from "../../../platform/database/doors.ts";
import type { Viewer } from "../../organisation/index.ts";
import { accessToCase, demand } from "../access.ts";
import { mayReopenCase } from "../policy.ts";
import { setCaseState } from "../store/cases.ts";
import { addEntry } from "../store/journal.ts";

/** @throws NotFoundError, ForbiddenError */
export async function reopenCase(tx: Tx, viewer: Viewer, caseId: string, now: Date): Promise<void> {
  const access = await accessToCase(tx, viewer, caseId);
  demand(mayReopenCase(access), access);
  await setCaseState(tx, caseId, "open", now);
  const entry = { caseId, personId: viewer.personId, kind: "case", at: now };
  await addEntry(tx, { ...entry, text: "Sagen er genåbnet." });
}
