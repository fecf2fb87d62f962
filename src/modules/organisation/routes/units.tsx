import { loading } from "../../../platform/http/form.ts";
import { ButtonLink, WorkPage } from "../../../ui/index.ts";
import { unitPath } from "../links.ts";
import { maySaveUnit } from "../people-policy.ts";
import { signedIn } from "../signed-in.ts";
import { allUnits } from "../store/units.ts";
import { OrganisationTabs } from "../ui/organisation-tabs.tsx";
import { UnitTreeView } from "../ui/unit-tree-view.tsx";
import { unitTree } from "../unit-tree.ts";
import type { Route } from "./+types/units.ts";

export const loader = loading(async ({ context }: Route.LoaderArgs) => {
  const { viewer, transact } = signedIn(context);
  const units = await transact(allUnits);
  const open = units.filter(({ validTo }) => validTo === null);
  const closed = units.filter(({ validTo }) => validTo !== null);
  return { tree: unitTree(open), closed, mayEdit: maySaveUnit(viewer) };
});

export default function Units({ loaderData }: Route.ComponentProps) {
  const { tree, closed, mayEdit } = loaderData;
  return (
    <WorkPage
      title="Organisation"
      crumbs={[]}
      actions={
        mayEdit && <ButtonLink href="/intern/organisation/enheder/ny">Opret enhed</ButtonLink>
      }
    >
      <OrganisationTabs here="enheder" mayEdit={mayEdit} />
      {tree.length === 0 ? (
        <p className="empty">
          Her er ingen enheder endnu.
          {mayEdit && " Opret den øverste, eller indlæs dem alle fra en fil under Indlæs."}
        </p>
      ) : (
        <UnitTreeView nodes={tree} />
      )}
      {closed.length > 0 && (
        <details>
          <summary>Nedlagte enheder ({closed.length})</summary>
          <ul>
            {closed.map(({ id, name }) => (
              <li key={id}>
                <a href={unitPath(id)}>{name}</a>
              </li>
            ))}
          </ul>
        </details>
      )}
    </WorkPage>
  );
}
