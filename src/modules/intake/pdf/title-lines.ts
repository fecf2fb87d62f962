import type { Bookmark } from "./bookmarks.ts";
import type { PrintedLine } from "./printed-lines.ts";

/** A title has at most so many lines in print. */
const MOST_LINES = 6;

/** For a line at which a bookmark's title begins, how many lines it takes; by the index of the line. */
export function titleLines(
  lines: readonly PrintedLine[],
  bookmarks: readonly Bookmark[],
): Map<number, number> {
  const titles = bookmarks.map(({ title }) => plain(title)).filter((title) => title !== "");
  const found = new Map<number, number>();
  for (const at of titles.length === 0 ? [] : lines.keys()) {
    let text = "";
    for (let count = 1; count <= MOST_LINES; count += 1) {
      const line = lines[at + count - 1];
      if (line?.cells.length !== 1) break;
      text += plain(line.cells[0]!.text);
      if (titles.includes(text)) found.set(at, count);
      if (!titles.some((title) => title.startsWith(text))) break;
    }
  }
  return found;
}

/** Its letters and digits: blanks, hyphens and case may differ between print and bookmark. */
const plain = (text: string) => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, "");
