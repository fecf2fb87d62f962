import {
  BooleanQuery,
  type FullTextQuery,
  MatchQuery,
  Occur,
  Operator,
  PhraseQuery,
} from "@lancedb/lancedb";
import type { Term } from "./danish.ts";
import type { ParsedQuery } from "./parse-query.ts";
import { caseTerm } from "./row.ts";

/** One try at a query. */
export interface Step {
  query: FullTextQuery;
  /** It is made only when those before found fewer than this. */
  below: number;
  /** Not every word of the query is found in each hit. */
  relaxed: boolean;
}

const fewHits = 10;

/**
 * The tries for a query, best first:
 * 1. items of the case whose number is asked for;
 * 2. every word, whole or inside a compound: plan finds lokalplan;
 * 3. every word taken apart: budgetopfølgning finds "opfølgning på budget";
 * 4. any of the words, only when nothing was found.
 */
export function steps(parsed: ParsedQuery): Step[] {
  const { terms } = parsed;
  const tries: Step[] = [];
  const add = (wanted: string[], below: number, relaxed = false) =>
    tries.push({ query: withConditions(wanted, parsed, relaxed), below, relaxed });

  const wholes = terms.map(({ whole }) => whole);
  const cases = terms.map((term) => (looksLikeCase(term) ? caseTerm(term) : term.whole));
  if (cases.some((term, at) => term !== wholes[at])) add(cases, Infinity);
  add(wholes, Infinity);
  if (terms.some(({ pieces }) => pieces.length > 0)) {
    add(
      terms.flatMap(({ whole, pieces }) => (pieces.length > 0 ? pieces : [whole])),
      fewHits,
    );
  }
  const any = terms.flatMap(({ whole, pieces }) => [whole, ...pieces]);
  if (any.length > 1) add(any, 1, true);
  return tries;
}

/** Digits together with other signs: S2025-9681, 17/45. */
function looksLikeCase({ whole }: Term): boolean {
  return whole.length >= 4 && /\d/.test(whole) && /[^\d]/.test(whole);
}

function withConditions(wanted: string[], parsed: ParsedQuery, relaxed: boolean): FullTextQuery {
  const operator = relaxed ? Operator.Or : Operator.And;
  const terms = new MatchQuery([...new Set(wanted)].join(" "), "terms", { operator });
  if (parsed.phrases.length === 0 && parsed.excluded.length === 0) return terms;
  const conditions: [Occur, FullTextQuery][] = wanted.length > 0 ? [[Occur.Must, terms]] : [];
  for (const phrase of parsed.phrases) conditions.push([Occur.Must, exactly(phrase)]);
  for (const phrase of parsed.excluded) conditions.push([Occur.MustNot, exactly(phrase)]);
  return new BooleanQuery(conditions);
}

/** The words as they stand, not as parts of others. */
function exactly(phrase: Term[]): FullTextQuery {
  return new PhraseQuery(phrase.map(({ whole }) => whole).join(" "), "words");
}
