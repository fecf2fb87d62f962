import { redirect } from "react-router";
import { NotFoundError } from "../../../platform/errors.ts";
import { acting, check, loading } from "../../../platform/http/form.ts";
import { instantText } from "../../../platform/i18n/dates.ts";
import {
  Button,
  ChoiceField,
  DataTable,
  ErrorSummary,
  refusedIn,
  TextField,
  Told,
} from "../../../ui/index.ts";
import { signedIn } from "../../organisation/index.ts";
import { demandOfMeeting } from "../access.ts";
import { keepAgenda } from "../actions/keep-agenda.ts";
import { keepForm } from "../agenda-schema.ts";
import { agendaNow, type AgendaReason, agendaVersion, agendaVersions } from "../agenda-version.ts";
import { compareAgendas } from "../compare-agendas.ts";
import { openMeeting } from "../meeting-head.ts";
import { meetingPath } from "../meeting-links.ts";
import { mayEditAgenda, mayManage } from "../policy.ts";
import { AgendaDifference } from "../ui/agenda-difference.tsx";
import { MeetingFrame } from "../ui/meeting-frame.tsx";
import type { Route } from "./+types/agenda-versions.ts";

const REASONS: Record<AgendaReason, string> = {
  saved: "Gemt af sekretæren",
  dispatched: "Udsendt",
  supplement: "Tillægsdagsorden udsendt",
  corrected: "Rettelse udsendt",
  held: "Som mødet blev holdt efter",
};

/** A version's number in the address; 0 and what makes no sense is the agenda as it stands. */
const numberIn = (text: string | null) => (/^\d{1,6}$/.test(text ?? "") ? Number(text) : 0);

export const loader = loading(async ({ context, params, request }: Route.LoaderArgs) => {
  const { viewer, transact } = signedIn(context);
  const { searchParams } = new URL(request.url);
  const [from, to] = [numberIn(searchParams.get("fra")), numberIn(searchParams.get("til"))];
  return transact(async (tx) => {
    const { head, access } = await openMeeting(tx, viewer, params.meetingId);
    demandOfMeeting(mayManage(access), access);
    const read = async (number: number) => {
      const content =
        number === 0 ? await agendaNow(tx, head.id) : await agendaVersion(tx, head.id, number);
      if (content === null) throw new NotFoundError("Versionen findes ikke.");
      return content;
    };
    return {
      head,
      versions: await agendaVersions(tx, head.id),
      compared:
        from === 0
          ? null
          : {
              from,
              to,
              items: compareAgendas(await read(from), await read(to), access.recusedIn),
            },
      mayKeep: mayEditAgenda(access),
    };
  });
});

export const action = acting(async ({ context, params }: Route.ActionArgs, form) => {
  const desk = signedIn(context);
  const { note } = check(keepForm, form);
  await desk.transact((tx) => keepAgenda(tx, desk, params.meetingId, note));
  throw redirect(`${meetingPath(params.meetingId, "dagsorden")}/versioner?besked=gemt`, 303);
});

export default function AgendaVersions({ loaderData, actionData }: Route.ComponentProps) {
  const { head, versions, compared, mayKeep } = loaderData;
  const refused = refusedIn(actionData);
  const options = versions.map(({ number, reason }) => ({
    value: String(number),
    text: `Version ${number}: ${REASONS[reason]}`,
  }));
  return (
    <MeetingFrame head={head} here="dagsorden" title="Dagsordenens versioner">
      <ErrorSummary refused={refused} />
      <Told texts={{ gemt: "Dagsordenen er gemt som en version." }} />
      <DataTable
        caption="Versioner"
        quietCaption
        rows={versions}
        keyOf={({ number }) => String(number)}
        empty="Der er ingen versioner endnu. Der gemmes en, hver gang dagsordenen sendes ud, og når du selv gør det."
        columns={[
          {
            title: "Version",
            numeric: true,
            cell: ({ number }) => <a href={`?fra=${number}`}>{number}</a>,
          },
          {
            title: "Hvad",
            cell: ({ reason, note }) => [REASONS[reason], note].filter(Boolean).join(". "),
          },
          { title: "Hvem", cell: ({ madeBy }) => madeBy },
          { title: "Hvornår", cell: ({ madeAt }) => instantText(madeAt, "da") },
        ]}
      />
      {versions.length > 0 && (
        <form method="get" className="filters">
          <ChoiceField
            name="fra"
            label="Sammenlign"
            options={options}
            value={String(compared?.from ?? versions[0]!.number)}
          />
          <ChoiceField
            name="til"
            label="med"
            options={options}
            empty="Dagsordenen nu"
            value={String(compared?.to || "")}
          />
          <Button kind="secondary">Sammenlign</Button>
        </form>
      )}
      {compared !== null && <AgendaDifference {...compared} />}
      {mayKeep && (
        <form method="post" className="sheet">
          <h2>Gem en version nu</h2>
          <TextField
            name="note"
            label="Hvad er særligt ved den?"
            required={false}
            maxLength={200}
            refused={refused}
          />
          <Button kind="secondary">Gem som version</Button>
        </form>
      )}
    </MeetingFrame>
  );
}
