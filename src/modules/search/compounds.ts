import { prefixes, suffixes, wholes } from "./affixes.ts";
import { type Dictionary, role } from "./dictionary.ts";

/** A piece of a compound: its place in the word, and its end without the linking letters. */
export interface Piece {
  start: number;
  end: number;
  bare: number;
}

const links = [
  { text: "", roles: role.head },
  { text: "s", roles: role.headS },
  { text: "e", roles: role.headE },
  { text: "er", roles: role.headEr },
];
// The dictionary knows too few links; longer nouns may take any of the usual ones.
const looseLinks = ["", "s", "e", "er", "n"];
const endings =
  "e n r s t en et er es ne ns ts ede ene ens ere ers ets rne rnes erne enes ernes".split(" ");
const shortHeads = new Set(["by", "el", "is", "it", "sø", "tv", "øl"]);
const longest = 60;

type Cut = Pick<Piece, "end" | "bare">;

/** The smallest pieces of a folded word, in their order; empty when it is no compound. */
export function splitCompound(dictionary: Dictionary, word: string): Piece[] {
  if (word.length < 6 || word.length > longest) return [];
  return pieces(0, word.length);

  function pieces(start: number, end: number): Piece[] {
    if (end - start < 6) return [];
    const cut: Cut | null = bestCut(start, lemmaEnd(start, end), end);
    if (cut === null) return [];
    const head = pieces(start, cut.bare);
    const tail = pieces(cut.end, end);
    const last = head.pop();
    return [
      ...head,
      { start: last?.start ?? start, end: cut.end, bare: cut.bare },
      ...(tail.length > 0 ? tail : [{ start: cut.end, end, bare: end }]),
    ];
  }

  /** Where the word's dictionary form ends, -1 when the dictionary does not have the word. */
  function lemmaEnd(start: number, end: number): number {
    if (dictionary.has(word.slice(start, end))) return end;
    for (const ending of endings) {
      const bare = end - ending.length;
      if (bare - start < 3 || !word.endsWith(ending, end)) continue;
      if (dictionary.has(word.slice(start, bare))) return bare;
      const single = undoubled(bare);
      if (dictionary.has(word.slice(start, single))) return single;
    }
    return -1;
  }

  /** The cut whose shorter side is longest: tandlæge|ordning rather than tand|lægeordning. */
  function bestCut(start: number, lemma: number, end: number): Cut | null {
    if (wholes.has(word.slice(start, lemma < 0 ? end : lemma))) return null;
    return (
      longestCut(start, end, (at) => isTail(at, lemma, end)) ??
      // Only then a tail that is itself a compound: introduktions|program, not introduktion|sprogram.
      longestCut(start, end, (at) => lemma < 0 && end - at >= 6 && bestCut(at, -1, end) !== null)
    );
  }

  function longestCut(start: number, end: number, tailAt: (at: number) => boolean): Cut | null {
    let best: Cut | null = null;
    let bestLength = 0;
    for (let at = start + 2; at <= end - 3; at++) {
      const shorter = Math.min(at - start, end - at);
      if (shorter <= bestLength) continue;
      const bare = headEnd(start, at, end);
      if (bare < 0 || !tailAt(at)) continue;
      best = { end: at, bare };
      bestLength = shorter;
    }
    return best;
  }

  /** Where the head's own letters end, -1 when it is no head. */
  function headEnd(start: number, at: number, end: number): number {
    const head = word.slice(start, at);
    if (prefixes.has(head)) return -1;
    if (head.length === 2) return shortHeads.has(head) && end - at >= 5 ? at : -1;
    for (const { text, roles } of links) {
      if (head.endsWith(text) && is(head.slice(0, head.length - text.length), roles)) {
        return at - text.length;
      }
    }
    for (const text of looseLinks) {
      const base = head.slice(0, head.length - text.length);
      if (head.endsWith(text) && base.length >= 5 && is(base, role.tail)) return at - text.length;
    }
    return -1;
  }

  function is(text: string, roles: number): boolean {
    return text.length >= 3 && !prefixes.has(text) && ((dictionary.get(text) ?? 0) & roles) !== 0;
  }

  function isTail(at: number, lemma: number, end: number): boolean {
    if (lemma >= 0) return isNoun(word.slice(at, lemma));
    if (isNoun(word.slice(at, end))) return true;
    return endings.some((ending) => {
      if (!word.endsWith(ending, end)) return false;
      const bare = end - ending.length;
      return isNoun(word.slice(at, bare)) || isNoun(word.slice(at, undoubled(bare)));
    });
  }

  function isNoun(text: string): boolean {
    return is(text, role.tail) && !suffixes.has(text);
  }

  /** bussen is bus with a doubled letter. */
  function undoubled(end: number): number {
    return word[end - 1] === word[end - 2] ? end - 1 : end;
  }
}
