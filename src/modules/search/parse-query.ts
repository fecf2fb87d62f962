import type { Danish, Term } from "./danish.ts";
import { words } from "./words.ts";

export interface ParsedQuery {
  /** The words that say something, each once, in their order. */
  terms: Term[];
  /** Words in quotes, in their order, small words included. */
  phrases: Term[][];
  /** Words or phrases that may not stand in what is found. */
  excluded: Term[][];
  notes: QueryNote[];
}

/**
 * What the reader should be told about the query: it was empty, it was too long and cut, there was
 * no word in it, only small words ("og", "på"), or only words that may not be found.
 */
export type QueryNote = "empty" | "cut" | "no-words" | "only-small-words" | "only-excluded";

/** A longer query is cut here, in characters. */
export const longestQuery = 500;
const mostTerms = 32;

// A quoted phrase or a run without blanks, with a minus sign before it or not.
const token = /(?<=^|\s)(-)?(?:["“”„»«]([^"“”„»«]*)["“”„»«]|(\S+))|["“”„»«]([^"“”„»«]+)["“”„»«]/gu;

/**
 * Reads what somebody typed: words, "phrases in quotes" and -exclusions. Everything else is text:
 * no sign has a meaning for the engine behind, and no input is an error.
 */
export function parseQuery(q: string, danish: Danish): ParsedQuery {
  const parsed: ParsedQuery = { terms: [], phrases: [], excluded: [], notes: [] };
  if (q.trim() === "") return { ...parsed, notes: ["empty"] };
  if (q.length > longestQuery) parsed.notes.push("cut");
  const small: Term[] = [];
  for (const [, minus, quoted, run, inside] of cut(q).matchAll(token)) {
    const phrase = quoted ?? inside;
    const found = [...words(phrase ?? run ?? "")].map(({ raw }) => danish(raw));
    if (found.length === 0) continue;
    if (minus !== undefined) parsed.excluded.push(found);
    else if (phrase !== undefined) parsed.phrases.push(found);
    else for (const term of found) (term.stop ? small : parsed.terms).push(term);
  }
  parsed.terms = [...new Map(parsed.terms.map((term) => [term.whole, term])).values()];
  parsed.terms.splice(mostTerms);
  parsed.phrases.splice(mostTerms);
  parsed.excluded.splice(mostTerms);
  if (parsed.terms.length === 0 && parsed.phrases.length === 0) {
    const onlyExcluded = parsed.excluded.length > 0 && small.length === 0;
    parsed.notes.push(
      onlyExcluded ? "only-excluded" : small.length > 0 ? "only-small-words" : "no-words",
    );
  }
  return parsed;
}

/** The start of a query that is too long, without the word that the cut would halve. */
function cut(q: string): string {
  if (q.length <= longestQuery) return q;
  const start = q.slice(0, longestQuery);
  return start.replace(/\S{1,60}$/u, "");
}
