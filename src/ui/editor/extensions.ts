import { Extension, type Extensions, type Mark, type MarkConfig } from "@tiptap/core";
import { Table, TableCell, TableHeader, TableRow } from "@tiptap/extension-table";
import { StarterKit } from "@tiptap/starter-kit";
import { addressOf, isPlainlyAddress } from "./address.ts";
import { Footnote } from "./footnote.ts";
import { leaveByTab } from "./leave-by-tab.ts";

/** Only addresses that the server takes become links, whether typed, pasted or opened. */
const Starter = StarterKit.extend({
  addExtensions() {
    const given: Extensions = this.parent?.() ?? [];
    return given.map((extension) =>
      extension.name === "link" ? (extension as Mark).extend(safeLink) : extension,
    );
  },
});
const safeLink: Partial<MarkConfig> = {
  addAttributes: () => ({
    href: {
      parseHTML: (element: HTMLElement) => addressOf(element.getAttribute("href") ?? ""),
    },
  }),
  parseHTML: () => [
    {
      tag: "a[href]",
      getAttrs: (element) => addressOf(element.getAttribute("href") ?? "") !== null && null,
    },
  ],
};

/** In a box of its own that scrolls, so that a wide table doesn't widen the page. */
const ScrolledTable = Table.extend({
  renderHTML: () => ["div", { class: "scroll" }, ["table", ["tbody", 0]]],
  addNodeView: () => null,
});

/** Headings by keys that AltGr doesn't type letters with on a Danish keyboard. */
const Keys = Extension.create({
  name: "keys",
  addKeyboardShortcuts() {
    const heading = (level: 1 | 2 | 3) => () => this.editor.commands.toggleHeading({ level });
    return {
      "Mod-Shift-1": heading(1),
      "Mod-Shift-2": heading(2),
      "Mod-Shift-3": heading(3),
      "Mod-Shift-0": () => this.editor.commands.setParagraph(),
      "Mod-Space": () => this.editor.chain().unsetAllMarks().clearNodes().run(),
    };
  },
  addProseMirrorPlugins: () => [leaveByTab()],
});

/** What the editor can; its schema is that of platform/rich-text (extensions.test.ts). */
export const extensions: Extensions = [
  Keys,
  Starter.configure({
    blockquote: false,
    code: false,
    codeBlock: false,
    horizontalRule: false,
    trailingNode: false,
    link: {
      openOnClick: false,
      defaultProtocol: "https",
      HTMLAttributes: { target: null, rel: null },
      isAllowedUri: (url) => addressOf(url) !== null,
      shouldAutoLink: isPlainlyAddress,
    },
    heading: { levels: [1, 2, 3] },
  }),
  ScrolledTable,
  TableRow,
  TableCell,
  TableHeader,
  Footnote,
];
