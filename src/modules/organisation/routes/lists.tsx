import { redirect } from "react-router";
import { acting, check, loading } from "../../../platform/http/form.ts";
import {
  Button,
  DataTable,
  ErrorSummary,
  refusedIn,
  TextField,
  WorkPage,
} from "../../../ui/index.ts";
import { saveDistributionList } from "../actions/save-distribution-list.ts";
import { listPath, ORGANISATION_CRUMB } from "../links.ts";
import { maySaveList, maySaveUnit } from "../people-policy.ts";
import { listSchema } from "../people-schema.ts";
import { signedIn } from "../signed-in.ts";
import { allLists, type DistributionList } from "../store/distribution-lists.ts";
import { OrganisationTabs } from "../ui/organisation-tabs.tsx";
import { sourceText } from "../ui/source-text.ts";
import type { Route } from "./+types/lists.ts";

export const loader = loading(async ({ context }: Route.LoaderArgs) => {
  const { viewer, transact } = signedIn(context);
  return {
    lists: await transact(allLists),
    mayEdit: maySaveUnit(viewer),
    mayAdd: maySaveList(viewer),
  };
});

export const action = acting(async ({ context }: Route.ActionArgs, form) => {
  const { viewer, transact } = signedIn(context);
  const { name } = check(listSchema, form);
  const id = await transact((tx) => saveDistributionList(tx, viewer, null, name));
  throw redirect(listPath(id), 303);
});

const COLUMNS = [
  {
    title: "Liste",
    cell: ({ id, name }: DistributionList) => <a href={listPath(id)}>{name}</a>,
  },
  {
    title: "Modtagere",
    cell: ({ sources }: DistributionList) => sources.map(sourceText).join("; ") || "Ingen endnu",
  },
];

export default function Lists({ loaderData, actionData }: Route.ComponentProps) {
  const { lists, mayEdit, mayAdd } = loaderData;
  const refused = refusedIn(actionData);
  return (
    <WorkPage title="Fordelingslister" crumbs={[ORGANISATION_CRUMB]}>
      <OrganisationTabs here="lister" mayEdit={mayEdit} />
      <ErrorSummary refused={refused} />
      <p className="lead">
        En liste følger udvalg og enheder: Når et medlem skifter, skifter modtageren med.
      </p>
      <DataTable
        caption="Fordelingslister"
        quietCaption
        rows={lists}
        keyOf={({ id }) => id}
        empty="Her er ingen lister endnu."
        columns={COLUMNS}
      />
      {mayAdd && (
        <form method="post" className="sheet">
          <h2>Ny liste</h2>
          <TextField name="name" label="Navn" required maxLength={200} refused={refused} />
          <Button>Opret liste</Button>
        </form>
      )}
    </WorkPage>
  );
}
