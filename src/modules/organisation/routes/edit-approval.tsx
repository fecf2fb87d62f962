import { redirect } from "react-router";
import { NotFoundError } from "../../../platform/errors.ts";
import { acting, loading } from "../../../platform/http/form.ts";
import { Button, ErrorSummary } from "../../../ui/index.ts";
import { saveRules } from "../actions/save-rules.ts";
import { BLANK_ADVICE, BLANK_STEP, chainRows, chainTyped } from "../approval-form.ts";
import { bodyPath } from "../body-links.ts";
import { openBody } from "../body-page.ts";
import { demand } from "../body-policy.ts";
import { ITEM_TYPE_NAMES, ITEM_TYPES, type ItemType } from "../item-type.ts";
import { draftOf } from "../rows.ts";
import { rulesOf } from "../rules.ts";
import { signedIn } from "../signed-in.ts";
import { bodyBySlug, lockBody } from "../store/bodies.ts";
import { allUnits } from "../store/units.ts";
import { BodyFrame } from "../ui/body-frame.tsx";
import { ChainRows } from "../ui/chain-rows.tsx";
import { typedIn } from "../ui/draft.ts";
import { DefaultButton } from "../ui/rows.tsx";
import type { Route } from "./+types/edit-approval.ts";

function typeIn(word: string): ItemType {
  const type = ITEM_TYPES.find((one) => one === word);
  if (type === undefined) throw new NotFoundError("Den punkttype findes ikke.");
  return type;
}

export const loader = loading(async ({ context, params }: Route.LoaderArgs) => {
  const desk = signedIn(context);
  const type = typeIn(params.type);
  return desk.transact(async (tx) => {
    const { body, head } = await openBody(tx, desk, params.body);
    demand(head.mayEdit);
    return {
      head,
      title: `Godkendelse: ${ITEM_TYPE_NAMES[type]}`,
      chain: await chainRows(tx, rulesOf(body).approval[type]),
      units: (await allUnits(tx))
        .filter(({ validTo }) => validTo === null)
        .map(({ id, name }) => ({ value: id, text: name })),
    };
  });
});

export const action = acting(async ({ context, params }: Route.ActionArgs, form) => {
  const { viewer, transact } = signedIn(context);
  const type = typeIn(params.type);
  const draft = draftOf(form, { steps: BLANK_STEP, advice: BLANK_ADVICE });
  if (draft !== null) return { draft };
  await transact(async (tx) => {
    const { id } = await bodyBySlug(tx, params.body);
    const { approval } = rulesOf(await lockBody(tx, id));
    const chain = await chainTyped(tx, form);
    await saveRules(tx, viewer, id, { approval: { ...approval, [type]: chain } });
  });
  return redirect(`${bodyPath(params.body, "regler")}#godkendelse`, 303);
});

export default function EditApproval({ loaderData, actionData }: Route.ComponentProps) {
  const { head, title, chain, units } = loaderData;
  const { refused, typed } = typedIn(actionData);
  return (
    <BodyFrame head={head} here="regler" title={title}>
      <ErrorSummary refused={refused} />
      <form method="post" className="sheet">
        <DefaultButton />
        <ChainRows chain={chain} units={units} typed={typed} />
        <div className="actions">
          <Button>Gem</Button>
          <a href={bodyPath(head.slug, "regler")}>Fortryd</a>
        </div>
      </form>
    </BodyFrame>
  );
}
