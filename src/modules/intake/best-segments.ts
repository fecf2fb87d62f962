import type { HeadingLine } from "./heading-lines.ts";
import { type Candidate, weights } from "./segment-candidates.ts";

/** The candidates that together are worth most. */
export function bestSegments(
  candidates: readonly Candidate[],
  headings: readonly HeadingLine[],
): Candidate[] {
  const scores: number[] = [];
  const befores: number[] = [];
  const first = candidates.map(({ start }) => headings.filter(({ at }) => at < start.from).length);
  for (const [at, { gain }] of candidates.entries()) {
    scores.push(gain + weights.again * (first[at] ?? 0));
    befores.push(-1);
  }
  const worth = (at: number, to: number) =>
    candidates[to]!.gain + follow(candidates[at]!, candidates[to]!);
  let best = -1;
  let most = weights.again * headings.length;
  for (const [at, { start }] of candidates.entries()) {
    let next = headings.findIndex((heading) => heading.at >= start.body);
    if (next === -1) next = headings.length;
    const seen = new Set<string>();
    let again = 0;
    for (let to = at + 1; to <= candidates.length; to += 1) {
      const until = candidates[to]?.start.from ?? Infinity;
      for (; next < headings.length && headings[next]!.at < until; next += 1) {
        if (seen.has(headings[next]!.key)) again += 1;
        seen.add(headings[next]!.key);
      }
      const inside = weights.again * again + (seen.size === 0 ? weights.bare : 0);
      if (to === candidates.length) {
        if (scores[at]! + inside > most) {
          most = scores[at]! + inside;
          best = at;
        }
      } else if (until >= start.body && scores[at]! + inside + worth(at, to) > scores[to]!) {
        scores[to] = scores[at]! + inside + worth(at, to);
        befores[to] = at;
      }
    }
  }
  const taken: Candidate[] = [];
  for (let at = best; at !== -1; at = befores[at]!) taken.unshift(candidates[at]!);
  return taken;
}

/** What the numbers of two items say that follow each other. */
function follow(before: Candidate, after: Candidate): number {
  const [one, other] = [Number(before.start.number), Number(after.start.number)];
  if (before.start.number === "" || after.start.number === "") return 0;
  if (other === one + 1) return weights.next;
  return other > one && other < one + 40 ? 0 : weights.back;
}
