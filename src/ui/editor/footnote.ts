import { Node } from "@tiptap/core";
import type { Node as TextNode } from "@tiptap/pm/model";
import { type EditorState, NodeSelection, type Transaction } from "@tiptap/pm/state";

/**
 * A note in the text: its number, counted by the style sheet, with the note's words held inside
 * and edited in the panel under the section (notes-panel.tsx).
 */
export const Footnote = Node.create({
  name: "footnote",
  inline: true,
  group: "inline",
  atom: true,
  content: "(text | hardBreak)*",
  parseHTML: () => [{ tag: "span[data-footnote]" }],
  renderHTML: () => ["span", { "data-footnote": "" }, 0],
  addKeyboardShortcuts() {
    return { "Mod-Alt-f": ({ editor }) => editor.commands.command(insertFootnote) };
  },
  addNodeView() {
    return ({ node }) => {
      const dom = document.createElement("sup");
      dom.className = "footnote-mark";
      const describe = (note: TextNode) => {
        dom.title = note.textContent;
      };
      describe(node);
      return {
        dom,
        update(changed) {
          if (changed.type !== node.type) return false;
          describe(changed);
          return true;
        },
      };
    };
  },
});

export interface PlacedNote {
  /** Where the note stands in the document. */
  at: number;
  text: string;
}

/** The notes of a document in order, their line breaks as "\n". */
export function notesOf(doc: TextNode): PlacedNote[] {
  const notes: PlacedNote[] = [];
  doc.descendants((node, at) => {
    if (node.type.name !== "footnote") return true;
    notes.push({ at, text: textOf(node) });
    return false;
  });
  return notes;
}

function textOf(note: TextNode): string {
  return note.textBetween(0, note.content.size, "", "\n");
}

/** An empty note where the cursor is, chosen so that its panel opens. */
export function insertFootnote({
  state,
  tr,
  dispatch,
}: {
  state: EditorState;
  tr: Transaction;
  dispatch: unknown;
}): boolean {
  const note = state.schema.nodes["footnote"]!.create();
  const { $to } = tr.selection;
  if (!$to.parent.inlineContent || $to.parent.type.name === "footnote") return false;
  if (dispatch) {
    tr.insert($to.pos, note);
    tr.setSelection(NodeSelection.create(tr.doc, $to.pos)).scrollIntoView();
  }
  return true;
}

/** Changes the words of the note at `at`: only what differs, so that marks elsewhere in it stay. */
export function rewriteNote(state: EditorState, at: number, text: string): Transaction {
  const old = textOf(state.doc.nodeAt(at)!);
  const shorter = Math.min(old.length, text.length);
  let start = 0;
  while (start < shorter && old[start] === text[start]) start += 1;
  let end = 0;
  while (end < shorter - start && old.at(-1 - end) === text.at(-1 - end)) end += 1;
  const { hardBreak } = state.schema.nodes;
  const lines = text.slice(start, text.length - end).split("\n");
  const added = lines.flatMap((line, index) => [
    ...(index > 0 ? [hardBreak!.create()] : []),
    ...(line === "" ? [] : [state.schema.text(line)]),
  ]);
  const from = at + 1;
  return state.tr.replaceWith(from + start, from + old.length - end, added);
}
