import { redirect } from "react-router";
import { NotFoundError } from "../../../platform/errors.ts";
import { acting, check, loading } from "../../../platform/http/form.ts";
import { dateText, instantText } from "../../../platform/i18n/index.ts";
import { Alert, ButtonLink, ErrorSummary, Facts, refusedIn } from "../../../ui/index.ts";
import { approveNominations } from "../actions/approve-nominations.ts";
import { changeNomination } from "../actions/change-nomination.ts";
import { deleteNomination } from "../actions/delete-nomination.ts";
import { removeNominationArea } from "../actions/remove-nomination-area.ts";
import { saveNominationArea } from "../actions/save-nomination-area.ts";
import { bodyPath } from "../body-links.ts";
import { openBody } from "../body-page.ts";
import { mayApproveNomination, mayNominate, maySeeNominees } from "../body-policy.ts";
import { approvalForm, areaForm, idForm, roundForm } from "../body-schema.ts";
import { signedIn } from "../signed-in.ts";
import { areasOf } from "../store/nomination-areas.ts";
import { nomineesOf, roundById } from "../store/nominations.ts";
import { allUnits } from "../store/units.ts";
import { AreaForm } from "../ui/area-form.tsx";
import { AreaTable } from "../ui/area-table.tsx";
import { BodyFrame } from "../ui/body-frame.tsx";
import { NominationApproval } from "../ui/nomination-approval.tsx";
import { DeleteRound, RoundForm } from "../ui/round-form.tsx";
import type { Route } from "./+types/nomination.ts";

/** People are proposed while a name is typed. */
export const handle = { interactive: true };

export const loader = loading(async ({ context, params, request }: Route.LoaderArgs) => {
  const desk = signedIn(context);
  const { viewer } = desk;
  const asked = new URL(request.url).searchParams;
  return desk.transact(async (tx) => {
    const { body, head } = await openBody(tx, desk, params.body);
    const round = await roundById(tx, params.round);
    if (round?.bodyId !== body.id) throw new NotFoundError("Runden findes ikke.");
    const areas = await areasOf(tx, round.id);
    const isOpen = round.approvedAt === null;
    const seesAll = maySeeNominees(viewer, { bodyId: body.id, responsibleId: null });
    const changed = areas.find(({ id }) => id === asked.get("ret")) ?? null;
    const mayChange = isOpen && head.mayEdit;
    const hasForm = mayChange && (asked.has("ny") || changed !== null);
    return {
      head,
      round,
      areas: areas.map((area) => ({ ...area, isMine: mayNominate(viewer, area) })),
      nominees: seesAll ? await nomineesOf(tx, round.id) : [],
      mayApprove: isOpen && mayApproveNomination(viewer, body.id),
      mayChange,
      isRenamed: mayChange && asked.has("runde"),
      isDeleted: mayChange && asked.has("slet"),
      form: hasForm
        ? {
            area: changed,
            units: (await allUnits(tx))
              .filter(({ validTo }) => validTo === null)
              .map(({ id, name }) => ({ value: id, text: name })),
          }
        : null,
    };
  });
});

export const action = acting(async ({ context, params, request }: Route.ActionArgs, form) => {
  const { viewer, transact, transactRights, clock } = signedIn(context);
  const work = form.get("handling");
  if (work === "fjern") {
    const { id } = check(idForm, form);
    await transact((tx) => removeNominationArea(tx, viewer, id));
  } else if (work === "godkend") {
    const approval = check(approvalForm, form);
    await transactRights((tx) => approveNominations(tx, viewer, params.round, approval, clock()));
  } else if (work === "ret-runde") {
    const round = check(roundForm, form);
    await transact((tx) => changeNomination(tx, viewer, params.round, round));
  } else if (work === "slet-runde") {
    await transact((tx) => deleteNomination(tx, viewer, params.round));
    return redirect(bodyPath(params.body, "indstilling"), 303);
  } else {
    const area = check(areaForm, form);
    await transact((tx) => saveNominationArea(tx, viewer, params.round, area));
  }
  return redirect(new URL(request.url).pathname, 303);
});

export default function Nomination({ loaderData, actionData }: Route.ComponentProps) {
  const { head, round, areas, nominees, mayApprove, mayChange, form } = loaderData;
  const refused = refusedIn(actionData);
  return (
    <BodyFrame
      head={head}
      here="indstilling"
      title={round.title}
      actions={
        mayChange && (
          <>
            <ButtonLink href="?ny#formular">Tilføj område</ButtonLink>
            <ButtonLink href="?runde#formular">Ret runden</ButtonLink>
            <ButtonLink kind="danger" href="?slet#formular">
              Slet runden
            </ButtonLink>
          </>
        )
      }
    >
      <ErrorSummary refused={refused} />
      {round.approvedAt !== null && (
        <Alert kind="success">
          Godkendt af {round.approvedByName} {instantText(round.approvedAt, "da")}: {round.approved}{" "}
          af {round.nominees} indstillede.
        </Alert>
      )}
      <Facts
        facts={[
          ["Medlemmer fra", dateText(round.memberFrom, "da", "long")],
          ["Frist", round.deadline && dateText(round.deadline, "da", "long")],
          ["Bemærkning", round.note],
        ]}
      />
      {loaderData.isRenamed && <RoundForm round={round} refused={refused} />}
      {loaderData.isDeleted && <DeleteRound nominees={round.nominees} />}
      {form && <AreaForm {...form} refused={refused} />}
      <h2>Områder</h2>
      <AreaTable areas={areas} slug={head.slug} round={round} mayChange={mayChange} />
      {(nominees.length > 0 || mayApprove) && (
        <NominationApproval
          nominees={nominees}
          mayApprove={mayApprove}
          missing={round.areas - round.submitted}
          refused={refused}
        />
      )}
    </BodyFrame>
  );
}
