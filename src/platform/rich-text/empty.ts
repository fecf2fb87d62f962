import { lineTexts } from "./line-texts.ts";
import type { RichText } from "./schema.ts";

/** Whether nothing is written, however many empty lines, entries and cells there are. */
export function isEmpty(doc: RichText): boolean {
  return lineTexts(doc).every((text) => text.trim() === "");
}

/** The document with a place for the cursor, which an editor needs even in an empty one. */
export function forEditor(doc: RichText): RichText {
  return doc.content.length > 0 ? doc : { type: "doc", content: [{ type: "paragraph" }] };
}
