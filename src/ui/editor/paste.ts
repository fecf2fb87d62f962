import { DOMSerializer } from "@tiptap/pm/model";
import type { EditorView } from "@tiptap/pm/view";
import { fromDom } from "../../platform/rich-text/html/from-dom.ts";
import { isExpected } from "../../platform/errors.ts";

/** What Word, Outlook, Google Docs or a page put on the clipboard, as HTML of our own schema only. */
export function cleanPaste(html: string, view: EditorView): string {
  // Our own editor's clipboard is clean, and says where the cut was.
  if (html.includes("data-pm-slice")) return html;
  const { schema } = view.state;
  try {
    const text = fromDom(new DOMParser().parseFromString(html, "text/html").body);
    const box = document.createElement("div");
    const { content } = schema.nodeFromJSON(text);
    box.append(DOMSerializer.fromSchema(schema).serializeFragment(content));
    return box.innerHTML;
  } catch (error) {
    if (!isExpected(error)) throw error;
    // Too large for a document; the schema keeps what it knows, and the server tells the writer.
    return html;
  }
}
