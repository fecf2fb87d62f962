import { loading } from "../../../platform/http/form.ts";
import { readHistory, signedIn } from "../../organisation/index.ts";
import { History } from "../../organisation/ui/index.ts";
import { demandOfMeeting } from "../access.ts";
import { shownTitle } from "../agenda-view.ts";
import { MEETING_WORDS } from "../history-words.ts";
import { openMeeting } from "../meeting-head.ts";
import { meetingPath } from "../meeting-links.ts";
import { mayManage } from "../policy.ts";
import { agendaRows } from "../store/agenda.ts";
import { MeetingFrame } from "../ui/meeting-frame.tsx";
import type { Route } from "./+types/meeting-history.ts";

export const loader = loading(async ({ context, params, request }: Route.LoaderArgs) => {
  const { viewer, transact } = signedIn(context);
  const before = Number(new URL(request.url).searchParams.get("foer")) || undefined;
  return transact(async (tx) => {
    const { head, access } = await openMeeting(tx, viewer, params.meetingId);
    demandOfMeeting(mayManage(access), access);
    const subject = { kind: "meeting", id: head.id };
    const items = await agendaRows(tx, head.id);
    return {
      head,
      history: await readHistory(tx, subject, {
        before,
        words: MEETING_WORDS,
        known: new Map(items.map((row) => [row.id, shownTitle(access, row)])),
        // Who is recused in an item reads no more of it here than elsewhere.
        hidden: access.recusedIn,
      }),
    };
  });
});

/** Who changed what of the meeting, and when. */
export default function MeetingHistory({ loaderData }: Route.ComponentProps) {
  const { head, history } = loaderData;
  return (
    <MeetingFrame head={head} here="historik">
      <History
        page={history}
        olderHref={(before) => `${meetingPath(head.id, "historik")}?foer=${before}`}
      />
    </MeetingFrame>
  );
}
