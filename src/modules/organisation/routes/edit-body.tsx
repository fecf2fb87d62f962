import { redirect } from "react-router";
import { acting, check, loading } from "../../../platform/http/form.ts";
import { Button, ErrorSummary, refusedIn } from "../../../ui/index.ts";
import { addAlias } from "../actions/add-alias.ts";
import { changeBody } from "../actions/change-body.ts";
import { removeAlias } from "../actions/remove-alias.ts";
import { bodyPath } from "../body-links.ts";
import { openBody } from "../body-page.ts";
import { demand } from "../body-policy.ts";
import { aliasForm, bodyForm } from "../body-schema.ts";
import { signedIn } from "../signed-in.ts";
import { bodyBySlug, listBodies } from "../store/bodies.ts";
import { otherNamesOf } from "../store/body-names.ts";
import { BodyFields } from "../ui/body-fields.tsx";
import { BodyFrame } from "../ui/body-frame.tsx";
import { BodyNames } from "../ui/body-names.tsx";
import type { Route } from "./+types/edit-body.ts";

export const loader = loading(async ({ context, params }: Route.LoaderArgs) => {
  const desk = signedIn(context);
  return desk.transact(async (tx) => {
    const { body, head } = await openBody(tx, desk, params.body);
    demand(head.mayEdit);
    const bodies = await listBodies(tx, head.today);
    const { rules: _, ...facts } = body;
    return {
      head,
      facts,
      names: await otherNamesOf(tx, body.id),
      parents: bodies
        .filter(({ id, isActive }) => id !== body.id && (isActive || id === body.parentId))
        .map(({ id, name }) => ({ value: id, text: name })),
    };
  });
});

export const action = acting(async ({ context, params, request }: Route.ActionArgs, form) => {
  const { viewer, transact, clock } = signedIn(context);
  const work = form.get("handling");
  const { id } = await transact((tx) => bodyBySlug(tx, params.body));
  if (work === "navn") {
    const { alias } = check(aliasForm, form);
    await transact((tx) => addAlias(tx, viewer, id, alias));
  } else if (work === "fjern-navn") {
    const { alias } = check(aliasForm, form);
    await transact((tx) => removeAlias(tx, viewer, id, alias));
  } else {
    const facts = check(bodyForm, form);
    await transact((tx) => changeBody(tx, viewer, id, facts, clock()));
    return redirect(bodyPath(params.body), 303);
  }
  return redirect(new URL(request.url).pathname, 303);
});

export default function EditBody({ loaderData, actionData }: Route.ComponentProps) {
  const { head, facts, names, parents } = loaderData;
  const refused = refusedIn(actionData);
  return (
    <BodyFrame head={head} here="" title={`Ret ${head.name}`}>
      <ErrorSummary refused={refused} />
      <form method="post" className="sheet">
        <BodyFields body={facts} parents={parents} refused={refused} />
        <div className="actions">
          <Button>Gem</Button>
          <a href={bodyPath(head.slug)}>Fortryd</a>
        </div>
      </form>
      <BodyNames names={names} refused={refused} />
    </BodyFrame>
  );
}
