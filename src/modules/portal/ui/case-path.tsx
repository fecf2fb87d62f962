import { dateText } from "../../../platform/i18n/index.ts";
import type { CaseEntry } from "../../publication/index.ts";
import { itemPath, meetingPath } from "../links.ts";
import { DecisionWords } from "./decision-words.tsx";
import { KindBadge } from "./kind-badge.tsx";
import { useSite } from "./site.ts";

interface CasePathProps {
  /** Oldest first. */
  entries: CaseEntry[];
  /** The address of the entry that the reader is at. */
  here?: string;
  level: 2 | 3;
}

/** A case's way through the bodies: a step for each meeting, with the items it had there. */
export function CasePath({ entries, here, level }: CasePathProps) {
  const { m, language, recordLang } = useSite();
  const Heading = `h${level}` as const;
  return (
    <ol className="steps">
      {[...Map.groupBy(entries, meetingPath)].map(([address, [first, ...more]]) => {
        if (!first) return null;
        const items = [first, ...more];
        const current = items.some((entry) => itemPath(entry) === here);
        return (
          <li key={address} aria-current={current ? "step" : undefined}>
            <Heading>
              <KindBadge kind={first.kind} />
              {first.bodyName}, {dateText(first.date, language, "long")}
            </Heading>
            {items.map(item)}
          </li>
        );
      })}
    </ol>
  );

  function item(entry: CaseEntry) {
    const href = itemPath(entry);
    const title = (
      <>
        {m.meeting.item(entry.number)}: <span lang={recordLang}>{entry.title}</span>
      </>
    );
    return (
      <div key={href}>
        <p>
          {href === here ? (
            <>
              {title} <span className="quiet">({m.item.thisItem.toLowerCase()})</span>
            </>
          ) : (
            <a href={href}>{title}</a>
          )}
        </p>
        {entry.decision && (
          <p className="said">
            <DecisionWords decision={entry.decision} />
          </p>
        )}
      </div>
    );
  }
}
