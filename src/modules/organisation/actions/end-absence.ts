import type { Tx } from "../../../platform/database/doors.ts";
import { ForbiddenError, NotFoundError } from "../../../platform/errors.ts";
import { maySaveAbsence } from "../people-policy.ts";
import { absenceById, deleteAbsence } from "../store/absences.ts";
import type { Viewer } from "../viewer.ts";

/** Removes an absence: the person has the approvals again. */
export async function endAbsence(tx: Tx, viewer: Viewer, id: string): Promise<void> {
  const absence = await absenceById(tx, id);
  if (absence === null) throw new NotFoundError("Fraværet er allerede slettet.");
  if (!maySaveAbsence(viewer, absence.personId))
    throw new ForbiddenError("Du kan kun slette dit eget fravær.");
  await deleteAbsence(tx, id);
}
