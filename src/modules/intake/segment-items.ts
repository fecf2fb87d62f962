import { bestSegments } from "./best-segments.ts";
import { readContentsRow, readListed } from "./contents.ts";
import type { ItemStart } from "./find-items.ts";
import { headingLines } from "./heading-lines.ts";
import { plainTitle } from "./plain-title.ts";
import { leave, type Reading } from "./reading.ts";
import { listedTitles } from "./repeated-titles.ts";
import { type Candidate, readCandidate, weights } from "./segment-candidates.ts";

/** So many lines that say the same are none of them a title. */
const mostSame = 3;
/** More are not compared with each other. */
const mostCandidates = 1500;

/**
 * Finds items by everything that speaks for them at once, for papers whose form no other finder knows: the places are
 * taken that together explain the paper's headings, numbers and list of items best.
 */
export function segmentItems(reading: Reading): ItemStart[] {
  const { lines } = reading;
  const headings = headingLines(lines);
  const listed = listedTitles(lines, headings);
  const all = withoutRepeated(
    chooseListed(lines.flatMap((_, index) => readCandidate(lines, index, listed) ?? [])),
  );
  const candidates =
    all.length > mostCandidates ? all.filter(({ gain }) => gain > weights.item + 1) : all;
  if (candidates.length > mostCandidates) return [];
  const first = bestSegments(candidates, headings);
  const best = bestSegments(weighAlike(candidates, first), headings);
  for (const row of listed.rows)
    if (readContentsRow(row.line.text) === null) reading.listed.push(row);
  for (const { start, before, hasNumberAbove } of best) {
    if (hasNumberAbove) {
      if (start.number !== "") leave(reading, start.line, "", "normalised", start.number);
      continue;
    }
    const at = before.lastIndexOf(start.number);
    leave(reading, start.line, start.number === "" ? before : before.slice(0, at), "label");
    if (start.number !== "")
      leave(
        reading,
        start.line,
        before.slice(at + start.number.length).replaceAll(/[.:)\s]/g, ""),
        "label",
      );
  }
  return best.map(({ start }) => start);
}

/**
 * What stands above or below each item is a button: "Kopier link til punktet". A title that comes twice in a row
 * is printed once more.
 */
function withoutRepeated(all: readonly Candidate[]): Candidate[] {
  const keys = all.map(({ start }) => plainTitle(readListed(start.title).title));
  const same = Map.groupBy(keys, (key) => key);
  return all.filter(({ isListed }, at) => {
    const key = keys[at] ?? "";
    return key !== keys[at - 1] && (isListed || (same.get(key)?.length ?? 0) < mostSame);
  });
}

/**
 * A listed title may stand in several places: where a heading stands below one of them, that is the item. Rows of a
 * second list stand one below the other.
 */
function chooseListed(all: readonly Candidate[]): Candidate[] {
  const isRow = (at: number) => {
    const [one, next] = [all[at], all[at + 1]];
    return (
      one?.isListed === true && next?.isListed === true && next.start.from - one.start.body < 2
    );
  };
  const inList = all.map((_, at) => isRow(at) || isRow(at - 1));
  const places = Map.groupBy(
    all.flatMap(({ isListed }, at) => (isListed ? [at] : [])),
    (at) => plainTitle(readListed(all[at]!.start.title).title),
  );
  return all.map((one, at) => {
    if (!one.isListed) return one;
    const same = places.get(plainTitle(readListed(one.start.title).title)) ?? [];
    const alone = same.filter((each) => !inList[each]);
    const headed = alone.filter((each) => all[each]!.isHeaded);
    const [best] = headed.length > 0 ? headed : alone.length > 0 ? alone : same;
    return best === at ? one : { ...one, gain: one.gain - weights.listed };
  });
}

/** Those that look as most of some do gain by it. */
function weighAlike(all: readonly Candidate[], some: readonly Candidate[]): Candidate[] {
  const forms = Map.groupBy(some, ({ form }) => form);
  return all.map((one) => {
    const share = (forms.get(one.form)?.length ?? 0) / Math.max(1, some.length);
    return { ...one, gain: one.gain + weights.alike * share };
  });
}
