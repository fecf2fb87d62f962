import { chownSync, statSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { DatabaseSync } from "node:sqlite";
import { UnavailableError } from "../errors.ts";

export interface FileLock {
  release(): void;
}

const statements = {
  /** Any number of holders. */
  shared: "begin; select 1 from sqlite_schema",
  /** One holder, beside any number of shared ones. */
  reserved: "begin immediate",
  /** One holder and nobody beside it. */
  exclusive: "begin exclusive",
};

// A connection that nobody refers to is closed by the garbage collector, and its lock with it.
const held = new Set<DatabaseSync>();

/**
 * Locks a file, or returns undefined when another holder's lock forbids it.
 *
 * Node has no flock. SQLite's locks are the kernel's, so they end with the process, whatever ends
 * it, and there is no stale file and no reused process number to judge. The file stays empty.
 * @throws UnavailableError when the file can't be written
 */
export function tryLock(file: string, mode: keyof typeof statements): FileLock | undefined {
  let connection: DatabaseSync | undefined;
  try {
    connection = new DatabaseSync(file, { timeout: 0 });
    connection.exec(`pragma journal_mode = off; ${statements[mode]}`);
  } catch (error) {
    connection?.close();
    const busy = 5;
    if (error instanceof Error && "errcode" in error && error.errcode === busy) return undefined;
    throw new UnavailableError(`Kan ikke skrive i filen ${file}.`, {
      hint: "Giv brugeren skriveret til mappen, eller vælg en anden med TINGSTED_DATA.",
      cause: error,
    });
  }
  handToFolderOwner(file);
  const lock = connection;
  held.add(lock);
  return {
    release() {
      if (held.delete(lock)) lock.close();
    },
  };
}

/** Waits for an exclusive lock. @throws UnavailableError after two minutes */
export async function waitForLock(file: string): Promise<FileLock> {
  for (const end = Date.now() + 120_000; Date.now() < end; await sleep(20)) {
    const lock = tryLock(file, "exclusive");
    if (lock) return lock;
  }
  throw new UnavailableError(`En anden proces har holdt ${file} i to minutter.`, {
    hint: "Find den med »fuser«, og stop den, hvis den hænger.",
  });
}

/** What root writes in another user's folder must still be usable by that user tomorrow. */
function handToFolderOwner(file: string): void {
  if (process.getuid?.() !== 0) return;
  const { uid, gid } = statSync(path.dirname(file));
  chownSync(file, uid, gid);
}
