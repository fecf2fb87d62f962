import type { Refused } from "../../ui/index.ts";

/** A form that may be sent as it is, once its warnings have been seen. */
interface Confirming {
  warnings: string[];
  /** What was typed. */
  typed: Refused;
}

/** True when nothing warns, or the form says that just these warnings have been seen. */
export function isConfirmed(warnings: readonly string[], confirmed: string | undefined): boolean {
  return warnings.length === 0 || confirmed === warnings.join(" ");
}

/** What an action gives back instead of doing what it would warn of: the form again, filled. */
export function toConfirm(warnings: string[], form: FormData): { confirming: Confirming } {
  const texts = (name: string) => form.getAll(name).filter((value) => typeof value === "string");
  const values = Object.fromEntries([...new Set(form.keys())].map((name) => [name, texts(name)]));
  return {
    confirming: { warnings, typed: { message: "", hint: undefined, fields: {}, values } },
  };
}

/** What an action gave back, if that was a form to confirm. */
export function confirmingIn(actionData: unknown): Confirming | undefined {
  return (actionData as { confirming?: Confirming } | undefined)?.confirming;
}
