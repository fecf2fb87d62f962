import { InputError } from "../../../platform/errors.ts";
import type { Bookmark } from "./bookmarks.ts";
import { countSigns } from "./count-signs.ts";
import type { PdfFacts, PdfPage } from "./pdf-pages.ts";

/** Of a long paper in a language of long words; more is no paper. */
const MOST_SIGNS = 10_000_000;
/** Pages that a reader has at once: unpacking one waits for other threads. */
const AHEAD = 2;

export interface PdfPages extends Omit<PdfFacts, "count"> {
  pages: PdfPage[];
  bookmarks: Bookmark[];
}

/** A file's pages: which are still to be read, and what was. All that read it share one. */
export interface PageDeal {
  /** Somebody has opened the file. */
  open(facts: PdfFacts): void;
  /** Whether a reader that begins has anything to do. */
  isLeft(): boolean;
  /** A page to read for a reader that has so many; null for none. */
  take(has: number): number | null;
  /** @throws InputError for more text than a paper has */
  put(page: PdfPage): void;
  /** A page can't be read. */
  giveUp(page: number): void;
  /**
   * A reader hangs with these pages, and has lost so many milliseconds. Which of several it is, shows when each is
   * read alone.
   * @throws the reason, when no more time is to be lost
   */
  hangs(pages: readonly number[], lost: number, reason: Error): void;
  /** Milliseconds that a reader may work on a page. */
  patience(): number;
  /** Whether a reader that has read its last page is to bring the bookmarks; one is. */
  takeBookmarks(): boolean;
  putBookmarks(bookmarks: Bookmark[]): void;
  read(): PdfPages;
}

/** @param patience milliseconds that a reader may work on a page; for all that hang twice as many */
export function dealPages(name: string, patience: number): PageDeal {
  let facts: PdfFacts | null = null;
  let left: number[] = [];
  let isCareful = false;
  let lostInAll = 0;
  let signs = 0;
  let bookmarks: Bookmark[] | null = null;
  const pages: PdfPage[] = [];
  const put = (page: PdfPage) => {
    pages.push(page);
    signs += countSigns(page.pieces.all);
    if (signs <= MOST_SIGNS) return;
    const at = page.pieces.number;
    throw new InputError(`${name} er for stor: læsningen blev standset ved side ${at}.`, {
      hint: "Del den i et dokument pr. møde.",
    });
  };
  return {
    open(told) {
      if (facts !== null) return;
      facts = told;
      left = Array.from({ length: told.count }, (_, at) => at + 1);
    },
    isLeft: () => facts === null || left.length > 0,
    take: (has) => (has < (isCareful ? 1 : AHEAD) ? (left.shift() ?? null) : null),
    put,
    giveUp: (page) => put(unreadable(page)),
    hangs(held, lost, reason) {
      lostInAll += lost;
      if (facts === null || lostInAll >= patience * 2) throw reason;
      isCareful = true;
      const [only, ...more] = held;
      if (only !== undefined && more.length === 0) put(unreadable(only));
      else left.unshift(...held);
    },
    patience: () => (isCareful ? patience / 2 : patience),
    takeBookmarks() {
      const isFirst = bookmarks === null;
      bookmarks ??= [];
      return isFirst;
    },
    putBookmarks(told) {
      if (told.length > 0) bookmarks = told;
    },
    read: () => ({
      pages: pages.toSorted((a, b) => a.pieces.number - b.pieces.number),
      marksHyphens: facts?.marksHyphens ?? false,
      bookmarks: bookmarks ?? [],
    }),
  };
}

/** As long as an A4, which nobody knows. */
const LONGEST = 842;

function unreadable(number: number): PdfPage {
  const pieces = { all: [], marked: new Map(), hasLoose: false, width: 0, number };
  return { pieces, tagged: [], longest: LONGEST, isUnreadable: true };
}
