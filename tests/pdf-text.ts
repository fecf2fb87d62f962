import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

const open = (pdf: Uint8Array) => getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;

/** Opens a PDF. What pdf.js calls broken is read once more, so that it is known whether its bytes are. */
async function openTwice(pdf: Uint8Array) {
  try {
    return await open(pdf);
  } catch (error) {
    const { length } = pdf;
    const ends = [pdf.subarray(0, 8), pdf.subarray(-8)].map((bytes) =>
      JSON.stringify(Buffer.from(bytes).toString("latin1")),
    );
    return open(pdf).catch(() => {
      throw new Error(`no PDF: ${length} bytes, ${ends.join(" … ")}`, { cause: error });
    });
  }
}

/** All text of a PDF, page after page; words that were divided at the end of a line are whole again. */
export async function pdfText(pdf: Uint8Array): Promise<string> {
  const document = await openTwice(pdf);
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(
      items.map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : "") : "")).join(""),
    );
  }
  await document.loadingTask.destroy();
  return pages.join("\n").replaceAll(/\u00ad\s*/g, "");
}
