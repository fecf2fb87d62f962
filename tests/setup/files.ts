import { strToU8, zipSync, type Zippable } from "fflate";

const OOXML = "application/vnd.openxmlformats-officedocument";

/** A PDF of one page with a line of text. */
export function inventPdf(text: string): Buffer {
  const hex = Buffer.from(text, "latin1").toString("hex");
  return pdfOf(
    `BT /F1 12 Tf 72 720 Td <${hex}> Tj ET`,
    "/Font<</F1 5 0 R>>",
    "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
  );
}

/** A PDF as scanners make them: a page that is a picture (JBIG2, ITU-T T.88), here all black. */
export function inventScan(): Buffer {
  const pageInfo = [0, 0, 0, 0, 0x30, 0, 1, 0, 0, 0, 19, 0, 0, 0, 8, 0, 0, 0, 8];
  const noResolution = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
  const region = [0, 0, 0, 1, 0x26, 0, 1, 0, 0, 0, 25, 0, 0, 0, 8, 0, 0, 0, 8];
  const atCorner = [0, 0, 0, 0, 0, 0, 0, 0, 0, 1];
  // Group 4 (T.6): a row of no white and eight black, seven rows like it, the end.
  const rows = [0x26, 0xa2, 0xff, 0xfe, 0x00, 0x20, 0x02];
  const picture = [...pageInfo, ...noResolution, ...region, ...atCorner, ...rows];
  const bytes = Buffer.from(picture).toString("latin1");
  return pdfOf(
    "595 0 0 842 0 0 cm /I1 Do",
    "/XObject<</I1 5 0 R>>",
    `<</Type/XObject/Subtype/Image/Width 8/Height 8/BitsPerComponent 1/ColorSpace/DeviceGray/Filter/JBIG2Decode/Length ${bytes.length}>>stream\n${bytes}\nendstream`,
  );
}

/** A page with what `drawing` draws by its one resource, which is object 5. */
function pdfOf(drawing: string, resources: string, resource: string): Buffer {
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<<${resources}>>/Contents 4 0 R>>`,
    `<</Length ${drawing.length}>>stream\n${drawing}\nendstream`,
    resource,
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
