import type { PointerEvent } from "react";
import { toHtml } from "../../platform/rich-text/to-html.ts";
import type { RichText } from "../../platform/rich-text/schema.ts";

interface StillSectionProps {
  id: string;
  label: string;
  describedBy: string;
  content: RichText;
  /** Whether script runs: before that the text is only read. */
  isReady: boolean;
  onPress(event: PointerEvent): void;
  onEnter(): void;
}

/** A section's text before its editor is there. It can be focused like the editor that takes its place. */
export function StillSection({ id, content, isReady, label, ...given }: StillSectionProps) {
  const html = toHtml(content, { headingLevel: 1, notePrefix: id }) || "<p><br></p>";
  return (
    <div
      className="section-text"
      // A text with headings, lists and tables is no textarea.
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="textbox"
      aria-multiline="true"
      aria-label={label}
      aria-describedby={given.describedBy}
      aria-readonly={!isReady}
      tabIndex={0}
      // Keeps Tab off its links, as in the editor; nothing is typed here, since focus brings the editor.
      contentEditable={isReady}
      suppressContentEditableWarning
      onPointerDown={given.onPress}
      onFocus={given.onEnter}
      onBeforeInput={(event) => event.preventDefault()}
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}
