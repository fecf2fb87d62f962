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
  const lastOf = new Map(rows.map(({ key, at }) => [key, at]));
  const times = countsOf(rows.map(({ key }) => key));
  // "Protokol" in the head of the paper comes only once.
  const headed = countsOf(headings.map(({ key }) => key));
  const first = headings.find(({ key }) => headed.get(key)! > 1) ?? headings[0];
  const mayBeListed = rows.filter(
    ({ key, at }) =>
      at < (first?.at ?? lines.length) && times.get(key)! <= mostTimes && lastOf.get(key)! > at,
  );
  const best = longestList(mayBeListed, lastOf);
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

function countsOf(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** The longest run of rows near each other that come again below the last of them; at least two. */
function longestList(rows: readonly Row[], lastOf: ReadonlyMap<string, number>): Row[] {
  const runs: Row[][] = [];
  for (const row of rows) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    if (before !== undefined && row.at < before.until) continue;
    if (run === undefined || before === undefined || row.at - before.until > mostBetween)
      runs.push([row]);
    else run.push(row);
  }
  return runs
    .map((run) => run.filter(({ key }) => lastOf.get(key)! > run.at(-1)!.at))
    .reduce((best, run) => (run.length > best.length && run.length > 1 ? run : best), []);
}
