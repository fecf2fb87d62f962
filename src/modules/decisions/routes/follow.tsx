import { NotFoundError } from "../../../platform/errors.ts";
import { loading } from "../../../platform/http/form.ts";
import sheet from "../../../ui/styles/meeting.scss?url";
import { accessToMeeting, meetingPath, openMeeting } from "../../meetings/index.ts";
import { MeetingFrame } from "../../meetings/ui/index.ts";
import { signedIn } from "../../organisation/index.ts";
import { loadLive } from "../live/load-live.ts";
import { partsFor } from "../live/live-parts.ts";
import { liveViewFor } from "../live/live-view.ts";
import { FollowScreen } from "../ui/follow-screen.tsx";
import type { Route } from "./+types/follow.ts";

export const handle = { interactive: true, refreshWithoutScript: 15 };
export const links: Route.LinksFunction = () => [{ rel: "stylesheet", href: sheet }];

export const loader = loading(async ({ context, params, request }: Route.LoaderArgs) => {
  const { viewer, transact } = signedIn(context);
  return transact(async (tx) => {
    const { head } = await openMeeting(tx, viewer, params.meetingId);
    const isBig = new URL(request.url).searchParams.has("storskaerm");
    const access = await accessToMeeting(tx, viewer, head.id);
    const view = liveViewFor(access, isBig ? "room" : "own");
    const meeting = view && (await loadLive(tx, head.id));
    if (meeting === null)
      throw new NotFoundError("Mødet kan ikke følges nu.", {
        hint: "Siden åbner, når mødet er begyndt, for dem, der deltager i det.",
      });
    return {
      head,
      parts: partsFor(meeting, JSON.stringify(view)),
      isBig,
    };
  });
});

/** The meeting as it goes on, for those who take part, and for the wall of the room. */
export default function FollowPage({ loaderData }: Route.ComponentProps) {
  const { head, parts, isBig } = loaderData;
  return (
    <MeetingFrame head={head} here="foelg">
      <FollowScreen
        parts={parts}
        isBig={isBig}
        name={head.title ?? head.body.name}
        liveUrl={`${meetingPath(head.id)}/live?skaerm=${isBig ? "storskaerm" : "foelg"}`}
        meetingId={head.id}
      />
    </MeetingFrame>
  );
}
