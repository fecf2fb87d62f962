import { useActionData, useSearchParams } from "react-router";
import { Alert } from "./alert.tsx";
import { Button } from "./form/button.tsx";
import { refusedIn } from "./form/refused.ts";

interface ToldProps {
  texts: Readonly<Record<string, string>>;
  /** What can be undone: the button `work` of the page's form, and the field that takes `?fortryd=`. */
  undo?: Readonly<Record<string, { work: string; field: string }>>;
}

/**
 * Says what was done before the page was shown anew: `?besked=` names one of the page's own texts.
 * Nothing is shown of a name that the page doesn't know, nor after a refusal.
 */
export function Told({ texts, undo = {} }: ToldProps) {
  const [asked] = useSearchParams();
  const key = asked.get("besked") ?? "";
  const isRefused = refusedIn(useActionData()) !== undefined;
  if (isRefused || !Object.hasOwn(texts, key)) return null;
  const of = asked.get("fortryd");
  const back = of !== null && Object.hasOwn(undo, key) ? undo[key] : undefined;
  return (
    <Alert kind="success">
      {texts[key]}
      {back && (
        <form method="post" className="undo">
          <input type="hidden" name={back.field} value={of ?? ""} />
          <Button kind="secondary" name="handling" value={back.work}>
            Fortryd
          </Button>
        </form>
      )}
    </Alert>
  );
}
