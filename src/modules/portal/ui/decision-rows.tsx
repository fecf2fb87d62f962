import { dateText, type Messages } from "../../../platform/i18n/index.ts";
import type { DecisionSummary } from "../../publication/index.ts";
import { itemPath } from "../links.ts";
import { excerpt } from "../excerpt.ts";
import { useSite } from "./site.ts";

/** The latest decisions: what it was about, by whom and when, and how it begins. */
export function DecisionRows({ decisions }: { decisions: DecisionSummary[] }) {
  const { language, recordLang } = useSite();
  return (
    <ul className="rows">
      {decisions.map((decision) => (
        <li key={itemPath(decision)}>
          <p lang={recordLang}>
            <a href={itemPath(decision)}>{decision.title}</a>
          </p>
          <p className="quiet">
            {[decision.bodyName, dateText(decision.date, language, "long")].join(", ")}
          </p>
          <p>
            <DecisionWords decision={decision} />
          </p>
        </li>
      ))}
    </ul>
  );
}

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
