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
  const found = new Map<bigint, number>();
  for (const step of steps(parsed)) {
    if (found.size >= step.below) continue;
    const rows = await ask(table, step.query, where);
    for (const [row, score] of rows) if (!found.has(row)) found.set(row, score);
    answer.capped ||= rows.length === mostHits;
    answer.relaxed ||= step.relaxed && rows.length > 0;
  }
  const all = [...found].slice(0, mostHits);
  const from = Math.max(0, Math.trunc(offset));
  const page = all.slice(from, from + Math.max(0, Math.trunc(limit)));
  return { ...answer, hits: await named(table, page), total: all.length };
}

type FullText = Parameters<ReturnType<Table["query"]>["fullTextSearch"]>[0];

/**
 * Row ids with their scores, best first. No column of the table is read, since that takes longer
 * than finding the rows; and columns of the answer, since Arrow's row objects are slow.
 */
async function ask(
  table: Table,
  query: FullText,
  where: string | null,
): Promise<[bigint, number][]> {
  const asked = table.query().fullTextSearch(query).select(["_score"]).withRowId().limit(mostHits);
  const rows = await (where === null ? asked : asked.where(where)).toArrow();
  const ids = rows.getChild("_rowid");
  const scores = rows.getChild("_score");
  return Array.from({ length: rows.numRows }, (_, n) => [ids?.get(n), scores?.get(n)]);
}

/** The ids of one page of rows. A row that another process has just replaced falls away. */
async function named(table: Table, page: [bigint, number][]): Promise<IndexHit[]> {
  if (page.length === 0) return [];
  const rows = (await table
    .takeRowIds(page.map(([row]) => row))
    .select(["id"])
    .withRowId()
    .toArray()) as { id: string; _rowid: bigint }[];
  const ids = new Map(rows.map(({ id, _rowid }) => [_rowid, id]));
  return page.flatMap(([row, score]) => {
    const id = ids.get(row);
    return id === undefined ? [] : [{ id, score }];
  });
}
