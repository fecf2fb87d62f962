import { redirect, useRevalidator } from "react-router";
import { ConflictError, InputError } from "../../../platform/errors.ts";
import { acting, loading, textIn } from "../../../platform/http/form.ts";
import { Button, ErrorSummary, refusedIn } from "../../../ui/index.ts";
import editorSheet from "../../../ui/styles/editor.scss?url";
import sheet from "../../../ui/styles/meeting.scss?url";
import {
  confirmingIn,
  demandOfMeeting,
  mayManage,
  meetingPath,
  openMeeting,
  toConfirm,
} from "../../meetings/index.ts";
import { Confirm, MeetingFrame } from "../../meetings/ui/index.ts";
import { signedIn } from "../../organisation/index.ts";
import { beginMeeting } from "../actions/begin-meeting.ts";
import { endMeeting } from "../actions/end-meeting.ts";
import { resumeMeeting } from "../actions/resume-meeting.ts";
import { takeBackMeeting } from "../actions/take-back-meeting.ts";
import { loadLive } from "../live/load-live.ts";
import { partsFor } from "../live/live-parts.ts";
import { liveViewFor } from "../live/live-view.ts";
import { screenFacts } from "../screen/screen-facts.ts";
import { MeetingScreen } from "../ui/meeting-screen.tsx";
import type { Route } from "./+types/meeting-screen.ts";

export const handle = { interactive: true };
export const links: Route.LinksFunction = () => [
  { rel: "stylesheet", href: editorSheet },
  { rel: "stylesheet", href: sheet },
];

export const loader = loading(async ({ context, params }: Route.LoaderArgs) => {
  const { viewer, transact } = signedIn(context);
  return transact(async (tx) => {
    const { head, access } = await openMeeting(tx, viewer, params.meetingId);
    demandOfMeeting(mayManage(access), access);
    const meeting = await loadLive(tx, head.id);
    const view = liveViewFor(access, "desk");
    if (meeting === null || view === null)
      throw new ConflictError("Mødet har ingen mødeskærm endnu.", {
        hint: "Åbn mødets dagsorden først.",
      });
    return {
      head,
      facts: await screenFacts(tx, access),
      parts: partsFor(meeting, JSON.stringify(view)),
    };
  });
});

const STEPS = { begynd: beginMeeting, afslut: endMeeting, genoptag: resumeMeeting };

export const action = acting(async ({ context, params }: Route.ActionArgs, form) => {
  const desk = signedIn(context);
  if (form.get("handling") === "tag-tilbage") {
    const confirmed = textIn(form, "confirmed") || undefined;
    const losses = await desk.transact((tx) =>
      takeBackMeeting(tx, desk, params.meetingId, confirmed),
    );
    if (losses.length > 0) return toConfirm(losses, form);
    throw redirect(meetingPath(params.meetingId, "moede"), 303);
  }
  const step = STEPS[textIn(form, "handling") as keyof typeof STEPS];
  if (step === undefined) throw new InputError("Vælg, hvad der skal ske.");
  await desk.transact((tx) => step(tx, desk, params.meetingId));
  throw redirect(meetingPath(params.meetingId, "moede"), 303);
});

/** Where the secretary runs the meeting. */
export default function MeetingScreenPage({ loaderData, actionData }: Route.ComponentProps) {
  const { head, facts, parts } = loaderData;
  const path = meetingPath(head.id, "moede");
  const confirming = confirmingIn(actionData);
  const { revalidate } = useRevalidator();
  return (
    <MeetingFrame
      head={head}
      here="moede"
      actions={
        <form method="post">
          {(head.state === "open" || head.state === "dispatched") && (
            <Button name="handling" value="begynd">
              Begynd mødet
            </Button>
          )}
          {head.state === "running" && (
            <>
              <Button name="handling" value="afslut" kind="secondary">
                Afslut mødet
              </Button>{" "}
              <Button name="handling" value="tag-tilbage" kind="plain">
                Begyndt ved en fejl
              </Button>
            </>
          )}
          {head.state === "draft" && (
            <Button name="handling" value="genoptag" kind="secondary">
              Genoptag mødet
            </Button>
          )}
        </form>
      }
    >
      <ErrorSummary refused={refusedIn(actionData)} />
      {confirming && (
        <form method="post" className="sheet">
          <Confirm warnings={confirming.warnings} />
          <div className="actions">
            <Button kind="danger" name="handling" value="tag-tilbage">
              Slet det, og tag mødet tilbage
            </Button>
            <a href={path}>Behold mødet, som det er</a>
          </div>
        </form>
      )}
      <noscript>
        <p className="alert alert-warning">Mødeskærmen kræver, at browseren kan køre script.</p>
      </noscript>
      <MeetingScreen
        facts={facts}
        parts={parts}
        postUrl={`${path}/handling`}
        liveUrl={`${meetingPath(head.id)}/live`}
        // Another secretary began or ended the meeting: what may be done here is another.
        onState={(state) => state !== head.state && void revalidate()}
      />
    </MeetingFrame>
  );
}
