import { Editor } from "@tiptap/core";
import fc from "fast-check";
import { expect, test } from "vitest";
import { forEditor, readRichText } from "../../platform/rich-text/index.ts";
import {
  proseMirrorSchema,
  schemaDifferences,
} from "../../platform/rich-text/prosemirror-schema.ts";
import { randomDocument } from "../../platform/rich-text/random-document.ts";
import { extensions } from "./extensions.ts";
import { notesOf, rewriteNote } from "./footnote.ts";
import { sameText, storedText } from "./stored-text.ts";

const open = (content: object) =>
  new Editor({ element: null, extensions, schemaSpec: proseMirrorSchema.spec, content });

test("the editor's schema is that of the stored text", () => {
  expect(schemaDifferences(open({ type: "doc" }).schema)).toEqual([]);
});

test("a text that is opened and not changed is stored as it was", () => {
  fc.assert(
    fc.property(randomDocument(), (random) => {
      const text = forEditor(random);
      const out = storedText(open(text).getJSON());
      expect(out).toEqual(text);
      expect(readRichText(out)).toEqual(out);
      expect(sameText(out, JSON.parse(JSON.stringify(text)))).toBe(true);
    }),
    { numRuns: 50 },
  );
});

test("a rewritten footnote keeps the marks of what didn't change", () => {
  const bold = [{ type: "bold" }];
  const note = {
    type: "footnote",
    content: [
      { type: "text", text: "Jf. " },
      { type: "text", text: "lov", marks: bold },
      { type: "text", text: " nr. 1" },
    ],
  };
  const editor = open({ type: "doc", content: [{ type: "paragraph", content: [note] }] });
  const [{ at, text }] = notesOf(editor.state.doc) as [{ at: number; text: string }];
  expect(text).toBe("Jf. lov nr. 1");
  const { doc } = rewriteNote(editor.state, at, "Jf. lov nr. 23\nog 4");
  expect(notesOf(doc)).toEqual([{ at, text: "Jf. lov nr. 23\nog 4" }]);
  expect(doc.nodeAt(at)!.toJSON()).toMatchObject({
    content: [
      { text: "Jf. " },
      { text: "lov", marks: bold },
      { text: " nr. 23" },
      { type: "hardBreak" },
      { text: "og 4" },
    ],
  });
});
