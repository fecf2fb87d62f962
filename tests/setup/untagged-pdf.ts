import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

/** The part of pdfmake's document definition that tests use. */
export interface UntaggedPdf {
  content: object[];
  /** Points: left, top, right, bottom. */
  pageMargins?: number[];
  header?: (page: number, pages: number) => object;
  footer?: (page: number, pages: number) => object;
  /** False leaves what it draws to be read, and broken. */
  compress?: boolean;
  /** Locks the document. */
  userPassword?: string;
}

const style = (name: string) =>
  fileURLToPath(
    new URL(`../../assets/fonts/ibm-plex-sans/IBMPlexSans-${name}.ttf`, import.meta.url),
  );

/** A PDF that tells nothing of its structure, as most programs make them. */
export async function untaggedPdf(definition: UntaggedPdf): Promise<Buffer> {
  const pdfmake = createRequire(import.meta.url)("pdfmake");
  pdfmake.setLocalAccessPolicy(() => true);
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setFonts({ Plex: { normal: style("Regular"), bold: style("SemiBold") } });
  const defaultStyle = { font: "Plex", fontSize: 11 };
  return pdfmake.createPdf({ defaultStyle, ...definition }).getBuffer();
}
