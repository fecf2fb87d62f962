import { useActionData, useSearchParams } from "react-router";
import { Alert } from "./alert.tsx";
import { refusedIn } from "./form/refused.ts";

/**
 * Says what was done before the page was shown anew: `?besked=` names one of the page's own texts.
 * Nothing is shown of a name that the page doesn't know, nor after a refusal.
 */
export function Told({ texts }: { texts: Readonly<Record<string, string>> }) {
  const key = useSearchParams()[0].get("besked") ?? "";
  const isRefused = refusedIn(useActionData()) !== undefined;
  return !isRefused && Object.hasOwn(texts, key) ? (
    <Alert kind="success">{texts[key]}</Alert>
  ) : null;
}
