import type { z } from "zod";
import type { Tx } from "../../../platform/database/doors.ts";
import type { Viewer } from "../../organisation/index.ts";
import { writerOfDocument } from "../access.ts";
import type { postForm } from "../schema.ts";
import { insertPost, updatePost } from "../store/posts.ts";
import { mustBeKnown } from "./must-be-known.ts";

/** Saves what is asked for in a request for a post. @throws NotFoundError, ForbiddenError, InputError */
export async function savePost(
  tx: Tx,
  viewer: Viewer,
  documentId: string,
  input: z.output<typeof postForm>,
): Promise<void> {
  await writerOfDocument(tx, viewer, documentId);
  await mustBeKnown(tx, { unitId: input.unitId, kleCode: null });
  await insertPost(tx, documentId, input.post);
  const withinBudget = input.withinBudget === null ? null : input.withinBudget === "ja";
  await updatePost(tx, documentId, { ...input, withinBudget });
}
