import { dateInDenmark } from "../../../platform/clock.ts";
import { ForbiddenError, InputError } from "../../../platform/errors.ts";
import { acting, loading } from "../../../platform/http/form.ts";
import {
  Alert,
  Button,
  ErrorSummary,
  RadioFields,
  refusedIn,
  WorkPage,
} from "../../../ui/index.ts";
import { importOrganisation, previewImport } from "../actions/import-organisation.ts";
import { carried, carry } from "../import/carry.ts";
import { IMPORT_KINDS } from "../import/columns.ts";
import { ORGANISATION_CRUMB } from "../links.ts";
import { mayImport } from "../people-policy.ts";
import { signedIn } from "../signed-in.ts";
import { ImportPreviewView } from "../ui/import-preview.tsx";
import { OrganisationTabs } from "../ui/organisation-tabs.tsx";
import type { Route } from "./+types/import.ts";

export const loader = loading(async ({ context }: Route.LoaderArgs) => {
  if (!mayImport(signedIn(context).viewer))
    throw new ForbiddenError("Kun en administrator kan indlæse filer.");
  return null;
});

export const action = acting(async ({ context }: Route.ActionArgs, form) => {
  const { viewer, transact, transactRights, clock } = signedIn(context);
  const kind = IMPORT_KINDS.find((known) => known === form.get("art"));
  if (kind === undefined)
    throw new InputError("Der er ikke valgt, hvad filen indeholder.", { hint: "Vælg en art." });
  const today = dateInDenmark(clock());
  const confirmed = form.get("baaret");
  if (typeof confirmed === "string") {
    const bytes = carried(confirmed);
    const done = await transactRights((tx) =>
      importOrganisation(tx, viewer, { kind, bytes, today }),
    );
    return { step: "done" as const, added: done.added.length, changed: done.changed.length };
  }
  const file = form.get("fil");
  if (!(file instanceof File) || file.size === 0)
    throw new InputError("Der er ikke valgt en fil.", { hint: "Vælg en CSV-fil." });
  const bytes = new Uint8Array(await file.arrayBuffer());
  const preview = await transact((tx) => previewImport(tx, viewer, { kind, bytes, today }));
  return { step: "preview" as const, name: file.name, kind, preview, field: carry(bytes) };
});

export default function Import({ actionData }: Route.ComponentProps) {
  const step = actionData && "step" in actionData ? actionData : null;
  return (
    <WorkPage title="Indlæs" crumbs={[ORGANISATION_CRUMB]}>
      <OrganisationTabs here="import" mayEdit />
      {step?.step === "done" && (
        <Alert kind="success">
          {step.added + step.changed === 0
            ? "Filen sagde ikke noget nyt. Intet er ændret."
            : `Gemt: ${step.added} oprettet og ${step.changed} rettet.`}
        </Alert>
      )}
      {step?.step === "preview" ? (
        <ImportPreviewView {...step} />
      ) : (
        <ChooseFile refused={refusedIn(actionData)} />
      )}
    </WorkPage>
  );
}

function ChooseFile({ refused }: { refused: ReturnType<typeof refusedIn> }) {
  return (
    <form method="post" encType="multipart/form-data" className="sheet">
      <ErrorSummary refused={refused} />
      <p className="lead">
        Hent enheder, personer eller medlemmer af udvalg ind fra et regneark gemt som CSV.
      </p>
      <ul>
        <li>Du ser, hvad der vil ske, før noget bliver gemt.</li>
        <li>En tom celle ændrer intet, og ingen bliver slettet.</li>
        <li>Du kan indlæse den samme fil igen; så ændres kun det nye.</li>
        <li>
          Højst 10 MB og 20.000 linjer. Indlæs enheder før personer, og personer før medlemmer.
        </li>
      </ul>
      <p>
        Skabeloner:{" "}
        {IMPORT_KINDS.map((kind, index) => (
          <span key={kind}>
            {index > 0 && ", "}
            <a href={`/intern/organisation/import/skabelon/${kind}`}>{kind}.csv</a>
          </span>
        ))}
      </p>
      <RadioFields
        name="art"
        label="Filen indeholder"
        required
        value="enheder"
        refused={refused}
        options={[
          {
            value: "enheder",
            text: "Enheder",
            hint: "Kendes på nøglen, ellers på navnet og den overordnede enhed.",
          },
          { value: "personer", text: "Personer", hint: "Kendes på mailadressen." },
          {
            value: "medlemmer",
            text: "Medlemmer af udvalg",
            hint: "Kendes på udvalg, mailadresse, rolle og første dag. Udvalg og personer skal findes.",
          },
        ]}
      />
      <div className="field">
        <label className="form-label" htmlFor="felt-fil">
          CSV-fil
        </label>
        <input type="file" id="felt-fil" name="fil" accept=".csv,.txt,text/csv" required />
      </div>
      <Button>Se, hvad der vil ske</Button>
    </form>
  );
}
