import { toPlain } from "../../../platform/rich-text/to-plain.ts";
import { DocumentEditor } from "../../../ui/editor/index.ts";
import { Button } from "../../../ui/index.ts";
import type { ItemPapersView } from "../item-page.ts";
import { itemPath } from "../meeting-links.ts";

/** The texts of an item that is written on the agenda: in the editor, or as plain forms without script. */
export function ItemTexts({
  meetingId,
  item,
  owner,
  isPlain,
}: {
  meetingId: string;
  item: ItemPapersView;
  owner: string;
  isPlain: boolean;
}) {
  if (isPlain)
    return item.sections.map((section) => <PlainText key={section.position} {...section} />);
  return (
    <>
      <noscript>
        <p>
          <a href="?enkel">Skriv uden script</a>
        </p>
      </noscript>
      <DocumentEditor
        owner={owner}
        sections={item.sections.map(({ position, heading, content, revision }) => ({
          key: String(position),
          heading,
          required: "optional",
          content,
          revision,
          saveUrl: `${itemPath(meetingId, item.id)}/afsnit/${position}`,
        }))}
      />
    </>
  );
}

function PlainText({ position, heading, content, revision }: ItemPapersView["sections"][number]) {
  return (
    <form method="post">
      <input type="hidden" name="position" value={position} />
      <input type="hidden" name="revision" value={revision} />
      <div className="field">
        <label className="form-label" htmlFor={`tekst-${position}`}>
          {heading}
        </label>
        <textarea
          className="form-input"
          id={`tekst-${position}`}
          name="text"
          rows={8}
          defaultValue={toPlain(content)}
        />
      </div>
      <Button kind="secondary" name="handling" value="tekst">
        Gem<span className="sr-only"> {heading}</span>
      </Button>
    </form>
  );
}
