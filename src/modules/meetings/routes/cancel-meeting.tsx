import { redirect } from "react-router";
import { acting, check, loading } from "../../../platform/http/form.ts";
import { Button, ErrorSummary, refusedIn, TextAreaField } from "../../../ui/index.ts";
import { signedIn } from "../../organisation/index.ts";
import { demandOfMeeting } from "../access.ts";
import { cancelMeeting } from "../actions/cancel-meeting.ts";
import { openMeeting } from "../meeting-head.ts";
import { meetingPath } from "../meeting-links.ts";
import { cancelForm } from "../plan-schema.ts";
import { mayManage } from "../policy.ts";
import { MeetingFrame } from "../ui/meeting-frame.tsx";
import type { Route } from "./+types/cancel-meeting.ts";

export const loader = loading(async ({ context, params }: Route.LoaderArgs) => {
  const { viewer, transact } = signedIn(context);
  return transact(async (tx) => {
    const { head, access } = await openMeeting(tx, viewer, params.meetingId);
    demandOfMeeting(mayManage(access), access);
    return { head };
  });
});

export const action = acting(async ({ context, params }: Route.ActionArgs, form) => {
  const desk = signedIn(context);
  const { reason } = check(cancelForm, form);
  await desk.transact((tx) => cancelMeeting(tx, desk, params.meetingId, reason));
  return redirect(`${meetingPath(params.meetingId)}?besked=aflyst`, 303);
});

export default function CancelMeeting({ loaderData, actionData }: Route.ComponentProps) {
  const { head } = loaderData;
  const refused = refusedIn(actionData);
  return (
    <MeetingFrame head={head} here="" title="Aflys mødet">
      <ErrorSummary refused={refused} />
      <p className="lead">
        Sagerne på dagsordenen venter derefter på et andet møde.
        {head.state === "dispatched" && " Alle, der har fået dagsordenen, får besked."} Et aflyst
        møde kan ikke tages op igen; planlæg i stedet et nyt.
      </p>
      <form method="post" className="sheet">
        <TextAreaField
          name="reason"
          label="Hvorfor aflyses mødet?"
          rows={2}
          maxLength={1000}
          required
          refused={refused}
        />
        <div className="actions">
          <Button kind="danger">Aflys mødet</Button>
          <a href={meetingPath(head.id)}>Fortryd</a>
        </div>
      </form>
    </MeetingFrame>
  );
}
