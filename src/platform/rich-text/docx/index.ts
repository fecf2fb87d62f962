export { fromDocx, type DocxContent } from "./from-docx.ts";
export { toDocx, type DocxParts } from "./to-docx.ts";
