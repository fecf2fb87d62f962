import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { chown, mkdtemp, open, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { text } from "node:stream/consumers";
import { UnavailableError } from "../errors.ts";
import type { Programs } from "./embedded-programs.ts";

const passwordFile = "tingsted.password";

// The text order is PostgreSQL's own C.UTF-8: the same on every machine, whatever its locales.
const how = [
  "--username=postgres",
  "--auth=scram-sha-256",
  "--encoding=UTF8",
  "--locale=C",
  "--locale-provider=builtin",
  "--builtin-locale=C.UTF-8",
];

/**
 * Makes the cluster `<dataDir>/postgres` unless it is there.
 * @returns its folder
 * @throws UnavailableError with the reason that initdb or the disk gave
 */
export async function ensureCluster(
  dataDir: string,
  programs: Programs,
  log?: (line: string) => void,
): Promise<string> {
  const cluster = path.join(dataDir, "postgres");
  if (existsSync(path.join(cluster, "PG_VERSION"))) return cluster;
  log?.(`Opretter databasen i ${cluster} …`);
  try {
    await makeCluster(cluster, programs);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new UnavailableError(`Kan ikke oprette databasen i ${cluster}: ${reason}`, {
      hint: "Se efter plads på disken og skriveret til mappen, og at der ikke ligger andet i den.",
      cause,
    });
  }
  return cluster;
}

/** The superuser's password, random, kept with the cluster it opens. */
export async function readPassword(cluster: string): Promise<string> {
  return (await readFile(path.join(cluster, passwordFile), "utf8")).trim();
}

/**
 * Makes it under another name and renames it when it is whole, so that what an interrupted start
 * left behind is never taken for a cluster. The name is never used twice: an initdb that outlived
 * its owner removes its own folder only.
 */
async function makeCluster(cluster: string, programs: Programs): Promise<void> {
  const dataDir = path.dirname(cluster);
  const left = (await readdir(dataDir)).filter((name) => name.startsWith("postgres.new-"));
  for (const name of left) {
    await rm(path.join(dataDir, name), { recursive: true, force: true, maxRetries: 5 });
  }
  const workshop = await mkdtemp(`${cluster}.new-`);
  try {
    const password = path.join(workshop, passwordFile);
    const unfinished = path.join(workshop, "cluster");
    await writeFile(password, randomBytes(24).toString("base64url"), { mode: 0o600 });
    if (programs.owner) {
      const { uid, gid } = programs.owner;
      for (const made of [workshop, password]) await chown(made, uid, gid);
    }
    await initdb(programs, unfinished, password);
    await rename(password, path.join(unfinished, passwordFile));
    await rename(unfinished, cluster);
    await syncFolder(dataDir);
  } finally {
    await rm(workshop, { recursive: true, force: true });
  }
}

async function initdb(programs: Programs, folder: string, password: string): Promise<void> {
  const args = [...how, `--pgdata=${folder}`, `--pwfile=${password}`];
  const child = programs.start("initdb", args, { stdio: ["ignore", "ignore", "pipe"] });
  const closed = once(child, "close");
  const [said, [code]] = await Promise.all([child.stderr ? text(child.stderr) : "", closed]);
  if (code === 0) return;
  const lines = said.trim().split("\n");
  throw new Error(lines.find((line) => /error:|FATAL:|PANIC:/.test(line)) ?? lines[0]);
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder);
  await handle.sync().finally(() => handle.close());
}
