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
export const mostHits = 200;

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
  const found = new Map<string, number>();
  for (const step of steps(parsed)) {
    if (found.size >= step.below) continue;
    const rows = await ask(table, step.query, where);
    for (const { id, _score } of rows) if (!found.has(id)) found.set(id, _score);
    answer.capped ||= rows.length === mostHits;
    answer.relaxed ||= step.relaxed && rows.length > 0;
  }
  const hits = [...found].slice(0, mostHits).map(([id, score]) => ({ id, score }));
  const from = Math.max(0, Math.trunc(offset));
  return {
    ...answer,
    hits: hits.slice(from, from + Math.max(0, Math.trunc(limit))),
    total: hits.length,
  };
}

type FoundRow = { id: string; _score: number };
type FullText = Parameters<ReturnType<Table["query"]>["fullTextSearch"]>[0];

async function ask(table: Table, query: FullText, where: string | null): Promise<FoundRow[]> {
  const asked = table.query().fullTextSearch(query).select(["id", "_score"]).limit(mostHits);
  return (await (where === null ? asked : asked.where(where)).toArray()) as FoundRow[];
}
