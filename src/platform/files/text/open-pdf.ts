import { getDocument, type PDFDocumentProxy, PDFWorker } from "pdfjs-dist/legacy/build/pdf.mjs";
import { WorkerMessageHandler } from "pdfjs-dist/legacy/build/pdf.worker.mjs";
import { threadPorts } from "./thread-ports.ts";

/**
 * Opens a PDF for `read` and lets go of it afterwards. Nothing of it is drawn, so neither fonts of
 * the system nor decoders of pictures are loaded.
 * @throws Error as pdf.js gives it: PasswordException, InvalidPDFException
 */
export async function withPdf<T>(
  content: Uint8Array,
  read: (pdf: PDFDocumentProxy) => Promise<T>,
): Promise<T> {
  const [ours, its] = threadPorts();
  WorkerMessageHandler.initializeFromPort(its);
  // It asks for no more of a port than that.
  const worker = PDFWorker.create({ port: ours as unknown as Worker });
  const loading = getDocument({
    data: new Uint8Array(content),
    worker,
    useSystemFonts: false,
    disableFontFace: true,
    useWasm: false,
    verbosity: 0,
  });
  try {
    return await read(await loading.promise);
  } finally {
    await loading.destroy();
    worker.destroy();
  }
}
