import type { Messages } from "../../../platform/i18n/index.ts";
import { excerpt } from "../excerpt.ts";
import { useSite } from "./site.ts";

/** The kind of a decision and how its words begin; the kind is left out where the words begin with it. */
export function DecisionWords({ decision }: { decision: { type: string; text: string } }) {
  const { m, recordLang } = useSite();
  const kind = m.decisionType[decision.type as keyof Messages["decisionType"]] ?? "";
  const words = excerpt(decision.text, 160);
  const saysItself = kind === "" || words.toLowerCase().startsWith(kind.slice(0, 5).toLowerCase());
  return (
    <>
      {!saysItself && <b>{kind}. </b>}
      <span lang={recordLang}>{words}</span>
    </>
  );
}
