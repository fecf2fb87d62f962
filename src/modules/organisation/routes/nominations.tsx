import { redirect } from "react-router";
import { acting, check, loading } from "../../../platform/http/form.ts";
import { dateText } from "../../../platform/i18n/index.ts";
import { ButtonLink, DataTable, ErrorSummary, refusedIn } from "../../../ui/index.ts";
import { startNomination } from "../actions/start-nomination.ts";
import { bodyPath } from "../body-links.ts";
import { openBody } from "../body-page.ts";
import { roundForm } from "../body-schema.ts";
import { signedIn } from "../signed-in.ts";
import { bodyBySlug } from "../store/bodies.ts";
import { type Round, roundsOf } from "../store/nominations.ts";
import { BodyFrame } from "../ui/body-frame.tsx";
import { RoundForm } from "../ui/round-form.tsx";
import type { Route } from "./+types/nominations.ts";

export const loader = loading(async ({ context, params, request }: Route.LoaderArgs) => {
  const desk = signedIn(context);
  const isNew = new URL(request.url).searchParams.has("ny");
  return desk.transact(async (tx) => {
    const { body, head } = await openBody(tx, desk, params.body);
    return { head, rounds: await roundsOf(tx, body.id), hasForm: isNew && head.mayEdit };
  });
});

export const action = acting(async ({ context, params }: Route.ActionArgs, form) => {
  const { viewer, transact } = signedIn(context);
  const { id: bodyId } = await transact((tx) => bodyBySlug(tx, params.body));
  const round = check(roundForm, form);
  const id = await transact((tx) => startNomination(tx, viewer, bodyId, round));
  return redirect(bodyPath(params.body, "indstilling", id), 303);
});

export default function Nominations({ loaderData, actionData }: Route.ComponentProps) {
  const { head, rounds, hasForm } = loaderData;
  const refused = refusedIn(actionData);
  return (
    <BodyFrame
      head={head}
      here="indstilling"
      actions={head.mayEdit && <ButtonLink href="?ny#formular">Start en runde</ButtonLink>}
    >
      <p>I en runde indstiller hvert område sine medlemmer, og de godkendes samlet.</p>
      <ErrorSummary refused={refused} />
      {hasForm && <RoundForm round={null} refused={refused} />}
      <DataTable
        caption="Runder"
        quietCaption
        rows={rounds}
        keyOf={({ id }) => id}
        empty="Der er ikke holdt nogen runde."
        columns={roundColumns(head.slug)}
      />
    </BodyFrame>
  );
}

const roundColumns = (slug: string) => [
  {
    title: "Runde",
    cell: ({ id, title }: Round) => <a href={bodyPath(slug, "indstilling", id)}>{title}</a>,
  },
  { title: "Stand", cell: stateText },
  { title: "Forventet", numeric: true, cell: ({ expected }: Round) => expected },
  { title: "Indstillet", numeric: true, cell: ({ nominees }: Round) => nominees },
];

function stateText({ approvedAt, areas, submitted, deadline }: Round): string {
  if (approvedAt !== null) return "Godkendt";
  const state = `${submitted} af ${areas} områder er sendt ind`;
  return deadline === null ? state : `${state}, frist ${dateText(deadline, "da", "long")}`;
}
