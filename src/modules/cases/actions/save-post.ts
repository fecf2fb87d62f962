import type { z } from "zod";
import type { Tx } from "../../../platform/database/doors.ts";
import type { Viewer } from "../../organisation/index.ts";
import { demand, readerOfDocument } from "../access.ts";
import { mayEditDocument } from "../policy.ts";
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
  const access = await readerOfDocument(tx, viewer, documentId);
  demand(mayEditDocument(access), access);
  await mustBeKnown(tx, { unitId: input.unitId, kleCode: null });
  await insertPost(tx, documentId, input.post);
  const withinBudget = input.withinBudget === null ? null : input.withinBudget === "ja";
  await updatePost(tx, documentId, { ...input, withinBudget });
}
