import type { RichText } from "../../platform/rich-text/schema.ts";
import { toHtml } from "../../platform/rich-text/to-html.ts";

/** The h-element of a text's highest heading: sections stand at h2. */
const HEADING_LEVEL = 3;

/** A text that is read, not written. `prefix` keeps the anchors of its footnotes apart from others'. */
export function StillText({ content, prefix }: { content: RichText; prefix: string }) {
  const html = toHtml(content, { headingLevel: HEADING_LEVEL, notePrefix: prefix });
  return <div className="text" dangerouslySetInnerHTML={{ __html: html }} />;
}
