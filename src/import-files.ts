import { sql } from "kysely";
import { faultText } from "./fault-text.ts";
import { findPapers, type FoundPaper } from "./find-papers.ts";
import {
  type FileOutcome,
  importedBefore,
  type ReadFile,
  storeFiles,
  taughtBefore,
} from "./import-file.ts";
import { inBatches } from "./in-batches.ts";
import type { Authority } from "./modules/organisation/index.ts";
import { isExpected } from "./platform/errors.ts";
import type { System } from "./system.ts";

export interface ImportOptions {
  draft: boolean;
  dryRun: boolean;
  now: Date;
  onFile?: (outcome: FileOutcome, done: number, total: number) => void;
  /** Told while a scan is read: so many of its pages are. */
  onPage?: ((done: number, of: number) => void) | undefined;
}

/**
 * Imports the files and folders at `paths`, each file by itself: one that fails leaves nothing behind
 * and doesn't stop the others. Several are read and stored at once; those about one meeting in the order of
 * their names. What was imported before isn't read again, so a run that broke off goes on where it was.
 * Without a system nothing is stored.
 */
export async function importFiles(
  system: System | null,
  paths: string[],
  options: ImportOptions,
): Promise<FileOutcome[]> {
  const failed: FileOutcome[] = [];
  const files: FoundPaper[] = [];
  for (const given of paths) {
    try {
      files.push(...(await findPapers(given)));
    } catch (error) {
      failed.push(failure(given, error));
    }
  }
  const context = {
    mayWait: system !== null && !options.dryRun,
    system,
    imported: system === null ? new Set<string>() : await importedBefore(system),
    onPage: options.onPage,
    hints: system === null ? undefined : await taughtBefore(system),
  };
  const outcomes: FileOutcome[] = [];
  const total = failed.length + files.length;
  const store = system === null || options.dryRun ? tell : storing(system, options);
  let done = failed.length;
  await inBatches(
    files.map((found, index) => ({ ...found, index })),
    async ({ file, read: readIt, index }) => {
      const read = await readIt(context).catch((error: unknown) => failing(file, error));
      const [key, weight] = "meeting" in read ? [read.meeting, read.told.items] : [file, 0];
      return { index, read, key, weight };
    },
    async (batch) => {
      const read = batch.flatMap((one) => ("meeting" in one.read ? one.read : []));
      const stored = await storeOrFail(read);
      for (const { index, read: one } of batch) {
        const outcome = "meeting" in one ? (stored.get(one) as FileOutcome) : one;
        outcomes[index] = outcome;
        options.onFile?.(outcome, ++done, total);
      }
    },
  );
  return [...failed, ...outcomes];

  /** All at once; where that fails each by itself, so that none spoils the others. */
  async function storeOrFail(read: readonly ReadFile[]): Promise<Map<ReadFile, FileOutcome>> {
    try {
      const told = await store(read);
      return new Map(read.map((one, at) => [one, told[at] as FileOutcome]));
    } catch (error) {
      const [only, ...others] = read;
      if (only === undefined) throw error;
      if (others.length === 0) return new Map([[only, failing(only.told.file, error)]]);
      const told = new Map<ReadFile, FileOutcome>();
      for (const one of read)
        for (const [of, outcome] of await storeOrFail([one])) told.set(of, outcome);
      return told;
    }
  }

  function failing(file: string, error: unknown): FileOutcome {
    if (!isExpected(error)) system?.log.debug({ err: error, file }, "import failed");
    return failure(file, error);
  }
}

async function tell(read: readonly ReadFile[]): Promise<FileOutcome[]> {
  return read.map(({ told }) => ({ ...told, outcome: "dry-run", page: null }));
}

function storing(
  { authority: find, ...rest }: System,
  options: ImportOptions,
): (read: readonly ReadFile[]) => Promise<FileOutcome[]> {
  let found: Authority | null = null;
  const system = { ...rest, authority: async () => (found ??= await find()) };
  let founding: Promise<unknown> = Promise.resolve();
  return async (read) => {
    if (read.length === 0) return [];
    const authority = await system.authority();
    const store = () => storeFiles(system, read, options);
    // The first papers of an empty database found the authority, and the others wait for them.
    const task = authority === null ? founding.then(store) : store();
    if (authority === null) founding = task.catch(() => undefined);
    const outcomes = await task;
    await sql`select app.count_imported()`.execute(system.doors.app);
    return outcomes;
  };
}

function failure(file: string, error: unknown): FileOutcome {
  return {
    file,
    outcome: "failed",
    items: 0,
    decisions: 0,
    warnings: [],
    page: null,
    fault: faultText(error),
  };
}
