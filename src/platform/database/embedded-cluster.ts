import { randomBytes } from "node:crypto";
import { chown, mkdir, open, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { text } from "node:stream/consumers";
import { once } from "node:events";
import { UnavailableError } from "../errors.ts";
import type { Programs } from "./embedded-programs.ts";

const passwordFile = "tingsted.password";

/**
 * Makes the cluster `<dataDir>/postgres` unless it is there. It is made under another name and
 * renamed when it is whole, so what an interrupted start left behind is never taken for a cluster.
 * The text order is PostgreSQL's own C.UTF-8: the same on every machine, whatever its locales.
 * @throws UnavailableError with initdb's own reason
 */
export async function ensureCluster(
  dataDir: string,
  programs: Programs,
  log?: (line: string) => void,
): Promise<string> {
  const cluster = path.join(dataDir, "postgres");
  if (await isThere(path.join(cluster, "PG_VERSION"))) return cluster;

  log?.(`Opretter databasen i ${cluster} …`);
  const workshop = `${cluster}.new`;
  const [password, unfinished] = [
    path.join(workshop, passwordFile),
    path.join(workshop, "cluster"),
  ];
  await rm(workshop, { recursive: true, force: true });
  await mkdir(workshop, { mode: 0o700 });
  await writeFile(password, randomBytes(24).toString("base64url"), { mode: 0o600 });
  if (programs.owner) {
    for (const made of [workshop, password])
      await chown(made, programs.owner.uid, programs.owner.gid);
  }
  try {
    await initdb(programs, [
      ...["-D", unfinished, "-U", "postgres", "-A", "scram-sha-256", `--pwfile=${password}`],
      ...["--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"],
    ]);
    await rename(password, path.join(unfinished, passwordFile));
    await rename(unfinished, cluster);
    await syncFolder(dataDir);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new UnavailableError(`Kan ikke oprette databasen i ${cluster}: ${reason}`, {
      hint: "Se efter plads på disken, skriveret til mappen, og at den er tom.",
      cause,
    });
  } finally {
    await rm(workshop, { recursive: true, force: true });
  }
  return cluster;
}

/** The superuser's password, random, kept with the cluster it opens. */
export async function readPassword(cluster: string): Promise<string> {
  return (await readFile(path.join(cluster, passwordFile), "utf8")).trim();
}

async function initdb(programs: Programs, args: string[]): Promise<void> {
  const child = programs.start("initdb", args, { stdio: ["ignore", "ignore", "pipe"] });
  const closed = once(child, "close");
  const [said, [code]] = await Promise.all([child.stderr ? text(child.stderr) : "", closed]);
  if (code !== 0) throw new Error(said.trim().split("\n").at(0) || `initdb: ${code}`);
}

async function isThere(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder);
  await handle.sync().finally(() => handle.close());
}
