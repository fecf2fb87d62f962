import { acting, loading } from "../../../platform/http/form.ts";
import { InputError } from "../../../platform/errors.ts";
import {
  Alert,
  Button,
  DataTable,
  ErrorSummary,
  refusedIn,
  TextField,
  WorkPage,
} from "../../../ui/index.ts";
import { signedIn } from "../../organisation/index.ts";
import { importKle } from "../actions/import-kle.ts";
import { CASES_CRUMB } from "../links.ts";
import { mayImportKle } from "../policy.ts";
import { findKle } from "../store/kle.ts";
import type { Route } from "./+types/kle.ts";

export const loader = loading(async ({ context, request }: Route.LoaderArgs) => {
  const { viewer, transact } = signedIn(context);
  const query = (new URL(request.url).searchParams.get("q") ?? "").slice(0, 100);
  return {
    query,
    found: await transact((tx) => findKle(tx, query, 100)),
    mayImport: mayImportKle(viewer),
  };
});

export const action = acting(async ({ context }: Route.ActionArgs, form) => {
  const { viewer, transact } = signedIn(context);
  const file = form.get("fil");
  if (!(file instanceof File) || file.size === 0)
    throw new InputError("Der er ingen fil.", { hint: "Vælg en fil." });
  const bytes = new Uint8Array(await file.arrayBuffer());
  return { counted: await transact((tx) => importKle(tx, viewer, bytes)) };
});

export default function Kle({ loaderData, actionData }: Route.ComponentProps) {
  const { query, found, mayImport } = loaderData;
  const counted = actionData && "counted" in actionData ? actionData.counted : null;
  return (
    <WorkPage title="KLE-koder" crumbs={[CASES_CRUMB]}>
      <ErrorSummary refused={refusedIn(actionData)} />
      {counted && (
        <Alert kind="success">
          {counted.added} koder er nye, {counted.changed} ændret, {counted.ended} udgået.
        </Alert>
      )}
      <form method="get" className="sheet">
        <TextField name="q" label="Kode eller ord" value={query} />
        <Button kind="secondary">Søg</Button>
      </form>
      {query !== "" && (
        <DataTable
          caption="Fundne koder"
          rows={found}
          keyOf={({ code }) => code}
          empty="Ingen koder passer."
          columns={[
            { title: "Kode", cell: ({ code }) => code },
            { title: "Titel", cell: ({ title }) => title },
          ]}
        />
      )}
      {mayImport && (
        <form method="post" encType="multipart/form-data" className="sheet">
          <h2>Hent emneplanen</h2>
          <p>Brug kommunens egen fil: CSV med kode og titel, eller XML fra KLE.</p>
          <div className="field">
            <label className="form-label" htmlFor="felt-fil">
              Fil
            </label>
            <input
              className="form-input"
              id="felt-fil"
              type="file"
              name="fil"
              accept=".csv,.xml,.txt"
              required
            />
          </div>
          <Button kind="secondary">Hent</Button>
        </form>
      )}
    </WorkPage>
  );
}
