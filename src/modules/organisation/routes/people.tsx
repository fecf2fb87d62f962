import { loading } from "../../../platform/http/form.ts";
import { messagesIn } from "../../../platform/i18n/index.ts";
import {
  Button,
  ButtonLink,
  ChoiceField,
  Pagination,
  TextField,
  WorkPage,
} from "../../../ui/index.ts";
import { ORGANISATION_CRUMB } from "../links.ts";
import { maySavePerson, maySeeLeavers } from "../people-policy.ts";
import { AUTHORITY_ROLE_NAMES, AUTHORITY_ROLES, type AuthorityRole } from "../roles.ts";
import { signedIn } from "../signed-in.ts";
import { listPeople } from "../store/people.ts";
import { allUnits } from "../store/units.ts";
import { OrganisationTabs } from "../ui/organisation-tabs.tsx";
import { PeopleTable } from "../ui/people-table.tsx";
import { unitOptions } from "../unit-tree.ts";
import type { Route } from "./+types/people.ts";

const SIZE = 50;

export const loader = loading(async ({ context, request }: Route.LoaderArgs) => {
  const { viewer, transact } = signedIn(context);
  const asked = new URL(request.url).searchParams;
  const seesLeavers = maySeeLeavers(viewer);
  const filter = {
    query: (asked.get("q") ?? "").slice(0, 100),
    unitId: asked.get("enhed") || undefined,
    role: AUTHORITY_ROLES.find((role) => role === asked.get("rolle")),
    inactive: seesLeavers && asked.get("vis") === "fratraadte",
  };
  const page = Math.max(1, Math.trunc(Number(asked.get("side"))) || 1);
  return transact(async (tx) => {
    const { total, people } = await listPeople(tx, filter, { size: SIZE, skip: (page - 1) * SIZE });
    return {
      filter,
      people,
      total,
      page,
      pageCount: Math.ceil(total / SIZE),
      units: unitOptions(await allUnits(tx)),
      seesLeavers,
      mayEdit: maySavePerson(viewer),
    };
  });
});

export default function People({ loaderData }: Route.ComponentProps) {
  const { filter, people, total, page, pageCount, mayEdit } = loaderData;
  return (
    <WorkPage
      title="Personer"
      crumbs={[ORGANISATION_CRUMB]}
      actions={mayEdit && <ButtonLink href="/intern/personer/ny">Opret person</ButtonLink>}
    >
      <OrganisationTabs here="personer" mayEdit={mayEdit} />
      <Filters {...loaderData} />
      <p className="quiet">{total === 1 ? "1 person" : `${total} personer`}</p>
      <PeopleTable people={people} empty="Ingen personer passer til søgningen." />
      <Pagination
        page={page}
        pageCount={pageCount}
        href={(n) => `/intern/personer?${addressOf(filter, n)}`}
        text={PAGES}
      />
    </WorkPage>
  );
}

const { pages: label, previousPage: previous, nextPage: next, page } = messagesIn("da").common;
const PAGES = { label, previous, next, page };

interface Filter {
  query: string;
  unitId: string | undefined;
  role: AuthorityRole | undefined;
  inactive: boolean;
}

function Filters({
  filter,
  units,
  seesLeavers,
}: Pick<Route.ComponentProps["loaderData"], "filter" | "units" | "seesLeavers">) {
  const roles = AUTHORITY_ROLES.map((value) => ({ value, text: AUTHORITY_ROLE_NAMES[value] }));
  return (
    <search>
      <form action="/intern/personer">
        <div className="field-row">
          <TextField
            name="q"
            label="Navn, initialer eller mailadresse"
            type="search"
            value={filter.query}
          />
          <ChoiceField
            name="enhed"
            label="Enhed"
            options={units}
            empty="Alle"
            value={filter.unitId}
          />
          <ChoiceField
            name="rolle"
            label="Rolle"
            options={roles}
            empty="Alle"
            value={filter.role}
          />
          {seesLeavers && (
            <ChoiceField
              name="vis"
              label="Vis"
              options={[{ value: "fratraadte", text: "Fratrådte" }]}
              empty="Aktive"
              value={filter.inactive ? "fratraadte" : ""}
            />
          )}
        </div>
        <div className="actions">
          <Button kind="secondary">Søg</Button>
        </div>
      </form>
    </search>
  );
}

function addressOf(filter: Filter, side: number): string {
  const given = {
    q: filter.query,
    enhed: filter.unitId,
    rolle: filter.role,
    vis: filter.inactive ? "fratraadte" : undefined,
    side: side === 1 ? undefined : String(side),
  };
  return new URLSearchParams(
    Object.entries(given).filter((pair): pair is [string, string] => Boolean(pair[1])),
  ).toString();
}
