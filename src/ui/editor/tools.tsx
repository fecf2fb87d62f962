import type { Editor } from "@tiptap/react";
import type { ReactNode } from "react";
import { insertFootnote } from "./footnote.ts";
import { Icon } from "./icons.tsx";

export interface Tool {
  id: string;
  label: string;
  /** As aria-keyshortcuts names it. */
  keys?: string;
  face: ReactNode;
  run(editor: Editor): void;
  /** Whether it is switched on here; left out for what can't be. */
  isOn?(editor: Editor): boolean;
  can(editor: Editor): boolean;
}

const mark = (
  id: "bold" | "italic" | "underline" | "strike",
  label: string,
  keys: string,
  face: ReactNode,
): Tool => ({
  id,
  label,
  keys,
  face,
  run: (editor) => editor.chain().focus().toggleMark(id).run(),
  isOn: (editor) => editor.isActive(id),
  can: (editor) => editor.can().toggleMark(id),
});

/** The letters are those of Danish word processors: fed, kursiv, understreget, gennemstreget. */
export const MARKS: Tool[] = [
  mark("bold", "Fed", "Control+B", <b>F</b>),
  mark("italic", "Kursiv", "Control+I", <i>K</i>),
  mark("underline", "Understreget", "Control+U", <u>U</u>),
  mark("strike", "Gennemstreget", "Control+Shift+S", <s>S</s>),
];

export const LISTS: Tool[] = [
  {
    id: "bulletList",
    label: "Punktopstilling",
    keys: "Control+Shift+8",
    face: <Icon name="bullets" />,
    run: (editor) => editor.chain().focus().toggleBulletList().run(),
    isOn: (editor) => editor.isActive("bulletList"),
    can: (editor) => editor.can().toggleBulletList(),
  },
  {
    id: "orderedList",
    label: "Nummereret liste",
    keys: "Control+Shift+7",
    face: <Icon name="numbers" />,
    run: (editor) => editor.chain().focus().toggleOrderedList().run(),
    isOn: (editor) => editor.isActive("orderedList"),
    can: (editor) => editor.can().toggleOrderedList(),
  },
];

export const INSERTS: Tool[] = [
  {
    id: "table",
    label: "Indsæt tabel",
    face: <Icon name="table" />,
    run: (editor) =>
      editor.chain().focus().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run(),
    can: (editor) => !editor.isActive("table") && editor.can().insertTable(),
  },
  {
    id: "footnote",
    label: "Indsæt fodnote",
    keys: "Control+Alt+F",
    face: "Fodnote",
    run: (editor) => editor.chain().focus().command(insertFootnote).run(),
    can: (editor) => editor.can().command(insertFootnote),
  },
];

export const CORRECTIONS: Tool[] = [
  {
    id: "clear",
    label: "Fjern formatering",
    keys: "Control+Space",
    face: <Icon name="clear" />,
    run: (editor) => editor.chain().focus().unsetAllMarks().clearNodes().run(),
    can: () => true,
  },
  {
    id: "undo",
    label: "Fortryd",
    keys: "Control+Z",
    face: <Icon name="undo" />,
    run: (editor) => editor.chain().focus().undo().run(),
    can: (editor) => editor.can().undo(),
  },
  {
    id: "redo",
    label: "Gentag",
    keys: "Control+Y",
    face: <Icon name="redo" />,
    run: (editor) => editor.chain().focus().redo().run(),
    can: (editor) => editor.can().redo(),
  },
];

type TableCommand =
  | "addRowBefore"
  | "addRowAfter"
  | "deleteRow"
  | "addColumnBefore"
  | "addColumnAfter"
  | "deleteColumn"
  | "toggleHeaderRow"
  | "mergeCells"
  | "splitCell"
  | "deleteTable";

const inTable = (id: TableCommand, label: string): Tool => ({
  id,
  label,
  face: label,
  run: (editor) => editor.chain().focus()[id]().run(),
  can: (editor) => editor.can()[id](),
});

/** Shown while the cursor is in a table. */
export const TABLE_TOOLS: Tool[] = [
  inTable("addRowBefore", "Række over"),
  inTable("addRowAfter", "Række under"),
  inTable("deleteRow", "Slet række"),
  inTable("addColumnBefore", "Kolonne før"),
  inTable("addColumnAfter", "Kolonne efter"),
  inTable("deleteColumn", "Slet kolonne"),
  inTable("toggleHeaderRow", "Overskriftsrække"),
  inTable("mergeCells", "Flet celler"),
  inTable("splitCell", "Del celle"),
  inTable("deleteTable", "Slet tabel"),
];

export const ALL_TOOLS = [...MARKS, ...LISTS, ...INSERTS, ...CORRECTIONS, ...TABLE_TOOLS];
