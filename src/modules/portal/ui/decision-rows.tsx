import { dateText } from "../../../platform/i18n/index.ts";
import type { DecisionSummary } from "../../publication/index.ts";
import { itemPath } from "../links.ts";
import { DecisionWords } from "./decision-words.tsx";
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
