import { diffArrays } from "diff";
import { scales, similarity, type Weighed } from "./similarity.ts";
import type { AnyNode } from "./difference.ts";

/** A node of the text before, of the one after, or of both. */
export interface Pair {
  before: AnyNode | null;
  after: AnyNode | null;
  isEqual: boolean;
}

/** Further apart than this, texts are matched by their places; looking on would be felt. */
const MOST_EDITS = 1000;

/**
 * Which node became which, in reading order: equal ones first, then those most alike between them.
 * The only text of a cell or an entry became the only text of the other, alike or not.
 */
export function align(before: AnyNode[], after: AnyNode[], isInside = false): Pair[] {
  const [one, other] = [before[0], after[0]];
  if (isInside && before.length === 1 && after.length === 1 && one!.type === other!.type) {
    return [
      { before: one!, after: other!, isEqual: JSON.stringify(one) === JSON.stringify(other) },
    ];
  }
  const weigh = scales();
  const changes = diffArrays(
    before.map((node) => JSON.stringify(node)),
    after.map((node) => JSON.stringify(node)),
    { maxEditLength: MOST_EDITS },
  );
  if (!changes) return match(before.map(weigh), after.map(weigh));
  const pairs: Pair[] = [];
  let [removed, added]: [AnyNode[], AnyNode[]] = [[], []];
  let [x, y] = [0, 0];
  for (const change of changes) {
    if (change.removed) removed.push(...before.slice(x, (x += change.count)));
    else if (change.added) added.push(...after.slice(y, (y += change.count)));
    else {
      pairs.push(...match(removed.map(weigh), added.map(weigh)));
      [removed, added] = [[], []];
      for (let at = 0; at < change.count; at++) {
        pairs.push({ before: before[x++]!, after: after[y++]!, isEqual: true });
      }
    }
  }
  return [...pairs, ...match(removed.map(weigh), added.map(weigh))];
}

/** Comparing more pairs than this at once would be felt. */
const MOST_PAIRS = 40_000;

/** The matching in order with the most in common; what has no partner stands by itself. */
function match(removed: Weighed[], added: Weighed[]): Pair[] {
  const [rows, columns] = [removed.length, added.length];
  if (rows * columns > MOST_PAIRS) {
    const [x, y] = [Math.ceil(rows / 2), Math.ceil(columns / 2)];
    return [
      ...match(removed.slice(0, x), added.slice(0, y)),
      ...match(removed.slice(x), added.slice(y)),
    ];
  }
  // best[i][j] is the most that the nodes from i and from j on have in common.
  const best = Array.from({ length: rows + 1 }, () => new Float64Array(columns + 1));
  const alike = removed.map((one) => added.map((other) => similarity(one, other)));
  for (let i = rows - 1; i >= 0; i--) {
    for (let j = columns - 1; j >= 0; j--) {
      const pair = alike[i]![j]!;
      const both = pair === null ? 0 : pair + SOMETHING + best[i + 1]![j + 1]!;
      best[i]![j] = Math.max(both, best[i + 1]![j]!, best[i]![j + 1]!);
    }
  }
  const pairs: Pair[] = [];
  let [i, j] = [0, 0];
  while (i < rows && j < columns) {
    const pair = alike[i]![j]!;
    if (pair !== null && best[i]![j] === pair + SOMETHING + best[i + 1]![j + 1]!) {
      pairs.push({ before: removed[i++]!.node, after: added[j++]!.node, isEqual: false });
    } else if (best[i]![j] === best[i + 1]![j]) pairs.push(gone(removed[i++]!));
    else pairs.push(come(added[j++]!));
  }
  return [...pairs, ...removed.slice(i).map(gone), ...added.slice(j).map(come)];
}

/** A pair counts for something though no word is common, so that cells keep their places. */
const SOMETHING = 0.01;

function gone({ node }: Weighed): Pair {
  return { before: node, after: null, isEqual: false };
}

function come({ node }: Weighed): Pair {
  return { before: null, after: node, isEqual: false };
}
