import { expect, test } from "vitest";
import { fromPlain, toPlain } from "../../platform/rich-text/index.ts";
import type { RichText } from "../../platform/rich-text/schema.ts";
import { redactRichText, redactText } from "./redact.ts";

const NAME = [{ phrase: "Ole Tang", replacement: "[navn udeladt]" }];

test("a phrase is left out wherever it begins a word, however it is written", () => {
  expect(redactText("Ole Tang og OLE\u00a0 TANGs datter, kole tang", NAME)).toBe(
    "[navn udeladt] og [navn udeladt]s datter, kole tang",
  );
  expect(redactText("a $& b", [{ phrase: "a", replacement: "$&" }])).toBe("$& $& b");
});

test("in rich text it is left out across marks, breaks, lists, tables and notes", () => {
  const marked: RichText = {
    type: "doc",
    content: [
      {
        type: "paragraph",
        content: [
          { type: "text", text: "Til Ole" },
          { type: "text", text: " Ta", marks: [{ type: "bold" }] },
          { type: "text", text: "ng i dag. Ole" },
          { type: "hardBreak" },
          { type: "text", text: "Tang" },
          { type: "footnote", content: [{ type: "text", text: "Se Ole Tang." }] },
        ],
      },
    ],
  };
  const before = structuredClone(marked);
  const text = JSON.stringify(redactRichText(marked, NAME));
  expect(text).not.toMatch(/Tang|Ole/);
  expect(text.match(/\[navn udeladt\]/g)).toHaveLength(3);
  expect(marked).toEqual(before);
  const table = fromPlain("Navn\tSum\nOle Tang\t10\n\n- Ole Tang\n- Bo");
  expect(toPlain(redactRichText(table, NAME))).toBe(
    "Navn\tSum\n[navn udeladt]\t10\n\n- [navn udeladt]\n- Bo",
  );
});

test("without redactions the text is the very same", () => {
  const text = fromPlain("Ole Tang");
  expect(redactRichText(text, [])).toBe(text);
});
