/** What a paper says: a title, and lines short enough for the page's width. */
export interface Paper {
  title: string;
  lines: readonly string[];
}

/** A one-page PDF (ISO 32000-1) in Helvetica, small enough to be made at each start. */
export function pdfPaper({ title, lines }: Paper): Buffer {
  const shown = [`/F1 18 Tf 72 770 Td ${hex(title)} Tj /F1 11 Tf 0 -14 Td`];
  for (const line of lines) shown.push(`0 -17 Td ${hex(line)} Tj`);
  const drawing = `BT ${shown.join("\n")} ET`;
  const objects = [
    "<</Type/Catalog/Pages 2 0 R/Lang(da-DK)>>",
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 5 0 R>>>>/Contents 4 0 R>>",
    `<</Length ${drawing.length}>>stream\n${drawing}\nendstream`,
    "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
  ];
  let file = "%PDF-1.7\n";
  const places = objects.map((object, at) => {
    const place = String(file.length).padStart(10, "0");
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return `${place} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join("")}`;
  const end = `trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.from(file + table + end, "latin1");
}

function hex(text: string): string {
  return `<${Buffer.from(text, "latin1").toString("hex")}>`;
}
