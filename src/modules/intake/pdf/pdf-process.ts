import { pdfPages, type PdfPages } from "./pdf-pages.ts";

/** What a process of its own reads: each `of`th page of a PDF from the `part`th on, from 0. */
export interface PdfTask {
  content: Uint8Array;
  name: string;
  part: number;
  of: number;
}

export type PdfAnswer =
  /** One more page is read. */
  | { page: number }
  | { pages: PdfPages; memory: number }
  | { fault: { name: string; message: string; hint: string | undefined }; memory: number };

const tell = (what: PdfAnswer) => process.send?.(what);

process.on("message", (task: PdfTask) => void answer(task));
// Whoever asks is gone.
process.once("disconnect", () => process.exit());

async function answer(task: PdfTask): Promise<void> {
  try {
    const pages = await pdfPages(task, (page) => tell({ page }));
    tell({ pages, memory: process.memoryUsage.rss() });
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    const hint = error instanceof Error && "hint" in error ? String(error.hint) : undefined;
    tell({ fault: { name, message, hint }, memory: process.memoryUsage.rss() });
  }
}
