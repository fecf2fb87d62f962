import { toHtml, type RichText } from "../../../platform/rich-text/index.ts";
import { useSite } from "./site.ts";

/**
 * A printed text. `headingLevel` is the h-element of its highest heading. A wide table scrolls in
 * a box of its own that the keyboard can reach; "<table>" can't be text, since all text is escaped.
 */
export function RichTextView({ text, headingLevel }: { text: RichText; headingLevel: number }) {
  const { recordLang, m } = useSite();
  const html = toHtml(text, { headingLevel })
    .replaceAll(
      "<table>",
      `<div class="scroll" role="group" aria-label="${m.common.table}" tabindex="0"><table>`,
    )
    .replaceAll("</table>", "</table></div>");
  return <div className="text" lang={recordLang} dangerouslySetInnerHTML={{ __html: html }} />;
}
