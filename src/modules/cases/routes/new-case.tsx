import { redirect } from "react-router";
import { ForbiddenError } from "../../../platform/errors.ts";
import { acting, check, loading } from "../../../platform/http/form.ts";
import { Button, ErrorSummary, refusedIn, TextField, WorkPage } from "../../../ui/index.ts";
import { allUnits, signedIn } from "../../organisation/index.ts";
import { createCase } from "../actions/create-case.ts";
import { CASES_CRUMB, casePath } from "../links.ts";
import { mayCreateCase } from "../policy.ts";
import { newCaseForm } from "../schema.ts";
import { CaseFields } from "../ui/case-fields.tsx";
import type { Route } from "./+types/new-case.ts";

export const loader = loading(async ({ context }: Route.LoaderArgs) => {
  const { viewer, transact } = signedIn(context);
  if (!mayCreateCase(viewer)) throw new ForbiddenError("Du kan ikke oprette sager.");
  const units = await transact(allUnits);
  return {
    unitId: viewer.unitId,
    units: units
      .filter(({ validTo }) => validTo === null)
      .map(({ id, name }) => ({ value: id, text: name })),
  };
});

export const action = acting(async ({ context }: Route.ActionArgs, form) => {
  const { viewer, transact, clock } = signedIn(context);
  const input = check(newCaseForm, form);
  const { id } = await transact((tx) => createCase(tx, viewer, input, clock()));
  throw redirect(`${casePath(id)}?besked=oprettet`, 303);
});

export default function NewCase({ loaderData, actionData }: Route.ComponentProps) {
  const { unitId, units } = loaderData;
  const refused = refusedIn(actionData);
  const number = refused?.values["number"]?.[0];
  return (
    <WorkPage title="Opret sag" crumbs={[CASES_CRUMB]}>
      <ErrorSummary refused={refused} />
      {number !== undefined && (
        <p>
          <a href={`/intern/sager?${new URLSearchParams({ q: number })}`}>Søg efter sag {number}</a>
        </p>
      )}
      <form method="post" className="sheet">
        <CaseFields
          facts={{ title: "", publicTitle: null, unitId, kleCode: null, sensitivity: "normal" }}
          units={units}
          refused={refused}
        />
        <TextField
          name="number"
          label="Sagsnummer fra fagsystemet"
          hint="Lad feltet stå tomt for at få det næste nummer."
          required={false}
          maxLength={60}
          refused={refused}
        />
        <Button>Opret sag</Button>
      </form>
    </WorkPage>
  );
}
