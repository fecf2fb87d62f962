import type { Editor } from "@tiptap/react";
import { useMemo, useSyncExternalStore } from "react";

/**
 * What `look` sees in the editor's text now; drawn anew when that is something else. `look` is a
 * function of the module, and gives what JSON can hold. Tiptap's useEditorState begins to listen after
 * the component is drawn and never asks what happened in between, so that on a slow machine a toolbar
 * could go on showing a cursor that had moved on.
 */
export function useSeen<T>(editor: Editor | null, look: (editor: Editor | null) => T): T {
  const text = useMemo(() => textOf(editor, look), [editor, look]);
  const seen = useSyncExternalStore(text.listen, text.seen, text.seen);
  return useMemo(() => JSON.parse(seen) as T, [seen]);
}

function textOf(editor: Editor | null, look: (editor: Editor | null) => unknown) {
  let of: unknown;
  let seen: string | undefined;
  return {
    listen(tell: () => void) {
      editor?.on("transaction", tell);
      return () => void editor?.off("transaction", tell);
    },
    /** The same text as long as the editor's state is the same. */
    seen(): string {
      const present = editor === null || editor.isDestroyed ? null : editor;
      if (seen === undefined || of !== present?.state) seen = JSON.stringify(look(present));
      of = present?.state;
      return seen;
    },
  };
}
