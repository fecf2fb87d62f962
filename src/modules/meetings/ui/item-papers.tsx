import { isEmpty } from "../../../platform/rich-text/empty.ts";
import { toHtml } from "../../../platform/rich-text/to-html.ts";
import { itemPath } from "../meeting-links.ts";
import type { ItemPapersView } from "../item-page.ts";

/** The item's texts, attachments and links, as they are read. */
export function ItemPapers({
  meetingId,
  item,
  withTexts,
}: {
  meetingId: string;
  item: ItemPapersView;
  withTexts: boolean;
}) {
  const texts = withTexts ? item.sections.filter(({ content }) => !isEmpty(content)) : [];
  return (
    <>
      {withTexts && texts.length === 0 && <p className="empty">Punktet har ingen tekst.</p>}
      {texts.map(({ position, heading, content }) => (
        <section key={position} className="rich-text">
          <h2>{heading}</h2>
          {/* toHtml escapes every text and knows no other markup than its own. */}
          <div dangerouslySetInnerHTML={{ __html: toHtml(content, { headingLevel: 3 }) }} />
        </section>
      ))}
      {item.attachments.length > 0 && (
        <section>
          <h2>Bilag</h2>
          <ol className="rows">
            {item.attachments.map(({ position, title, size, isClosed, note }) => (
              <li key={position}>
                {size === null ? (
                  title
                ) : (
                  <a href={`${itemPath(meetingId, item.id)}/bilag/${position}`}>{title}</a>
                )}{" "}
                <span className="quiet">{size}</span>{" "}
                {isClosed && <span className="badge pale">Lukket</span>}
                {note !== null && <span className="badge late">{note}</span>}
              </li>
            ))}
          </ol>
        </section>
      )}
      {item.links.length > 0 && (
        <section>
          <h2>Henvisninger</h2>
          <ul>
            {item.links.map(({ title, url }) => (
              <li key={url}>{url.startsWith("http") ? <a href={url}>{title}</a> : title}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
