import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import fc from "fast-check";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { fromPlain, toTypst, type RichText } from "./index.ts";
import { randomDocument } from "./random-document.ts";

const compiler = NodeCompiler.create({ workspace: fileURLToPath(new URL(".", import.meta.url)) });
const MAIN = `#import "rich-text.typ": set-text
#set document(title: "Prøve")
#set text(lang: "da")
#heading[Punkt]
#set-text(json(bytes(sys.inputs.text)), level: 1)`;

function typeset(doc: RichText): Uint8Array {
  const text = JSON.stringify(toTypst(doc));
  return compiler.pdf({ mainFileContent: MAIN, inputs: { text } }, { pdfStandard: "ua-1" });
}

test("every document can be set as accessible PDF", () => {
  fc.assert(
    fc.property(randomDocument(), (doc) => {
      expect(typeset(doc).length).toBeGreaterThan(1000);
    }),
    { numRuns: 15, interruptAfterTimeLimit: 10_000 },
  );
});

test("a header with a link may stand above a table of several pages", () => {
  const [table] = fromPlain(
    `Område\tSe https://hvidsund.example\n${"Veje\t120\n".repeat(99)}`,
  ).content;
  expect(typeset({ type: "doc", content: [table!] }).length).toBeGreaterThan(1000);
});

test("footnotes stand numbered at the foot, lists and merged cells in the table", async () => {
  const words = (text: string) => ({ type: "text" as const, text });
  const paragraph = (text: string) => ({ type: "paragraph" as const, content: [words(text)] });
  const doc: RichText = {
    type: "doc",
    content: [
      {
        type: "paragraph",
        content: [words("Stien"), { type: "footnote", content: [words("Fra 1974")] }],
      },
      {
        type: "table",
        content: [
          {
            type: "tableRow",
            content: [
              {
                type: "tableHeader",
                attrs: { colspan: 2, rowspan: 1 },
                content: [paragraph("Veje")],
              },
            ],
          },
          {
            type: "tableRow",
            content: [
              {
                type: "tableCell",
                content: [
                  {
                    type: "orderedList",
                    attrs: { start: 4 },
                    content: [{ type: "listItem", content: [paragraph("Grus")] }],
                  },
                ],
              },
              { type: "tableCell", content: [paragraph("120")] },
            ],
          },
        ],
      },
    ],
  };
  const pdf = await getDocument({ data: new Uint8Array(typeset(doc)), verbosity: 0 }).promise;
  const { items } = await (await pdf.getPage(1)).getTextContent();
  const text = items.map((item) => ("str" in item ? item.str : "")).join(" ");
  expect(text.replace(/\s+/g, " ")).toMatch(/Stien 1.* Veje .*4\. Grus .*120.* 1 Fra 1974/);
});
