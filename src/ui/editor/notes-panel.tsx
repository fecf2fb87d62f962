import type { Editor } from "@tiptap/react";
import { NodeSelection } from "@tiptap/pm/state";
import { useEffect, useId, useRef } from "react";
import { notesOf, rewriteNote } from "./footnote.ts";
import { useSeen } from "./use-seen.ts";

function look(editor: Editor | null) {
  return editor === null
    ? { notes: [], chosen: -1 }
    : { notes: notesOf(editor.state.doc), chosen: chosenNote(editor) };
}

/** The words of a section's footnotes, each in a field of its own; a note chosen in the text opens its field. */
export function NotesPanel({ editor }: { editor: Editor }) {
  const id = useId();
  const list = useRef<HTMLOListElement>(null);
  const { notes, chosen } = useSeen(editor, look);
  const index = notes.findIndex((note) => note.at === chosen);
  useEffect(() => {
    if (index >= 0 && editor.isFocused) list.current?.querySelectorAll("textarea")[index]?.focus();
  }, [index, editor]);
  if (notes.length === 0) return null;
  const backToText = (at: number) =>
    editor.commands.focus(at + editor.state.doc.nodeAt(at)!.nodeSize);
  const remove = (at: number) =>
    editor
      .chain()
      .deleteRange({ from: at, to: at + editor.state.doc.nodeAt(at)!.nodeSize })
      .focus(at)
      .run();
  return (
    <section className="notes-panel" aria-label="Fodnoter">
      <ol ref={list}>
        {notes.map(({ at, text }, number) => (
          // A note has no name but its place among the others.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={number}>
            <label className="sr-only" htmlFor={`${id}-${number}`}>
              Fodnote {number + 1}
            </label>
            <textarea
              id={`${id}-${number}`}
              className="form-input"
              rows={1}
              value={text}
              onChange={({ target }) =>
                editor.view.dispatch(rewriteNote(editor.state, at, target.value))
              }
              onKeyDown={(event) => {
                if (event.key !== "Escape") return;
                event.preventDefault();
                backToText(at);
              }}
            />
            <button
              type="button"
              className="button button-plain"
              aria-label={`Slet fodnote ${number + 1}`}
              onClick={() => remove(at)}
            >
              Slet
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Where the note stands that is chosen in the text, or -1. */
function chosenNote(editor: Editor): number {
  const { selection } = editor.state;
  const isNote = selection instanceof NodeSelection && selection.node.type.name === "footnote";
  return isNote ? selection.from : -1;
}
