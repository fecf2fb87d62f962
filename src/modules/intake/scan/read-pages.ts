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
  /** Reading its text failed or took too long, and so may drawing it. */
  isUnreadable?: boolean | undefined;
  /** The PDF that holds it, and as which of its pages. */
  from: () => Promise<{ pdf: Uint8Array; page: number }>;
}

/** Milliseconds that drawing a page may work; one more for so many bytes of the file, up to `most`. */
const PATIENCE = { least: 3000, most: 10_000, bytes: 1000 };
/** Pages of one file that may take too long, until no more of it are tried. */
const MOST_LOST = 2;

/** Pages of all files that are read at once. */
const inTurn = takeTurns(availableParallelism());

/**
 * Reads pages that are pictures, as many at once as there are cores. Null for a page that couldn't be read, and for
 * the others of a file of which several took too long.
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
  const { least, most, bytes } = PATIENCE;
  const patience = Math.min(most, least + file.byteLength / bytes);
  let lost = 0;
  const one = async () => {
    for (let page = left.shift(); page !== undefined; page = left.shift()) {
      settings.signal?.throwIfAborted();
      let text: ScannedPage | "too long" | null = await kept.get(page.number);
      if (text === null && lost < MOST_LOST) {
        const isDoubtful = page.isUnreadable === true || lost > 0;
        text = await inTurn(() => tryPage(page, isDoubtful ? patience / 2 : patience, settings));
        if (text === "too long") lost += 1;
        else if (text !== null) await kept.put(page.number, text);
      }
      read.set(page.number, text === "too long" ? null : text);
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
  patience: number,
  settings: ToolSettings,
): Promise<ScannedPage | "too long" | null> {
  try {
    const { pdf, page } = await from();
    return await readPage(pdf, page, longest, patience, settings);
  } catch (error) {
    if (error instanceof ProgramError) return error.why === "time" ? "too long" : null;
    throw error;
  }
}
