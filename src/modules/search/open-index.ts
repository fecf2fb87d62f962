import { connect, Session, type Table } from "@lancedb/lancedb";
import { loadDanish } from "./danish.ts";
import { isUnavailable, openLiveTable, unusable } from "./live-table.ts";
import { putItems } from "./put-items.ts";
import { type IndexAnswer, type IndexQuery, queryTable } from "./query.ts";
import { rebuildIndex } from "./rebuild-index.ts";
import { removeItems } from "./remove-items.ts";
import type { ItemText, PublishedRecord } from "../publication/index.ts";

/** What a rebuild needs of the record. */
export type ItemSource = Pick<PublishedRecord, "itemsAfter">;

/**
 * The full-text index. It holds derived data only and can be lost: every function but `rebuild` and
 * `exists` throws UnavailableError, with the way out as its hint, when there is no index to use.
 */
export interface SearchIndex {
  /** True when there is an index of today's form. */
  exists(): Promise<boolean>;
  /** Adds items, or replaces those with the same id. Seen by every process at once. */
  put(items: ItemText[]): Promise<void>;
  remove(ids: string[]): Promise<void>;
  /**
   * Makes the index anew from the record, beside the one in use, and then takes its place. What is
   * put meanwhile is kept. `onProgress` gets the number of items so far; the answer is how many.
   */
  rebuild(record: ItemSource, onProgress?: (done: number) => void): Promise<number>;
  query(query: IndexQuery): Promise<IndexAnswer>;
  close(): void;
}

const megabyte = 1024n * 1024n;
/** How long another process may still search the table before a rebuild, in milliseconds. */
const pointerAge = 1000;

/**
 * Opens the index in a folder or at an object-store address ("s3://bucket/search"; keys from the
 * environment, as the store's own tools take them). Nothing needs to be there yet.
 */
export async function openIndex(folderOrUrl: string): Promise<SearchIndex> {
  const remote = folderOrUrl.includes("://");
  const db = await connect(folderOrUrl, {
    // Every search looks for newer data; over the network that is worth a second's patience.
    readConsistencyInterval: remote ? 1 : 0,
    session: new Session(64n * megabyte, 32n * megabyte),
  });
  let live: { table: Table; since: number } | undefined;

  async function table(): Promise<Table> {
    if (live === undefined || Date.now() - live.since > pointerAge) {
      live = { table: await openLiveTable(db, live?.table), since: Date.now() };
    }
    return live.table;
  }

  return {
    exists: () =>
      table().then(
        () => true,
        () => false,
      ),
    put: async (items) => putItems(db, await loadDanish(), items),
    remove: (ids) => removeItems(db, ids),
    async rebuild(record, onProgress) {
      const count = await rebuildIndex(db, await loadDanish(), record, onProgress);
      live = undefined;
      return count;
    },
    async query(query) {
      const danish = await loadDanish();
      try {
        return await queryTable(await table(), danish, query);
      } catch (first) {
        if (isUnavailable(first)) throw first;
        // The table may just have been replaced by another process.
        live = undefined;
        return queryTable(await table(), danish, query).catch((again: unknown) => {
          throw unusable(again);
        });
      }
    },
    close: () => db.close(),
  };
}
