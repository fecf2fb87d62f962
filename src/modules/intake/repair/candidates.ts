import { type Confusion, confusionsByRead } from "./confusions.ts";

/** A place in a word where other letters may have been printed. */
export interface Edit extends Confusion {
  at: number;
}

/** What may have been printed, and how unlikely it is that it was read as it stands. */
export interface Candidate {
  word: string;
  cost: number;
  /** In the order of their places. */
  edits: readonly Edit[];
}

interface Way {
  last: number;
  chosen: readonly Edit[];
  cost: number;
}

/**
 * What a word may have been before it was read: one to `mostEdits` edits, with a cost of at most `mostCost`, few and
 * cheap ones first. At most `mostTried` ways are looked at.
 */
export function* candidates(
  word: string,
  edits: readonly Edit[],
  { mostEdits, mostCost, mostTried }: { mostEdits: number; mostCost: number; mostTried: number },
): Generator<Candidate> {
  // Each way is a set of edits, in the order of their cost, that can grow by a dearer one.
  const open: Way[] = [];
  const push = (way: Way) => {
    if (way.cost <= mostCost) open.splice(placeFor(way, open), 0, way);
  };
  if (edits[0] !== undefined) push({ last: 0, chosen: [edits[0]], cost: edits[0].cost });
  for (let tried = 0; tried < mostTried; tried++) {
    const way = open.pop();
    if (way === undefined) return;
    const { last, chosen, cost } = way;
    const next = edits[last + 1];
    if (next !== undefined) {
      // Instead of the last one, or beside it: so each set comes once, and never before one that counts less.
      const rest = chosen.slice(0, -1);
      push({ last: last + 1, chosen: [...rest, next], cost: cost - edits[last]!.cost + next.cost });
      if (chosen.length < mostEdits)
        push({ last: last + 1, chosen: [...chosen, next], cost: cost + next.cost });
    }
    const inPlace = chosen.toSorted((a, b) => a.at - b.at);
    if (inPlace.every((edit, n) => n === 0 || isBehind(edit, inPlace[n - 1]!)))
      yield { word: apply(word, inPlace), cost, edits: inPlace };
  }
}

/** What each further edit counts: words are seldom read wrong in many places. */
export const eachFurther = 2;

/** Ways are looked at by this: one dear edit before several cheap ones. */
const orderOf = ({ cost, chosen }: Way) => cost + eachFurther * (chosen.length - 1);

/** Where it stands among ways with the dearest first. */
function placeFor(way: Way, open: readonly Way[]): number {
  const order = orderOf(way);
  let from = 0;
  let to = open.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (orderOf(open[middle]!) > order) from = middle + 1;
    else to = middle;
  }
  return from;
}

const capital = /^\p{Lu}+$/u;

const isBehind = (edit: Edit, before: Edit) =>
  edit.at >= endOf(before) && (edit.at > before.at || before.read !== "");

const endOf = ({ at, read }: Edit) => at + read.length;

/** Where a word begins an å is read as a capital more often than inside. */
const atStart = (printed: string, read: string) =>
  printed === "å" && (read === "A" || read === "S") ? 1.3 : 0;

/** Where in a word what may have been printed otherwise: the cheapest first. */
export function editsOf(word: string): Edit[] {
  const found: Edit[] = [];
  let mayBeCapital = true;
  for (let at = 0; at < word.length; at++) {
    for (let length = 0; length <= 3 && at + length <= word.length; length++)
      for (const { printed, read, cost } of confusionsByRead.get(word.slice(at, at + length)) ?? [])
        // Capitals stand first, or among capitals.
        if (mayBeCapital || !capital.test(printed))
          found.push({ printed, read, at, cost: at === 0 ? cost - atStart(printed, read) : cost });
    mayBeCapital &&= capital.test(word.charAt(at));
  }
  return found.sort((a, b) => a.cost - b.cost);
}

export function apply(word: string, edits: readonly Edit[]): string {
  let made = "";
  let from = 0;
  for (const edit of edits) {
    made += word.slice(from, edit.at) + edit.printed;
    from = endOf(edit);
  }
  return made + word.slice(from);
}
