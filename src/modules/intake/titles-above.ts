import { readListed } from "./contents.ts";
import type { ItemStart } from "./find-items.ts";
import { plainRow, plainTitle } from "./plain-title.ts";
import { POINT_WORD } from "./point-words.ts";
import { leave, type Reading } from "./reading.ts";

const mark = new RegExp(
  `^[-–•·*]?\\s*(?:${POINT_WORD}\\s*\\d+[.:)]?\\s*|\\d{1,4}[.:)]\\s+(?=\\p{Lu}))?`,
  "u",
);
/** "Kort.pdf Notat.docx" */
export const files = /^(?:\S+\.(?:pdf|docx?|xlsx?|pptx?)(?:\s+|$))+$/i;
/** How many printed lines above an item are looked at. */
const reach = 3;

/**
 * Pages of the web print a title in their list of items and once more above the item that unfolds below it,
 * with its attachments' files between the two. The upper one goes, and the files are kept for the item.
 */
export function dropTitlesAbove(reading: Reading, starts: readonly ItemStart[]): void {
  if (starts.length < 2) return;
  for (const [index, start] of starts.entries()) {
    const { from, line, title } = start;
    const between: number[] = [];
    const first = starts[index - 1]?.body ?? 0;
    for (let at = from - 1; at >= first && between.length <= reach; at -= 1) {
      const above = reading.lines[at];
      if (above === undefined || above.text === "") continue;
      if (isSame(above.text, title)) {
        const names = between.flatMap((each) => reading.lines[each]?.text.split(/\s+/) ?? []);
        for (const each of between) blank(reading, each);
        if (names.length > 0) reading.overview.set(plainRow(line.text), names);
        reading.listed = reading.listed.filter((row) => row.line !== above);
        const own = above.text.replace(mark, "");
        const upper = readListed(own);
        const words = above.text.slice(0, above.text.length - own.length) + upper.title;
        if (upper.closed && !readListed(title).closed) {
          // Only the upper one says that it is closed.
          start.title = own;
          blank(reading, at, words);
        } else blank(reading, at);
        break;
      }
      if (!files.test(above.text)) break;
      between.unshift(at);
    }
  }
}

function blank(reading: Reading, at: number, words = reading.lines[at]?.text ?? ""): void {
  const line = reading.lines[at];
  if (line === undefined) return;
  leave(reading, line, words, "repeated");
  line.text = "";
}

function isSame(printed: string, title: string): boolean {
  const one = plainTitle(readListed(printed.replace(mark, "")).title);
  return one !== "" && one === plainTitle(readListed(title).title);
}
