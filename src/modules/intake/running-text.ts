import { readCaseLine } from "./case-lines.ts";
import { readTitle } from "./title-state.ts";
import { readContentsRow } from "./contents.ts";
import { findDate } from "./dates.ts";
import { findDecisionHeading } from "./decision-heading.ts";
import { findLabel } from "./head-labels.ts";
import { findHeading } from "./section-headings.ts";

/** A line that pages repeat. */
export interface RunningLine {
  /** The page's number as printed; null when it gives none. */
  page: number | null;
}

const longest = 110;
/** A page has at least this many lines. */
const leastPage = 3;
/** How many lines of a page's head or foot may repeat. */
const edge = 3;
const counted =
  /^(?:side|s\.)?\s*(?<only>\d{1,4})\s*(?:\/|af|of)\s*(?<all>\d{1,4})$|(?:\bside|\bs\.)\s*\|?\s*(?<side>\d{1,4})(?:\s*(?:af|\/|of)\s*\d{1,4})?\.?$|^side\s*\|?\s*(?<first>\d{1,4})(?:\s*(?:af|\/|of)\s*\d{1,4})?\b|\s{3,}(?<last>\d{1,4})(?:\/\d{1,4})?$|^(?<begin>\d{1,4})\s{3,}\S|^[-–]\s?(?<dashed>\d{1,4})\s?[-–]$/i;

/**
 * Finds the heads and feet of a text's pages: lines that repeat with a page number that grows by one,
 * and lines that repeat at the page breaks.
 *
 * @returns by index of the line
 */
export function findRunning(lines: readonly string[]): Map<number, RunningLine> {
  const found = withGrowingNumber(lines);
  for (const [index, running] of withNumberBelow(lines)) found.set(index, running);
  for (const index of withoutNumber(lines, found)) found.set(index, { page: null });
  const edges = edgesOf(lines, found);
  if (edges.size === 0) return found;
  const breaks = Math.max(found.size, lines.filter((line) => line.includes("\f")).length);
  const least = breaks <= 3 ? 2 : Math.max(3, breaks * 0.4);
  const counts = new Map<string, number>();
  for (const index of edges) {
    const key = keyOf(lines[index] ?? "");
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const all = new Map<string, number>();
  for (const line of lines) all.set(keyOf(line), (all.get(keyOf(line)) ?? 0) + 1);
  for (const index of edges) {
    const text = (lines[index] ?? "").trim();
    const count = counts.get(keyOf(text)) ?? 0;
    // What stands in other places too is text that a page happened to break at.
    const isElsewhere = count < (all.get(keyOf(text)) ?? 0) - 1;
    // "Åbent", or the paper's title below its head.
    const isTop =
      (/^åbent?$/i.test(text) && count > 2) || (title.test(text) && count >= breaks * 0.6);
    if (found.has(index) || count < least || (!isTop && (isElsewhere || isOwn(text)))) continue;
    found.set(index, { page: /^\d{1,4}$/.test(text) ? Number(text) : null });
  }
  // A browser prints when it printed on the first page too.
  const first = lines.findIndex((line) => line.trim() !== "");
  const printed = lines[first]?.trim() ?? "";
  if (printedAt.test(printed) && [...found.keys()].some((at) => lines[at]?.trim() === printed))
    found.set(first, { page: null });
  return found;
}

const title = /^(?:referat|dagsorden|(?:beslutnings)?protokol|beslutningsreferat)$/i;

const printedAt = /^\d{1,2}[./-]\d{1,2}[./-]\d{4}(?:,?\s+\d{1,2}[.:]\d{2}|\s{3,}\S)/;

/** Its text with any number for its numbers. */
function keyOf(text: string): string {
  return text.trim().replaceAll(/\d+/g, "#").replaceAll(/\s+/g, " ");
}

function withGrowingNumber(lines: readonly string[]): Map<number, RunningLine> {
  const groups = new Map<string, { index: number; page: number; all: string }[]>();
  for (const [index, raw] of lines.entries()) {
    const text = raw.trim();
    if (text === "" || text.replaceAll(/\s+/g, " ").length > longest) continue;
    const groupsOf = counted.exec(text)?.groups;
    // "4. september 2024     3" is no row of the contents.
    const isRow = readContentsRow(text)?.number && findDate(text)?.start !== 0;
    if (groupsOf === undefined || isRow) continue;
    const { only, side, first, last, begin, dashed, all = "" } = groupsOf;
    const page = Number(only ?? side ?? first ?? last ?? begin ?? dashed);
    const key = keyOf(text) + all;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [{ index, page, all }]);
    else group.push({ index, page, all });
  }
  const found = new Map<number, RunningLine>();
  for (const group of groups.values()) {
    // At the top of each page a number may be left out, with a page that is closed.
    const most = group.every(({ index }) => lines[index]?.includes("\f")) ? 3 : 1;
    const grows = group.every(({ page }, at) => {
      const more = page - (group[at - 1]?.page ?? page - 1);
      return more >= 1 && more <= most;
    });
    // A table's rows of 2023 and 2024 stand one below the other.
    const isTable = group.some(
      ({ index }, at) => at > 0 && index - (group[at - 1]?.index ?? 0) < leastPage,
    );
    if (group.length < 2 || !grows || isTable) continue;
    for (const { index, page } of group) found.set(index, { page });
  }
  return found;
}

