import { mkdir, readdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { type Kysely, sql } from "kysely";
import { readConfig } from "../../src/config.ts";
import type { FileOutcome } from "../../src/import-file.ts";
import { importFiles } from "../../src/import-files.ts";
import { type PublishedRecord, readRecord } from "../../src/modules/publication/index.ts";
import { connect } from "../../src/platform/database/doors.ts";
import { createLog } from "../../src/platform/log.ts";
import { openSystem, type System } from "../../src/system.ts";
import { freshPlace, type Place } from "../cli/run.ts";

export interface TestSystem extends Place {
  system: System;
  /** The owner of the database, who sees and may do everything. */
  owner: Kysely<object>;
  /** Puts a paper into the folder and gives its path. */
  lay(name: string, content: string | Uint8Array): Promise<string>;
  import(...paths: string[]): Promise<FileOutcome[]>;
  record(): Promise<PublishedRecord>;
  /** The number of rows by table, of those that have any. */
  rows(): Promise<Record<string, number>>;
  /** The files in the store, half ones included. */
  blobs(): Promise<string[]>;
}

/** The system in this process, on a database and folder of its own. */
export async function freshSystem(): Promise<TestSystem> {
  const place = await freshPlace();
  const system = await openSystem(readConfig(place.env), createLog("silent"), false);
  const owner = connect(place.database.ownerUrl, 2, "test owner");
  const papers = path.join(place.folder, "papers");
  await mkdir(papers);
  return {
    ...place,
    system,
    owner,
    async lay(name, content) {
      const file = path.join(papers, name);
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, content);
      return file;
    },
    import: (...paths) =>
      importFiles(system, paths, { draft: false, dryRun: false, now: new Date() }),
    async record() {
      const authority = await system.authority();
      if (authority === null) throw new Error("no authority yet");
      return readRecord(system.doors.public, authority.id);
    },
    async rows() {
      const counted: Record<string, number> = {};
      const tables = await sql<{ name: string }>`
        select table_schema || '.' || table_name as name from information_schema.tables
        where table_schema in ('app', 'record')`.execute(owner);
      for (const { name } of tables.rows) {
        const [first] = (
          await sql<{ n: number }>`select count(*) as n from ${sql.table(name)}`.execute(owner)
        ).rows;
        if (first !== undefined && first.n > 0) counted[name] = first.n;
      }
      return counted;
    },
    async blobs() {
      const entries = await readdir(system.config.files, {
        recursive: true,
        withFileTypes: true,
      }).catch(() => []);
      return entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
    },
    async close() {
      await owner.destroy();
      await system.close();
      await place.close();
    },
  };
}
