import type { ParseWarning } from "../parsed-document.ts";
import { certaintyOf, type ScannedPage } from "./scanned-page.ts";

/** What is read less surely than this is no reading. */
const LEAST_CERTAIN = 0.5;

/** Tells of pages that couldn't be read, or hardly; empty ones aren't told of. */
export function unreadablePages(pages: ReadonlyMap<number, ScannedPage | null>): ParseWarning[] {
  return [...pages]
    .filter(
      ([, page]) => page === null || (!page.isBlank && certaintyOf(page.lines) < LEAST_CERTAIN),
    )
    .toSorted(([a], [b]) => a - b)
    .map(([number]) =>
      warning(
        "unreadable-page",
        `Side ${number} kunne ikke læses sikkert. Se billedet af siden, og skriv teksten ind.`,
      ),
    );
}

/** Tells of pages that are pictures and weren't read, since this machine can't. */
export function notReadHere(
  pages: readonly number[],
  { hint }: { hint: string | undefined },
): ParseWarning[] {
  return pages.map((number) =>
    warning("page-not-read", `Side ${number} er et billede og er ikke læst. ${hint ?? ""}`.trim()),
  );
}

function warning(code: string, message: string): ParseWarning {
  return { code, message, line: null };
}
