/** What pdf.js has and its types don't tell. */
declare module "pdfjs-dist/legacy/build/pdf.worker.mjs" {
  export const WorkerMessageHandler: {
    /** Reads PDFs for whoever asks at the other end of the port. */
    initializeFromPort(port: import("./thread-ports.ts").ThreadPort): void;
  };
}
