export { renderPdf } from "./render-pdf.ts";
export type { PdfOptions } from "./view.ts";
