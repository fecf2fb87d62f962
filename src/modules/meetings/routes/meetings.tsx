import { dateInDenmark } from "../../../platform/clock.ts";
import { loading } from "../../../platform/http/form.ts";
import { messagesIn } from "../../../platform/i18n/index.ts";
import { ButtonLink, Pagination, WorkPage } from "../../../ui/index.ts";
import { hasRole, listBodies, signedIn } from "../../organisation/index.ts";
import { askedMeetings, bodiesAsked, listAddress } from "../meeting-filter.ts";
import { mayPlanMeetings } from "../policy.ts";
import { listMeetings, yearsOfMeetings } from "../store/listed.ts";
import { MeetingFilters } from "../ui/meeting-filters.tsx";
import { MeetingTabs } from "../ui/meeting-tabs.tsx";
import { MeetingTable } from "../ui/meeting-table.tsx";
import type { Route } from "./+types/meetings.ts";

const SIZE = 50;

export const loader = loading(async ({ context, request }: Route.LoaderArgs) => {
  const { viewer, transact, clock } = signedIn(context);
  const today = dateInDenmark(clock());
  return transact(async (tx) => {
    const bodies = await listBodies(tx, today);
    const asked = askedMeetings(new URL(request.url).searchParams, bodies, viewer);
    const { body, state, year, when, page } = asked;
    const filter = { bodyIds: bodiesAsked(body, bodies, viewer), state, year, when, today };
    const found = await listMeetings(tx, filter, { size: SIZE, skip: (page - 1) * SIZE });
    return {
      asked,
      ...found,
      years: await yearsOfMeetings(tx),
      bodies: bodies.map(({ slug, name }) => ({ value: slug, text: name })),
      sits: viewer.memberships.length > 0,
      readsPapers:
        hasRole(viewer, "secretary") && found.meetings.some((meeting) => meeting.state === null),
      mayPlan: bodies.some(({ id, isActive }) => isActive && mayPlanMeetings(viewer, id)),
    };
  });
});

const { pages: label, previousPage: previous, nextPage: next, page } = messagesIn("da").common;
const PAGES = { label, previous, next, page };

export default function Meetings({ loaderData }: Route.ComponentProps) {
  const { asked, total, meetings, mayPlan, readsPapers } = loaderData;
  const isBody = !["mine", "alle"].includes(asked.body);
  const isNarrowed = asked.state !== null || asked.year !== null;
  return (
    <WorkPage
      title="Møder"
      crumbs={[]}
      actions={
        <>
          {mayPlan && (
            <ButtonLink
              kind="primary"
              href={`/intern/moeder/ny${isBody ? `?udvalg=${asked.body}` : ""}`}
            >
              Planlæg et møde
            </ButtonLink>
          )}
        </>
      }
    >
      <MeetingTabs here={asked.when === "coming" ? "kommende" : "tidligere"} body={asked.body} />
      <MeetingFilters {...loaderData} />
      <p className="quiet">{total === 1 ? "1 møde" : `${total} møder`}</p>
      <MeetingTable
        meetings={meetings}
        empty={emptyText(asked.when, isNarrowed)}
        readsPapers={readsPapers}
      />
      <Pagination
        page={asked.page}
        pageCount={Math.ceil(total / SIZE)}
        href={(n) => listAddress(asked, { page: n })}
        text={PAGES}
      />
    </WorkPage>
  );
}

function emptyText(when: "coming" | "past", isNarrowed: boolean): string {
  if (isNarrowed) return "Ingen møder passer til det valgte.";
  return when === "coming"
    ? "Der er ikke planlagt møder her endnu."
    : "Her er ingen tidligere møder.";
}
