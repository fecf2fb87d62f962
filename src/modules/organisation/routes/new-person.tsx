import { redirect } from "react-router";
import { ForbiddenError } from "../../../platform/errors.ts";
import { acting, check, loading } from "../../../platform/http/form.ts";
import { Button, ErrorSummary, refusedIn, WorkPage } from "../../../ui/index.ts";
import { savePerson } from "../actions/save-person.ts";
import { ORGANISATION_CRUMB, PEOPLE_CRUMB, personPath } from "../links.ts";
import { maySavePerson } from "../people-policy.ts";
import { personSchema } from "../people-schema.ts";
import { signedIn } from "../signed-in.ts";
import { allUnits } from "../store/units.ts";
import { PersonFields } from "../ui/person-fields.tsx";
import { unitOptions } from "../unit-tree.ts";
import type { Route } from "./+types/new-person.ts";

export const loader = loading(async ({ context }: Route.LoaderArgs) => {
  const { viewer, transact } = signedIn(context);
  if (!maySavePerson(viewer))
    throw new ForbiddenError("Kun en administrator kan oprette personer.");
  return { units: unitOptions(await transact(allUnits)) };
});

export const action = acting(async ({ context }: Route.ActionArgs, form) => {
  const { viewer, transact } = signedIn(context);
  const input = check(personSchema, form);
  const id = await transact((tx) => savePerson(tx, viewer, null, input));
  throw redirect(personPath(id), 303);
});

export default function NewPerson({ loaderData, actionData }: Route.ComponentProps) {
  const refused = refusedIn(actionData);
  return (
    <WorkPage title="Opret person" crumbs={[ORGANISATION_CRUMB, PEOPLE_CRUMB]}>
      <form method="post" className="sheet">
        <ErrorSummary refused={refused} />
        <PersonFields units={loaderData.units} refused={refused} />
        <div className="actions">
          <Button>Opret</Button>
          <a href={PEOPLE_CRUMB.href}>Fortryd</a>
        </div>
      </form>
    </WorkPage>
  );
}
