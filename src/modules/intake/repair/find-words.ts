import { apply, type Candidate, type Edit, eachFurther } from "./candidates.ts";
import { childOf, longestWord, mostParts, role, type WordTree } from "./word-tree.ts";

export interface Search {
  mostEdits: number;
  /** Letters may have been lost. */
  mayBeLost: boolean;
  /** What the edits of a usual word may cost, and those of any other. */
  mostCost: { usual: number; other: number };
  /** What each further part of a compound takes off that. */
  eachPart: number;
  /** The same as `mostCost` when each edit but the first counts more. */
  mostOrder: { usual: number; other: number };
  /** What it costs that one letter was read as any other, was lost, or was none; null where that isn't looked for. */
  anyOther: number | null;
}

const leading = role.usual | role.leadsToUsual;

/**
 * Words, and compounds of words, that may have been printed where another was read, each with its cheapest edits. The
 * word and the tree of all words are gone through side by side, so that only ways that lead to a word are.
 */
export function findWords(
  word: string,
  edits: readonly Edit[],
  tree: WordTree,
  { mostEdits, mayBeLost, mostCost, eachPart, mostOrder, anyOther }: Search,
): Map<string, Candidate> {
  const found = new Map<string, Candidate>();
  if (word.length > longestWord) return found;
  const editsAt = Array.from({ length: word.length + 1 }, (): Edit[] => []);
  for (const edit of edits) if (mayBeLost || edit.read !== "") editsAt[edit.at]!.push(edit);
  const chosen: Edit[] = [];
  const small = Array.from({ length: word.length }, (_, at) =>
    word.charAt(at).toLowerCase().charCodeAt(0),
  );
  let hasOther = anyOther === null;

  const mostOfOthers = (parts: number) => mostCost.other - eachPart * (parts - 1);

  /** Goes on behind `node` with the letter `at`; one may have been lost in front of it where `canLose`. */
  function walk(node: number, at: number, parts: number, cost: number, canLose: boolean): void {
    const roles = tree.roles[node]!;
    const mayBeUsual = parts === 1 && (node === 0 || (roles & leading) !== 0);
    const most = mayBeUsual ? mostCost.usual : mostOfOthers(parts);
    if (cost > most) return;
    if (at === word.length) end(roles, parts, cost);
    else {
      const letter = word.charCodeAt(at);
      const next = childOf(tree, node, letter);
      if (next !== 0) walk(next, at + 1, parts, cost, true);
      if (letter !== small[at]) {
        const other = childOf(tree, node, small[at]!);
        if (other !== 0) walk(other, at + 1, parts, cost, true);
      }
    }
    if (chosen.length < mostEdits) {
      const mostHere = mayBeUsual ? mostOrder.usual : mostOrder.other;
      const room = Math.min(most, mostHere - eachFurther * chosen.length) - cost;
      for (const edit of editsAt[at]!) {
        if (edit.cost > room) break;
        const { printed, read } = edit;
        if (read === "" && !canLose) continue;
        chosen.push(edit);
        const next = follow(node, printed);
        if (next !== 0) walk(next, at + read.length, parts, cost + edit.cost, read !== "");
        const lower = printed.toLowerCase();
        if (lower !== printed) {
          const other = follow(node, lower);
          if (other !== 0) walk(other, at + read.length, parts, cost + edit.cost, read !== "");
        }
        chosen.pop();
      }
      if (!hasOther && anyOther! <= room) walkOther(node, at, parts, cost + anyOther!);
    }
    if ((roles & role.head) !== 0 && parts < mostParts && at < word.length)
      walk(0, at, parts + 1, cost, canLose);
  }

  /** Takes the letter for any other, for one too many, or for one behind one that was lost. */
  function walkOther(node: number, at: number, parts: number, cost: number): void {
    hasOther = true;
    const read = word.charAt(at);
    const go = (next: number, printed: string, taken: string) => {
      chosen.push({ printed, read: taken, cost: anyOther!, at });
      walk(next, at + taken.length, parts, cost, taken !== "");
      chosen.pop();
    };
    if (read !== "") go(node, "", read);
    const isCapital = read !== read.toLowerCase();
    for (let next = tree.starts[node]!; next < tree.starts[node + 1]!; next++) {
      if ((tree.roles[next]! & leading) === 0) continue;
      const printed = String.fromCharCode(tree.letters[next]!);
      if (read !== "") go(next, isCapital ? printed.toUpperCase() : printed, read);
      go(next, printed, "");
    }
    hasOther = false;
  }

  function follow(node: number, printed: string): number {
    let next = node;
    for (let at = 0; at < printed.length; at++) {
      next = childOf(tree, next, printed.charCodeAt(at));
      if (next === 0) return 0;
    }
    return next;
  }

  function end(roles: number, parts: number, cost: number): void {
    if ((roles & (parts === 1 ? role.word : role.tail)) === 0 || chosen.length === 0) return;
    const isUsual = parts === 1 && (roles & role.usual) !== 0;
    if (!isUsual && cost > mostOfOthers(parts)) return;
    const printed = apply(word, chosen);
    if ((found.get(printed)?.cost ?? Infinity) > cost)
      found.set(printed, { word: printed, cost, edits: [...chosen] });
  }

  walk(0, 0, 1, 0, true);
  return found;
}
