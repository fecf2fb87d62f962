import { redirect } from "react-router";
import { dateInDenmark } from "../../../platform/clock.ts";
import { acting, check, loading } from "../../../platform/http/form.ts";
import {
  Button,
  ErrorSummary,
  RadioFields,
  refusedIn,
  TextField,
  WorkPage,
} from "../../../ui/index.ts";
import { signedIn } from "../../organisation/index.ts";
import { demand, readerOfCase } from "../access.ts";
import { createDocument } from "../actions/create-document.ts";
import { CASES_CRUMB, casePath, documentPath } from "../links.ts";
import { mayCreateDocument } from "../policy.ts";
import { newDocumentForm } from "../schema.ts";
import { bodiesToChoose } from "../store/body-facts.ts";
import { BodyAndType } from "../ui/body-and-type.tsx";
import type { Route } from "./+types/new-document.ts";

/** The types follow the body that is chosen. */
export const handle = { interactive: true };

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
        <BodyAndType
          bodies={bodies}
          bodyId={null}
          itemType={null}
          hint="Udvalgets skabelon giver dokumentets afsnit."
          refused={refused}
          types={(options) => (
            <RadioFields
              name="itemType"
              label="Punkttype"
              required
              value="case"
              options={options}
              refused={refused}
            />
          )}
        />
        <Button>Opret dokument</Button>
      </form>
    </WorkPage>
  );
}
