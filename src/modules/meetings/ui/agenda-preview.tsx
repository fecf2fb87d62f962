import { isEmpty } from "../../../platform/rich-text/empty.ts";
import { toHtml } from "../../../platform/rich-text/to-html.ts";
import { Alert } from "../../../ui/index.ts";
import { type Audience, type PreviewItem } from "../preview-agenda.ts";

const TOLD: Record<Audience, string> = {
  medlem: "Sådan ser udvalgets medlemmer dagsordenen, når den er sendt ud.",
  offentligheden: "Sådan ser alle andre dagsordenen, når den er offentliggjort.",
};

/** The whole agenda with its texts, as others will see it. */
export function AgendaPreview({
  audience,
  items,
}: {
  audience: Audience;
  items: readonly PreviewItem[];
}) {
  return (
    <>
      <Alert>{TOLD[audience]}</Alert>
      {items.map(({ id, number, title, isChapter, notes, sections, attachments }) => (
        <section key={id} className={isChapter ? "preview-chapter" : "preview-item"}>
          <h2>
            {number} {title}
          </h2>
          {notes.length > 0 && <p className="quiet">{notes.join(" · ")}</p>}
          {sections
            .filter(({ content }) => !isEmpty(content))
            .map(({ heading, content }) => (
              <div key={heading} className="rich-text text">
                <h3>{heading}</h3>
                {/* toHtml escapes every text and knows no other markup than its own. */}
                <div dangerouslySetInnerHTML={{ __html: toHtml(content, { headingLevel: 4 }) }} />
              </div>
            ))}
          {attachments.length > 0 && (
            <>
              <h3>Bilag</h3>
              <ol>
                {attachments.map((attachment, at) => (
                  // Closed ones have the same name.
                  // oxlint-disable-next-line react/no-array-index-key
                  <li key={at}>{attachment}</li>
                ))}
              </ol>
            </>
          )}
        </section>
      ))}
    </>
  );
}
