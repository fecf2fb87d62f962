import { isAttendance } from "./attendance.ts";
import { readContentsRow, readListed } from "./contents.ts";
import { type HeadingLine, isHeadingLine } from "./heading-lines.ts";
import type { Line } from "./lines.ts";
import { plainTitle } from "./plain-title.ts";
import type { Reading } from "./reading.ts";

/** The titles of a list of items, found by that they come again below it, in the same order. */
export interface ListedTitles {
  rows: Reading["listed"];
  /** Which of them a line below the list ends with, alone or with the next one. */
  below(
    index: number,
    own: string,
    next: string,
  ): { before: string; number: string; title: string; taken: number } | null;
}

const shortest = 4;
const longest = 250;
/** So many other lines may stand between two rows of the list. */
const mostBetween = 4;

/** What stands in more places is no title. */
const mostTimes = 6;

/** How many words may stand before a title. */
const mostBefore = 5;

interface Row {
  key: string;
  number: string;
  title: string;
  line: Line;
  /** Indexes of its first line, and of the first below it. */
  at: number;
  until: number;
  page?: number;
}

/** "Punkt 4: ", "1. 41. " */
const numbered =
  /^(?:\p{L}{2,6}\.?\s+)?(?:\d{1,4}(?:\.\d{1,2})?(?:\s?[.:)]+\s*|\s+|(?=\p{Lu}\p{Ll})))+(?=\S)/u;

/** Finds the list: lines near each other, of which each comes again below all of them. */
export function listedTitles(
  lines: readonly Line[],
  headings: readonly HeadingLine[],
): ListedTitles {
  const rows = lines.flatMap((line, at) => readRow(lines, line, at));
  const places = new Map<string, number[]>();
  for (const { key, at } of rows) places.set(key, [...(places.get(key) ?? []), at]);
  // "Protokol" in the head of the paper comes only once.
  const again = headings.find(({ key }, at) =>
    headings.some((other, place) => place > at && other.key === key),
  );
  const first = (again ?? headings[0])?.at ?? lines.length;
  const best = longestList(
    rows.filter(({ at }) => at < first),
    places,
  );
  const byKey = Map.groupBy(best, ({ key }) => key);
  const end = best.at(-1)?.until ?? 0;
  return {
    rows: best.map(({ line, until, number, title, page }) => ({
      line,
      until,
      number,
      title,
      page,
    })),
    below(index, own, next) {
      if (best.length < 2 || index < end) return null;
      for (const [more, text] of [own, next === "" ? "" : `${own} ${next}`].entries())
        for (const from of wordStarts(text)) {
          const title = text.slice(from);
          const row = byKey.get(plainTitle(readListed(title).title))?.[0];
          if (row !== undefined)
            return { before: text.slice(0, from), number: row.number, title, taken: 1 + more };
        }
      return null;
    },
  };
}

/** Where a title may begin in a line, the last place first: "Dagsordenens punkt nr. 7 - Title". */
function wordStarts(text: string): number[] {
  const starts = [...text.matchAll(/(?<=^|\s|\d)[\p{L}\d"“”»(]/gu)].map(({ index }) => index);
  return starts.slice(0, mostBefore + 1).toReversed();
}

/** A line as a row, and it with the next one. */
function readRow(lines: readonly Line[], line: Line, at: number): Row[] {
  const next = lines[at + 1]?.text ?? "";
  return [line.text, next === "" ? "" : `${line.text} ${next}`].flatMap((text, more) => {
    if (line.text === "" || text === "" || text.length > longest) return [];
    if (isHeadingLine(line.text) || isAttendance(line.text)) return [];
    const row = readContentsRow(text);
    const number = numbered.exec(row?.title ?? text)?.[0] ?? "";
    const title = (row?.title ?? text).slice(number.length);
    const key = plainTitle(readListed(title).title);
    if (key.length < shortest || !/\p{L}{3}/u.test(key)) return [];
    const printed =
      /\d[\d.]*\d|\d/.exec(row?.number ?? number)?.[0] ?? /\d[\d.]*\d|\d/.exec(number)?.[0] ?? "";
    const page = row === null ? {} : { page: row.page };
    return [{ key, number: printed, title, line, at, until: at + 1 + more, ...page }];
  });
}

/** The longest run of rows near each other that all come again, in their order, below the last of them. */
function longestList(rows: readonly Row[], places: ReadonlyMap<string, number[]>): Row[] {
  let best: Row[] = [];
  let run: Row[] = [];
  for (const row of rows) {
    const before = run.at(-1);
    if (before !== undefined && row.at < before.until) continue;
    const all = places.get(row.key) ?? [];
    if (all.length > mostTimes || !all.some((at) => at > row.at)) continue;
    if (before !== undefined && row.at - before.until > mostBetween) run = [];
    run.push(row);
    const kept = comeAgain(run, places);
    if (kept.length > best.length) best = kept;
  }
  return best.length > 1 ? best : [];
}

/** Those of a run that stand below all of it too. */
function comeAgain(run: readonly Row[], places: ReadonlyMap<string, number[]>): Row[] {
  const last = run.at(-1)?.at ?? 0;
  return run.filter(({ key }) => (places.get(key) ?? []).some((at) => at > last));
}
