import { redirect } from "react-router";
import { ForbiddenError } from "../../../platform/errors.ts";
import { acting, check, loading } from "../../../platform/http/form.ts";
import { Button, ErrorSummary, refusedIn, WorkPage } from "../../../ui/index.ts";
import { saveUnit } from "../actions/save-unit.ts";
import { ORGANISATION_CRUMB, unitPath } from "../links.ts";
import { maySaveUnit } from "../people-policy.ts";
import { unitSchema } from "../people-schema.ts";
import { signedIn } from "../signed-in.ts";
import { allUnits } from "../store/units.ts";
import { UnitFields } from "../ui/unit-fields.tsx";
import { unitOptions } from "../unit-tree.ts";
import type { Route } from "./+types/new-unit.ts";

export const loader = loading(async ({ context, request }: Route.LoaderArgs) => {
  const { viewer, transact } = signedIn(context);
  if (!maySaveUnit(viewer)) throw new ForbiddenError("Kun en administrator kan oprette enheder.");
  const parentId = new URL(request.url).searchParams.get("under");
  return { options: unitOptions(await transact(allUnits)), parentId };
});

export const action = acting(async ({ context }: Route.ActionArgs, form) => {
  const { viewer, transact } = signedIn(context);
  const input = check(unitSchema, form);
  const id = await transact((tx) => saveUnit(tx, viewer, null, input));
  throw redirect(unitPath(id), 303);
});

export default function NewUnit({ loaderData, actionData }: Route.ComponentProps) {
  const refused = refusedIn(actionData);
  const { options, parentId } = loaderData;
  return (
    <WorkPage title="Opret enhed" crumbs={[ORGANISATION_CRUMB]}>
      <form method="post" className="sheet">
        <ErrorSummary refused={refused} />
        <UnitFields
          unit={{ name: "", parentId, validFrom: null }}
          options={options}
          refused={refused}
        />
        <div className="actions">
          <Button>Opret</Button>
          <a href={ORGANISATION_CRUMB.href}>Fortryd</a>
        </div>
      </form>
    </WorkPage>
  );
}
