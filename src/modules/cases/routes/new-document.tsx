import { redirect } from "react-router";
import { dateInDenmark } from "../../../platform/clock.ts";
import { acting, check, loading } from "../../../platform/http/form.ts";
import {
  Button,
  ChoiceField,
  ErrorSummary,
  RadioFields,
  refusedIn,
  TextField,
  WorkPage,
} from "../../../ui/index.ts";
import { ITEM_TYPE_NAMES, signedIn } from "../../organisation/index.ts";
import { demand, readerOfCase } from "../access.ts";
import { createDocument } from "../actions/create-document.ts";
import { CASES_CRUMB, casePath, documentPath } from "../links.ts";
import { mayCreateDocument } from "../policy.ts";
import { newDocumentForm } from "../schema.ts";
import { bodiesToChoose } from "../store/body-facts.ts";
import type { Route } from "./+types/new-document.ts";

export const loader = loading(async ({ context, params }: Route.LoaderArgs) => {
  const { viewer, transact, clock } = signedIn(context);
  return transact(async (tx) => {
    const access = await readerOfCase(tx, viewer, params.caseId);
    demand(mayCreateDocument(access), access);
    const bodies = await bodiesToChoose(tx, dateInDenmark(clock()));
    return { id: access.case.id, number: access.case.number, bodies };
  });
});

export const action = acting(async ({ context, params }: Route.ActionArgs, form) => {
  const { viewer, transact, clock } = signedIn(context);
  const input = check(newDocumentForm, form);
  const id = await transact((tx) => createDocument(tx, viewer, params.caseId, input, clock()));
  throw redirect(`${documentPath(id)}?besked=oprettet`, 303);
});

export default function NewDocument({ loaderData, actionData }: Route.ComponentProps) {
  const { id, number, bodies } = loaderData;
  const refused = refusedIn(actionData);
  return (
    <WorkPage title="Nyt dokument" crumbs={[CASES_CRUMB, { text: number, href: casePath(id) }]}>
      <ErrorSummary refused={refused} />
      <form method="post" className="sheet">
        <TextField name="title" label="Titel" required maxLength={200} refused={refused} />
        <ChoiceField
          name="bodyId"
          label="Til"
          hint="Udvalgets skabelon giver dokumentets afsnit."
          options={bodies.map((body) => ({ value: body.id, text: body.name }))}
          refused={refused}
        />
        <RadioFields
          name="itemType"
          label="Punkttype"
          value="case"
          options={Object.entries(ITEM_TYPE_NAMES).map(([value, text]) => ({ value, text }))}
          refused={refused}
        />
        <Button>Opret dokument</Button>
      </form>
    </WorkPage>
  );
}
