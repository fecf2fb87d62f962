import { type Connection, Index, type Table } from "@lancedb/lancedb";
import { Field, Int32, Schema, Utf8 } from "apache-arrow";
import { UnavailableError } from "../../platform/errors.ts";
import { form, schema } from "./row.ts";

/** Which of the tables is searched now. A rebuild makes a new one and points there when it is done. */
const pointerName = "live";
const pointerSchema = new Schema([
  new Field("table", new Utf8(), false),
  new Field("form", new Int32(), false),
]);
const tablePrefix = "items_";

/** A table that another process has put aside may still be read for this long, in milliseconds. */
const graceful = 60 * 60 * 1000;

/**
 * Opens the table that is searched now, or gives back `opened` when it still is the one.
 * Throws UnavailableError when there is none to use.
 */
export async function openLiveTable(db: Connection, opened?: Table): Promise<Table> {
  try {
    const pointer = await db.openTable(pointerName);
    const [row] = (await pointer.query().limit(1).toArray()) as { table: string; form: number }[];
    if (row === undefined || row.form !== form) throw new Error("the index has another form");
    return row.table === opened?.name ? opened : await db.openTable(row.table);
  } catch (cause) {
    throw unusable(cause);
  }
}

/** Makes an empty table beside the one in use, and drops tables that nobody reads any more. */
export async function createTable(db: Connection, now: number): Promise<Table> {
  const live = await openLiveTable(db).then(
    (table) => table.name,
    () => null,
  );
  for (const name of await tableNames(db)) {
    const made = Number(name.split("_")[1]);
    if (name !== live && now - made > graceful) await db.dropTable(name);
  }
  const unique = Math.random().toString(36).slice(2, 8);
  return db.createEmptyTable(`${tablePrefix}${now}_${unique}`, schema);
}

async function tableNames(db: Connection): Promise<string[]> {
  const names: string[] = [];
  let pageToken: string | undefined;
  do {
    const page = await db.listTables(pageToken === undefined ? {} : { pageToken });
    names.push(...page.tables);
    pageToken = page.pageToken;
  } while (pageToken);
  return names.filter((name) => name.startsWith(tablePrefix));
}

/** Adds the indexes to a filled table. Terms are split at blanks only: they are analysed already. */
export async function indexTable(table: Table): Promise<void> {
  const options = {
    baseTokenizer: "whitespace",
    lowercase: false,
    stem: false,
    removeStopWords: false,
    asciiFolding: false,
    maxTokenLength: 200,
  } as const;
  await table.createIndex("id", { config: Index.btree() });
  for (const column of ["body", "year", "kind"]) {
    await table.createIndex(column, { config: Index.bitmap() });
  }
  await table.createIndex("terms", { config: Index.fts({ ...options, withPosition: false }) });
  await table.createIndex("words", { config: Index.fts({ ...options, withPosition: true }) });
}

/** From now on this table is searched, by every process. */
export async function pointTo(db: Connection, table: Table): Promise<void> {
  const rows = [{ table: table.name, form }];
  const pointer = await db.openTable(pointerName).catch(async () => {
    // Whatever lies there can't be opened, and it says nothing that the new row doesn't.
    await db.dropTable(pointerName).catch(() => undefined);
    return db.createEmptyTable(pointerName, pointerSchema, { existOk: true });
  });
  await pointer.add(rows, { mode: "overwrite" });
}

export function unusable(cause: unknown): UnavailableError {
  return new UnavailableError("Søgeindekset mangler eller kan ikke læses.", {
    hint: "Kør tingsted reindex.",
    cause,
  });
}

export function isUnavailable(error: unknown): boolean {
  return error instanceof UnavailableError;
}
