import { withPdf } from "./open-pdf.ts";

const MOST_PAGES = 2000;

/** The text of a PDF, page by page. @throws Error when it is none or needs a password */
export async function pdfText(content: Buffer): Promise<string> {
  const pages = await withPdf(content, async (pdf) => {
    const texts: string[] = [];
    for (let number = 1; number <= Math.min(pdf.numPages, MOST_PAGES); number += 1) {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      texts.push(
        items.map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : "") : "")).join(""),
      );
      page.cleanup();
    }
    return texts;
  });
  // Words that a line broke in two are one to who searches.
  return pages.join("\n").replaceAll(/(\p{Ll})-\n(\p{Ll})/gu, "$1$2");
}
