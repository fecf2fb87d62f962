// Runs on Node 20 with nothing installed.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { continueOnPinnedNode, run } from "./pinned-node.mjs";

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
    await quietly("npm", ["ci", "--loglevel=error"], {
      ...process.env,
      PATH: others.join(path.delimiter),
    });
  }
  await continueOnPinnedNode();
}

/** Builds the pages unless the last build was of the same sources. */
export async function build() {
  const stamp = path.join(root, "build/sources.sha256");
  const sources = hashSources();
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === sources) return;
  console.error("Bygger …");
  rmSync(stamp, { force: true });
  await quietly("react-router", ["build"], env);
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
export async function quietly(command, args, environment) {
  let said = "";
  const options = { cwd: root, env: environment };
  const code = await run(command, args, options, (text) => (said += text));
  if (code === 0) return;
  console.error(said);
  console.error(`»${command} ${args.join(" ")}« fejlede; se ovenfor hvorfor.`);
  process.exit(code);
}
