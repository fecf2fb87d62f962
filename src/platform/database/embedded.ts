import { existsSync, mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { ConflictError, UnavailableError } from "../errors.ts";
import { ensureCluster, readPassword } from "./embedded-cluster.ts";
import { type FileLock, tryLock, waitForLock } from "./embedded-lock.ts";
import { findPrograms } from "./embedded-programs.ts";
import { findServer, startServer, stopServer } from "./embedded-server.ts";

export interface EmbeddedOptions {
  /** Folder of all that Tingsted keeps; made when it is missing. */
  dataDir: string;
  /** Receives a line when something takes a while or was out of order. */
  log?: (line: string) => void;
  /** false: faster, and lost when the machine stops. For tests. */
  durable?: boolean;
}

export interface Embedded {
  /** Connection string of the superuser to the database `tingsted`. */
  url: string;
  /** True when the server ran already: another command's, or one whose owner was killed. */
  adopted: boolean;
  /** Lets go of the server; the last one to let go stops it, with everything written. */
  stop(): Promise<void>;
}

/**
 * Starts the embedded PostgreSQL for the one process that serves a data folder.
 * @throws ConflictError when another one serves it
 * @throws UnavailableError when PostgreSQL or the folder can't be used
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  return join(options, (dataDir) => {
    const pidFile = path.join(dataDir, "tingsted.pid");
    const lock = tryLock(path.join(dataDir, "tingsted.lock"), "reserved");
    if (!lock) {
      const pid = existsSync(pidFile) ? readFileSync(pidFile, "utf8").trim() : "?";
      throw new ConflictError(`Tingsted kører allerede på mappen ${dataDir} (proces ${pid}).`, {
        hint: `Stop den med »kill ${pid}«, eller vælg en anden mappe med TINGSTED_DATA.`,
      });
    }
    // Removed first: it may be root's, in a folder that is ours.
    rmSync(pidFile, { force: true });
    writeFileSync(pidFile, `${process.pid}\n`);
    return {
      release() {
        rmSync(pidFile, { force: true });
        lock.release();
      },
    };
  });
}

/**
 * Joins the embedded PostgreSQL of a data folder for the time of a command, beside whoever else
 * uses it, and starts it when nobody does.
 * @throws UnavailableError when PostgreSQL or the folder can't be used
 */
export async function connectEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  return join(options, (dataDir) => tryLock(path.join(dataDir, "tingsted.lock"), "shared"));
}

/**
 * Two locks make this safe. Whoever joins or leaves holds `postgres.lock` meanwhile, so one at a
 * time decides to start or to stop. Whoever uses the server holds its share of `tingsted.lock`, so
 * the one who leaves can tell whether others stay.
 */
async function join(
  options: EmbeddedOptions,
  enter: (dataDir: string) => FileLock | undefined,
): Promise<Embedded> {
  const dataDir = openFolder(options.dataDir);
  const turn = await waitForLock(path.join(dataDir, "postgres.lock"));
  try {
    const presence = enter(dataDir);
    if (!presence) throw new ConflictError(`Mappen ${dataDir} er låst.`);
    try {
      const server = await reachServer(dataDir, options);
      let left: Promise<void> | undefined;
      return { ...server, stop: () => (left ??= leave(dataDir, presence)) };
    } catch (error) {
      presence.release();
      throw error;
    }
  } finally {
    turn.release();
  }
}

async function leave(dataDir: string, presence: FileLock): Promise<void> {
  const turn = await waitForLock(path.join(dataDir, "postgres.lock"));
  try {
    presence.release();
    const alone = tryLock(path.join(dataDir, "tingsted.lock"), "exclusive");
    if (!alone) return;
    await stopServer(path.join(dataDir, "postgres")).finally(() => alone.release());
  } finally {
    turn.release();
  }
}

async function reachServer(
  dataDir: string,
  options: EmbeddedOptions,
): Promise<Omit<Embedded, "stop">> {
  const programs = findPrograms(dataDir);
  const cluster = await ensureCluster(dataDir, programs, options.log);
  const password = await readPassword(cluster);
  const urlOf = (port: number) => `postgresql://postgres:${password}@127.0.0.1:${port}/tingsted`;

  const running = await settled(cluster);
  if (running) {
    const url = urlOf(running.port);
    try {
      await ensureDatabase(url);
      return { url, adopted: true };
    } catch (error) {
      options.log?.(
        `PostgreSQL (proces ${running.pid}) svarer ikke og startes igen: ${String(error)}`,
      );
      await stopServer(cluster);
    }
  }
  const { port } = await startServer(cluster, programs, options.durable ?? true);
  await ensureDatabase(urlOf(port));
  return { url: urlOf(port), adopted: false };
}

/** Waits while a server that was left alone is on its way up or down. */
async function settled(cluster: string): Promise<ReturnType<typeof findServer>> {
  for (const end = Date.now() + 60_000; ; await sleep(20)) {
    const server = findServer(cluster);
    if (!server || server.ready || Date.now() > end) return server;
  }
}

async function ensureDatabase(url: string): Promise<void> {
  const missing = "3D000";
  try {
    await query(url, "select 1");
  } catch (error) {
    if (!(error instanceof pg.DatabaseError && error.code === missing)) throw error;
    await query(url.replace(/[^/]*$/, "postgres"), "create database tingsted");
  }
}

async function query(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    await client.query(sql);
  } finally {
    await client.end();
  }
}

function openFolder(folder: string): string {
  try {
    mkdirSync(folder, { recursive: true });
    return realpathSync(folder);
  } catch (cause) {
    throw new UnavailableError(`Kan ikke bruge mappen ${path.resolve(folder)}: ${String(cause)}`, {
      hint: "Vælg en mappe, som brugeren kan skrive i, med TINGSTED_DATA.",
      cause,
    });
  }
}
