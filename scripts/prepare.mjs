// Runs on Node 20 with nothing installed.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { continueOnPinnedNode } from "./pinned-node.mjs";

export const root = fileURLToPath(new URL("..", import.meta.url));

const tools = path.join(root, "node_modules/.bin");

/** Environment in which the installed tools come first. */
export const env = { ...process.env, PATH: `${tools}${path.delimiter}${process.env.PATH}` };

/** Installs what the lock says unless it is there, and continues on the pinned Node. */
export async function prepare() {
  process.chdir(root);
  if (!isInstalled()) {
    console.error("Installerer biblioteker …");
    // npm must not run on the Node that it is about to replace.
    const others = process.env.PATH.split(path.delimiter).filter(
      (folder) => path.resolve(folder) !== tools,
    );
    quietly("npm", ["ci", "--loglevel=error"], {
      ...process.env,
      PATH: others.join(path.delimiter),
    });
  }
  await continueOnPinnedNode();
}

/** Builds the pages unless the last build was of the same sources. */
export function build() {
  const stamp = path.join(root, "build/sources.sha256");
  const sources = hashSources();
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === sources) return;
  console.error("Bygger …");
  rmSync(stamp, { force: true });
  quietly("react-router", ["build"], env);
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, sources);
}

/** Compares the lock with npm's own record of what it put into node_modules. */
function isInstalled() {
  const record = path.join(root, "node_modules/.package-lock.json");
  if (!existsSync(record)) return false;
  const installed = packages(record);
  const locked = packages(path.join(root, "package-lock.json"));
  delete locked[""];
  return (
    Object.keys(installed).every((name) => locked[name]) &&
    Object.entries(locked).every(([name, { version, integrity, optional, devOptional }]) => {
      const found = installed[name];
      return found
        ? found.version === version && found.integrity === integrity
        : optional || devOptional;
    })
  );
}

function packages(lock) {
  return JSON.parse(readFileSync(lock, "utf8")).packages;
}

function hashSources() {
  const configs = [
    "package-lock.json",
    "react-router.config.ts",
    "tsconfig.json",
    "vite.config.ts",
  ];
  const folders = ["public", "src"].filter((folder) => existsSync(path.join(root, folder)));
  const files = folders.flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
      .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name))),
  );
  const hash = createHash("sha256");
  for (const file of [...configs, ...files.sort()]) {
    hash.update(`${file}\0`).update(readFileSync(path.join(root, file)));
  }
  return hash.digest("hex");
}

/** Runs a program in silence; when it fails, shows what it said and ends with its exit code. */
export function quietly(command, args, environment) {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd: root,
    env: environment,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status === 0) return;
  console.error([stdout, stderr, error?.message].filter(Boolean).join("\n"));
  console.error(`»${command} ${args.join(" ")}« fejlede; se ovenfor hvorfor.`);
  process.exit(status || 1);
}
