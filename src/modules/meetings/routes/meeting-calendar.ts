import { loading } from "../../../platform/http/form.ts";
import { signedIn } from "../../organisation/index.ts";
import { openMeeting } from "../meeting-head.ts";
import { calendarMeeting } from "../store/change.ts";
import { writeCalendar } from "../write-calendar.ts";
import type { Route } from "./+types/meeting-calendar.ts";

/** One meeting as a file for a calendar; the online address only for those who take part. */
export const loader = loading(async ({ context, params }: Route.LoaderArgs) => {
  const { viewer, transact, clock, baseUrl } = signedIn(context);
  const { slug, text } = await transact(async (tx) => {
    const { head } = await openMeeting(tx, viewer, params.meetingId);
    const meeting = { ...(await calendarMeeting(tx, head.id)), online: head.onlineUrl };
    return {
      slug: `${head.body.slug}-${head.slug}`,
      text: writeCalendar([meeting], { baseUrl, now: clock() }),
    };
  });
  return new Response(text, {
    headers: {
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": `attachment; filename="${slug}.ics"`,
    },
  });
});
