import { redirect } from "react-router";
import { dateInDenmark } from "../../../platform/clock.ts";
import { dateText } from "../../../platform/i18n/index.ts";
import { acting, check, loading } from "../../../platform/http/form.ts";
import { Alert, ErrorSummary, Facts, refusedIn, WorkPage } from "../../../ui/index.ts";
import { closeUnit } from "../actions/close-unit.ts";
import { mustFindUnit } from "../actions/must-find.ts";
import { reopenUnit } from "../actions/reopen-unit.ts";
import { saveHeadCount } from "../actions/save-head-count.ts";
import { saveUnit } from "../actions/save-unit.ts";
import { setLeader } from "../actions/set-leader.ts";
import { personTyped } from "../find-person.ts";
import { readHistory } from "../history.ts";
import { ORGANISATION_CRUMB, unitPath } from "../links.ts";
import { maySaveHeadCount, maySaveUnit, maySeeHistory } from "../people-policy.ts";
import { closingSchema, headCountSchema, leaderSchema, unitSchema } from "../people-schema.ts";
import { signedIn } from "../signed-in.ts";
import { headCountsOf } from "../store/head-counts.ts";
import { listPeople } from "../store/people.ts";
import { allUnits } from "../store/units.ts";
import { History } from "../ui/history.tsx";
import { PersonLink } from "../ui/person-link.tsx";
import { EditUnit, HeadCounts, UnitPeople, UnitsBelow } from "../ui/unit-parts.tsx";
import { unitOptions, unitsOver, unitTree } from "../unit-tree.ts";
import type { Route } from "./+types/unit.ts";

export const handle = { interactive: true };

const SHOWN = 50;

export const loader = loading(async ({ context, params, request }: Route.LoaderArgs) => {
  const { viewer, transact, clock } = signedIn(context);
  const before = Number(new URL(request.url).searchParams.get("foer")) || undefined;
  return transact(async (tx) => {
    const unit = await mustFindUnit(tx, params.unitId);
    const units = await allUnits(tx);
    const open = units.filter(({ validTo, id }) => validTo === null || id === unit.id);
    return {
      unit,
      over: unitsOver(units, unit.id),
      below: unitTree(open.filter(({ id }) => id !== unit.id)).filter(
        (node) => node.unit.parentId === unit.id,
      ),
      people: await listPeople(tx, { unitId: unit.id }, { size: SHOWN, skip: 0 }),
      headCounts: await headCountsOf(tx, unit.id),
      history: maySeeHistory(viewer)
        ? await readHistory(tx, { kind: "unit", id: unit.id }, { before })
        : null,
      options: maySaveUnit(viewer) ? unitOptions(units, unit.id) : null,
      mayCount: maySaveHeadCount(viewer, unit.id),
      today: dateInDenmark(clock()),
    };
  });
});

export const action = acting(async ({ context, params, request }: Route.ActionArgs, form) => {
  const { viewer, transact, transactRights } = signedIn(context);
  const id = params.unitId;
  const work = form.get("handling");
  if (work === "ret") {
    const input = check(unitSchema, form);
    await transact((tx) => saveUnit(tx, viewer, id, input));
  } else if (work === "leder") {
    const { leader } = check(leaderSchema, form);
    await transactRights(async (tx) => {
      const person = leader === null ? null : await personTyped(tx, leader);
      await setLeader(tx, viewer, id, person?.id ?? null);
    });
  } else if (work === "tal") {
    const count = check(headCountSchema, form);
    await transact((tx) => saveHeadCount(tx, viewer, { unitId: id, ...count }));
  } else if (work === "nedlaeg") {
    const { lastDay } = check(closingSchema, form);
    await transact((tx) => closeUnit(tx, viewer, id, lastDay));
  } else if (work === "genaabn") await transact((tx) => reopenUnit(tx, viewer, id));
  throw redirect(new URL(request.url).pathname, 303);
});

export default function UnitPage({ loaderData, actionData }: Route.ComponentProps) {
  const { unit, over, below, people, headCounts, history, options, mayCount, today } = loaderData;
  const refused = refusedIn(actionData);
  return (
    <WorkPage
      title={unit.name}
      kicker="Enhed"
      crumbs={[
        ORGANISATION_CRUMB,
        ...over.map(({ id, name }) => ({ text: name, href: unitPath(id) })),
      ]}
    >
      <ErrorSummary refused={refused} />
      {unit.validTo !== null && (
        <Alert kind="warning">
          Enheden er nedlagt. Dens sidste dag var {dateText(unit.validTo, "da", "long")}.
        </Alert>
      )}
      {unit.leader?.isActive === false && unit.validTo === null && (
        <Alert kind="warning">
          {unit.leader.name} er fratrådt og står stadig som leder. Så længe går godkendelser til
          lederen af enheden over.
        </Alert>
      )}
      <Facts
        facts={[
          ["Leder", unit.leader && <PersonLink person={unit.leader} />],
          ["Gælder fra", unit.validFrom && dateText(unit.validFrom, "da", "long")],
          ["Nøgle", unit.externalId],
        ]}
      />
      <UnitsBelow unit={unit} below={below} mayEdit={options !== null} />
      <UnitPeople unit={unit} shown={people.people} total={people.total} />
      <HeadCounts counts={headCounts} mayCount={mayCount} today={today} refused={refused} />
      {options !== null && (
        <EditUnit unit={unit} options={options} today={today} refused={refused} />
      )}
      {history && <History page={history} olderHref={(n) => `${unitPath(unit.id)}?foer=${n}`} />}
    </WorkPage>
  );
}
