import fc from "fast-check";
import { Schema } from "@tiptap/pm/model";
import { expect, test } from "vitest";
import { InputError } from "../errors.ts";
import {
  countWords,
  forEditor,
  fromPlain,
  isEmpty,
  readingMinutes,
  readRichText,
} from "./index.ts";
import { marks, nodes, proseMirrorSchema, schemaDifferences } from "./prosemirror-schema.ts";
import { randomDocument } from "./random-document.ts";

const paragraph = (...content: unknown[]) => ({ type: "paragraph", content });
const doc = (...content: unknown[]) => ({ type: "doc", content });

test("ProseMirror and the edges accept the same documents, and give them back equal", () => {
  fc.assert(
    fc.property(randomDocument(), (random) => {
      const node = proseMirrorSchema.nodeFromJSON(forEditor(random));
      node.check();
      expect(readRichText(random)).toEqual(random);
      expect(readRichText(node.toJSON())).toEqual(forEditor(random));
    }),
    { numRuns: 40 },
  );
});

test("tells in what an editor's schema differs", () => {
  const other = new Schema({
    nodes: {
      ...nodes,
      heading: { ...nodes.heading, attrs: {} },
      listItem: { ...nodes.listItem, content: "paragraph block*" },
      image: { group: "block" },
    },
    marks: { bold: marks.bold, link: marks.link, italic: marks.italic, strike: marks.strike },
  });
  expect(schemaDifferences(proseMirrorSchema)).toEqual([]);
  expect(schemaDifferences(other)).toEqual([
    "underline is missing",
    "image is unknown",
    expect.stringContaining("doc holds"),
    "heading lacks level",
    expect.stringContaining("listItem holds"),
  ]);
});

test.each([
  [doc({ type: "iframe" }), "iframe"],
  [doc(paragraph({ type: "image" })), "image"],
  [doc(paragraph({ type: "footnote", content: [{ type: "footnote" }] })), "footnote"],
  [doc(paragraph({ type: "text", text: "x", marks: [{ type: "style" }] })), "style"],
  ["<p>tekst</p>", "form"],
  [null, "form"],
  [doc(null), "form"],
  [doc({ type: "table", content: [{ type: "tableRow", content: [] }] }), "ingen celler"],
  [doc(paragraph({ type: "text", text: "x".repeat(1_000_001) })), "for stor"],
  [doc(...Array.from({ length: 100_001 }, () => ({ type: "paragraph" }))), "for stor"],
  [doc(table({ colspan: 101 })), "for bred"],
  [doc(table({ rowspan: 1001 })), "for høj"],
])("refuses with a Danish message and a hint: %#", (input, message) => {
  expect(() => readRichText(input)).toThrow(InputError);
  expect(() => readRichText(input)).toThrow(message);
});

function table(attrs: object) {
  const cell = { type: "tableCell", attrs, content: [{ type: "paragraph" }] };
  return { type: "table", content: [{ type: "tableRow", content: [cell] }] };
}

test("refuses a ragged table that would grow when its rows are filled up", () => {
  const cell = { type: "tableCell", content: [{ type: "paragraph" }] };
  const row = (cells: number) => ({
    type: "tableRow",
    content: Array.from({ length: cells }, () => cell),
  });
  const ragged = {
    type: "table",
    content: [row(2000), ...Array.from({ length: 2000 }, () => row(1))],
  };
  expect(() => readRichText(doc(ragged))).toThrow("En tabel er for stor");
});

test("keeps what an editor adds out of the stored text", () => {
  const read = readRichText(doc(table({ colspan: 1, rowspan: 1, colwidth: [120], align: null })));
  expect(JSON.stringify(read)).not.toContain("attrs");
  expect(JSON.stringify(readRichText(doc(table({ colspan: 2 }))))).toContain(
    '"attrs":{"colspan":2,"rowspan":1}',
  );
});

test("makes text storable", () => {
  const read = readRichText(doc(paragraph({ type: "text", text: "a\u0000b\ud800" })));
  expect(JSON.stringify(read)).toContain("a\ufffdb\ufffd");
});

test("knows an empty document and counts words", () => {
  expect(isEmpty(fromPlain("- \n- "))).toBe(true);
  expect(isEmpty(fromPlain("1."))).toBe(false);
  expect(countWords(fromPlain("1. Bro til 2,5 mio. kr. – i 2026\n2. Sti"))).toBe(8);
  expect([0, 1, 200, 201].map(readingMinutes)).toEqual([0, 1, 1, 2]);
});
