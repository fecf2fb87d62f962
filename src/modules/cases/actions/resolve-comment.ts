import type { Tx } from "../../../platform/database/doors.ts";
import { NotFoundError } from "../../../platform/errors.ts";
import type { Viewer } from "../../organisation/index.ts";
import { demand, readerOfDocument } from "../access.ts";
import { mayComment } from "../policy.ts";
import { setResolved } from "../store/comments.ts";
import { isId } from "../store/here.ts";

/** Marks a comment as solved, or opens it again. @throws NotFoundError, ForbiddenError */
export async function resolveComment(
  tx: Tx,
  viewer: Viewer,
  documentId: string,
  id: string,
  resolved: boolean,
  now: Date,
): Promise<void> {
  const access = await readerOfDocument(tx, viewer, documentId);
  demand(mayComment(access), access);
  const given = { documentId, id, by: viewer.personId, at: now, resolved };
  if (!isId(id) || !(await setResolved(tx, given)))
    throw new NotFoundError("Kommentaren findes ikke længere.");
}
