import { redirect } from "react-router";
import { dateInDenmark } from "../../../platform/clock.ts";
import { acting, check, loading } from "../../../platform/http/form.ts";
import { Alert, Button, ErrorSummary, refusedIn, TextAreaField } from "../../../ui/index.ts";
import { signedIn } from "../../organisation/index.ts";
import { changeMeeting } from "../actions/change-meeting.ts";
import { bodyToPlan } from "../bodies-to-plan.ts";
import { openMeeting } from "../meeting-head.ts";
import { meetingPath } from "../meeting-links.ts";
import { previewOf } from "../plan-preview.ts";
import { changeForm } from "../plan-schema.ts";
import { placesUsed } from "../store/planned.ts";
import { confirmingIn, isConfirmed, toConfirm } from "../to-confirm.ts";
import { Confirm } from "../ui/confirm.tsx";
import { MeetingFields } from "../ui/meeting-fields.tsx";
import { MeetingFrame } from "../ui/meeting-frame.tsx";
import { PlanWithPreview } from "../ui/plan-preview.tsx";
import type { Route } from "./+types/change-meeting.ts";

/** Deadlines and warnings follow what is typed. */
export const handle = { interactive: true };

export const loader = loading(async ({ context, params }: Route.LoaderArgs) => {
  const { viewer, transact, clock } = signedIn(context);
  return transact(async (tx) => {
    const { head } = await openMeeting(tx, viewer, params.meetingId);
    const body = await bodyToPlan(tx, viewer, head.body.slug);
    const { id, date, startTime: start, endTime: end, place, onlineUrl: online, title } = head;
    const today = dateInDenmark(clock());
    return {
      head,
      values: { date, start, end, place, online, title },
      places: await placesUsed(tx, body.id),
      preview: await previewOf(tx, body, { date, start, end, place }, { today, ownId: id }),
    };
  });
});

export const action = acting(async ({ context, params }: Route.ActionArgs, form) => {
  const desk = signedIn(context);
  const { viewer, transact, clock } = desk;
  const { confirmed, ...facts } = check(changeForm, form);
  const today = dateInDenmark(clock());
  const warnings = await transact(async (tx) => {
    const { head } = await openMeeting(tx, viewer, params.meetingId);
    const body = await bodyToPlan(tx, viewer, head.body.slug);
    const told = (await previewOf(tx, body, facts, { today, ownId: head.id })).warnings;
    if (!isConfirmed(told, confirmed)) return told;
    await changeMeeting(tx, desk, params.meetingId, facts);
    return null;
  });
  return warnings === null
    ? redirect(`${meetingPath(params.meetingId)}?besked=rettet`, 303)
    : toConfirm(warnings, form);
});

export default function ChangeMeeting({ loaderData, actionData }: Route.ComponentProps) {
  const { head, values, places, preview } = loaderData;
  const confirming = confirmingIn(actionData);
  const refused = refusedIn(actionData) ?? confirming?.typed;
  const isSent = head.state === "dispatched";
  return (
    <MeetingFrame head={head} here="" title="Ret eller flyt mødet">
      <ErrorSummary refused={refusedIn(actionData)} />
      {isSent && (
        <Alert kind="warning">
          Dagsordenen er udsendt. Flytter du mødet, får alle, der har fået den, besked.
        </Alert>
      )}
      <form method="post" className="sheet">
        <Confirm warnings={confirming?.warnings} />
        <PlanWithPreview
          first={preview}
          meetingId={head.id}
          hideWarnings={confirming !== undefined}
        >
          <MeetingFields values={values} places={places} refused={refused} />
          <TextAreaField
            name="reason"
            label="Hvorfor flyttes mødet?"
            hint={
              isSent
                ? "Sendes til alle, der har fået dagsordenen."
                : "Står på mødets overblik. Ingen får besked, før dagsordenen er udsendt."
            }
            rows={2}
            maxLength={1000}
            required={false}
            refused={refused}
          />
        </PlanWithPreview>
        <div className="actions">
          <Button>{confirming ? "Gem alligevel" : "Gem"}</Button>
          <a href={meetingPath(head.id)}>Fortryd</a>
        </div>
      </form>
    </MeetingFrame>
  );
}
