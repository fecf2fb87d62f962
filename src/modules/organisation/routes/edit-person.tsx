import { redirect } from "react-router";
import { ForbiddenError } from "../../../platform/errors.ts";
import { acting, check, loading } from "../../../platform/http/form.ts";
import { Button, ErrorSummary, refusedIn, WorkPage } from "../../../ui/index.ts";
import { mustFindPerson } from "../actions/must-find.ts";
import { savePerson } from "../actions/save-person.ts";
import { ORGANISATION_CRUMB, PEOPLE_CRUMB, personPath } from "../links.ts";
import { maySavePerson } from "../people-policy.ts";
import { personSchema } from "../people-schema.ts";
import { signedIn } from "../signed-in.ts";
import { allUnits } from "../store/units.ts";
import { PersonFields } from "../ui/person-fields.tsx";
import { unitOptions } from "../unit-tree.ts";
import type { Route } from "./+types/edit-person.ts";

export const loader = loading(async ({ context, params }: Route.LoaderArgs) => {
  const { viewer, transact } = signedIn(context);
  if (!maySavePerson(viewer)) throw new ForbiddenError("Kun en administrator kan rette personer.");
  return transact(async (tx) => ({
    person: await mustFindPerson(tx, params.personId),
    units: unitOptions(await allUnits(tx)),
  }));
});

export const action = acting(async ({ context, params }: Route.ActionArgs, form) => {
  const { viewer, transact } = signedIn(context);
  const input = check(personSchema, form);
  await transact((tx) => savePerson(tx, viewer, params.personId, input));
  throw redirect(personPath(params.personId), 303);
});

export default function EditPerson({ loaderData, actionData }: Route.ComponentProps) {
  const { person, units } = loaderData;
  const refused = refusedIn(actionData);
  const card = { text: person.name, href: personPath(person.id) };
  return (
    <WorkPage title={`Ret ${person.name}`} crumbs={[ORGANISATION_CRUMB, PEOPLE_CRUMB, card]}>
      <form method="post" className="sheet">
        <ErrorSummary refused={refused} />
        <PersonFields person={person} units={units} refused={refused} />
        <div className="actions">
          <Button>Gem</Button>
          <a href={card.href}>Fortryd</a>
        </div>
      </form>
    </WorkPage>
  );
}
