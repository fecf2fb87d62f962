import type { RichText } from "../../../platform/rich-text/schema.ts";
import { toPlain } from "../../../platform/rich-text/to-plain.ts";
import { Button } from "../../../ui/index.ts";

/** The sections as plain text, each a form of its own, for browsers without script. */
export function PlainSections({
  sections,
}: {
  sections: readonly { key: string; heading: string; content: RichText; revision: number }[];
}) {
  return (
    <>
      <p>
        Uden script skrives teksten uden fed, kursiv og fodnoter. Lister skrives med »- « eller »1.
        «.
      </p>
      {sections.map(({ key, heading, content, revision }) => (
        <form method="post" key={key}>
          <input type="hidden" name="enkel" value="1" />
          <input type="hidden" name="key" value={key} />
          <input type="hidden" name="revision" value={revision} />
          <div className="field">
            <label className="form-label" htmlFor={`afsnit-${key}`}>
              {heading}
            </label>
            <textarea
              className="form-input"
              id={`afsnit-${key}`}
              name="text"
              rows={8}
              defaultValue={toPlain(content)}
            />
          </div>
          <Button kind="secondary" name="handling" value="afsnit">
            Gem<span className="sr-only"> {heading}</span>
          </Button>
        </form>
      ))}
    </>
  );
}
