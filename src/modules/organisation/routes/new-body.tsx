import { redirect } from "react-router";
import { dateInDenmark } from "../../../platform/clock.ts";
import { acting, check, loading } from "../../../platform/http/form.ts";
import { Button, ErrorSummary, refusedIn, WorkPage } from "../../../ui/index.ts";
import { createBody } from "../actions/create-body.ts";
import { BODIES_CRUMB, bodyPath } from "../body-links.ts";
import { demand, mayCreateBody } from "../body-policy.ts";
import { bodyForm } from "../body-schema.ts";
import { signedIn } from "../signed-in.ts";
import { listBodies } from "../store/bodies.ts";
import { BodyFields } from "../ui/body-fields.tsx";
import type { Route } from "./+types/new-body.ts";

export const loader = loading(async ({ context }: Route.LoaderArgs) => {
  const { viewer, transact, clock } = signedIn(context);
  demand(mayCreateBody(viewer));
  const bodies = await transact((tx) => listBodies(tx, dateInDenmark(clock())));
  return {
    parents: bodies
      .filter(({ isActive }) => isActive)
      .map(({ id, name }) => ({ value: id, text: name })),
  };
});

export const action = acting(async ({ context }: Route.ActionArgs, form) => {
  const { viewer, transact } = signedIn(context);
  const facts = check(bodyForm, form);
  const { slug } = await transact((tx) => createBody(tx, viewer, facts));
  return redirect(bodyPath(slug), 303);
});

export default function NewBody({ loaderData, actionData }: Route.ComponentProps) {
  const refused = refusedIn(actionData);
  return (
    <WorkPage title="Opret udvalg" crumbs={[BODIES_CRUMB]}>
      <form method="post" className="sheet">
        <ErrorSummary refused={refused} />
        <BodyFields parents={loaderData.parents} refused={refused} />
        <div className="actions">
          <Button>Opret</Button>
          <a href={BODIES_CRUMB.href}>Fortryd</a>
        </div>
      </form>
    </WorkPage>
  );
}
