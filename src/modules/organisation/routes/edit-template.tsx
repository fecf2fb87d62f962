import { redirect } from "react-router";
import { NotFoundError } from "../../../platform/errors.ts";
import { acting, loading } from "../../../platform/http/form.ts";
import { Button, ChoiceField, ErrorSummary, TextField } from "../../../ui/index.ts";
import { saveRules } from "../actions/save-rules.ts";
import { bodyPath } from "../body-links.ts";
import { openBody } from "../body-page.ts";
import { demand } from "../body-policy.ts";
import { ITEM_TYPE_NAMES, ITEM_TYPES } from "../item-type.ts";
import { draftOf } from "../rows.ts";
import { rulesOf } from "../rules.ts";
import { signedIn } from "../signed-in.ts";
import { bodyBySlug, lockBody } from "../store/bodies.ts";
import { BLANK_SECTION, templateTyped, withTemplate, withoutTemplate } from "../template-form.ts";
import { BodyFrame } from "../ui/body-frame.tsx";
import { typedIn } from "../ui/draft.ts";
import { DefaultButton } from "../ui/rows.tsx";
import { SectionRows } from "../ui/section-rows.tsx";
import type { Route } from "./+types/edit-template.ts";

/** The address of a template that isn't there yet. */
const NEW = "ny";

export const loader = loading(async ({ context, params }: Route.LoaderArgs) => {
  const desk = signedIn(context);
  return desk.transact(async (tx) => {
    const { body, head } = await openBody(tx, desk, params.body);
    demand(head.mayEdit);
    const { templates } = rulesOf(body);
    const template = templates.find(({ key }) => key === params.template) ?? null;
    if (template === null && params.template !== NEW)
      throw new NotFoundError("Skabelonen findes ikke.");
    return { head, template };
  });
});

export const action = acting(async ({ context, params }: Route.ActionArgs, form) => {
  const { viewer, transact } = signedIn(context);
  const draft = draftOf(form, { sections: BLANK_SECTION });
  if (draft !== null) return { draft };
  const isRemoved = form.get("handling") === "fjern";
  await transact(async (tx) => {
    const { id } = await bodyBySlug(tx, params.body);
    const { templates } = rulesOf(await lockBody(tx, id));
    const changed = isRemoved
      ? withoutTemplate(templates, params.template)
      : withTemplate(templates, params.template, templateTyped(form));
    await saveRules(tx, viewer, id, { templates: changed });
  });
  return redirect(`${bodyPath(params.body, "regler")}#skabeloner`, 303);
});

export default function EditTemplate({ loaderData, actionData }: Route.ComponentProps) {
  const { head, template } = loaderData;
  const { refused, typed } = typedIn(actionData);
  return (
    <BodyFrame
      head={head}
      here="regler"
      title={template ? `Skabelonen ${template.name}` : "Ny skabelon"}
    >
      <ErrorSummary refused={refused} />
      <form method="post" className="sheet">
        <DefaultButton />
        <TextField name="name" label="Navn" required value={template?.name} refused={typed} />
        <ChoiceField
          name="itemType"
          label="Punkttype"
          options={ITEM_TYPES.map((value) => ({ value, text: ITEM_TYPE_NAMES[value] }))}
          value={template?.itemType}
          refused={typed}
        />
        <h2>Afsnit</h2>
        <SectionRows sections={template?.sections ?? []} typed={typed} />
        <div className="actions">
          <Button>Gem</Button>
          {template && (
            <Button kind="danger" name="handling" value="fjern" formNoValidate>
              Slet skabelonen
            </Button>
          )}
          <a href={bodyPath(head.slug, "regler")}>Fortryd</a>
        </div>
      </form>
    </BodyFrame>
  );
}
