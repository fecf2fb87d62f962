import type { Tx } from "../../../platform/database/doors.ts";
import { ConflictError } from "../../../platform/errors.ts";
import { demandOfMeeting } from "../../meetings/index.ts";
import { type Desk, mayIn } from "../desk.ts";
import { findItem } from "../find-item.ts";
import { mayComment, mayCommentItem } from "../policy.ts";
import { circulationsOf } from "../store/circulations.ts";
import { addCommentRow } from "../store/comments.ts";
import { secretariesOfMeeting } from "../store/people.ts";
import { tellOfMinutes } from "../tell.ts";

/**
 * A member's comment on one item, or on the minutes as a whole.
 * @throws NotFoundError, ForbiddenError; ConflictError after the deadline
 */
export async function commentMinutes(
  tx: Tx,
  desk: Desk,
  meetingId: string,
  input: { itemId: string | null; text: string },
): Promise<void> {
  const access = await mayIn(tx, desk, meetingId, mayComment);
  if (input.itemId !== null)
    demandOfMeeting(mayCommentItem(access, await findItem(tx, meetingId, input.itemId)), access);
  const [circulation] = await circulationsOf(tx, meetingId);
  if (circulation?.deadline != null && circulation.deadline < desk.now)
    throw new ConflictError("Fristen for bemærkninger er overskredet.", {
      hint: "Skriv til udvalgets sekretær, eller tag det op på næste møde.",
    });
  const { viewer, now } = desk;
  await addCommentRow(tx, { meetingId, ...input, personId: viewer.personId, at: now });
  await tellOfMinutes(tx, desk, meetingId, {
    kind: "minutes_comment",
    to: await secretariesOfMeeting(tx, meetingId),
    rest: `har fået en bemærkning fra ${viewer.name}.`,
  });
}
