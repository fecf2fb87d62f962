import type { Tx } from "../../../platform/database/doors.ts";
import type { Viewer } from "../../organisation/index.ts";
import { accessToCase, demand, readerOfCase } from "../access.ts";
import { mayEditCase } from "../policy.ts";
import { addEntry } from "../store/journal.ts";
import { deleteLink } from "../store/links.ts";

/** Takes away the link between two cases; nothing happens when there is none. @throws NotFoundError, ForbiddenError */
export async function unlinkCases(
  tx: Tx,
  viewer: Viewer,
  caseId: string,
  otherId: string,
  now: Date,
): Promise<void> {
  const access = await accessToCase(tx, viewer, caseId);
  demand(mayEditCase(access), access);
  const other = await readerOfCase(tx, viewer, otherId);
  if (!(await deleteLink(tx, caseId, otherId))) return;
  const entry = { personId: viewer.personId, kind: "link", at: now };
  for (const [id, number] of [
    [caseId, other.case.number],
    [otherId, access.case.number],
  ] as const)
    await addEntry(tx, {
      ...entry,
      caseId: id,
      text: `Henvisningen mellem denne sag og sag ${number} er fjernet.`,
    });
}
