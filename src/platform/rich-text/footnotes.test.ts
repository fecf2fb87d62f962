import { expect, test } from "vitest";
import { toHtml, toPlain, toTypst, type Block, type RichText } from "./index.ts";

const note = (text: string) => ({
  type: "footnote" as const,
  content: [{ type: "text" as const, text }],
});
const words = (text: string) => ({ type: "text" as const, text });
const paragraph = (...content: NonNullable<(Block & { type: "paragraph" })["content"]>) => ({
  type: "paragraph" as const,
  content,
});

const doc: RichText = {
  type: "doc",
  content: [
    paragraph(words("Stien"), note("Fra 1974"), words(" er slidt.")),
    {
      type: "table",
      content: [
        {
          type: "tableRow",
          content: [
            { type: "tableCell", content: [paragraph(words("Bro"), note("Se <bilag> 2"))] },
          ],
        },
      ],
    },
  ],
};

test("footnotes are numbered through the document", () => {
  expect(toPlain(doc)).toBe("Stien[1] er slidt.\n\nBro[2]\n\n[1] Fra 1974\n\n[2] Se <bilag> 2");
  expect(toHtml(doc, { headingLevel: 3, notePrefix: "n" })).toBe(
    '<p>Stien<sup><a href="#n-1" id="n-ref-1" aria-label="Fodnote 1">1</a></sup> er slidt.</p>' +
      "<table><tbody><tr><td>Bro" +
      '<sup><a href="#n-2" id="n-ref-2" aria-label="Fodnote 2">2</a></sup></td></tr></tbody></table>' +
      '<ol class="footnotes">' +
      '<li id="n-1">Fra 1974 <a href="#n-ref-1" aria-label="Tilbage til teksten">↑</a></li>' +
      '<li id="n-2">Se &lt;bilag&gt; 2 <a href="#n-ref-2" aria-label="Tilbage til teksten">↑</a></li>' +
      "</ol>",
  );
});

test("two texts of a page have anchors of their own", () => {
  const other: RichText = { type: "doc", content: [paragraph(words("Broen"), note("Fra 1975"))] };
  const ids = [doc, other].flatMap((each) =>
    [...toHtml(each, { headingLevel: 3 }).matchAll(/ id="([^"]+)"/g)].map((match) => match[1]),
  );
  expect(new Set(ids).size).toBe(6);
});

test("Typst sets them at the foot of the page", () => {
  expect(toTypst(doc)[0]).toMatchObject({
    text: [{ text: "Stien" }, { note: [{ text: "Fra 1974" }] }, { text: " er slidt." }],
  });
});
