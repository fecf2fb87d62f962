import type { Tx } from "../../platform/database/doors.ts";
import { dateText } from "../../platform/i18n/dates.ts";
import { meetingPath, openMeeting } from "../meetings/index.ts";
import { type NoticeKind, notify } from "../notices/index.ts";
import type { Desk } from "./desk.ts";

/** Tells people of a meeting's minutes; `rest` follows "Referatet fra Direktionen 4. marts 2026". */
export async function tellOfMinutes(
  tx: Tx,
  { viewer, jobs, now }: Desk,
  meetingId: string,
  given: { kind: NoticeKind; to: readonly string[]; rest: string },
): Promise<void> {
  const { head } = await openMeeting(tx, viewer, meetingId);
  await notify(
    tx,
    jobs,
    {
      authorityId: viewer.authorityId,
      personIds: given.to.filter((id) => id !== viewer.personId),
      kind: given.kind,
      text: `Referatet fra ${head.body.name} ${dateText(head.date, "da", "long")} ${given.rest}`,
      href: meetingPath(meetingId, "referat"),
      subject: { kind: "meeting", id: meetingId },
    },
    now,
  );
}
