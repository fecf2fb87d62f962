import { redirect } from "react-router";
import { dateInDenmark } from "../../../platform/clock.ts";
import { acting, check, loading } from "../../../platform/http/form.ts";
import { dateText } from "../../../platform/i18n/index.ts";
import { Alert, ButtonLink, ErrorSummary, Facts, refusedIn, WorkPage } from "../../../ui/index.ts";
import { deactivatePerson } from "../actions/deactivate-person.ts";
import { endAbsence } from "../actions/end-absence.ts";
import { giveRoles } from "../actions/give-roles.ts";
import { mustFindPerson } from "../actions/must-find.ts";
import { reactivatePerson } from "../actions/reactivate-person.ts";
import { saveAbsence } from "../actions/save-absence.ts";
import { personTyped } from "../find-person.ts";
import { readHistory } from "../history.ts";
import { ORGANISATION_CRUMB, PEOPLE_CRUMB, personPath, unitPath } from "../links.ts";
import {
  mayGiveRoles,
  maySaveAbsence,
  maySavePerson,
  maySeeHistory,
  maySeeLeavers,
} from "../people-policy.ts";
import { absenceSchema, rolesSchema } from "../people-schema.ts";
import { AUTHORITY_ROLE_NAMES } from "../roles.ts";
import { signedIn } from "../signed-in.ts";
import { absencesOf } from "../store/absences.ts";
import { membershipsOfPerson } from "../store/person-memberships.ts";
import { unitsLedBy } from "../store/units.ts";
import { History } from "../ui/history.tsx";
import { Absences, Account, Memberships, Roles } from "../ui/person-parts.tsx";
import type { Route } from "./+types/person.ts";

export const handle = { interactive: true };

export const loader = loading(async ({ context, params, request }: Route.LoaderArgs) => {
  const { viewer, transact, clock } = signedIn(context);
  const before = Number(new URL(request.url).searchParams.get("foer")) || undefined;
  const today = dateInDenmark(clock());
  return transact(async (tx) => {
    const person = await mustFindPerson(tx, params.personId);
    // Of who has left, others learn the name: papers carry it.
    if (!person.isActive && !maySeeLeavers(viewer)) return { left: { name: person.name } };
    const { id } = person;
    const mayDelegate = person.isActive && maySaveAbsence(viewer, id);
    return {
      left: null,
      person,
      leads: await unitsLedBy(tx, id),
      memberships: await membershipsOfPerson(tx, id, today),
      absences: await absencesOf(tx, id, today),
      history: maySeeHistory(viewer, id)
        ? await readHistory(tx, { kind: "person", id }, { before })
        : null,
      may: {
        edit: maySavePerson(viewer),
        giveRoles: mayGiveRoles(viewer),
        delegate: mayDelegate,
      },
      today,
    };
  });
});

export const action = acting(async ({ context, params }: Route.ActionArgs, form) => {
  const { viewer, transact, transactRights, clock } = signedIn(context);
  const id = params.personId;
  const work = form.get("handling");
  if (work === "roller") {
    const { roles } = check(rolesSchema, form);
    await transactRights((tx) => giveRoles(tx, viewer, id, roles));
  } else if (work === "fravaer") {
    const { delegate, startsOn, endsOn } = check(absenceSchema, form);
    await transactRights(async (tx) => {
      const { id: delegateId } = await personTyped(tx, delegate);
      await saveAbsence(tx, viewer, { personId: id, delegateId, startsOn, endsOn });
    });
  } else if (work === "slet-fravaer") {
    const absence = form.get("fravaer");
    await transactRights((tx) =>
      endAbsence(tx, viewer, typeof absence === "string" ? absence : ""),
    );
  } else if (work === "deaktiver")
    await transact((tx) => deactivatePerson(tx, viewer, id, clock()));
  else if (work === "aktiver") await transact((tx) => reactivatePerson(tx, viewer, id));
  throw redirect(personPath(id), 303);
});

const CRUMBS = [ORGANISATION_CRUMB, PEOPLE_CRUMB];

export default function PersonPage({ loaderData, actionData }: Route.ComponentProps) {
  if (loaderData.left !== null)
    return (
      <WorkPage title={loaderData.left.name} crumbs={CRUMBS}>
        <p className="lead">Personen er fratrådt.</p>
      </WorkPage>
    );
  const { person, leads, memberships, absences, history, may, today } = loaderData;
  const refused = refusedIn(actionData);
  return (
    <WorkPage
      title={person.name}
      kicker={[person.title, person.unitName].filter(Boolean).join(", ")}
      crumbs={CRUMBS}
      actions={may.edit && <ButtonLink href={`${personPath(person.id)}/ret`}>Ret</ButtonLink>}
    >
      <ErrorSummary refused={refused} />
      {person.deactivatedAt !== null && (
        <Alert kind="warning">
          Deaktiveret den {dateText(dateInDenmark(person.deactivatedAt), "da", "long")}. Personen
          kan ikke logge ind.
        </Alert>
      )}
      <Facts
        facts={[
          ["Mailadresse", person.email && <a href={`mailto:${person.email}`}>{person.email}</a>],
          ["Telefon", person.phone && <a href={`tel:${person.phone}`}>{person.phone}</a>],
          ["Initialer", person.initials],
          ["Enhed", person.unitId && <a href={unitPath(person.unitId)}>{person.unitName}</a>],
          [
            "Leder af",
            leads.length > 0 &&
              leads.map(({ id, name }, index) => (
                <span key={id}>
                  {index > 0 && ", "}
                  <a href={unitPath(id)}>{name}</a>
                </span>
              )),
          ],
          ["Ledelsesniveau", person.level],
          [
            "Roller",
            person.roles.map((role) => AUTHORITY_ROLE_NAMES[role]).join(", ") || "Medarbejder",
          ],
        ]}
      />
      <Memberships memberships={memberships} today={today} />
      <Absences absences={absences} mayEdit={may.delegate} today={today} refused={refused} />
      {may.giveRoles && <Roles person={person} refused={refused} />}
      {may.edit && (
        <p>
          <a href={`${personPath(person.id)}/adgang`}>Invitation og log ind</a> ·{" "}
          <a href={`${personPath(person.id)}/navne`}>Navne i papirer</a>
        </p>
      )}
      {may.edit && <Account person={person} />}
      {history && (
        <History page={history} olderHref={(n) => `${personPath(person.id)}?foer=${n}`} />
      )}
    </WorkPage>
  );
}
