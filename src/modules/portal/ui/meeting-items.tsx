import {
  isAddendum,
  type PublishedItem,
  type PublishedMeeting,
  withdrawnNote,
} from "../../publication/index.ts";
import { isChapter, isEmptyChapter } from "../items.ts";
import { itemPath } from "../links.ts";
import { DecisionBox } from "./decision-box.tsx";
import { useSite } from "./site.ts";

/** The items in printed order, with their decisions; chapters become headings over their items. */
export function MeetingItems({ meeting }: { meeting: PublishedMeeting }) {
  const { m, recordLang } = useSite();
  const chaptered = meeting.items.some(isChapter);
  return (
    <section>
      <h2 id="punkter">{m.meeting.items}</h2>
      {meeting.items.length === 0 && <p>{m.meeting.noItems}</p>}
      {chaptered ? meeting.items.map(chapter) : itemList(meeting.items, 3)}
    </section>
  );

  function chapter(item: PublishedItem) {
    if (!isChapter(item) && !isEmptyChapter(item, meeting.items)) return itemList([item], 3);
    return (
      <section key={item.number} className="chapter">
        <h3 lang={recordLang}>
          {item.number}. {item.title}
        </h3>
        {item.items.length > 0 ? (
          itemList(item.items, 4)
        ) : (
          <p className="quiet">{m.meeting.emptyChapter}</p>
        )}
      </section>
    );
  }

  function itemList(items: PublishedItem[], level: 3 | 4) {
    return (
      <ul className="agenda" key={items[0]?.number}>
        {items.map((item) => (
          <li key={item.number}>
            <span className="number">{item.number}</span>
            <div>{agendaItem(item, level)}</div>
          </li>
        ))}
      </ul>
    );
  }

  function agendaItem(item: PublishedItem, level: 3 | 4) {
    const Heading = `h${level}` as const;
    const href = itemPath({
      bodySlug: meeting.body.slug,
      slug: meeting.slug,
      number: item.number,
    });
    return (
      <>
        <Heading lang={recordLang}>
          <a href={href}>{item.title}</a>
        </Heading>
        {item.closed && <span className="badge pale">{m.meeting.closed}</span>}
        {withdrawnNote(item) !== null && (
          <span className="badge pale" lang={recordLang}>
            {withdrawnNote(item)}
          </span>
        )}
        {!item.closed &&
          ownDecisions(item).map((decision, index, all) => (
            <DecisionBox key={index} decision={decision} level={level} brief={all.length === 1} />
          ))}
        {item.sections.filter(isAddendum).map(({ heading }, at) => (
          // Two may have been added on one day.
          // oxlint-disable-next-line react/no-array-index-key
          <p key={at} className="quiet" lang={recordLang}>
            <a href={href}>{heading}</a>
          </p>
        ))}
      </>
    );
  }

  /** What this meeting decided; what other bodies decided before stands on the item's page. */
  function ownDecisions({ decisions }: PublishedItem) {
    const own = decisions.filter(({ date }) => date === null || date === meeting.date);
    return own.length > 0 ? own : decisions;
  }
}
