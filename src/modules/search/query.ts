import type { Table } from "@lancedb/lancedb";
import type { Danish } from "./danish.ts";
import { condition, type Filter } from "./filter.ts";
import { steps } from "./match.ts";
import { parseQuery, type QueryNote } from "./parse-query.ts";

export interface IndexQuery extends Filter {
  q: string;
  /** Hits to give, at most 200. */
  limit: number;
  offset?: number;
}

export interface IndexHit {
  id: string;
  /** Higher is better; comparable within one answer, and only among hits of the same try. */
  score: number;
}

export interface IndexAnswer {
  hits: IndexHit[];
  /** How many were found; when `capped`, there are at least so many. */
  total: number;
  capped: boolean;
  /** No item had all the words, so these have some of them. */
  relaxed: boolean;
  notes: QueryNote[];
}

/** Nobody reads further than this; counting all hits of a common word would cost each search. */
const mostHits = 200;
/** The first pages don't pay for counting further than this. */
const fewestHits = 30;

/** Asks the table. The answer says nothing about what may be shown: the record confirms that. */
export async function queryTable(
  table: Table,
  danish: Danish,
  { q, limit, offset = 0, ...filter }: IndexQuery,
): Promise<IndexAnswer> {
  const parsed = parseQuery(q, danish);
  const answer: IndexAnswer = {
    hits: [],
    total: 0,
    capped: false,
    relaxed: false,
    notes: parsed.notes,
  };
  if (parsed.terms.length === 0 && parsed.phrases.length === 0) return answer;

  const where = condition(filter);
  const from = Math.max(0, Math.trunc(offset));
  const to = from + Math.max(0, Math.trunc(limit));
  const most = Math.min(mostHits, Math.max(fewestHits, 2 * to));
  const found = new Map<string, number>();
  for (const step of steps(parsed)) {
    if (found.size >= step.below) continue;
    const rows = await ask(table, step.query, where, most);
    for (const { id, score } of rows) if (!found.has(id)) found.set(id, score);
    answer.capped ||= rows.length === most;
    answer.relaxed ||= step.relaxed && rows.length > 0;
  }
  const all = [...found].slice(0, most).map(([id, score]) => ({ id, score }));
  return { ...answer, hits: all.slice(from, to), total: all.length };
}

type FullText = Parameters<ReturnType<Table["query"]>["fullTextSearch"]>[0];

/**
 * Hits, best first. The ids come with the scores: to fetch those of one page by their rows takes a
 * second call, which costs more than to read a hundred. Columns of the answer are read, since
 * Arrow's row objects are slow.
 */
async function ask(
  table: Table,
  query: FullText,
  where: string | null,
  most: number,
): Promise<IndexHit[]> {
  const asked = table.query().fullTextSearch(query).select(["id", "_score"]).limit(most);
  const rows = await (where === null ? asked : asked.where(where)).toArrow();
  const ids = rows.getChild("id");
  const scores = rows.getChild("_score");
  return Array.from({ length: rows.numRows }, (_, n) => ({
    id: ids?.get(n),
    score: scores?.get(n),
  }));
}
