import { z } from "zod";
import { loading } from "../../../platform/http/form.ts";
import { instantText } from "../../../platform/i18n/dates.ts";
import {
  Button,
  ButtonLink,
  ChoiceField,
  DataTable,
  Tabs,
  TextField,
  WorkPage,
} from "../../../ui/index.ts";
import { allUnits, signedIn } from "../../organisation/index.ts";
import { casePath } from "../links.ts";
import { mayCreateCase } from "../policy.ts";
import { type CaseFilter, listCases, type ListedCase } from "../store/case-list.ts";
import { CASE_STATE_NAMES } from "../words-danish.ts";
import type { Route } from "./+types/cases.ts";

const SIZE = 50;
const SCOPES = { mine: "Mine", enhed: "Min enheds", alle: "Alle" } as const;
const search = z.object({
  vis: z.enum(["mine", "enhed", "alle"]).catch("alle"),
  q: z.string().trim().max(100).catch(""),
  enhed: z.uuid().nullable().catch(null),
  tilstand: z.enum(["open", "closed"]).nullable().catch(null),
  fra: z.iso.datetime({ offset: true }).nullable().catch(null),
  efter: z.uuid().nullable().catch(null),
});

export const loader = loading(async ({ context, request }: Route.LoaderArgs) => {
  const { viewer, transact } = signedIn(context);
  const given = search.parse(Object.fromEntries(new URL(request.url).searchParams));
  const filter: CaseFilter = {
    scope: ({ mine: "mine", enhed: "unit", alle: "all" } as const)[given.vis],
    query: given.q,
    unitId: given.enhed,
    state: given.tilstand,
  };
  const after = given.fra && given.efter ? { changedAt: given.fra, id: given.efter } : null;
  return transact(async (tx) => {
    const found = await listCases(tx, viewer, filter, { size: SIZE + 1, after });
    const units = await allUnits(tx);
    return {
      given,
      cases: found.slice(0, SIZE),
      hasMore: found.length > SIZE,
      units: units
        .filter(({ validTo }) => validTo === null)
        .map(({ id, name }) => ({ value: id, text: name })),
      mayCreate: mayCreateCase(viewer),
    };
  });
});

export default function Cases({ loaderData }: Route.ComponentProps) {
  const { given, cases, hasMore, units, mayCreate } = loaderData;
  const last = cases.at(-1);
  return (
    <WorkPage
      title="Sager"
      crumbs={[]}
      actions={
        <>
          <ButtonLink href="/intern/stillinger">Stillinger</ButtonLink>
          {mayCreate && (
            <ButtonLink kind="primary" href="/intern/sager/ny">
              Opret sag
            </ButtonLink>
          )}
        </>
      }
    >
      <Tabs
        label="Hvilke sager"
        tabs={Object.entries(SCOPES).map(([key, text]) => ({
          text,
          href: `?${new URLSearchParams({ vis: key })}`,
          current: given.vis === key,
        }))}
      />
      <form className="filter" method="get">
        <input type="hidden" name="vis" value={given.vis} />
        <div className="field-row">
          <TextField name="q" label="Nummer, titel eller sagsbehandler" value={given.q} />
          <ChoiceField
            name="enhed"
            label="Enhed"
            options={units}
            empty="Alle enheder"
            value={given.enhed}
          />
          <ChoiceField
            name="tilstand"
            label="Tilstand"
            options={Object.entries(CASE_STATE_NAMES).map(([value, text]) => ({ value, text }))}
            empty="Åbne og lukkede"
            value={given.tilstand}
          />
        </div>
        <Button kind="secondary">Vis</Button>
      </form>
      <DataTable
        caption="Sager"
        quietCaption
        rows={cases}
        keyOf={({ id }) => id}
        empty="Her er ingen sager, der passer. Prøv en anden søgning, eller vælg Alle."
        columns={[
          { title: "Nummer", cell: ({ number }) => number },
          { title: "Titel", cell: titleCell },
          { title: "Enhed", cell: ({ unit }) => unit },
          { title: "Sagsbehandler", cell: ({ handlers }) => handlers.join(", ") },
          { title: "Tilstand", cell: ({ state }) => CASE_STATE_NAMES[state] },
          { title: "Ændret", cell: ({ changedAt }) => instantText(new Date(changedAt), "da") },
        ]}
      />
      {hasMore && last && (
        <p>
          <a rel="next" href={`?${nextPage(given, last)}`}>
            Vis de næste
          </a>
        </p>
      )}
    </WorkPage>
  );
}

function titleCell({ id, title }: Pick<ListedCase, "id" | "title">) {
  return <a href={casePath(id)}>{title || "Uden titel"}</a>;
}

function nextPage(
  { vis, q, enhed, tilstand }: z.output<typeof search>,
  last: { id: string; changedAt: string },
): string {
  const fra = last.changedAt.replace(" ", "T").replace(/([+-]\d\d)$/, "$1:00");
  const given = { vis, q, enhed: enhed ?? "", tilstand: tilstand ?? "", fra, efter: last.id };
  return new URLSearchParams(Object.entries(given).filter(([, value]) => value !== "")).toString();
}
