import { redirect } from "react-router";
import { acting, loading, textIn } from "../../../platform/http/form.ts";
import { ErrorSummary, refusedIn, Told } from "../../../ui/index.ts";
import { demandOfMeeting, openMeeting } from "../../meetings/index.ts";
import { MeetingFrame, meetingPath } from "../../meetings/ui/index.ts";
import { signedIn } from "../../organisation/index.ts";
import { mayPrepare } from "../policy.ts";
import { actOnPublication } from "../publish-forms.ts";
import { publishView } from "../publish-view.ts";
import { PUBLISH_TOLD } from "../told.ts";
import { ItemPublication } from "../ui/item-publication.tsx";
import { PublishForm } from "../ui/publish-form.tsx";
import type { Route } from "./+types/publication.ts";

export const loader = loading(async ({ context, params }: Route.LoaderArgs) => {
  const { viewer, transact } = signedIn(context);
  return transact(async (tx) => {
    const { head, access } = await openMeeting(tx, viewer, params.meetingId);
    demandOfMeeting(mayPrepare(access), access);
    return { head, view: await publishView(tx, access) };
  });
});

export const action = acting(async ({ context, params }: Route.ActionArgs, form) => {
  const { viewer, transact, jobs, clock } = signedIn(context);
  await transact((tx) =>
    actOnPublication(tx, { viewer, jobs, now: clock() }, params.meetingId, form),
  );
  const back = `${meetingPath(params.meetingId, "referat")}/offentliggoerelse`;
  throw redirect(`${back}?besked=${encodeURIComponent(textIn(form, "handling"))}`, 303);
});

/** What of the minutes the public gets: item by item what waits and what is left out. */
export default function PublicationPage({ loaderData, actionData }: Route.ComponentProps) {
  const { head, view } = loaderData;
  const refused = refusedIn(actionData);
  return (
    <MeetingFrame head={head} here="referat" title="Offentliggørelse af referatet">
      <ErrorSummary refused={refused} />
      <Told texts={PUBLISH_TOLD} />
      <PublishForm view={view} publicPath={`/udvalg/${head.body.slug}/${head.slug}`} />
      {view.items.length === 0 && <p className="empty">Referatet har ingen punkter.</p>}
      {view.items.map((item) => (
        <ItemPublication key={item.id} item={item} refused={refused} />
      ))}
    </MeetingFrame>
  );
}
