import { redirect } from "react-router";
import { acting, check, loading } from "../../../platform/http/form.ts";
import { Alert, ErrorSummary, refusedIn, Told } from "../../../ui/index.ts";
import { meetingPath } from "../../meetings/index.ts";
import { MeetingFrame } from "../../meetings/ui/index.ts";
import { signedIn } from "../../organisation/index.ts";
import { sendPapers } from "../actions/send-papers.ts";
import { dispatchView } from "../dispatch-view.ts";
import { dispatchForm } from "../schema.ts";
import { CheckList } from "../ui/check-list.tsx";
import { DispatchClock } from "../ui/dispatch-clock.tsx";
import { DispatchForm } from "../ui/dispatch-form.tsx";
import { SentList } from "../ui/sent-list.tsx";
import type { Route } from "./+types/dispatch.ts";

export const loader = loading(async ({ context, params }: Route.LoaderArgs) => {
  const desk = signedIn(context);
  return desk.transact((tx) => dispatchView(tx, desk, params.meetingId));
});

export const action = acting(async ({ context, params }: Route.ActionArgs, form) => {
  const desk = signedIn(context);
  const wish = check(dispatchForm, form);
  await desk.transact((tx) => sendPapers(tx, desk, params.meetingId, wish));
  throw redirect(`${meetingPath(params.meetingId, "udsendelse")}?besked=${wish.slags}`, 303);
});

const TOLD = {
  agenda: "Dagsordenen er sendt ud.",
  supplement: "Tillægget er sendt ud.",
  correction: "Rettelsen er sendt ud.",
};

/** Sends a meeting's papers out: deadline, check list, to whom; and all that was sent. */
export default function DispatchPage({ loaderData: view, actionData }: Route.ComponentProps) {
  const refused = refusedIn(actionData);
  const maySend = view.kinds.length > 0;
  return (
    <MeetingFrame head={view.head} here="udsendelse">
      <ErrorSummary refused={refused} />
      <Told texts={TOLD} />
      <DispatchClock view={view} />
      {view.sent.length > 0 && <SentList sent={view.sent} />}
      {maySend && <CheckList meetingId={view.head.id} checks={view.checks} />}
      {maySend ? (
        <DispatchForm view={view} refused={refused} />
      ) : (
        <Alert>
          {view.head.state === "planned"
            ? "Åbn dagsordenen, før der er noget at sende ud."
            : "Der kan ikke sendes mere ud: mødet er begyndt, holdt eller aflyst."}
        </Alert>
      )}
      {view.sent.length === 0 && <SentList sent={view.sent} />}
    </MeetingFrame>
  );
}
