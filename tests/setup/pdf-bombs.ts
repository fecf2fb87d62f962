import { deflateSync } from "node:zlib";

/** A page whose drawing is `content`, packed `times` times over. */
export function packedPdf(content: Buffer, times = 1): Buffer {
  return packedPages([content], times);
}

/** Pages whose drawings are `contents`, each packed `times` times over; F1 is their font. */
export function packedPages(contents: readonly Buffer[], times = 1): Buffer {
  const filters = "/FlateDecode".repeat(times);
  const page = (at: number) => 4 + at * 2;
  const packed = new Map([...new Set(contents)].map((each) => [each, pack(each, times)]));
  return pdfOf([
    "<</Type/Catalog/Pages 2 0 R>>",
    `<</Type/Pages/Kids[${contents.map((_, at) => `${page(at)} 0 R`).join(" ")}]/Count ${contents.length}>>`,
    "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
    ...contents.flatMap((content, at) => {
      const stream = packed.get(content)!;
      return [
        `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents ${page(at) + 1} 0 R>>`,
        Buffer.concat([
          Buffer.from(`<</Length ${stream.length}/Filter[${filters}]>>stream\n`),
          stream,
          Buffer.from("\nendstream"),
        ]),
      ];
    }),
  ]);
}

function pack(content: Buffer, times: number): Buffer {
  return times === 0 ? content : pack(deflateSync(content), times - 1);
}

/** Drawing that takes a reader of text without end: states that are saved and never taken back. */
export const hangingPage = () => Buffer.alloc(20_000_000, "q ");
/** Drawing that takes whoever draws it without end. */
export const heavyPage = () => Buffer.alloc(9_000_000, "0 0 m 900 0 800 900 300 3 c S\n");

/** Pages within pages within pages, each of them twice. */
export function deepPages(depth: number): Buffer {
  const nodes = Array.from(
    { length: depth },
    (_, at) => `<</Type/Pages/Count ${2 ** 30}/Kids[${at + 3} 0 R ${at + 3} 0 R]>>`,
  );
  return pdfOf(["<</Type/Catalog/Pages 2 0 R>>", ...nodes, "<</Type/Page/MediaBox[0 0 595 842]>>"]);
}

/** A form that draws itself twice, each of which does so too. */
export function formOfForms(depth: number): Buffer {
  const draw = "/X Do ".repeat(10);
  const forms = Array.from(
    { length: depth },
    (_, at) =>
      `<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X ${at + 6} 0 R>>>>/Length ${draw.length}>>stream\n${draw}\nendstream`,
  );
  return pdfOf([
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</XObject<</X 5 0 R>>>>/Contents 4 0 R>>",
    `<</Length ${draw.length}>>stream\n${draw}\nendstream`,
    ...forms,
    "<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Length 0>>stream\n\nendstream",
  ]);
}

/** A page that is a picture of that many points, all of them white, packed to next to nothing. */
export function picturePdf(width: number, height: number, box: number): Buffer {
  const draw = `${box} 0 0 ${box} 0 0 cm /I Do`;
  const rows = deflateSync(Buffer.alloc(Math.min(100_000_000, Math.ceil(width / 8) * height)));
  return pdfOf([
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${box} ${box}]/Resources<</XObject<</I 5 0 R>>>>/Contents 4 0 R>>`,
    `<</Length ${draw.length}>>stream\n${draw}\nendstream`,
    Buffer.concat([
      Buffer.from(
        `<</Type/XObject/Subtype/Image/Width ${width}/Height ${height}/BitsPerComponent 1/ColorSpace/DeviceGray/Filter/FlateDecode/Length ${rows.length}>>stream\n`,
      ),
      rows,
      Buffer.from("\nendstream"),
    ]),
  ]);
}

function pdfOf(objects: readonly (string | Buffer)[]): Buffer {
  const parts = [Buffer.from("%PDF-1.7\n")];
  for (const [at, object] of objects.entries())
    parts.push(Buffer.from(`${at + 1} 0 obj\n`), Buffer.from(object), Buffer.from("\nendobj\n"));
  parts.push(Buffer.from(`trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\n%%EOF\n`));
  return Buffer.concat(parts);
}
