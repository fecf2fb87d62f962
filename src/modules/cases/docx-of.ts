import { toDocx } from "../../platform/rich-text/docx/index.ts";
import { isEmpty } from "../../platform/rich-text/index.ts";
import type { CaseDocument } from "./store/documents.ts";
import type { Section } from "./store/sections.ts";

/** The document as a Word file, which `importDocx` reads back; sections that may be left out are, when empty. */
export async function docxOf(
  document: CaseDocument,
  sections: readonly Section[],
): Promise<Buffer> {
  const meta = [
    `Sagsnr. ${document.caseNumber}`,
    ...(document.body === null ? [] : [`Til ${document.body.name}`]),
    ...(document.isClosed ? [`Lukket: ${document.closedGround ?? ""}`] : []),
  ];
  const shown = sections.filter(
    ({ required, content }) => required !== "optional" || !isEmpty(content),
  );
  return toDocx({ title: document.title, meta, sections: shown });
}
