import { dateInDenmark } from "../../../platform/clock.ts";
import { loading } from "../../../platform/http/form.ts";
import { Alert, Button, ButtonLink, ChoiceField, WorkPage } from "../../../ui/index.ts";
import { listBodies, signedIn } from "../../organisation/index.ts";
import { MEETINGS_CRUMB } from "../meeting-links.ts";
import { askedMeetings, bodiesAsked } from "../meeting-filter.ts";
import { mayPlanMeetings } from "../policy.ts";
import { listMeetings, yearsOfMeetings } from "../store/listed.ts";
import { MeetingTabs } from "../ui/meeting-tabs.tsx";
import { YearGrid, YearList } from "../ui/year-calendar.tsx";
import { yearOf } from "../year.ts";
import type { Route } from "./+types/year-calendar.ts";

/** More than all bodies of a municipality meet in a year. */
const MOST = 3000;

export const loader = loading(async ({ context, request }: Route.LoaderArgs) => {
  const { viewer, transact, clock } = signedIn(context);
  const today = dateInDenmark(clock());
  const query = new URL(request.url).searchParams;
  return transact(async (tx) => {
    const bodies = await listBodies(tx, today);
    const { body, year } = askedMeetings(query, bodies, viewer);
    const shown = year ?? Number(today.slice(0, 4));
    const filter = { state: null, year: shown, when: "all" as const, today };
    const { meetings } = await listMeetings(
      tx,
      { ...filter, bodyIds: bodiesAsked(body, bodies, viewer) },
      { size: MOST, skip: 0 },
    );
    const years = await yearsOfMeetings(tx);
    return {
      body,
      year: shown,
      years: [...new Set([...years, shown, shown + 1])].toSorted((a, b) => b - a),
      months: yearOf(
        shown,
        meetings.filter(({ state }) => state !== "cancelled"),
        today,
      ),
      bodies: bodies.map(({ slug, name }) => ({ value: slug, text: name })),
      sits: viewer.memberships.length > 0,
      mayPlan: bodies.some(({ id, isActive }) => isActive && mayPlanMeetings(viewer, id)),
      made: Number(query.get("lavet")) || null,
    };
  });
});

/** A year's meetings, as a calendar to look at and to print. */
export default function YearCalendar({ loaderData }: Route.ComponentProps) {
  const { body, year, years, months, bodies, sits, mayPlan, made } = loaderData;
  const name = bodies.find(({ value }) => value === body)?.text;
  const own = sits ? [{ value: "mine", text: "Mine udvalg" }] : [];
  return (
    <WorkPage
      title={name === undefined ? `Møder i ${year}` : `${name}: møder i ${year}`}
      crumbs={[MEETINGS_CRUMB]}
      actions={
        mayPlan && (
          <ButtonLink href={`/intern/moeder/raekke${name === undefined ? "" : `?udvalg=${body}`}`}>
            Lav en møderække
          </ButtonLink>
        )
      }
    >
      <MeetingTabs here="kalender" body={body} />
      {made !== null && (
        <Alert kind="success">
          {made === 1 ? "1 møde er planlagt." : `${made} møder er planlagt.`}
        </Alert>
      )}
      <search>
        <form className="filter">
          <div className="field-row">
            <ChoiceField
              name="udvalg"
              label="Udvalg"
              options={[...own, { value: "alle", text: "Alle udvalg" }, ...bodies]}
              value={body}
            />
            <ChoiceField
              name="aar"
              label="År"
              options={years.map((one) => ({ value: String(one), text: String(one) }))}
              value={String(year)}
            />
          </div>
          <div className="actions">
            <Button kind="secondary">Vis</Button>
          </div>
        </form>
      </search>
      <YearGrid months={months} />
      <YearList months={months} />
    </WorkPage>
  );
}
