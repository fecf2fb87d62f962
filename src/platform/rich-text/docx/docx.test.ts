import fc from "fast-check";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { expect, test } from "vitest";
import { InputError } from "../../errors.ts";
import { fromPlain, readRichText, toPlain, type Block, type RichText } from "../index.ts";
import { randomDocument } from "../random-document.ts";
import { fromDocx, toDocx } from "./index.ts";

test("a document goes to Word and comes back equal", async () => {
  await fc.assert(
    fc.asyncProperty(randomDocument(), async (doc) => {
      const file = await toDocx({
        title: "Vedligeholdelse af stien",
        meta: ["Sagsnr. S2026-0412", "Sagsbehandler tol"],
        sections: [{ heading: "Økonomi", content: doc }],
      });
      const read = await fromDocx(file, ["Sagsfremstilling", "Økonomi"]);
      expect(read).toEqual({
        title: "Vedligeholdelse af stien",
        meta: ["Sagsnr. S2026-0412", "Sagsbehandler tol"],
        sections: [{ heading: "Økonomi", content: doc }],
        rest: { type: "doc", content: [] },
        warnings: [],
      });
    }),
    { numRuns: 20, interruptAfterTimeLimit: 20_000 },
  );
}, 30_000);

/** A Word document around the given XML, with parts of its own. */
async function word(body: string, parts: Record<string, string> = {}): Promise<Uint8Array> {
  const files = unzipSync(await toDocx({ title: "", meta: [], sections: [] }));
  const document = strFromU8(files["word/document.xml"]!);
  const added = Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)] as const);
  return zipSync({
    ...files,
    ...Object.fromEntries(added),
    "word/document.xml": strToU8(document.replace("<w:sectPr", `${body}<w:sectPr`)),
  });
}

const p = (text: string, style = "") =>
  `<w:p><w:pPr>${style && `<w:pStyle w:val="${style}"/>`}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;

test("sorts what Word holds under the headings that are asked for", async () => {
  const file = await word(
    p("Forord") +
      p("1. Sagens kerne", "Heading1") +
      p("Stien er slidt.") +
      p("Detaljer", "Heading2") +
      p("Grus.") +
      p("2.1 ØKONOMI:", "Heading2") +
      p("120 t.kr.") +
      p("Andet", "Heading1") +
      p("Intet."),
  );
  const { sections, rest, warnings } = await fromDocx(file, [
    "Økonomi",
    "Sagens kerne",
    "Personale",
  ]);
  expect(sections.map(({ heading, content }) => [heading, toPlain(content)])).toEqual([
    ["Økonomi", "120 t.kr."],
    ["Sagens kerne", "Stien er slidt.\n\nDetaljer\n\nGrus."],
  ]);
  expect(sections[1]!.content.content[1]).toMatchObject({ type: "heading", attrs: { level: 1 } });
  expect(toPlain(rest)).toBe("Forord\n\nAndet\n\nIntet.");
  expect(warnings).toEqual([]);
});

const numbering =
  '<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
  '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum>' +
  '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>' +
  '<w:num w:numId="2"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="9"/></w:lvlOverride></w:num>' +
  "</w:numbering>";

test("keeps the printed numbers of lists, also behind a paragraph between", async () => {
  const entry = (text: string, list = 1) =>
    `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
  const file = await word(
    entry("Sti") + entry("Bro") + p("Bemærk:") + entry("Bænk") + entry("Hegn", 2),
    { "word/numbering.xml": numbering },
  );
  const { rest } = await fromDocx(file, []);
  expect(toPlain(rest)).toBe("3. Sti\n4. Bro\n\nBemærk:\n\n5. Bænk\n\n9. Hegn");
});

test("tells what it can't take, and loses no text", async () => {
  const box =
    '<w:p><w:r><w:drawing><wps:txbx xmlns:wps="x"><w:txbxContent>' +
    `${p("Husk høringsfristen.")}</w:txbxContent></wps:txbx></w:drawing></w:r></w:p>`;
  const changed =
    '<w:p><w:del w:id="7" w:author="x"><w:r><w:delText>ti</w:delText></w:r></w:del>' +
    '<w:ins w:id="8" w:author="x"><w:r><w:t>tolv</w:t></w:r></w:ins></w:p>';
  const file = await word(box + changed, {
    "word/comments.xml": `<w:comments xmlns:w="w">${p("Er det rigtigt?")}</w:comments>`,
    "word/header1.xml": `<w:hdr xmlns:w="w">${p("Fortroligt")}</w:hdr>`,
  });
  const { rest, warnings } = await fromDocx(file, []);
  expect(toPlain(rest)).toBe("tolv\n\nHusk høringsfristen.");
  expect(warnings).toEqual([
    expect.stringContaining("sporede ændringer"),
    expect.stringContaining("Kommentarer"),
    expect.stringContaining("Sidehoved"),
    expect.stringContaining("tekstfelter"),
  ]);
});

