import { dateText } from "../../../platform/i18n/index.ts";
import type { CaseEntry } from "../../publication/index.ts";
import { itemPath } from "../links.ts";
import { DecisionWords } from "./decision-rows.tsx";
import { KindBadge } from "./kind-badge.tsx";
import { useSite } from "./site.ts";

interface CasePathProps {
  /** Oldest first. */
  entries: CaseEntry[];
  /** The address of the entry that the reader is at. */
  here?: string;
  level: 2 | 3;
}

/** A case's way through the bodies as a line of steps. */
export function CasePath({ entries, here, level }: CasePathProps) {
  const { m, language, recordLang } = useSite();
  const Heading = `h${level}` as const;
  return (
    <ol className="steps">
      {entries.map((entry) => {
        const href = itemPath(entry);
        const current = href === here;
        const place = `${entry.bodyName}, ${dateText(entry.date, language, "long")}`;
        return (
          <li key={href} aria-current={current ? "step" : undefined}>
            <Heading>{current ? place : <a href={href}>{place}</a>}</Heading>
            <p className="quiet">
              <KindBadge kind={entry.kind} /> {m.meeting.item(entry.number)}
              {": "}
              <span lang={recordLang}>{entry.title}</span>
              {current && ` (${m.item.thisItem.toLowerCase()})`}
            </p>
            {entry.decision && (
              <p>
                <DecisionWords decision={entry.decision} />
              </p>
            )}
          </li>
        );
      })}
    </ol>
  );
}
