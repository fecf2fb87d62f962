import {
  isAddendum,
  type PublishedFile,
  type PublishedItem,
  type PublishedSection,
} from "../../publication/index.ts";
import { itemPath } from "../links.ts";
import { spotLink } from "../spot-link.ts";
import { Attachments } from "./attachments.tsx";
import { DecisionBox } from "./decision-box.tsx";
import { RichTextView } from "./rich-text-view.tsx";
import { useSite } from "./site.ts";

interface ItemTextProps {
  item: PublishedItem;
  meeting: { bodySlug: string; slug: string };
  /** The file that the meeting was read from, where it is offered. */
  source: PublishedFile | null;
}

/**
 * An item's sections in printed order. The decisions and the attachments come where they were
 * printed, or last, with what was added later under the decisions; headings that nothing was printed under are named in one line.
 */
export function ItemText({ item, meeting, source }: ItemTextProps) {
  const { m, recordLang } = useSite();
  const decisionAt = item.sections.find(({ kind }) => kind === "decision");
  const attachmentsAt = item.sections.find(({ kind }) => kind === "attachments");
  const [later, printed] = [true, false].map((is) =>
    item.sections.filter((section) => isAddendum(section) === is),
  ) as [PublishedSection[], PublishedSection[]];
  const empty = item.sections.filter((section) => isText(section) && isEmpty(section));
  return (
    <>
      {printed.map((section) => {
        if (section === decisionAt && item.decisions.length > 0) return decisions();
        if (section === attachmentsAt && item.attachments.length > 0) return attachments();
        return isText(section) && !isEmpty(section) && text(section);
      })}
      {!decisionAt && decisions()}
      {later.map(text)}
      {!attachmentsAt && item.attachments.length > 0 && attachments()}
      {empty.length > 0 && (
        <p className="quiet">
          {m.item.emptySections}{" "}
          <span lang={recordLang}>{empty.map(({ heading }) => heading).join(", ")}.</span>
        </p>
      )}
      {item.items.length > 0 && (
        <section>
          <h2>{m.item.subItems}</h2>
          <ul lang={recordLang}>
            {item.items.map(({ number, title }) => (
              <li key={number}>
                <a href={itemPath({ ...meeting, number })}>
                  {number}. {title}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );

  function isText({ kind }: PublishedSection): boolean {
    if (kind === "decision") return item.decisions.length === 0;
    return kind !== "attachments" || item.attachments.length === 0;
  }

  function isEmpty({ content }: PublishedSection): boolean {
    return content.content.length === 0;
  }

  function text(section: PublishedSection) {
    const { heading, content } = section;
    return (
      <section key={`${heading} ${item.sections.indexOf(section)}`}>
        <h2 lang={recordLang}>{heading}</h2>
        <RichTextView text={content} headingLevel={3} />
      </section>
    );
  }

  function decisions() {
    return item.decisions.map((decision, index) => (
      <DecisionBox
        key={`${decision.body} ${decision.date}`}
        decision={decision}
        level={2}
        heading
        earlier={index < item.decisions.length - 1}
        source={spotLink(meeting, source, decision.inSource)}
      />
    ));
  }

  function attachments() {
    return <Attachments key="attachments" attachments={item.attachments} />;
  }
}
