import type { Tx } from "../../../platform/database/doors.ts";
import { NotFoundError } from "../../../platform/errors.ts";
import { type Desk, mayIn } from "../desk.ts";
import { mayConclude } from "../policy.ts";
import { setAnswer } from "../store/comments.ts";
import { tellOfMinutes } from "../tell.ts";
import { COMMENT_OUTCOME_NAMES, type CommentOutcome } from "../words.ts";

/** The secretary says what becomes of a comment. @throws NotFoundError, ForbiddenError */
export async function answerComment(
  tx: Tx,
  desk: Desk,
  meetingId: string,
  input: { commentId: string; outcome: CommentOutcome; answer: string | null },
): Promise<void> {
  await mayIn(tx, desk, meetingId, mayConclude);
  const { viewer, now } = desk;
  const author = await setAnswer(tx, { meetingId, ...input, by: viewer.personId, at: now });
  if (author === null) throw new NotFoundError("Bemærkningen findes ikke længere.");
  await tellOfMinutes(tx, desk, meetingId, {
    kind: "minutes_comment",
    to: [author],
    rest: `: din bemærkning er besvaret (${COMMENT_OUTCOME_NAMES[input.outcome].toLowerCase()}).`,
  });
}
