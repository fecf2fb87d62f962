import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

const MOST_PAGES = 2000;

/** The text of a PDF, page by page. @throws Error when it is none or needs a password */
export async function pdfText(content: Buffer): Promise<string> {
  const loading = getDocument({
    data: new Uint8Array(content),
    useSystemFonts: false,
    disableFontFace: true,
    useWasm: false,
    verbosity: 0,
  });
  const pdf = await loading.promise;
  const pages: string[] = [];
  for (let number = 1; number <= Math.min(pdf.numPages, MOST_PAGES); number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(
      items.map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : "") : "")).join(""),
    );
    page.cleanup();
  }
  await loading.destroy();
  // Words that a line broke in two are one to who searches.
  return pages.join("\n").replaceAll(/(\p{Ll})-\n(\p{Ll})/gu, "$1$2");
}
