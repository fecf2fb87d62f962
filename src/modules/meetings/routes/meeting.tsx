import { redirect } from "react-router";
import { InputError } from "../../../platform/errors.ts";
import { acting, loading } from "../../../platform/http/form.ts";
import { Alert, Button, ButtonLink, ErrorSummary, refusedIn, Told } from "../../../ui/index.ts";
import { signedIn } from "../../organisation/index.ts";
import { openAgenda } from "../actions/open-agenda.ts";
import { loadOverview } from "../load-overview.ts";
import { meetingPath } from "../meeting-links.ts";
import { MeetingFrame } from "../ui/meeting-frame.tsx";
import { DeadlineClock, MeetingFacts, NextStep, Programme, Seats, Steps } from "../ui/overview.tsx";
import type { Route } from "./+types/meeting.ts";

export const loader = loading(async ({ context, params }: Route.LoaderArgs) => {
  const { viewer, transact, clock } = signedIn(context);
  return transact((tx) => loadOverview(tx, viewer, params.meetingId, clock()));
});

export const action = acting(async ({ context, params }: Route.ActionArgs, form) => {
  const { viewer, transact, clock } = signedIn(context);
  if (form.get("handling") !== "aabn") throw new InputError("Formularen kunne ikke læses.");
  await transact((tx) => openAgenda(tx, viewer, params.meetingId, clock()));
  return redirect(`${meetingPath(params.meetingId)}?besked=aabnet`, 303);
});

const TOLD = {
  planlagt: "Mødet er planlagt.",
  aabnet: "Dagsordenen er åbnet.",
  rettet: "Mødet er rettet.",
  aflyst: "Mødet er aflyst.",
};

/** Where the meeting is on its way, and what is to be done next. */
export default function MeetingOverview({ loaderData, actionData }: Route.ComponentProps) {
  const { head, canMove, clock, steps, next, programme, members } = loaderData;
  const isCancelled = head.state === "cancelled";
  const reason = isCancelled ? steps.at(-1)?.reason : null;
  const opens = loaderData.manages && head.state === "planned";
  return (
    <MeetingFrame head={head} here="">
      <Told texts={TOLD} />
      <ErrorSummary refused={refusedIn(actionData)} />
      {isCancelled && <Alert kind="warning">Mødet er aflyst. {reason}</Alert>}
      <MeetingFacts head={head} />
      <div className="split">
        <div>
          <section>
            <h2>Det næste</h2>
            <NextStep next={next} meetingId={head.id} />
            {opens && (
              <form method="post" className="actions">
                <Button name="handling" value="aabn">
                  Åbn dagsordenen
                </Button>
              </form>
            )}
          </section>
          <section>
            <h2>Sådan er det gået</h2>
            <Steps steps={steps} />
          </section>
          {programme.length > 0 && (
            <section>
              <h2>Dagens program</h2>
              <Programme entries={programme} />
            </section>
          )}
          <section>
            <h2>Udvalget på mødedagen</h2>
            <Seats members={members} />
          </section>
        </div>
        <aside>
          {!isCancelled && (
            <section className="card">
              <h2>Mødet</h2>
              <p>
                <a href={`${meetingPath(head.id)}/kalender.ics`}>Hent til din kalender</a>
              </p>
              {canMove && (
                <p className="actions">
                  <ButtonLink href={`${meetingPath(head.id)}/ret`}>Ret eller flyt</ButtonLink>
                  <ButtonLink href={`${meetingPath(head.id)}/aflys`}>Aflys</ButtonLink>
                </p>
              )}
            </section>
          )}
          {clock.length > 0 && (
            <section className="card">
              <h2>Frister</h2>
              <DeadlineClock lines={clock} />
            </section>
          )}
        </aside>
      </div>
    </MeetingFrame>
  );
}
