import { dateText } from "../../../platform/i18n/index.ts";
import { loading } from "../../../platform/http/form.ts";
import { Facts } from "../../../ui/index.ts";
import { signedIn } from "../../organisation/index.ts";
import { openMeeting } from "../meeting-head.ts";
import { MeetingFrame } from "../ui/meeting-frame.tsx";
import type { Route } from "./+types/meeting.ts";

export const loader = loading(async ({ context, params }: Route.LoaderArgs) => {
  const { viewer, transact } = signedIn(context);
  const { head } = await transact((tx) => openMeeting(tx, viewer, params.meetingId));
  return { head };
});

/** When and where the meeting is. */
export default function MeetingOverview({ loaderData }: Route.ComponentProps) {
  const { head } = loaderData;
  const hours = [head.startTime, head.endTime].filter((time) => time !== null).join(" – ");
  return (
    <MeetingFrame head={head} here="">
      <Facts
        facts={[
          ["Dato", dateText(head.date, "da", "long")],
          ["Tid", hours],
          ["Sted", head.place],
        ]}
      />
    </MeetingFrame>
  );
}
