import { isEmpty } from "../../../platform/rich-text/empty.ts";
import type { RichText } from "../../../platform/rich-text/schema.ts";
import { toHtml } from "../../../platform/rich-text/to-html.ts";

/** The sections as they are read; empty ones that may be left out are. */
export function SectionTexts({
  sections,
}: {
  sections: readonly { key: string; heading: string; required: string; content: RichText }[];
}) {
  const shown = sections.filter(
    ({ required, content }) => required !== "optional" || !isEmpty(content),
  );
  return shown.map(({ key, heading, content }) => (
    // Comments find their words by these two.
    <section key={key} className="rich-text" data-section={key}>
      <h2>{heading}</h2>
      {isEmpty(content) ? (
        <p className="quiet">Ikke udfyldt</p>
      ) : (
        // toHtml escapes every text and knows no other markup than its own.
        <div data-text dangerouslySetInnerHTML={{ __html: toHtml(content, { headingLevel: 3 }) }} />
      )}
    </section>
  ));
}
