import { Editor } from "@tiptap/react";
import { useState } from "react";
import { forEditor } from "../../platform/rich-text/empty.ts";
import { proseMirrorSchema } from "../../platform/rich-text/prosemirror-schema.ts";
import type { RichText } from "../../platform/rich-text/schema.ts";
import { extensions } from "./extensions.ts";
import { NotesPanel } from "./notes-panel.tsx";
import { cleanPaste } from "./paste.ts";
import { storedText } from "./stored-text.ts";

/** All of it is taken when the text comes alive; later changes go through the editor. */
export interface LiveTextProps {
  content: RichText;
  label: string;
  /** Ids of what describes the text: its state, its faults. */
  describedBy: string;
  /** Where on the screen the writer pressed, or null when the keyboard led here. */
  pressedAt: { x: number; y: number } | null;
  onReady(editor: Editor): void;
  onFocus(editor: Editor): void;
  onChange(content: RichText): void;
}

/** One section being written: the text, and its footnotes under it. */
export default function LiveText(props: LiveTextProps) {
  const [editor, setEditor] = useState<Editor | null>(null);
  const [enliven] = useState(() => (element: HTMLDivElement) => {
    const started = startEditor(element, props);
    setEditor(started);
    return () => started.destroy();
  });
  return (
    <>
      <div ref={enliven} />
      {editor && <NotesPanel editor={editor} />}
    </>
  );
}

function startEditor(element: HTMLElement, props: LiveTextProps): Editor {
  const editor = new Editor({
    element,
    extensions,
    schemaSpec: proseMirrorSchema.spec,
    content: forEditor(props.content),
    injectCSS: false,
    editorProps: {
      attributes: {
        role: "textbox",
        "aria-multiline": "true",
        "aria-label": props.label,
        "aria-describedby": props.describedBy,
        class: "section-text",
        lang: "da",
        spellcheck: "true",
      },
      transformPastedHTML: cleanPaste,
    },
    onUpdate: ({ transaction }) => {
      if (transaction.docChanged) props.onChange(storedText(editor.getJSON()));
    },
    onFocus: () => props.onFocus(editor),
  });
  props.onReady(editor);
  const { pressedAt } = props;
  const place = pressedAt && editor.view.posAtCoords({ left: pressedAt.x, top: pressedAt.y });
  editor.commands.focus(place ? place.pos : "start", { scrollIntoView: false });
  return editor;
}
