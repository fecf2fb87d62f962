import { redirect } from "react-router";
import { dateInDenmark } from "../../../platform/clock.ts";
import { acting, check, loading } from "../../../platform/http/form.ts";
import { Button, ErrorSummary, refusedIn, WorkPage } from "../../../ui/index.ts";
import { signedIn } from "../../organisation/index.ts";
import { planMeeting } from "../actions/plan-meeting.ts";
import { bodiesToPlan, bodyToPlan, demandSome } from "../bodies-to-plan.ts";
import { meetingPath, MEETINGS_CRUMB } from "../meeting-links.ts";
import { previewOf } from "../plan-preview.ts";
import { planForm, previewQuery } from "../plan-schema.ts";
import { placesUsed } from "../store/planned.ts";
import { confirmingIn, isConfirmed, toConfirm } from "../to-confirm.ts";
import { Confirm } from "../ui/confirm.tsx";
import { MeetingFields } from "../ui/meeting-fields.tsx";
import { PlanWithPreview } from "../ui/plan-preview.tsx";
import type { Route } from "./+types/new-meeting.ts";

/** Deadlines and warnings follow what is typed. */
export const handle = { interactive: true };

export const loader = loading(async ({ context, request }: Route.LoaderArgs) => {
  const { viewer, transact, clock } = signedIn(context);
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const today = dateInDenmark(clock());
  const typed = previewQuery.parse(asked);
  return transact(async (tx) => {
    const bodies = await bodiesToPlan(tx, viewer, today);
    demandSome(bodies);
    const wanted = asked["udvalg"] ?? typed.body;
    const slug = bodies.find(({ value }) => value === wanted)?.value ?? bodies[0]!.value;
    const body = await bodyToPlan(tx, viewer, slug);
    const { date, start = null, end = null, place = null } = typed;
    return {
      bodies,
      values: { ...asked, body: slug },
      places: await placesUsed(tx, body.id),
      preview:
        date === undefined
          ? null
          : await previewOf(tx, body, { date, start, end, place }, { today }),
    };
  });
});

export const action = acting(async ({ context }: Route.ActionArgs, form) => {
  const { viewer, transact, clock } = signedIn(context);
  const { body: slug, confirmed, ...facts } = check(planForm, form);
  const now = clock();
  const done = await transact(async (tx) => {
    const body = await bodyToPlan(tx, viewer, slug);
    const { warnings } = await previewOf(tx, body, facts, { today: dateInDenmark(now) });
    if (!isConfirmed(warnings, confirmed)) return { warnings };
    return { id: await planMeeting(tx, viewer, body.id, facts, now) };
  });
  return "id" in done
    ? redirect(`${meetingPath(done.id)}?besked=planlagt`, 303)
    : toConfirm(done.warnings, form);
});

export default function NewMeeting({ loaderData, actionData }: Route.ComponentProps) {
  const { bodies, values, places, preview } = loaderData;
  const confirming = confirmingIn(actionData);
  const refused = refusedIn(actionData) ?? confirming?.typed;
  return (
    <WorkPage title="Planlæg et møde" crumbs={[MEETINGS_CRUMB]}>
      <ErrorSummary refused={refusedIn(actionData)} />
      <form method="post" className="sheet">
        <Confirm warnings={confirming?.warnings} />
        <PlanWithPreview first={preview} hideWarnings={confirming !== undefined}>
          <MeetingFields values={values} bodies={bodies} places={places} refused={refused} />
        </PlanWithPreview>
        <div className="actions">
          <Button>{confirming ? "Planlæg alligevel" : "Planlæg mødet"}</Button>
          <Button kind="secondary" formMethod="get" formNoValidate>
            Vis frister
          </Button>
          <a href="/intern/moeder">Fortryd</a>
        </div>
      </form>
      <p>
        Skal der planlægges mange møder, så <a href="/intern/moeder/raekke">lav en møderække</a>.
      </p>
    </WorkPage>
  );
}
