import { redirect } from "react-router";
import { dateInDenmark } from "../../../platform/clock.ts";
import { acting, check, loading, textIn } from "../../../platform/http/form.ts";
import { ErrorSummary, refusedIn, WorkPage } from "../../../ui/index.ts";
import { signedIn } from "../../organisation/index.ts";
import { makeSeries } from "../actions/make-series.ts";
import { bodiesToPlan, bodyToPlan, demandSome } from "../bodies-to-plan.ts";
import { MEETINGS_CRUMB } from "../meeting-links.ts";
import { previewSeries } from "../preview-series.ts";
import { askedSeries, chosenDays, ruleOf, seriesRule } from "../series-schema.ts";
import { placesUsed } from "../store/planned.ts";
import { SeriesDates } from "../ui/series-dates.tsx";
import { SeriesFields } from "../ui/series-fields.tsx";
import type { Route } from "./+types/series.ts";

export const loader = loading(async ({ context, request }: Route.LoaderArgs) => {
  const { viewer, transact, clock } = signedIn(context);
  const today = dateInDenmark(clock());
  const { searchParams } = new URL(request.url);
  const { rule, refused } = askedSeries(searchParams);
  return transact(async (tx) => {
    const bodies = await bodiesToPlan(tx, viewer, today);
    demandSome(bodies);
    const wanted = searchParams.get("body") ?? searchParams.get("udvalg");
    const slug = bodies.find(({ value }) => value === wanted)?.value ?? bodies[0]!.value;
    const body = await bodyToPlan(tx, viewer, slug);
    return {
      bodies,
      values: { ...Object.fromEntries(searchParams), body: slug },
      without: searchParams.has("from") ? searchParams.getAll("without[]") : null,
      places: await placesUsed(tx, body.id),
      dates: rule === null ? null : await previewSeries(tx, body, rule, today),
      refused,
    };
  });
});

export const action = acting(async ({ context, request }: Route.ActionArgs, form) => {
  const { viewer, transact, clock } = signedIn(context);
  const asked = new FormData();
  for (const [name, value] of new URL(request.url).searchParams) asked.append(name, value);
  const rule = check(seriesRule, asked);
  for (const at of form.getAll("chosen[]"))
    asked.append("dates[]", textIn(form, `day-${typeof at === "string" ? at : ""}`));
  const { dates, ...facts } = check(chosenDays, asked);
  const count = await transact(async (tx) => {
    const body = await bodyToPlan(tx, viewer, rule.body);
    return makeSeries(tx, viewer, body.id, { ...facts, dates, rule: ruleOf(rule) }, clock());
  });
  const year = dates.toSorted()[0]!.slice(0, 4);
  return redirect(
    `/intern/moeder/kalender?${new URLSearchParams({ udvalg: rule.body, aar: year, lavet: String(count) })}`,
    303,
  );
});

/** First how often a body meets; then the days that follow, to be chosen among and moved. */
export default function Series({ loaderData, actionData }: Route.ComponentProps) {
  const { dates } = loaderData;
  const refused = refusedIn(actionData);
  return (
    <WorkPage title="Lav en møderække" crumbs={[MEETINGS_CRUMB]}>
      <ErrorSummary refused={refused ?? loaderData.refused} />
      <SeriesFields {...loaderData} />
      {dates !== null && <SeriesDates dates={dates} typed={refused} />}
    </WorkPage>
  );
}