test.each([
  ["a text", new TextEncoder().encode("Hej Tove"), "gemt som .docx i Word eller LibreOffice"],
  ["nothing", new Uint8Array(), "gemt som .docx"],
  ["Word's older form", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), "adgangskode"],
  ["another archive", zipSync({ "mimetype.xml": strToU8("x") }), "gemt som .docx"],
  [
    "broken XML",
    zipSync({ "word/document.xml": strToU8("<w:document><w:body>") }),
    "gemt som .docx",
  ],
  [
    "a DTD that swells",
    zipSync({ "word/document.xml": strToU8('<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>') }),
    "gemt som .docx",
  ],
])("refuses %s", async (_, file, hint) => {
  const error = await fromDocx(file, []).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(InputError);
  expect((error as InputError).hint).toContain(hint);
});

/** An archive whose headers say another size than its part has. */
function claiming(size: number, bytes: number): Uint8Array {
  const file = zipSync({ "word/document.xml": new Uint8Array(bytes) });
  const view = new DataView(file.buffer, file.byteOffset);
  for (let at = 0; at < file.length - 28; at++) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true);
    if (view.getUint32(at, true) === 0x04034b50) view.setUint32(at + 22, size, true);
  }
  return file;
}

test("refuses an archive that swells, even when it lies about its size", async () => {
  await expect(fromDocx(claiming(15_000_001, 10), [])).rejects.toThrow("for stort");
  await expect(fromDocx(claiming(1000, 2_000_000), [])).rejects.toThrow(InputError);
});

test("writes Danish with Word's own headings, header rows, links and footnotes", async () => {
  const content = readRichText({
    type: "doc",
    content: [
      { type: "heading", attrs: { level: 1 }, content: [{ type: "text", text: "Valg" }] },
      {
        type: "paragraph",
        content: [
          {
            type: "text",
            text: "planen",
            marks: [{ type: "link", attrs: { href: "https://hvidsund.example/plan" } }],
          },
          { type: "footnote", content: [{ type: "text", text: "Fra 1974" }] },
        ],
      },
      fromPlain("Område\tBudget\nVeje\t120").content[0],
    ],
  });
  const files = unzipSync(
    await toDocx({ title: "Stien", meta: [], sections: [{ heading: "Økonomi", content }] }),
  );
  const xml = (name: string) => strFromU8(files[`word/${name}.xml`]!);
  for (const expected of [
    '<w:pStyle w:val="Title"/>',
    '<w:pStyle w:val="Heading1"/>',
    '<w:pStyle w:val="Heading2"/>',
    "<w:tblHeader/>",
    "<w:hyperlink ",
    "<w:footnoteReference ",
  ]) {
    expect(xml("document")).toContain(expected);
  }
  expect(xml("styles")).toContain('<w:lang w:val="da-DK"/>');
  expect(xml("footnotes")).toContain("Fra 1974");
});

test("loses no word of what Word can't show as we do", async () => {
  const words = (text: string) => ({
    type: "paragraph" as const,
    content: [{ type: "text" as const, text }],
  });
  const table = fromPlain("Område\tBudget\nVeje\t120").content[0]!;
  const list: Block = {
    type: "bulletList",
    content: [{ type: "listItem", content: [words("Sti"), table, words("Bro")] }],
  };
  const content: RichText = { type: "doc", content: [table, table, list, words("a\tb\u0001")] };
  const file = await toDocx({ title: "", meta: [], sections: [{ heading: "Alt", content }] });
  const { sections } = await fromDocx(file, ["Alt"]);
  expect(sections[0]!.content.content.filter((block) => block.type === "table")).toHaveLength(3);
  expect(toPlain(sections[0]!.content)).toMatch(/- Sti\s+Område[^]*Bro\s+a\tb$/);
});
