/** What a form page gets back when its input was refused (platform/http/form.ts). */
export interface Refused {
  message: string;
  hint: string | undefined;
  /** What is wrong, by the field's name. */
  fields: Record<string, string>;
  /** What was typed. */
  values: Record<string, string[]>;
}

/** What an action gave back, if that was a refusal. */
export function refusedIn(actionData: unknown): Refused | undefined {
  const refused = (actionData as { refused?: Refused } | undefined)?.refused;
  return refused;
}
