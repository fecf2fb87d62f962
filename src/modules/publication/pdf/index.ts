export { renderPdf } from "./render-pdf.ts";
export type { ExtractFacts, PdfOptions } from "./view.ts";
