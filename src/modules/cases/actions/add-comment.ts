import type { z } from "zod";
import type { Tx } from "../../../platform/database/doors.ts";
import { NotFoundError } from "../../../platform/errors.ts";
import { demand, readerOfDocument } from "../access.ts";
import { tell } from "../approval-news.ts";
import { actorAt, type Desk } from "../approval-turn.ts";
import { mayComment } from "../policy.ts";
import type { commentInput } from "../schema.ts";
import { approvalDocument } from "../store/approval-document.ts";
import { insertComment, threadAuthors } from "../store/comments.ts";

/**
 * Comments a document in its margin, or answers a comment; the author and who takes part in the
 * thread are told. @throws NotFoundError, ForbiddenError
 */
export async function addComment(
  tx: Tx,
  desk: Desk,
  documentId: string,
  input: z.output<typeof commentInput>,
): Promise<string> {
  const access = await readerOfDocument(tx, desk.viewer, documentId);
  demand(mayComment(access), access);
  const actor = actorAt(desk);
  const id = crypto.randomUUID();
  const made = { ...input, id, documentId, authorId: actor.personId, at: actor.now };
  if (!(await insertComment(tx, made))) throw new NotFoundError("Kommentaren findes ikke længere.");
  const document = await approvalDocument(tx, documentId);
  const thread = input.parentId === null ? [] : await threadAuthors(tx, input.parentId);
  await tell(tx, actor, document, {
    kind: "comment",
    to: [document.author.personId, ...thread],
    rest: "har fået en kommentar.",
  });
  return id;
}
