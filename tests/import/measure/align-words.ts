/** What it costs to leave a word of either side without a partner; as much as one half of whose letters differ, and a little more. */
const GAP = 0.55;
/** How many words one side may be ahead of the other, at least. */
const SLACK = 80;

/** Pairs words of two readings of one text, in their order, so that as few letters as possible differ; words without a partner are left out. */
export function alignWords(one: readonly string[], other: readonly string[]): [number, number][] {
  const width = other.length + 1;
  const band = SLACK + Math.abs(one.length - other.length);
  const costs = new Float64Array((one.length + 1) * width).fill(Infinity);
  const steps = new Uint8Array(costs.length);
  for (let row = 0; row <= one.length; row += 1) {
    const middle = Math.round((row / Math.max(1, one.length)) * other.length);
    const last = Math.min(other.length, middle + band);
    for (let column = Math.max(0, middle - band); column <= last; column += 1) {
      const at = row * width + column;
      if (at === 0) costs[at] = 0;
      const up = row > 0 ? costs[at - width]! + GAP : Infinity;
      const left = column > 0 ? costs[at - 1]! + GAP : Infinity;
      if (up < costs[at]!) [costs[at], steps[at]] = [up, 1];
      if (left < costs[at]!) [costs[at], steps[at]] = [left, 2];
      if (row === 0 || column === 0) continue;
      const before = costs[at - width - 1]!;
      if (before >= costs[at]!) continue;
      const both = before + difference(one[row - 1]!, other[column - 1]!);
      if (both < costs[at]!) [costs[at], steps[at]] = [both, 3];
    }
  }
  const pairs: [number, number][] = [];
  for (let row = one.length, column = other.length; row > 0 || column > 0;) {
    const step = steps[row * width + column];
    if (step !== 2) row -= 1;
    if (step !== 1) column -= 1;
    if (step === 3) pairs.unshift([row, column]);
  }
  return pairs;
}

/** The share of letters that differ: Levenshtein's distance by the longer word's length. */
function difference(one: string, other: string): number {
  if (one === other) return 0;
  const longer = Math.max(one.length, other.length);
  if (longer > 2 * Math.min(one.length, other.length)) return 1;
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (const [at, letter] of one.split("").entries()) {
    const next = [at + 1];
    for (let to = 1; to <= other.length; to += 1)
      next.push(
        Math.min(next[to - 1]! + 1, row[to]! + 1, row[to - 1]! + Number(other[to - 1] !== letter)),
      );
    row = next;
  }
  return row.at(-1)! / longer;
}
