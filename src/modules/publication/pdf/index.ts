export { renderPdf } from "./render-pdf.ts";
export type { ExtractFacts, MinutesStanding, PdfOptions } from "./view.ts";
