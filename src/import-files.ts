import { sql } from "kysely";
import { faultText } from "./fault-text.ts";
import { findPapers, type FoundPaper } from "./find-papers.ts";
import {
  type FileOutcome,
  importedBefore,
  type ReadFile,
  storeFile,
  taughtBefore,
} from "./import-file.ts";
import { inLanes } from "./in-lanes.ts";
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

/** After how many stored papers the database counts what has come; then after four times as many again. */
const FIRST_COUNT = 8;

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
  const store = system === null || options.dryRun ? null : storing(system, options);
  let done = failed.length;
  await inLanes(
    files.map((found, index) => ({ ...found, index })),
    async ({ file, read: readIt, index }) => {
      const read = await readIt(context).catch((error: unknown) => failing(file, error));
      return { file, index, read, key: "meeting" in read ? read.meeting : file };
    },
    async ({ file, index, read }) => {
      const outcome =
        "outcome" in read
          ? read
          : await (store ?? tell)(read).catch((error: unknown) => failing(file, error));
      outcomes[index] = outcome;
      options.onFile?.(outcome, ++done, total);
    },
  );
  return [...failed, ...outcomes];

  function failing(file: string, error: unknown): FileOutcome {
    if (!isExpected(error)) system?.log.debug({ err: error, file }, "import failed");
    return failure(file, error);
  }
}

async function tell({ told }: ReadFile): Promise<FileOutcome> {
  return { ...told, outcome: "dry-run", page: null };
}

function storing(
  { authority: find, ...rest }: System,
  options: ImportOptions,
): (read: ReadFile) => Promise<FileOutcome> {
  let found: Authority | null = null;
  const system = { ...rest, authority: async () => (found ??= await find()) };
  let founding: Promise<unknown> = Promise.resolve();
  let stored = 0;
  let nextCount = FIRST_COUNT;
  return async (read) => {
    const authority = await system.authority();
    const store = () => storeFile(system, read, options);
    // The first paper of an empty database founds the authority, and the others wait for it.
    const task = authority === null ? founding.then(store) : store();
    if (authority === null) founding = task.catch(() => undefined);
    const outcome = await task;
    stored += 1;
    if (stored >= nextCount) {
      nextCount *= 4;
      await sql`select app.count_imported()`.execute(system.doors.app);
    }
    return outcome;
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
