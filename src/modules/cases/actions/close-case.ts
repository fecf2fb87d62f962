import type { Tx } from "../../../platform/database/doors.ts";
import { ConflictError } from "../../../platform/errors.ts";
import type { Viewer } from "../../organisation/index.ts";
import { accessToCase, demand } from "../access.ts";
import { mayCloseCase } from "../policy.ts";
import { countInApproval, lockCase, setCaseState } from "../store/cases.ts";
import { addEntry } from "../store/journal.ts";

/**
 * Closes the case: it can be read, and nothing of it changed, until it is reopened.
 * @throws NotFoundError, ForbiddenError; ConflictError while a document is out for approval
 */
export async function closeCase(tx: Tx, viewer: Viewer, caseId: string, now: Date): Promise<void> {
  const access = await accessToCase(tx, viewer, caseId);
  demand(mayCloseCase(access), access);
  await lockCase(tx, caseId);
  if ((await countInApproval(tx, caseId)) > 0)
    throw new ConflictError("Sagen har et dokument til godkendelse.", {
      hint: "Vent på godkendelsen, eller træk dokumentet tilbage først.",
    });
  await setCaseState(tx, caseId, "closed", now);
  const entry = { caseId, personId: viewer.personId, kind: "case", at: now };
  await addEntry(tx, { ...entry, text: "Sagen er lukket." });
}
