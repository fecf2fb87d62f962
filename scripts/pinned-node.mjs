// Runs on any Node from 20 up, so it uses nothing that is newer or installed.
import { spawn } from "node:child_process";
import { realpathSync } from "node:fs";
import module, { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** Continues on the Node that package.json pins: here, or else in a child that runs this program again. */
export async function continueOnPinnedNode() {
  const pinned = findPinnedNode();
  const here = Number(process.versions.node.split(".")[0]);
  if (pinned ? pinned === realpathSync(process.execPath) : here >= 24) {
    // What was compiled once is read from there the next time: the start takes half as long.
    module.enableCompileCache(
      fileURLToPath(new URL("../node_modules/.cache/node", import.meta.url)),
    );
    return;
  }
  if (!pinned) {
    console.error(
      `Tingsted kræver Node 24, og dette er ${process.version}. Kør »npm ci« i Tingsteds mappe.`,
    );
    process.exit(1);
  }
  process.exit(await run(pinned, [...process.execArgv, ...process.argv.slice(1)]));
}

/**
 * Runs a program to its end on our own input and output, and passes signals on to it.
 * @param {((text: string) => void) | undefined} heard receives what it prints, instead of our output
 * @returns its exit code, or 128 and the signal's number
 */
export function run(command, args, options = {}, heard) {
  const stdio = heard ? ["ignore", "pipe", "pipe"] : "inherit";
  const child = spawn(command, args, { stdio, ...options });
  child.stdout?.setEncoding("utf8").on("data", heard);
  child.stderr?.setEncoding("utf8").on("data", heard);
  // A terminal sends Ctrl-C to the child itself; anybody else sends it to us alone.
  const interrupt = () => process.stdin.isTTY || child.kill("SIGINT");
  const passOn = (signal) => child.kill(signal);
  process.on("SIGINT", interrupt).on("SIGTERM", passOn).on("SIGHUP", passOn);
  return new Promise((resolve) => {
    child.once("error", (error) => (heard ?? console.error)(`${error.message}\n`));
    child.once("close", (code, signal) => {
      process.off("SIGINT", interrupt).off("SIGTERM", passOn).off("SIGHUP", passOn);
      resolve(signal ? 128 + os.constants.signals[signal] : Math.abs(code));
    });
  });
}

function findPinnedNode() {
  try {
    const manifest = createRequire(import.meta.url).resolve("node/package.json");
    return realpathSync(path.join(path.dirname(manifest), "bin/node"));
  } catch {
    return undefined;
  }
}
