import { data, redirect } from "react-router";
import { acting, loading, textIn } from "../../../platform/http/form.ts";
import type { Tx } from "../../../platform/database/doors.ts";
import { Alert, Button, ErrorSummary, refusedIn, Told } from "../../../ui/index.ts";
import { signedIn } from "../../organisation/index.ts";
import { demandOfMeeting } from "../access.ts";
import { changeSchedule, makeSchedule } from "../actions/change-schedule.ts";
import { tellGuests } from "../actions/tell-guests.ts";
import { guestNews } from "../guest-news.ts";
import { guestNewsText } from "../guest-news-text.ts";
import { openMeeting } from "../meeting-head.ts";
import { meetingPath } from "../meeting-links.ts";
import { mayEditAgenda, maySeeAgenda } from "../policy.ts";
import { readSchedule } from "../schedule-schema.ts";
import { scheduleView } from "../schedule-view.ts";
import { GuestNews } from "../ui/guest-news.tsx";
import { MeetingFrame } from "../ui/meeting-frame.tsx";
import { ScheduleForm } from "../ui/schedule-form.tsx";
import { ScheduleSum } from "../ui/schedule-sum.tsx";
import { ScheduleTable } from "../ui/schedule-table.tsx";
import { typedAgain } from "../typed-schedule.ts";
import type { Route } from "./+types/schedule.ts";

export const handle = { interactive: true };

export const loader = loading(async ({ context, params }: Route.LoaderArgs) => {
  const { viewer, transact } = signedIn(context);
  return transact(async (tx) => {
    const { head, access } = await openMeeting(tx, viewer, params.meetingId);
    demandOfMeeting(maySeeAgenda(access), access);
    const mayEdit = mayEditAgenda(access) && head.state !== "planned";
    return {
      head,
      mayEdit,
      revision: access.meeting.revision,
      view: await scheduleView(tx, access, head),
      news:
        mayEdit && head.state === "dispatched"
          ? (await guestNews(tx, viewer.authorityId, head.id)).map(guestNewsText)
          : [],
    };
  });
});

export const action = acting(async ({ context, params }: Route.ActionArgs, form) => {
  const desk = signedIn(context);
  const id = params.meetingId;
  const handling = textIn(form, "handling");
  const works: Record<string, (tx: Tx) => Promise<unknown>> = {
    lav: (tx) => makeSchedule(tx, desk, id),
    gaester: (tx) => tellGuests(tx, desk, id),
  };
  const saves = (tx: Tx) => changeSchedule(tx, desk, id, readSchedule(form));
  const isWork = Object.hasOwn(works, handling);
  await desk.transact((isWork ? works[handling] : undefined) ?? saves);
  if (form.has("script")) return data({});
  const [work = "", at = ""] = textIn(form, "raekke").split(":");
  const row = { op: Number(at) - 1, ned: Number(at) + 1 }[work];
  throw redirect(
    `${meetingPath(id, "tidsplan")}?besked=${isWork ? handling : "gemt"}${row === undefined ? "" : `#raekke-${Math.max(0, row)}`}`,
    303,
  );
});

const TOLD = {
  lav: "Tidsplanen følger nu dagsordenen.",
  gemt: "Tidsplanen er gemt.",
  gaester: "Gæsterne har fået besked.",
};

export default function SchedulePage({ loaderData, actionData }: Route.ComponentProps) {
  const { head, view, mayEdit, revision, news } = loaderData;
  const refused = refusedIn(actionData);
  const rows = refused === undefined ? view.rows : typedAgain(view.rows, refused.values);
  return (
    <MeetingFrame head={head} here="tidsplan">
      <ErrorSummary refused={refused} />
      <Told texts={TOLD} />
      {mayEdit && view.without.length > 0 && (
        <Alert>
          <p>
            {view.rows.length === 0
              ? "Mødet har ingen tidsplan endnu."
              : `Ikke på tidsplanen: ${view.without.join("; ")}.`}
          </p>
          <form method="post">
            <Button kind="secondary" name="handling" value="lav">
              {view.rows.length === 0 ? "Lav tidsplan af dagsordenen" : "Sæt dem på"}
            </Button>
          </form>
        </Alert>
      )}
      {news.length > 0 && <GuestNews news={news} />}
      <ScheduleSum view={view} end={head.endTime} />
      {mayEdit && rows.length > 0 ? (
        <ScheduleForm rows={rows} revision={revision} />
      ) : (
        <ScheduleTable meetingId={head.id} rows={view.rows} />
      )}
    </MeetingFrame>
  );
}
