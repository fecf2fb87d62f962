import { redirect } from "react-router";
import { acting, check, loading } from "../../../platform/http/form.ts";
import { dateText } from "../../../platform/i18n/dates.ts";
import {
  Button,
  ErrorSummary,
  RadioFields,
  refusedIn,
  TextField,
  WorkPage,
} from "../../../ui/index.ts";
import { documentsForAgenda } from "../../cases/index.ts";
import { signedIn } from "../../organisation/index.ts";
import { addCases } from "../actions/add-cases.ts";
import { putCaseForm } from "../agenda-schema.ts";
import { meetingPath, MEETINGS_CRUMB } from "../meeting-links.ts";
import { isSent, MEETING_STATE_NAMES } from "../meeting-state.ts";
import { demandToPut, agendasToPut } from "../store/agendas-to-put.ts";
import type { Route } from "./+types/put-case.ts";

export const loader = loading(async ({ context, params }: Route.LoaderArgs) => {
  const { viewer, transact } = signedIn(context);
  return transact(async (tx) => {
    const bodyId = await demandToPut(tx, viewer, params.stopId);
    const [document] = await documentsForAgenda(tx, viewer, [params.stopId]);
    return {
      title: document!.title,
      caseNumber: document!.caseNumber,
      meetings: await agendasToPut(tx, bodyId),
    };
  });
});

export const action = acting(async ({ context, params }: Route.ActionArgs, form) => {
  const desk = signedIn(context);
  const { meeting, lateReason } = check(putCaseForm, form);
  const [id] = await desk.transact((tx) =>
    addCases(tx, desk, meeting, [params.stopId], { chapter: undefined, lateReason }),
  );
  throw redirect(`${meetingPath(meeting, "dagsorden")}?besked=tilfoejet#punkt-${id}`, 303);
});

/** Puts one case that is ready on an agenda of its body. */
export default function PutCase({ loaderData, actionData }: Route.ComponentProps) {
  const { title, caseNumber, meetings } = loaderData;
  const refused = refusedIn(actionData);
  return (
    <WorkPage
      title="Sæt på en dagsorden"
      kicker={`${caseNumber} · ${title}`}
      crumbs={[MEETINGS_CRUMB]}
    >
      <ErrorSummary refused={refused} />
      {meetings.length === 0 ? (
        <p className="empty">
          Udvalget har ingen åben dagsorden. Åbn den på mødets side, og kom tilbage.
        </p>
      ) : (
        <form method="post" className="sheet">
          <RadioFields
            name="meeting"
            label="Møde"
            required
            refused={refused}
            value={meetings[0]!.id}
            options={meetings.map(({ id, date, state }) => ({
              value: id,
              text: dateText(date, "da"),
              hint: MEETING_STATE_NAMES[state],
            }))}
          />
          {meetings.some(({ state }) => isSent(state)) && (
            <TextField
              name="lateReason"
              label="Hvorfor kommer sagen efter udsendelsen?"
              hint="Skal udfyldes, når mødets dagsorden er sendt ud."
              required={false}
              maxLength={500}
              refused={refused}
            />
          )}
          <Button>Sæt på dagsordenen</Button>
        </form>
      )}
    </WorkPage>
  );
}
