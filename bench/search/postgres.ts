import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { startEmbedded } from "../../src/platform/database/embedded.ts";
import type { ItemText } from "../../src/modules/publication/index.ts";
import { itemOf } from "./corpus.ts";

export interface Baseline {
  /** Top-10 ids by ts_rank_cd. */
  topTen(query: string): Promise<string[]>;
  /** The items of the given ids, as the record confirms hits. */
  items(ids: string[]): Promise<ItemText[]>;
  stop(): Promise<void>;
}

/** The same items in PostgreSQL: a stored tsvector of the Danish configuration with a GIN index. */
export async function fillPostgres(total: number): Promise<Baseline> {
  const dataDir = mkdtempSync(path.join(tmpdir(), "tingsted-bench-"));
  const server = await startEmbedded({ dataDir, durable: false });
  const db = new pg.Client({ connectionString: server.url });
  await db.connect();
  await db.query(`create table item (id text primary key, content jsonb not null,
    words tsvector not null)`);
  for (let from = 0; from < total; from += 1000) {
    const items = Array.from({ length: Math.min(1000, total - from) }, (_, n) => itemOf(from + n));
    await db.query(
      `insert into item select id, content::jsonb,
         setweight(to_tsvector('danish', title), 'A') || to_tsvector('danish', body)
       from unnest($1::text[], $2::text[], $3::text[], $4::text[]) as t (id, content, title, body)`,
      [
        items.map(({ id }) => id),
        items.map((item) => JSON.stringify(item)),
        items.map(({ title }) => title),
        items.map(({ sections }) => sections.map(({ text }) => text).join("\n")),
      ],
    );
  }
  await db.query("create index on item using gin (words)");
  await db.query("vacuum analyze item");
  return {
    async topTen(query) {
      const { rows } = await db.query<{ id: string }>({
        name: "top-ten",
        text: `select id from item, plainto_tsquery('danish', $1) q where words @@ q
          order by ts_rank_cd(words, q) desc limit 10`,
        values: [query],
      });
      return rows.map(({ id }) => id);
    },
    async items(ids) {
      const { rows } = await db.query<{ content: ItemText }>({
        name: "items",
        text: "select content from item where id = any($1)",
        values: [ids],
      });
      return rows.map(({ content }) => content);
    },
    async stop() {
      await db.end();
      await server.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
