import { redirect } from "react-router";
import { z } from "zod";
import { acting, check, loading } from "../../../platform/http/form.ts";
import { dateText } from "../../../platform/i18n/index.ts";
import { ErrorSummary, refusedIn, Told, WorkPage } from "../../../ui/index.ts";
import { signedIn } from "../../organisation/index.ts";
import { undoRepair } from "../actions/undo-repair.ts";
import { sourceView } from "../source-view.ts";
import { ReadItemView } from "../ui/read-item.tsx";
import type { Route } from "./+types/source.ts";

export const loader = loading(async ({ context, params }: Route.LoaderArgs) => {
  const desk = signedIn(context);
  return desk.transact((tx) => sourceView(tx, desk, params.readId));
});

const undoForm = z.object({
  punkt: z.uuid(),
  linje: z.coerce.number().int().positive(),
  tegn: z.coerce.number().int().positive(),
});

export const action = acting(async ({ context, params, request }: Route.ActionArgs, form) => {
  const desk = signedIn(context);
  const { punkt, linje, tegn } = check(undoForm, form);
  const at = { meetingId: params.readId, itemId: punkt };
  await desk.transact((tx) => undoRepair(tx, desk, at, { line: linje, column: tegn }));
  return redirect(`${new URL(request.url).pathname}?besked=sat-tilbage`, 303);
});

/** How a meeting's paper was read: where its items stand, what was repaired, which tasks it seems to give. */
export default function SourcePage({ loaderData, actionData }: Route.ComponentProps) {
  const { body, date, page, file, items } = loaderData;
  return (
    <WorkPage
      title="Læst fra papir"
      kicker={`${body}, ${dateText(date, "da")}`}
      crumbs={[{ text: "Møder", href: "/intern/moeder" }]}
    >
      <p className="lead">
        Hvor punkterne står i papiret, hvilke ord der er rettet efter skanning, og hvilke opgaver
        beslutningerne ser ud til at give. <a href={page}>Mødets side</a>
        {file !== null && ` · Læst fra ${file}`}
      </p>
      <ErrorSummary refused={refusedIn(actionData)} />
      <Told texts={{ "sat-tilbage": "Ordet står igen, som det står i papiret." }} />
      {items.map((item) => (
        <ReadItemView key={item.id} item={item} />
      ))}
    </WorkPage>
  );
}
