import type { RichText } from "../schema.ts";

export interface DocxParts {
  title: string;
  /** Lines under the title: "Sagsnr. S2026-0412". */
  meta: string[];
  sections: { heading: string; content: RichText }[];
}

/**
 * A Word document in Danish: the title, the meta lines, and each section under a heading 1, whose
 * own headings are 2 to 4. `fromDocx` reads it back.
 */
export async function toDocx(parts: DocxParts): Promise<Buffer> {
  // Loaded here since few requests write Word documents, and the public pages never do.
  const [docx, { writeBlocks }, { STYLES }] = await Promise.all([
    import("docx"),
    import("./write-blocks.ts"),
    import("./styles.ts"),
  ]);
  const { Document, HeadingLevel, Packer, Paragraph, TextRun } = docx;
  const document = new Document({
    title: parts.title,
    creator: "Tingsted",
    styles: STYLES,
    sections: [
      {
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(parts.title)] }),
          ...parts.meta.map((line) => new Paragraph({ style: "TingstedMeta", text: line })),
          ...parts.sections.flatMap(({ heading, content }) => [
            new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(heading)] }),
            ...writeBlocks(content),
          ]),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}
