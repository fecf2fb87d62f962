import { redirect } from "react-router";
import { NotFoundError } from "../../../platform/errors.ts";
import { acting, loading } from "../../../platform/http/form.ts";
import { Button, ErrorSummary } from "../../../ui/index.ts";
import { saveRules } from "../actions/save-rules.ts";
import { bodyPath } from "../body-links.ts";
import { openBody } from "../body-page.ts";
import { demand } from "../body-policy.ts";
import { draftOf } from "../rows.ts";
import { rulesOf } from "../rules.ts";
import { RULES_FORMS } from "../rules-forms.ts";
import { signedIn } from "../signed-in.ts";
import { bodyBySlug } from "../store/bodies.ts";
import { BodyFrame } from "../ui/body-frame.tsx";
import { typedIn } from "../ui/draft.ts";
import { DefaultButton } from "../ui/rows.tsx";
import { RULES_PAGES } from "../ui/rules-fields.tsx";
import type { Route } from "./+types/edit-rules.ts";

const BLANK = {
  chapters: { key: "", title: "" },
  standing: { kind: "other", title: "", at: "last", chapter: "" },
};

export const loader = loading(async ({ context, params }: Route.LoaderArgs) => {
  const desk = signedIn(context);
  if (!Object.hasOwn(RULES_FORMS, params.part)) throw new NotFoundError("Den regel findes ikke.");
  return desk.transact(async (tx) => {
    const { body, head } = await openBody(tx, desk, params.body);
    demand(head.mayEdit);
    return { head, rules: rulesOf(body), part: params.part };
  });
});

export const action = acting(async ({ context, params }: Route.ActionArgs, form) => {
  const { viewer, transact } = signedIn(context);
  const read = Object.hasOwn(RULES_FORMS, params.part) ? RULES_FORMS[params.part] : undefined;
  if (read === undefined) throw new NotFoundError("Den regel findes ikke.");
  const draft = draftOf(form, BLANK);
  if (draft !== null) return { draft };
  await transact(async (tx) => {
    const { id } = await bodyBySlug(tx, params.body);
    await saveRules(tx, viewer, id, read(form));
  });
  return redirect(`${bodyPath(params.body, "regler")}#${params.part}`, 303);
});

export default function EditRules({ loaderData, actionData }: Route.ComponentProps) {
  const { head, rules, part } = loaderData;
  const { refused, typed } = typedIn(actionData);
  const page = RULES_PAGES[part]!;
  return (
    <BodyFrame head={head} here="regler" title={page.title}>
      <ErrorSummary refused={refused} />
      <form method="post" className="sheet">
        <DefaultButton />
        <page.Fields rules={rules} refused={typed} />
        <div className="actions">
          <Button>Gem</Button>
          <a href={bodyPath(head.slug, "regler")}>Fortryd</a>
        </div>
      </form>
    </BodyFrame>
  );
}
