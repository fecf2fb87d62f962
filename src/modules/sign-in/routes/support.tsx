import { acting, check, loading } from "../../../platform/http/form.ts";
import { ForbiddenError } from "../../../platform/errors.ts";
import {
  Button,
  ErrorSummary,
  RadioFields,
  refusedIn,
  SearchBox,
  TextAreaField,
  WorkPage,
} from "../../../ui/index.ts";
import { findPeople, signedIn } from "../../organisation/index.ts";
import { beginSupport } from "../actions/begin-support.ts";
import { signInContext } from "../context.ts";
import { maySupport } from "../policy.ts";
import { redirectWith } from "../redirect-with.ts";
import { supportForm } from "../schema.ts";
import { SUPPORT_MINUTES } from "../store/support.ts";
import type { Route } from "./+types/support.ts";

export const loader = loading(async ({ context, request }: Route.LoaderArgs) => {
  const { viewer, transact } = signedIn(context);
  if (!maySupport(viewer))
    throw new ForbiddenError("Kun brugerstøtten kan se systemet som en anden.");
  const query = new URL(request.url).searchParams.get("q") ?? "";
  const found = await transact((tx) => findPeople(tx, query));
  return {
    query,
    minutes: SUPPORT_MINUTES,
    people: found.map(({ id, name, title, unitName, email }) => ({
      value: id,
      text: name,
      hint: [title, unitName, email].filter(Boolean).join(", "),
    })),
  };
});

export const action = acting(async ({ context }: Route.ActionArgs, form) => {
  const desk = signedIn(context);
  const { signIn } = context.get(signInContext);
  const { person, reason } = check(supportForm, form);
  await beginSupport(signIn, desk, { personId: person, reason });
  return redirectWith("/intern", []);
});

export default function Support({ loaderData, actionData }: Route.ComponentProps) {
  const { query, people, minutes } = loaderData;
  const refused = refusedIn(actionData);
  return (
    <WorkPage
      title="Brugerstøtte"
      crumbs={[{ text: "Administration", href: "/intern/administration" }]}
    >
      <p className="lead">
        Se systemet, som en anden ser det, i højst {minutes} minutter. Intet kan ændres, lukkede
        sager vises ikke, besøget bliver noteret, og personen får besked.
      </p>
      <SearchBox
        action="/intern/support"
        id="soeg"
        label="Find personen"
        button="Søg"
        value={query}
      />
      {query !== "" && people.length === 0 && <p className="empty">Ingen hedder sådan her.</p>}
      {people.length > 0 && (
        <form method="post" className="sheet">
          <ErrorSummary refused={refused} />
          <RadioFields name="person" label="Person" options={people} required refused={refused} />
          <TextAreaField
            name="reason"
            label="Hvad er der bedt om hjælp til?"
            hint="Personen læser det, og det gemmes."
            rows={3}
            maxLength={500}
            required
            refused={refused}
          />
          <div className="actions">
            <Button>Se som personen</Button>
          </div>
        </form>
      )}
    </WorkPage>
  );
}
