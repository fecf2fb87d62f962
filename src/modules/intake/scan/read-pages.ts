import { availableParallelism } from "node:os";
import { createHash } from "node:crypto";
import { ProgramError } from "../../../platform/programs/run-program.ts";
import { takeTurns } from "../../../platform/programs/turns.ts";
import { openKeptPages } from "./kept-pages.ts";
import { readPage } from "./read-page.ts";
import type { ScannedPage } from "./scanned-page.ts";
import type { ToolSettings } from "./tools.ts";

export interface ScanSettings extends ToolSettings {
  /** Where pages that were read are kept, so that a reading that is broken off goes on; null: nowhere. */
  keepIn?: string | null;
  /** Told after each page, how many of how many are read. */
  onPage?: ((done: number, of: number) => void) | undefined;
}

/** A page of a file that is a picture. */
export interface PageToRead {
  number: number;
  /** Its longer edge, in points of 1/72 inch. */
  longest: number;
  /** The PDF that holds it, and as which of its pages. */
  from: () => Promise<{ pdf: Uint8Array; page: number }>;
}

/** Pages of all files that are read at once. */
const inTurn = takeTurns(availableParallelism());

/**
 * Reads pages that are pictures, as many at once as there are cores. Null for a page that couldn't be read.
 *
 * @param file of the pages, by whose content they are kept
 */
export async function readPages(
  file: Uint8Array,
  pages: readonly PageToRead[],
  settings: ScanSettings,
): Promise<Map<number, ScannedPage | null>> {
  const sha256 = createHash("sha256").update(file).digest("hex");
  const kept = await openKeptPages(settings.keepIn ?? null, sha256);
  const read = new Map<number, ScannedPage | null>();
  const left = [...pages];
  const one = async () => {
    for (let page = left.shift(); page !== undefined; page = left.shift()) {
      settings.signal?.throwIfAborted();
      let text = await kept.get(page.number);
      if (text === null) {
        text = await inTurn(() => tryPage(page, settings));
        if (text !== null) await kept.put(page.number, text);
      }
      read.set(page.number, text);
      settings.onPage?.(read.size, pages.length);
    }
  };
  const readers = Array.from({ length: Math.min(availableParallelism(), pages.length) }, one);
  const [failed] = (await Promise.allSettled(readers)).filter(
    ({ status }) => status === "rejected",
  );
  if (failed?.status === "rejected") throw failed.reason;
  return read;
}

async function tryPage(
  { longest, from }: PageToRead,
  settings: ToolSettings,
): Promise<ScannedPage | null> {
  try {
    const { pdf, page } = await from();
    return await readPage(pdf, page, longest, settings);
  } catch (error) {
    if (error instanceof ProgramError) return null;
    throw error;
  }
}
