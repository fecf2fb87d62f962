import { strToU8, zipSync, type Zippable } from "fflate";

const OOXML = "application/vnd.openxmlformats-officedocument";

/** A PDF of one page with a line of text. */
export function inventPdf(text: string): Buffer {
  const hex = Buffer.from(text, "latin1").toString("hex");
  const drawing = `BT /F1 12 Tf 72 720 Td <${hex}> Tj ET`;
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 5 0 R>>>>/Contents 4 0 R>>",
    `<</Length ${drawing.length}>>stream\n${drawing}\nendstream`,
    "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
  ];
  let file = "%PDF-1.7\n";
  const places = objects.map((object, at) => {
    const place = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, "0")} 00000 n \n`;
  });
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join("")}`;
  file += `trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(file, "latin1");
}

/** An office file that holds little but `text`. */
export function inventOffice(
  kind: "docx" | "xlsx" | "pptx" | "odt",
  text: string,
  more: Zippable = {},
): Buffer {
  const [main, type, xml] = MAIN[kind](text);
  if (kind === "odt")
    return Buffer.from(
      zipSync({ mimetype: [strToU8(type), { level: 0 }], [main]: strToU8(xml), ...more }),
    );
  const types = `<Types><Override PartName="/${main}" ContentType="${type}.main+xml"/></Types>`;
  return Buffer.from(
    zipSync({ "[Content_Types].xml": strToU8(types), [main]: strToU8(xml), ...more }),
  );
}

const MAIN = {
  docx: (text: string) => [
    "word/document.xml",
    `${OOXML}.wordprocessingml.document`,
    `<w:document><w:body><w:p><w:r><w:t>${text}</w:t><w:instrText>HIDDEN</w:instrText></w:r></w:p></w:body></w:document>`,
  ],
  xlsx: (text: string) => [
    "xl/workbook.xml",
    `${OOXML}.spreadsheetml.sheet`,
    `<workbook><sheets><sheet name="${text}"/></sheets></workbook>`,
  ],
  pptx: (text: string) => [
    "ppt/presentation.xml",
    `${OOXML}.presentationml.presentation`,
    `<p:presentation>${text}</p:presentation>`,
  ],
  odt: (text: string) => [
    "content.xml",
    "application/vnd.oasis.opendocument.text",
    `<office:text><text:h>Overskrift</text:h><text:p>${text}<text:s/><text:span>med fed</text:span></text:p></office:text>`,
  ],
} satisfies Record<string, (text: string) => [string, string, string]>;
