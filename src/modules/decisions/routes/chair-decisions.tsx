import { redirect } from "react-router";
import { dateInDenmark } from "../../../platform/clock.ts";
import { ForbiddenError } from "../../../platform/errors.ts";
import { acting, check, loading } from "../../../platform/http/form.ts";
import { ErrorSummary, refusedIn, WorkPage } from "../../../ui/index.ts";
import { bodyBySlug, signedIn } from "../../organisation/index.ts";
import { recordChairDecision, withdrawChairDecision } from "../actions/chair-decision.ts";
import {
  mayDecideBetweenMeetings,
  maySeeChairDecisions,
  maySeeClosedDecisions,
} from "../policy.ts";
import { chairDecisionForm, withdrawForm } from "../schema.ts";
import { chairDecisionsOf, chairsOf } from "../store/chair-decisions.ts";
import { ChairDecisionForm } from "../ui/chair-decision-form.tsx";
import { ChairDecisions } from "../ui/chair-decisions.tsx";
import type { Route } from "./+types/chair-decisions.ts";

export const loader = loading(async ({ context, params }: Route.LoaderArgs) => {
  const { viewer, transact, clock } = signedIn(context);
  const today = dateInDenmark(clock());
  return transact(async (tx) => {
    const { id, name, slug } = await bodyBySlug(tx, params.body);
    if (!maySeeChairDecisions(viewer, id))
      throw new ForbiddenError(`Du kan ikke se formandsbeslutninger i ${name}.`, {
        hint: "Det kan udvalgets medlemmer, observatører og sekretær.",
      });
    const all = await chairDecisionsOf(tx, id);
    const mayDecide = mayDecideBetweenMeetings(viewer, id);
    return {
      body: { name, slug },
      today,
      mayDecide,
      chairs: mayDecide ? await chairsOf(tx, id, today) : [],
      viewerId: viewer.personId,
      decisions: all.filter((one) => !one.isClosed || maySeeClosedDecisions(viewer, id)),
    };
  });
});

export const action = acting(async ({ context, params, request }: Route.ActionArgs, form) => {
  const { viewer, transact, clock } = signedIn(context);
  await transact(async (tx) => {
    const { id: bodyId } = await bodyBySlug(tx, params.body);
    if (form.get("handling") === "fjern")
      await withdrawChairDecision(tx, viewer, bodyId, check(withdrawForm, form).id);
    else await recordChairDecision(tx, viewer, bodyId, check(chairDecisionForm, form), clock());
  });
  return redirect(new URL(request.url).pathname, 303);
});

export default function ChairDecisionsPage({ loaderData, actionData }: Route.ComponentProps) {
  const { body, today, mayDecide, chairs, viewerId, decisions } = loaderData;
  const refused = refusedIn(actionData);
  return (
    <WorkPage
      title="Formandsbeslutninger"
      kicker={body.name}
      crumbs={[
        { text: "Udvalg", href: "/intern/udvalg" },
        { text: body.name, href: `/intern/udvalg/${body.slug}` },
      ]}
    >
      <p className="lead">
        Hvad formanden har besluttet på udvalgets vegne mellem møderne. Udvalget får det meddelt på
        næste møde.
      </p>
      <ErrorSummary refused={refused} />
      <ChairDecisions decisions={decisions} mayDecide={mayDecide} />
      {mayDecide && (
        <ChairDecisionForm chairs={chairs} viewerId={viewerId} today={today} refused={refused} />
      )}
    </WorkPage>
  );
}