/** The same head at the top of a page that has no number, such as the first. */
function withoutNumber(
  lines: readonly string[],
  found: ReadonlyMap<number, RunningLine>,
): number[] {
  const heads = new Set(
    [...found.keys()].map((index) => (lines[index] ?? "").trim().replace(/\s{3,}\d{1,4}$/, "")),
  );
  return lines.flatMap((raw, index) => {
    const text = raw.trim();
    return raw.includes("\f") && text.length >= 8 && heads.has(text) ? [index] : [];
  });
}

/** "Byrådet, den 12. marts 2024", and right below it the page's number, on page after page. */
function withNumberBelow(lines: readonly string[]): [number, RunningLine][] {
  const groups = new Map<string, { index: number; page: number }[]>();
  for (const [index, raw] of lines.entries()) {
    const above = lines[index - 1]?.trim() ?? "";
    if (!/^\d{1,4}$/.test(raw.trim()) || above.length < 8 || isOwn(above)) continue;
    const group = groups.get(above) ?? [];
    groups.set(above, [...group, { index, page: Number(raw) }]);
  }
  return [...groups.values()]
    .filter(
      (group) =>
        group.length >= leastPage &&
        group.every(({ page }, at) => at === 0 || page === (group[at - 1]?.page ?? 0) + 1),
    )
    .flat()
    .flatMap(({ index, page }) => [
      [index - 1, { page: null }],
      [index, { page }],
    ]);
}

/** The lines nearest to each page break: to a form feed, or to a line with the page's number. */
function edgesOf(lines: readonly string[], found: ReadonlyMap<number, RunningLine>): Set<number> {
  const edges = new Set<number>();
  for (const [index, raw] of lines.entries()) {
    if (!raw.includes("\f") && !found.has(index)) continue;
    for (let at = index - 1, seen = 0; at >= 0 && seen < edge; at -= 1) {
      if (lines[at]?.trim() === "") continue;
      edges.add(at);
      seen += 1;
    }
    for (let at = index, seen = 0; at < lines.length && seen < edge; at += 1) {
      if (lines[at]?.trim() === "") continue;
      edges.add(at);
      seen += 1;
    }
  }
  return edges;
}

/** Headings of the text and labels may stand at many breaks too. */
function isOwn(text: string): boolean {
  return (
    text.length > longest ||
    findHeading(text) !== null ||
    readCaseLine(text) !== null ||
    text.split(/\t+|\s{3,}/).some((cell) => readCaseLine(cell)?.number != null) ||
    /^(?:punkt|pkt|sag|nr|ad)(?!\p{L})/iu.test(text) ||
    findDecisionHeading(text) !== null ||
    (findLabel(text)?.field ?? null) !== null ||
    readContentsRow(text) !== null ||
    // The last row of the contents and the paper's last item stand at the ends of pages.
    /^\d{1,4}\.\s+\p{Lu}/u.test(text) ||
    readTitle(text).closed ||
    /[.:;,]$/.test(text) ||
    /^\p{Lu}[\p{L} ]+:\s/u.test(text) ||
    /^[-–•]/.test(text) ||
    /^\d{5,}$/.test(text) ||
    /^(?!https?:\/\/)\p{Ll}/u.test(text)
  );
}
