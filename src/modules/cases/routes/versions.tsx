import { redirect } from "react-router";
import { acting, check, loading } from "../../../platform/http/form.ts";
import { instantText } from "../../../platform/i18n/dates.ts";
import {
  Button,
  ChoiceField,
  DataTable,
  ErrorSummary,
  refusedIn,
  TextField,
} from "../../../ui/index.ts";
import { signedIn } from "../../organisation/index.ts";
import { restoreVersion } from "../actions/restore-version.ts";
import { saveVersion } from "../actions/save-version.ts";
import { compareVersions, NOW } from "../compare-versions.ts";
import { openDrafts } from "../document-view.ts";
import { documentPath } from "../links.ts";
import { mayEditDocument } from "../policy.ts";
import { versionForm } from "../schema.ts";
import { versionsOf } from "../store/versions.ts";
import { DocumentFrame, framed } from "../ui/document-frame.tsx";
import { Beside } from "../ui/beside.tsx";
import { VERSION_REASON_NAMES } from "../words-danish.ts";
import type { Route } from "./+types/versions.ts";

export const loader = loading(async ({ context, params, request }: Route.LoaderArgs) => {
  const { viewer, transact } = signedIn(context);
  const { searchParams } = new URL(request.url);
  const from = Number(searchParams.get("fra")) || null;
  const to = Number(searchParams.get("til")) || NOW;
  return transact(async (tx) => {
    const opened = await openDrafts(tx, viewer, params.documentId, "versioner");
    const { access, document } = opened;
    return {
      document: framed(opened),
      versions: await versionsOf(tx, document.id),
      compared:
        from === null
          ? null
          : { from, to, sections: await compareVersions(tx, document.id, from, to) },
      mayEdit: mayEditDocument(access),
    };
  });
});

export const action = acting(async ({ context, params }: Route.ActionArgs, form) => {
  const { viewer, transact, clock } = signedIn(context);
  const id = params.documentId;
  const { note } = check(versionForm, form);
  const number = Number(form.get("gendan"));
  await transact((tx) =>
    number > 0
      ? restoreVersion(tx, viewer, id, number, clock())
      : saveVersion(tx, viewer, id, note, clock()),
  );
  throw redirect(`${documentPath(id)}/versioner?besked=${number > 0 ? "gendan" : "version"}`, 303);
});

export default function Versions({ loaderData, actionData }: Route.ComponentProps) {
  const { document, versions, compared, mayEdit } = loaderData;
  const options = versions.map(({ number, reason }) => ({
    value: String(number),
    text: `Version ${number}: ${VERSION_REASON_NAMES[reason]}`,
  }));
  return (
    <DocumentFrame document={document} tab="/versioner">
      <ErrorSummary refused={refusedIn(actionData)} />
      <DataTable
        caption="Versioner"
        rows={versions}
        keyOf={({ number }) => String(number)}
        empty="Der er endnu ingen versioner. Teksten gemmes hele tiden; en version er et sted at vende tilbage til."
        columns={[
          {
            title: "Nr.",
            numeric: true,
            cell: numberCell,
          },
          {
            title: "Hvad",
            cell: ({ reason, note }) =>
              [VERSION_REASON_NAMES[reason], note].filter(Boolean).join(". "),
          },
          { title: "Hvem", cell: ({ madeBy }) => madeBy },
          { title: "Hvornår", cell: ({ madeAt }) => instantText(madeAt, "da") },
          ...(mayEdit ? [{ title: "Gendan", cell: restoreCell }] : []),
        ]}
      />
      {mayEdit && (
        <form method="post" className="sheet">
          <TextField name="note" label="Hvad er nyt?" required={false} maxLength={200} />
          <Button kind="secondary">Gem som version</Button>
        </form>
      )}
      {versions.length > 0 && (
        <form method="get" className="filter">
          <div className="field-row">
            <ChoiceField
              name="fra"
              label="Sammenlign"
              options={options}
              value={String(compared?.from ?? "")}
            />
            <ChoiceField
              name="til"
              label="med"
              options={options}
              empty="Teksten nu"
              value={String(compared?.to || "")}
            />
          </div>
          <Button kind="secondary">Sammenlign</Button>
        </form>
      )}
      {compared && <Beside {...compared} />}
    </DocumentFrame>
  );
}

function numberCell({ number }: { number: number }) {
  return <a href={`?fra=${number}`}>{number}</a>;
}

function restoreCell({ number }: { number: number }) {
  return (
    <form method="post">
      <Button kind="plain" name="gendan" value={number}>
        Gendan<span className="sr-only"> version {number}</span>
      </Button>
    </form>
  );
}
