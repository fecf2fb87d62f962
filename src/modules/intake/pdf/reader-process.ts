import { type ChildProcess, fork } from "node:child_process";
import { findPackageJSON } from "node:module";
import { availableParallelism } from "node:os";
import path from "node:path";

/** Processes that read PDFs, at most. */
export const MOST_READERS = Math.max(2, Math.min(4, availableParallelism()));

/** One that has nothing to do ends after so many milliseconds. */
const IDLE_MS = 20_000;
/** One that has taken more bytes of memory isn't asked again. */
const WORN = 500_000_000;

/** Those that wait for a file, each with the clock that ends it. */
const idle = new Map<ChildProcess, NodeJS.Timeout>();

/** A process that reads PDFs: one that waits, or a new one. */
export function takeReader(): ChildProcess {
  const [known] = idle;
  if (known === undefined) return start();
  const [reader, clock] = known;
  clearTimeout(clock);
  idle.delete(reader);
  reader.ref();
  reader.channel?.ref();
  return reader;
}

/** Keeps a reader for the next file; it keeps nobody from ending. `memory`: bytes that it has taken. */
export function giveReaderBack(reader: ChildProcess, memory: number): void {
  if (memory > WORN || idle.size >= MOST_READERS) {
    reader.kill("SIGKILL");
    return;
  }
  const clock = setTimeout(() => {
    idle.delete(reader);
    reader.kill("SIGKILL");
  }, IDLE_MS);
  clock.unref();
  idle.set(reader, clock);
  reader.unref();
  reader.channel?.unref();
}

function start(): ChildProcess {
  const reader = fork(processFile(), {
    serialization: "advanced",
    execArgv: ["--max-old-space-size=1000"],
    env: {},
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  // Who waits for an answer listens too; of one that waits itself nobody else would.
  reader.on("error", () => undefined);
  reader.once("exit", () => {
    clearTimeout(idle.get(reader));
    idle.delete(reader);
  });
  return reader;
}

/** In the sources, from where this module runs in the pages' build too. */
function processFile(): string {
  const root = findPackageJSON(import.meta.url);
  if (root === undefined) throw new Error(`no package.json above ${import.meta.url}`);
  return path.join(path.dirname(root), "src/modules/intake/pdf/pdf-process.ts");
}
