import { readContentsRow, type ContentsRow } from "./contents.ts";
import { isFinished, startsLow } from "./wrap.ts";

const longest = 90;
/** So many pages an item has at most, where its row is read by its numbers alone. */
const mostPages = 30;
/** Words after which a title goes on. */
const open =
  /(?<!\p{L})(?:og|eller|i|på|til|for|fra|af|at|med|om|ved|samt|den|det|der|under|over|efter|mellem|vedrørende|vedr\.|nr\.)$/iu;
/** A title that fills its line may go on with a name. */
const full = 40;

/**
 * Lines of a list of contents whose rows have their page on the first of two lines, "4. Plan for et område .... 3"
 * and "ved åen" below it, with each row whole on its first line and its second empty.
 */
export function withWholeRows(printed: readonly string[]): string[] {
  const lines = withPageBelow(withDotsBehind(printed));
  const whole = withPagesApart(lines);
  for (const [at, line] of lines.entries()) {
    const row = readContentsRow(line);
    if (row === null || row.number === "") continue;
    const below = printedBelow(lines, at);
    const rest = below === -1 ? "" : (lines[below] ?? "").trim();
    if (!goesOn(row, rest, lines, at, below)) continue;
    const end = line.lastIndexOf(row.title) + row.title.length;
    whole[at] = `${line.slice(0, end)} ${rest}${line.slice(end)}`;
    whole[below] = "";
  }
  return whole;
}

/** ". . . . 3" on a line of its own belongs behind the row of two lines above it. */
function withDotsBehind(lines: readonly string[]): readonly string[] {
  if (!lines.some((line) => dotsOnly.test(line))) return lines;
  const whole = [...lines];
  for (const [at, line] of lines.entries()) {
    const [first = "", second = ""] = [whole[at - 2], whole[at - 1]];
    if (!dotsOnly.test(line) || !/^\s*\d{1,4}[.:)]?\s+\p{Lu}/u.test(first)) continue;
    if (second.trim() === "" || second.length > longest || readContentsRow(second) !== null)
      continue;
    whole[at - 2] = `${first} ${second.trim()} ${line.trim()}`;
    whole[at - 1] = "";
    whole[at] = "";
  }
  return whole;
}

/** "5. Plan for et område over", a blank line, and "Åen ..... 6", behind the row of 4: one row. */
function withPageBelow(lines: readonly string[]): readonly string[] {
  const whole = [...lines];
  let before = 0;
  for (const [at, line] of lines.entries()) {
    const number = Number(begunRow.exec(line)?.groups?.["number"]);
    const row = readContentsRow(line);
    const [between, rest = ""] = lines.slice(at + 1, at + 3);
    if (row === null && before > 0 && number === before + 1 && between?.trim() === "") {
      const below = readContentsRow(rest);
      const isRest = below !== null && (below.number === "" || /^\d+, /.test(rest));
      // Closed items have no page, and "Underskriftsside .... 9" may come behind the last of them.
      if (!isRest || !(open.test(line.trim()) || startsLow(rest))) continue;
      whole[at] = `${line} ${rest.trim()}`;
      whole[at + 2] = "";
      before = number;
    } else if (row !== null && row.number !== "") before = Number.parseInt(row.number, 10);
  }
  return whole;
}

const begunRow = /^\s*(?<number>\d{1,4})[.:)]?\s+\p{Lu}/u;

const dotsOnly = /^\s*(?:\.\s?){6,}\d{1,4}$/;

/** Rows without a leader before their page: "06 Title 8" right below 5's, or "Title 8" between the rows of 7 and 9. */
function withPagesApart(lines: readonly string[]): string[] {
  let before: ContentsRow | null = null;
  return lines.map((line, at) => {
    if (line.trim() === "") return line;
    if (before === null && beginsPaged(lines.slice(at, at + 3)))
      before = { title: "", bare: "", page: 1, number: String(numberOf(line) - 1), closed: false };
    const apart =
      before !== null && readContentsRow(line) === null && isNextRow(line, before, lines, at)
        ? line.replace(/\s(?=\d{1,4}$)/, "\t")
        : line;
    before = readContentsRow(apart);
    return apart;
  });
}

/** Three rows that count on, with pages that don't go down: "571. Title 2", "572. Other title 2", "573. Third 3". */
function beginsPaged(lines: readonly string[]): boolean {
  const pages = lines.map((line) => Number(bareRow.exec(line)?.groups?.["page"]));
  return (
    lines.length === 3 &&
    lines.every((_, at) => at === 0 || numberOf(lines[at]) === numberOf(lines[at - 1]) + 1) &&
    pages.every((page, at) => page > 0 && page <= mostPages && page >= (pages[at - 1] ?? 1)) &&
    new Set(pages).size < 3
  );
}

function numberOf(line = ""): number {
  return Number(bareRow.exec(line)?.groups?.["number"]);
}

const bareRow = /^\s*(?:(?<number>\d{1,4})[.:)]?\s)?.*\S\s(?<page>\d{1,4})$/;

function isNextRow(
  line: string,
  before: ContentsRow,
  lines: readonly string[],
  at: number,
): boolean {
  const groups = bareRow.exec(line)?.groups;
  const page = Number(groups?.["page"]);
  if (groups === undefined || page < before.page || page > before.page + mostPages) return false;
  if (before.number !== "")
    return Number(groups["number"]) === Number.parseInt(before.number, 10) + 1;
  const next = lines.slice(at + 1).find((each, below) => below > most || pageOf(each) !== null);
  return line.length > full && page <= (pageOf(next ?? "") ?? 0);
}

/** How far below the next row of the contents may stand. */
const most = 6;

function pageOf(line: string): number | null {
  const row = readContentsRow(line);
  return row?.number === "" ? row.page : null;
}

function goesOn(
  { title, number }: ContentsRow,
  rest: string,
  lines: readonly string[],
  at: number,
  below: number,
): boolean {
  if (rest === "" || rest.length > longest || isFinished(rest)) return false;
  if (!/^[\p{L}("“”„»]/u.test(rest) || readContentsRow(rest) !== null) return false;
  const isNear =
    below - at <= 2 &&
    !lines
      .slice(at + 1, below + 1)
      .join("")
      .includes("\f");
  if (!isNear) return false;
  if (startsLow(rest)) return true;
  if (open.test(title)) return true;
  const next = readContentsRow(lines[printedBelow(lines, below)] ?? "");
  const isNext =
    next !== null && Number.parseInt(next.number, 10) === Number.parseInt(number, 10) + 1;
  return below === at + 1 && title.length >= full && isNext;
}

/** Of the next lines the first that isn't blank; -1 for none. */
function printedBelow(lines: readonly string[], at: number): number {
  const below = lines.slice(at + 1, at + 4).findIndex((line) => line.trim() !== "");
  return below === -1 ? -1 : at + 1 + below;
}
