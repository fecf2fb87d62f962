export { openIndex, type ItemSource, type SearchIndex } from "./open-index.ts";
export { search, type SearchHit, type SearchResult } from "./search.ts";
export type { SnippetPiece } from "./snippet.ts";
export type { Filter } from "./filter.ts";
export type { IndexAnswer, IndexHit, IndexQuery } from "./query.ts";
export type { QueryNote } from "./parse-query.ts";
