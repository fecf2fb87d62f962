import { redirect } from "react-router";
import { dateInDenmark } from "../../../platform/clock.ts";
import { acting, check, loading } from "../../../platform/http/form.ts";
import { ErrorSummary, refusedIn, WorkPage } from "../../../ui/index.ts";
import { addListSource } from "../actions/add-list-source.ts";
import { deleteDistributionList } from "../actions/delete-distribution-list.ts";
import { mustFindList } from "../actions/must-find.ts";
import { removeListSource } from "../actions/remove-list-source.ts";
import { saveDistributionList } from "../actions/save-distribution-list.ts";
import { personTyped } from "../find-person.ts";
import { readHistory } from "../history.ts";
import { listPath, LISTS_CRUMB, ORGANISATION_CRUMB } from "../links.ts";
import { maySaveList, maySeeHistory } from "../people-policy.ts";
import { listSchema, sourceSchema } from "../people-schema.ts";
import { signedIn } from "../signed-in.ts";
import { listBodies } from "../store/bodies.ts";
import { addressesOf, type ListSource } from "../store/distribution-lists.ts";
import { allUnits } from "../store/units.ts";
import { History } from "../ui/history.tsx";
import { AddSource, Addressees, EditList, Sources } from "../ui/list-parts.tsx";
import { unitOptions } from "../unit-tree.ts";
import type { Route } from "./+types/list.ts";

export const handle = { interactive: true };

export const loader = loading(async ({ context, params, request }: Route.LoaderArgs) => {
  const { viewer, transact, clock } = signedIn(context);
  const before = Number(new URL(request.url).searchParams.get("foer")) || undefined;
  const today = dateInDenmark(clock());
  return transact(async (tx) => {
    const list = await mustFindList(tx, params.listId);
    const bodies = maySaveList(viewer) ? await listBodies(tx, today) : null;
    return {
      list,
      addressees: await addressesOf(tx, list.id, today),
      choices: bodies && {
        bodies: bodies.map(({ id, name }) => ({ value: id, text: name })),
        units: unitOptions(await allUnits(tx)),
      },
      history: maySeeHistory(viewer)
        ? await readHistory(tx, { kind: "distribution", id: list.id }, { before })
        : null,
    };
  });
});

export const action = acting(async ({ context, params }: Route.ActionArgs, form) => {
  const { viewer, transact } = signedIn(context);
  const id = params.listId;
  const work = form.get("handling");
  if (work === "tilfoej") {
    const chosen = check(sourceSchema, form);
    await transact(async (tx) => {
      const source: ListSource =
        chosen.bodyId !== undefined
          ? { kind: "body", bodyId: chosen.bodyId, roles: chosen.roles }
          : chosen.unitId !== undefined
            ? { kind: "unit", unitId: chosen.unitId }
            : { kind: "person", personId: (await personTyped(tx, chosen.person ?? "")).id };
      await addListSource(tx, viewer, id, source);
    });
  } else if (work === "fjern") {
    const source = form.get("modtager");
    await transact((tx) =>
      removeListSource(tx, viewer, id, typeof source === "string" ? source : ""),
    );
  } else if (work === "omdoeb") {
    const { name } = check(listSchema, form);
    await transact((tx) => saveDistributionList(tx, viewer, id, name));
  } else if (work === "slet") {
    await transact((tx) => deleteDistributionList(tx, viewer, id));
    throw redirect(LISTS_CRUMB.href, 303);
  }
  throw redirect(listPath(id), 303);
});

export default function ListPage({ loaderData, actionData }: Route.ComponentProps) {
  const { list, addressees, choices, history } = loaderData;
  const refused = refusedIn(actionData);
  return (
    <WorkPage title={list.name} kicker="Fordelingsliste" crumbs={[ORGANISATION_CRUMB, LISTS_CRUMB]}>
      <ErrorSummary refused={refused} />
      <Sources list={list} mayEdit={choices !== null} />
      {choices && <AddSource {...choices} refused={refused} />}
      <Addressees addressees={addressees} />
      {choices && <EditList list={list} refused={refused} />}
      {history && <History page={history} olderHref={(n) => `${listPath(list.id)}?foer=${n}`} />}
    </WorkPage>
  );
}
