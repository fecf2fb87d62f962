import { z } from "zod";
import { loading } from "../../../platform/http/form.ts";
import { dateText } from "../../../platform/i18n/dates.ts";
import { Button, ChoiceField, DataTable, WorkPage } from "../../../ui/index.ts";
import { allUnits, signedIn } from "../../organisation/index.ts";
import { CASES_CRUMB, documentPath } from "../links.ts";
import { type ListedPost, listPosts } from "../store/post-list.ts";
import { DOCUMENT_STATE_NAMES, REASON_KIND_NAMES } from "../words-danish.ts";
import type { Route } from "./+types/posts.ts";

const LIMIT = 200;
const search = z.object({
  enhed: z.uuid().nullable().catch(null),
  tilstand: z
    .enum(["draft", "in_approval", "returned", "approved", "withdrawn"])
    .nullable()
    .catch(null),
});

export const loader = loading(async ({ context, request }: Route.LoaderArgs) => {
  const { viewer, transact } = signedIn(context);
  const given = search.parse(Object.fromEntries(new URL(request.url).searchParams));
  return transact(async (tx) => ({
    given,
    posts: await listPosts(tx, viewer, { unitId: given.enhed, state: given.tilstand }, LIMIT),
    units: (await allUnits(tx)).map(({ id, name }) => ({ value: id, text: name })),
  }));
});

export default function Posts({ loaderData }: Route.ComponentProps) {
  const { given, posts, units } = loaderData;
  return (
    <WorkPage title="Stillinger" crumbs={[CASES_CRUMB]}>
      <p className="lead">
        Ønsker om at besætte stillinger på tværs af enheder, som du har adgang til.
      </p>
      <form method="get" className="filter">
        <div className="field-row">
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
            options={Object.entries(DOCUMENT_STATE_NAMES).map(([value, text]) => ({ value, text }))}
            empty="Alle"
            value={given.tilstand}
          />
        </div>
        <Button kind="secondary">Vis</Button>
      </form>
      <DataTable
        caption="Stillinger"
        quietCaption
        rows={posts}
        keyOf={({ documentId }) => documentId}
        empty="Her er ingen stillinger, du har adgang til. De oprettes som dokument på en sag."
        columns={[
          {
            title: "Stilling",
            cell: postCell,
          },
          { title: "Enhed", cell: ({ unit }) => unit },
          { title: "Årsag", cell: ({ reasonKind }) => REASON_KIND_NAMES[reasonKind] },
          {
            title: "Ønskes fra",
            cell: ({ asSoonAsPossible, wantedFrom }) =>
              asSoonAsPossible
                ? "Hurtigst muligt"
                : wantedFrom && dateText(wantedFrom, "da", "short"),
          },
          {
            title: "Timer",
            numeric: true,
            cell: ({ hoursAWeek }) => hoursAWeek?.toLocaleString("da-DK"),
          },
          {
            title: "I ramme",
            cell: ({ withinBudget }) =>
              withinBudget === null ? "Ikke afklaret" : withinBudget ? "Ja" : "Nej",
          },
          {
            title: "Funktionsbeskrivelse",
            cell: ({ hasFunctionDescription }) => (hasFunctionDescription ? "Vedlagt" : "Mangler"),
          },
          { title: "Tilstand", cell: ({ state }) => DOCUMENT_STATE_NAMES[state] },
        ]}
      />
    </WorkPage>
  );
}

function postCell({ documentId, post }: Pick<ListedPost, "documentId" | "post">) {
  return <a href={documentPath(documentId)}>{post}</a>;
}
