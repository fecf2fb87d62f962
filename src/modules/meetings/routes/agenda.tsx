import { data, redirect } from "react-router";
import { acting, loading, textIn } from "../../../platform/http/form.ts";
import { Alert, Button, ButtonLink, ErrorSummary, refusedIn, Told } from "../../../ui/index.ts";
import { signedIn } from "../../organisation/index.ts";
import { demandOfMeeting } from "../access.ts";
import { actOnAgenda } from "../agenda-forms.ts";
import { agendaLacks } from "../agenda-lacks.ts";
import { agendaLines } from "../agenda-view.ts";
import { openMeeting } from "../meeting-head.ts";
import { meetingPath } from "../meeting-links.ts";
import { mayEditAgenda, mayManage, maySeeAgenda } from "../policy.ts";
import { AUDIENCES, type Audience, previewAgenda } from "../preview-agenda.ts";
import { agendaRows, bodyRules } from "../store/agenda.ts";
import { itemCounts } from "../store/item-counts.ts";
import type { Conflict } from "../ui/agenda-conflict.tsx";
import { AgendaEditor } from "../ui/agenda-editor.tsx";
import { AgendaLacks } from "../ui/agenda-lacks.tsx";
import { AgendaPreview } from "../ui/agenda-preview.tsx";
import { AgendaList } from "../ui/agenda-list.tsx";
import { MeetingFrame } from "../ui/meeting-frame.tsx";
import type { Route } from "./+types/agenda.ts";

export const handle = { interactive: true };

export const loader = loading(async ({ context, params, request }: Route.LoaderArgs) => {
  const { viewer, transact } = signedIn(context);
  const wanted = new URL(request.url).searchParams.get("som") ?? "";
  return transact(async (tx) => {
    const { head, access } = await openMeeting(tx, viewer, params.meetingId);
    demandOfMeeting(maySeeAgenda(access), access);
    const mayPreview = mayManage(access);
    const audience = Object.hasOwn(AUDIENCES, wanted) && mayPreview ? (wanted as Audience) : null;
    const mayEdit = mayEditAgenda(access);
    const rows = await agendaRows(tx, head.id);
    const counts = await itemCounts(tx, head.id);
    return {
      head,
      revision: access.meeting.revision,
      lines: agendaLines(access, rows, counts),
      mayEdit,
      mayPreview,
      lacks: mayEdit
        ? await agendaLacks(tx, head.id, (await bodyRules(tx, head.body.id)).openness)
        : [],
      preview:
        audience === null
          ? null
          : {
              audience,
              items: await previewAgenda(tx, head, audience, access.recusedIn),
            },
    };
  });
});

export const action = acting(async ({ context, params }: Route.ActionArgs, form) => {
  const desk = signedIn(context);
  const done = await desk.transact((tx) => actOnAgenda(tx, desk, params.meetingId, form));
  if (done?.kind === "conflict") {
    const conflict: Conflict = { changes: done.changes, flyt: textIn(form, "flyt") || null };
    // After 409 the page with script would keep what it read before.
    return data({ conflict }, { status: form.has("script") ? 200 : 409 });
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
  kapitel: "Kapitlet er sat på dagsordenen. Flyt det derhen, hvor det skal stå.",
  tilfoejede: "Punkterne er sat på dagsordenen.",
  fjernet: "Punktet er taget af dagsordenen.",
};

export default function AgendaPage({ loaderData, actionData }: Route.ComponentProps) {
  const { head, lines, revision, mayEdit, mayPreview, lacks, preview } = loaderData;
  const here = meetingPath(head.id, "dagsorden");
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
      {mayPreview && !isPlanned && (
        <nav aria-label="Visning" className="choice-line">
          <a href={here} aria-current={preview === null ? "page" : undefined}>
            Dagsordenen
          </a>
          {Object.entries(AUDIENCES).map(([key, text]) => (
            <a
              key={key}
              href={`${here}?som=${key}`}
              aria-current={preview?.audience === key ? "page" : undefined}
            >
              {text}
            </a>
          ))}
          <a href={`${here}/versioner`}>Versioner</a>
        </nav>
      )}
      {preview !== null && <AgendaPreview {...preview} />}
      {preview === null && <AgendaLacks meetingId={head.id} lacks={lacks} />}
      {mayEdit && !isPlanned && preview === null && (
        <div className="actions">
          <ButtonLink kind="primary" href={`${here}/tilfoej`}>
            Tilføj punkter
          </ButtonLink>
          <form method="post">
            <input type="hidden" name="handling" value="orden" />
            <input type="hidden" name="revision" value={revision} />
            <input type="hidden" name="seen" value={lines.map(({ id }) => id).join(",")} />
            <Button kind="secondary">Ordn efter reglerne</Button>
          </form>
        </div>
      )}
      {preview !== null ? null : mayEdit && !isPlanned ? (
        <AgendaEditor meetingId={head.id} lines={lines} revision={revision} conflict={conflict} />
      ) : (
        <AgendaList meetingId={head.id} lines={lines} />
      )}
    </MeetingFrame>
  );
}
