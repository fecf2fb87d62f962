import { inflateAtOnce } from "../../../platform/files/text/inflate-at-once.ts";
import type { Bookmark } from "./bookmarks.ts";
import { type OpenPdf, type PdfFacts, type PdfPage, withPages } from "./pdf-pages.ts";

/** What a process that reads PDFs is told, one file after the other: to open it, to read pages of it, to let go of it. */
export type PdfOrder =
  | { open: Uint8Array; name: string }
  | { read: number }
  | { close: { bookmarks: boolean } };

export type PdfAnswer =
  /** It has got the file. */
  | { begun: true }
  | { opened: PdfFacts }
  | { page: PdfPage }
  /** A page couldn't be read. */
  | { broken: number }
  | { closed: Bookmark[]; memory: number }
  | { fault: PdfFault; memory: number };

export interface PdfFault {
  name: string;
  message: string;
  hint: string | undefined;
}

inflateAtOnce();

const tell = (what: PdfAnswer) => process.send?.(what);

/** What is done about the file that lies open; null when none does. */
let onOrder: ((order: Exclude<PdfOrder, { open: unknown }>) => void) | null = null;

process.on("message", (order: PdfOrder) => {
  if ("open" in order) void answer(order);
  else onOrder?.(order);
});
// Whoever asks is gone.
process.once("disconnect", () => process.exit());

async function answer({ open, name }: Extract<PdfOrder, { open: unknown }>): Promise<void> {
  tell({ begun: true });
  try {
    const closed = await withPages(open, name, serve);
    tell({ closed, memory: process.memoryUsage.rss() });
  } catch (error) {
    tell({ fault: faultOf(error), memory: process.memoryUsage.rss() });
  } finally {
    onOrder = null;
  }
}

/** Reads what is asked for, until the file is closed; gives the bookmarks when they are wished then. */
function serve({ read, bookmarks, ...facts }: OpenPdf): Promise<Bookmark[]> {
  return new Promise((resolve) => {
    onOrder = (order) => {
      if ("close" in order) resolve(order.close.bookmarks ? bookmarks() : []);
      else
        read(order.read).then(
          (page) => tell({ page }),
          () => tell({ broken: order.read }),
        );
    };
    tell({ opened: facts });
  });
}

function faultOf(error: unknown): PdfFault {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  const hint = error instanceof Error && "hint" in error ? String(error.hint) : undefined;
  return { name, message, hint };
}
