import { data, redirect } from "react-router";
import { acting, loading, textIn } from "../../../platform/http/form.ts";
import { Alert, Button, ButtonLink, ErrorSummary, refusedIn, Told } from "../../../ui/index.ts";
import { signedIn } from "../../organisation/index.ts";
import { demandOfMeeting } from "../access.ts";
import { actOnAgenda } from "../agenda-forms.ts";
import { agendaLines } from "../agenda-view.ts";
import { openMeeting } from "../meeting-head.ts";
import { meetingPath } from "../meeting-links.ts";
import { mayEditAgenda, maySeeAgenda } from "../policy.ts";
import { agendaRows } from "../store/agenda.ts";
import { itemCounts } from "../store/item-counts.ts";
import type { Conflict } from "../ui/agenda-conflict.tsx";
import { AgendaEditor } from "../ui/agenda-editor.tsx";
import { AgendaList } from "../ui/agenda-list.tsx";
import { MeetingFrame } from "../ui/meeting-frame.tsx";
import type { Route } from "./+types/agenda.ts";

export const handle = { interactive: true };

export const loader = loading(async ({ context, params }: Route.LoaderArgs) => {
  const { viewer, transact } = signedIn(context);
  return transact(async (tx) => {
    const { head, access } = await openMeeting(tx, viewer, params.meetingId);
    demandOfMeeting(maySeeAgenda(access), access);
    const rows = await agendaRows(tx, head.id);
    const counts = await itemCounts(tx, head.id);
    return {
      head,
      revision: access.meeting.revision,
      lines: agendaLines(access, rows, counts),
      mayEdit: mayEditAgenda(access),
    };
  });
});

export const action = acting(async ({ context, params }: Route.ActionArgs, form) => {
  const desk = signedIn(context);
  const done = await desk.transact((tx) => actOnAgenda(tx, desk, params.meetingId, form));
  if (done?.kind === "conflict") {
    const conflict: Conflict = { changes: done.changes, flyt: textIn(form, "flyt") || null };
    return data({ conflict }, { status: 409 });
  }
  if (form.has("script")) return data({});
  const path = meetingPath(params.meetingId, "dagsorden");
  const [, moved] = textIn(form, "flyt").split(":");
  throw redirect(
    moved === undefined ? `${path}?besked=${textIn(form, "handling")}` : `${path}#punkt-${moved}`,
    303,
  );
});

const TOLD = {
  aabn: "Dagsordenen er åbnet med udvalgets faste punkter.",
  orden: "Punkterne står nu efter udvalgets regler.",
  tilfoejet: "Punktet er sat på dagsordenen.",
  tilfoejede: "Punkterne er sat på dagsordenen.",
  fjernet: "Punktet er taget af dagsordenen.",
};

export default function AgendaPage({ loaderData, actionData }: Route.ComponentProps) {
  const { head, lines, revision, mayEdit } = loaderData;
  const conflict =
    actionData && "conflict" in actionData ? (actionData.conflict as Conflict) : null;
  const isPlanned = head.state === "planned";
  return (
    <MeetingFrame head={head} here="dagsorden">
      <ErrorSummary refused={refusedIn(actionData)} />
      <Told texts={TOLD} />
      {isPlanned && mayEdit && (
        <Alert>
          <p>
            Dagsordenen er ikke åbnet endnu. Når du åbner den, kommer udvalgets faste kapitler og
            punkter på af sig selv.
          </p>
          <form method="post">
            <input type="hidden" name="handling" value="aabn" />
            <Button>Åbn dagsordenen</Button>
          </form>
        </Alert>
      )}
      {mayEdit && !isPlanned && (
        <div className="actions">
          <ButtonLink kind="primary" href={`${meetingPath(head.id, "dagsorden")}/tilfoej`}>
            Tilføj punkter
          </ButtonLink>
          <form method="post">
            <input type="hidden" name="handling" value="orden" />
            <input type="hidden" name="revision" value={revision} readOnly />
            <input type="hidden" name="seen" value={lines.map(({ id }) => id).join(",")} readOnly />
            <Button kind="secondary">Ordn efter reglerne</Button>
          </form>
        </div>
      )}
      {mayEdit && !isPlanned ? (
        <AgendaEditor meetingId={head.id} lines={lines} revision={revision} conflict={conflict} />
      ) : (
        <AgendaList meetingId={head.id} lines={lines} />
      )}
    </MeetingFrame>
  );
}
