import type { ItemText, PublishedRecord } from "../publication/index.ts";
import { type Danish, loadDanish } from "./danish.ts";
import type { SearchIndex } from "./open-index.ts";
import { type ParsedQuery, parseQuery, type QueryNote } from "./parse-query.ts";
import type { IndexQuery } from "./query.ts";
import { type Needles, snippet, type SnippetPiece } from "./snippet.ts";

export interface SearchHit {
  item: ItemText;
  /** The kind and the heading of the section the snippet is from; empty when it has none. */
  section: string;
  heading: string;
  snippet: SnippetPiece[];
  score: number;
  /** Path of the item's page. */
  url: string;
}

export interface SearchResult {
  hits: SearchHit[];
  /** How many items were found; when `capped`, there are at least so many. */
  total: number;
  capped: boolean;
  /** No item had all the words, so these have some of them. */
  relaxed: boolean;
  notes: QueryNote[];
}

/**
 * Searches what is published now. The index proposes, the record confirms: an item that was
 * withdrawn since falls away. Throws UnavailableError when there is no index; no query is an error.
 */
export async function search(
  index: SearchIndex,
  record: Pick<PublishedRecord, "items">,
  query: IndexQuery,
): Promise<SearchResult> {
  const { hits: found, ...answer } = await index.query(query);
  if (found.length === 0) return { ...answer, hits: [] };
  const danish = await loadDanish();
  const published = new Map(
    (await record.items(found.map(({ id }) => id))).map((item) => [item.id, item]),
  );
  const needles = needlesOf(parseQuery(query.q, danish));
  const hits = found.flatMap(({ id, score }) => {
    const item = published.get(id);
    return item === undefined ? [] : [{ ...present(item, needles, danish), score }];
  });
  return { ...answer, hits, total: answer.total - (found.length - hits.length) };
}

function present(item: ItemText, needles: Needles, danish: Danish): Omit<SearchHit, "score"> {
  const sections = item.sections
    .filter(({ text }) => text.trim() !== "")
    .map((section) => ({ section, ...snippet(section.text, needles, danish) }));
  const best = sections.reduce<(typeof sections)[number] | undefined>(
    (first, next) => (first === undefined || next.score > first.score ? next : first),
    undefined,
  );
  return {
    item,
    section: best?.section.kind ?? "",
    heading: best?.section.heading ?? "",
    snippet: best?.pieces ?? [],
    url: `/udvalg/${item.bodySlug}/${item.slug}/punkt/${encodeURIComponent(item.number)}`,
  };
}

function needlesOf({ terms, phrases }: ParsedQuery): Needles {
  const all = [...terms, ...phrases.flat().filter(({ stop }) => !stop)];
  return new Set(all.flatMap(({ whole, pieces }) => [whole, ...pieces]));
}
