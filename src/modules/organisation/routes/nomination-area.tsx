import { redirect } from "react-router";
import { NotFoundError } from "../../../platform/errors.ts";
import { acting, check, loading } from "../../../platform/http/form.ts";
import { dateText } from "../../../platform/i18n/index.ts";
import { Alert, Button, ErrorSummary, Facts, refusedIn } from "../../../ui/index.ts";
import { nominate } from "../actions/nominate.ts";
import { submitNominations } from "../actions/submit-nominations.ts";
import { withdrawNominee } from "../actions/withdraw-nominee.ts";
import { openBody } from "../body-page.ts";
import { demand, mayNominate, maySeeNominees } from "../body-policy.ts";
import { nomineeForm, personIdForm } from "../body-schema.ts";
import { signedIn } from "../signed-in.ts";
import { areaById } from "../store/nomination-areas.ts";
import { nomineesOf, roundById } from "../store/nominations.ts";
import { BodyFrame } from "../ui/body-frame.tsx";
import { NomineeForm, NomineeTable } from "../ui/nominees.tsx";
import type { Route } from "./+types/nomination-area.ts";

/** People are proposed while a name is typed. */
export const handle = { interactive: true };

export const loader = loading(async ({ context, params }: Route.LoaderArgs) => {
  const desk = signedIn(context);
  const { viewer } = desk;
  return desk.transact(async (tx) => {
    const { body, head } = await openBody(tx, desk, params.body);
    const round = await roundById(tx, params.round);
    const area = await areaById(tx, params.area);
    if (round?.bodyId !== body.id || area?.roundId !== round.id)
      throw new NotFoundError("Området findes ikke.");
    demand(maySeeNominees(viewer, area));
    const isOpen = round.approvedAt === null;
    const mayPropose = isOpen && mayNominate(viewer, area);
    return {
      head,
      round,
      area,
      nominees: (await nomineesOf(tx, round.id)).filter(({ areaId }) => areaId === area.id),
      mayPropose: mayPropose && (area.submittedAt === null || head.mayEdit),
      maySubmit: mayPropose && area.submittedAt === null,
    };
  });
});

export const action = acting(async ({ context, params, request }: Route.ActionArgs, form) => {
  const { viewer, transact, clock } = signedIn(context);
  const work = form.get("handling");
  if (work === "send") {
    await transact((tx) => submitNominations(tx, viewer, params.area, clock()));
  } else if (work === "fjern") {
    const { personId } = check(personIdForm, form);
    await transact((tx) => withdrawNominee(tx, viewer, params.area, personId));
  } else {
    const nominee = check(nomineeForm, form);
    await transact((tx) => nominate(tx, viewer, params.area, nominee));
  }
  return redirect(new URL(request.url).pathname, 303);
});

export default function NominationAreaPage({ loaderData, actionData }: Route.ComponentProps) {
  const { head, round, area, nominees, mayPropose, maySubmit } = loaderData;
  const refused = refusedIn(actionData);
  return (
    <BodyFrame head={head} here="indstilling" title={`${area.name}: ${round.title}`}>
      <ErrorSummary refused={refused} />
      {area.submittedAt !== null && <Alert>Området er sendt ind af {area.submittedByName}.</Alert>}
      <Facts
        facts={[
          ["Forventet", area.expected],
          ["Indstillet", nominees.length],
          ["Ansvarlig", area.responsibleName],
          ["Frist", round.deadline && dateText(round.deadline, "da", "long")],
        ]}
      />
      <NomineeTable nominees={nominees} mayPropose={mayPropose} />
      {maySubmit && (
        <form method="post" className="actions">
          <Button name="handling" value="send">
            Send indstillingen ind
          </Button>
        </form>
      )}
      {mayPropose && <NomineeForm refused={refused} />}
    </BodyFrame>
  );
}
