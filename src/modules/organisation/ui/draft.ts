import { refusedIn } from "../../../ui/index.ts";

/** What a form with rows is shown with again: refused, or changed by a row button. */
export function typedIn(actionData: unknown) {
  const refused = refusedIn(actionData);
  const values = (actionData as { draft?: Record<string, string[]> } | undefined)?.draft;
  const draft = values && { message: "", hint: undefined, fields: {}, values };
  return { refused, typed: refused ?? draft };
}
