import { getDocument, type PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";

/**
 * Opens a PDF for `read` and lets go of it afterwards. Nothing of it is drawn, so neither fonts of
 * the system nor decoders of pictures are loaded.
 * @throws Error as pdf.js gives it: PasswordException, InvalidPDFException
 */
export async function withPdf<T>(
  content: Uint8Array,
  read: (pdf: PDFDocumentProxy) => Promise<T>,
): Promise<T> {
  const loading = getDocument({
    data: new Uint8Array(content),
    useSystemFonts: false,
    disableFontFace: true,
    useWasm: false,
    verbosity: 0,
  });
  try {
    return await read(await loading.promise);
  } finally {
    await loading.destroy();
  }
}
