import { z } from "zod";
import { loading } from "../../../platform/http/form.ts";
import { dateInDenmark } from "../../../platform/clock.ts";
import { dateText } from "../../../platform/i18n/dates.ts";
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
/** The time of last work on a case that only a paper names. */
const NEVER = "-infinity";
const SCOPES = { mine: "Mine", enhed: "Min enheds", alle: "Alle" } as const;
const search = z.object({
  vis: z.enum(["mine", "enhed", "alle"]).nullable().catch(null),
  q: z.string().trim().max(100).catch(""),
  enhed: z.uuid().nullable().catch(null),
  tilstand: z.enum(["open", "closed"]).nullable().catch(null),
  fra: z.iso.datetime({ offset: true }).or(z.literal(NEVER)).nullable().catch(null),
  efter: z.uuid().nullable().catch(null),
});

export const loader = loading(async ({ context, request }: Route.LoaderArgs) => {
  const { viewer, transact } = signedIn(context);
  const given = search.parse(Object.fromEntries(new URL(request.url).searchParams));
  const after = given.fra && given.efter ? { changedAt: given.fra, id: given.efter } : null;
  return transact(async (tx) => {
    const units = await allUnits(tx);
    const list = (vis: keyof typeof SCOPES) =>
      listCases(tx, viewer, filterOf(given, vis), { size: SIZE + 1, after });
    // Who hasn't chosen sees his own, or all when he has none.
    const own = given.vis === null ? await list("mine") : [];
    const vis = given.vis ?? (own.length > 0 ? "mine" : "alle");
    const found = own.length > 0 ? own : await list(vis);
    return {
      given: { ...given, vis },
      cases: found.slice(0, SIZE),
      hasMore: found.length > SIZE,
      hasUnit: viewer.unitId !== null,
      units: units
        .filter(({ validTo }) => validTo === null)
        .map(({ id, name }) => ({ value: id, text: name })),
      mayCreate: mayCreateCase(viewer),
    };
  });
});

function filterOf(
  { q, enhed, tilstand }: z.output<typeof search>,
  vis: keyof typeof SCOPES,
): CaseFilter {
  const scope = ({ mine: "mine", enhed: "unit", alle: "all" } as const)[vis];
  return { scope, query: q, unitId: enhed, state: tilstand };
}

export default function Cases({ loaderData }: Route.ComponentProps) {
  const { given, cases, hasMore, hasUnit, units, mayCreate } = loaderData;
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
        tabs={Object.entries(SCOPES)
          .filter(([key]) => hasUnit || key !== "enhed")
          .map(([key, text]) => ({
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
        empty={EMPTY[given.vis]}
        columns={[
          { title: "Nummer", oneLine: true, cell: ({ number }) => number },
          { title: "Titel", cell: titleCell },
          { title: "Enhed", cell: ({ unit }) => unit },
          { title: "Sagsbehandler", cell: ({ handlers }) => handlers.join(", ") },
          { title: "Tilstand", cell: ({ state }) => CASE_STATE_NAMES[state] },
          { title: "Arbejdet på", oneLine: true, cell: workedOn },
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

const EMPTY: Record<keyof typeof SCOPES, string> = {
  mine: "Du har ingen sager, der passer. Prøv en anden søgning, eller vælg »Alle«.",
  enhed: "Din enhed har ingen sager, der passer. Prøv en anden søgning, eller vælg »Alle«.",
  alle: "Her er ingen sager, der passer, og som du har adgang til. Prøv en anden søgning.",
};

function workedOn({ changedAt }: Pick<ListedCase, "changedAt">) {
  if (changedAt === NEVER) return <span className="quiet">Kun importeret</span>;
  return dateText(dateInDenmark(new Date(changedAt)), "da", "short");
}

function titleCell({ id, title }: Pick<ListedCase, "id" | "title">) {
  return <a href={casePath(id)}>{title || "Uden titel"}</a>;
}

function nextPage(
  { vis, q, enhed, tilstand }: z.output<typeof search> & { vis: keyof typeof SCOPES },
  last: { id: string; changedAt: string },
): string {
  const fra = last.changedAt.replace(" ", "T").replace(/([+-]\d\d)$/, "$1:00");
  const given = { vis, q, enhed: enhed ?? "", tilstand: tilstand ?? "", fra, efter: last.id };
  return new URLSearchParams(Object.entries(given).filter(([, value]) => value !== "")).toString();
}
