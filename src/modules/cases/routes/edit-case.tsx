import { redirect } from "react-router";
import { acting, check, loading, textIn } from "../../../platform/http/form.ts";
import { Button, ErrorSummary, refusedIn, TextField, WorkPage } from "../../../ui/index.ts";
import { allUnits, signedIn } from "../../organisation/index.ts";
import { demand, readerOfCase } from "../access.ts";
import { changeCase } from "../actions/change-case.ts";
import { setHandlers } from "../actions/set-handlers.ts";
import { CASES_CRUMB, casePath } from "../links.ts";
import { peopleTyped } from "../people-typed.ts";
import { mayEditCase } from "../policy.ts";
import { caseForm } from "../schema.ts";
import { caseView } from "../store/case-page.ts";
import { CaseFields } from "../ui/case-fields.tsx";
import type { Route } from "./+types/edit-case.ts";

export const loader = loading(async ({ context, params }: Route.LoaderArgs) => {
  const { viewer, transact } = signedIn(context);
  return transact(async (tx) => {
    const access = await readerOfCase(tx, viewer, params.caseId);
    demand(mayEditCase(access), access);
    const units = await allUnits(tx);
    const { id, number, title, publicTitle, unit, kle, sensitivity, handlers } = await caseView(
      tx,
      viewer,
      params.caseId,
    );
    return {
      id,
      number,
      facts: {
        title,
        publicTitle,
        unitId: unit?.id ?? null,
        kleCode: kle?.code ?? null,
        sensitivity,
      },
      handlers: handlers.map(({ initials, name }) => initials ?? name).join(", "),
      units: units
        .filter(({ validTo }) => validTo === null)
        .map((one) => ({ value: one.id, text: one.name })),
    };
  });
});

export const action = acting(async ({ context, params }: Route.ActionArgs, form) => {
  const { viewer, transact, clock } = signedIn(context);
  const input = check(caseForm, form);
  const typed = textIn(form, "handlers");
  await transact(async (tx) => {
    const access = await readerOfCase(tx, viewer, params.caseId);
    demand(mayEditCase(access), access);
    await changeCase(tx, viewer, params.caseId, input, clock());
    await setHandlers(tx, viewer, params.caseId, await peopleTyped(tx, typed), clock());
  });
  throw redirect(`${casePath(params.caseId)}?besked=rettet`, 303);
});

export default function EditCase({ loaderData, actionData }: Route.ComponentProps) {
  const { id, number, facts, handlers, units } = loaderData;
  const refused = refusedIn(actionData);
  return (
    <WorkPage title="Ret sagen" crumbs={[CASES_CRUMB, { text: number, href: casePath(id) }]}>
      <ErrorSummary refused={refused} />
      <form method="post" className="sheet">
        <CaseFields facts={facts} units={units} refused={refused} />
        <TextField
          name="handlers"
          label="Sagsbehandlere"
          hint="Initialer eller navne med komma imellem. Den første er den, man spørger."
          value={handlers}
          refused={refused}
        />
        <Button>Gem</Button>
      </form>
    </WorkPage>
  );
}
