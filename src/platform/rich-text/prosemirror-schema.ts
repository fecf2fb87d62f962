import { Schema, type MarkSpec, type NodeSpec } from "@tiptap/pm/model";

/**
 * The schema as ProseMirror and Tiptap know it: the same names, contents and attributes that
 * `richTextSchema` accepts. An editor's extensions must agree with it in content and attributes;
 * `schemaDifferences` tells. Only editors and tests import this file, so that pages without an editor
 * don't carry ProseMirror.
 */
const INLINE = "(text | hardBreak | footnote)*";
const cell: NodeSpec = {
  content: "(paragraph | bulletList | orderedList)+",
  attrs: { colspan: { default: 1 }, rowspan: { default: 1 }, colwidth: { default: null } },
  isolating: true,
};

export const nodes = {
  doc: { content: "block+" },
  paragraph: { group: "block", content: INLINE, toDOM: () => ["p", 0] },
  heading: {
    group: "block",
    content: INLINE,
    defining: true,
    attrs: { level: { default: 1 } },
    toDOM: (node) => [`h${node.attrs["level"] as number}`, 0],
  },
  bulletList: { group: "block", content: "listItem+", toDOM: () => ["ul", 0] },
  orderedList: {
    group: "block",
    content: "listItem+",
    attrs: { start: { default: 1 } },
    toDOM: (node) => ["ol", { start: node.attrs["start"] as number }, 0],
  },
  listItem: { content: "block+", defining: true, toDOM: () => ["li", 0] },
  table: {
    group: "block",
    content: "tableRow+",
    tableRole: "table",
    isolating: true,
    toDOM: () => ["table", ["tbody", 0]],
  },
  tableRow: {
    content: "(tableCell | tableHeader)*",
    tableRole: "row",
    toDOM: () => ["tr", 0],
  },
  tableCell: { ...cell, tableRole: "cell", toDOM: () => ["td", 0] },
  tableHeader: { ...cell, tableRole: "header_cell", toDOM: () => ["th", 0] },
  text: {},
  hardBreak: { inline: true, selectable: false, toDOM: () => ["br"] },
  footnote: {
    inline: true,
    atom: true,
    content: "(text | hardBreak)*",
    toDOM: () => ["span", { "data-footnote": "" }, 0],
  },
} as const satisfies Record<string, NodeSpec>;

/** In the order in which they are stored on a text, outermost first. */
export const marks = {
  link: {
    attrs: { href: {} },
    inclusive: false,
    toDOM: (mark) => ["a", { href: mark.attrs["href"] as string }, 0],
  },
  bold: { toDOM: () => ["strong", 0] },
  italic: { toDOM: () => ["em", 0] },
  underline: { toDOM: () => ["u", 0] },
  strike: { toDOM: () => ["s", 0] },
} as const satisfies Record<string, MarkSpec>;

export const proseMirrorSchema = new Schema({ nodes: { ...nodes }, marks: { ...marks } });

/**
 * What differs between an editor's schema and ours, as lines for a test to show; empty when every
 * document of the one is a document of the other. More attributes with a default are allowed.
 */
export function schemaDifferences(editor: Schema): string[] {
  const names = (schema: Schema) => [...Object.keys(schema.nodes), ...Object.keys(schema.marks)];
  const ours = new Set(names(proseMirrorSchema));
  const theirs = new Set(names(editor));
  return [
    ...[...ours].filter((name) => !theirs.has(name)).map((name) => `${name} is missing`),
    ...[...theirs].filter((name) => !ours.has(name)).map((name) => `${name} is unknown`),
    ...Object.values(proseMirrorSchema.nodes).flatMap((type) => {
      const other = editor.nodes[type.name];
      if (!other) return [];
      const content = automaton(type.contentMatch) === automaton(other.contentMatch);
      const lacks = Object.keys(type.spec.attrs ?? {}).filter((key) => !other.spec.attrs?.[key]);
      return [
        ...(content
          ? []
          : [`${type.name} holds "${other.spec.content}", not "${type.spec.content}"`]),
        ...lacks.map((key) => `${type.name} lacks ${key}`),
      ];
    }),
  ];
}

/** The content expression as what it accepts, however it is written. */
function automaton(start: (typeof proseMirrorSchema)["topNodeType"]["contentMatch"]): string {
  const states = [start];
  const lines: string[] = [];
  for (const state of states) {
    const edges = Array.from({ length: state.edgeCount }, (_, at) => state.edge(at)).map((edge) => {
      if (!states.includes(edge.next)) states.push(edge.next);
      return `${edge.type.name}>${states.indexOf(edge.next)}`;
    });
    lines.push(`${state.validEnd}:${edges.toSorted().join()}`);
  }
  return lines.join("|");
}
