import { fork } from "node:child_process";
import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { NotFoundError } from "../../../../platform/errors.ts";
import type { PdfView } from "../view.ts";
import type { BundledFile, BundleFacts, BundleMessage, BundleTask } from "./bundle-task.ts";

export interface BundleWish {
  view: PdfView;
  files: BundledFile[];
  /** The content of a file. @throws NotFoundError */
  open(at: number): Promise<Readable>;
  /** Called as files are taken in, with how many are done. */
  onProgress?: ((done: number) => void) | undefined;
}

/** How long the process may be silent before it counts as stuck on a file, in milliseconds. */
const PATIENCE = 120_000;
/** Of the process that reads the files, in MB. */
const MOST_HEAP = 512;
/** Bundles are made one at a time, so that several don't fill the memory together. */
let last: Promise<unknown> = Promise.resolve();

/**
 * Makes a bundle in a process of its own and gives it to `use`, which must have read it when it returns.
 * A file that ends the process, or that it is stuck on, is told of in the bundle instead.
 */
export async function renderBundle<T>(
  wish: BundleWish,
  use: (at: string, facts: BundleFacts) => Promise<T>,
): Promise<T> {
  const turn = last.then(() => inOwnFolder(wish, use));
  last = turn.catch(() => undefined);
  return turn;
}

async function inOwnFolder<T>(
  wish: BundleWish,
  use: (at: string, facts: BundleFacts) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), "tingsted-bundle-"));
  try {
    const at = path.join(folder, "bundle.pdf");
    const left: number[] = [];
    for (;;) {
      const ended = await attempt(
        wish,
        { view: wish.view, files: wish.files, left, path: at },
        folder,
      );
      if (!("stuckOn" in ended)) return await use(at, ended);
      if (left.includes(ended.stuckOn)) throw new Error(ended.problem);
      left.push(ended.stuckOn);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

type Ended = BundleFacts | { stuckOn: number; problem: string };

function attempt(wish: BundleWish, task: BundleTask, folder: string): Promise<Ended> {
  // By a name of the package, since this module also runs from inside the pages' build.
  const file = createRequire(import.meta.url).resolve("#bundle-process");
  const child = fork(file, {
    serialization: "advanced",
    execArgv: [`--max-old-space-size=${MOST_HEAP}`],
  });
  const { promise, resolve, reject } = Promise.withResolvers<Ended>();
  let current = -1;
  let clock = setTimeout(() => undefined, 0);
  const watch = () => {
    clearTimeout(clock);
    clock = setTimeout(() => child.kill("SIGKILL"), PATIENCE);
  };
  const give = async (at: number) => {
    current = at;
    wish.onProgress?.(at);
    const place = path.join(folder, `file-${at}`);
    try {
      await pipeline(await wish.open(at), createWriteStream(place));
      child.send({ at: place });
    } catch (error) {
      if (!(error instanceof NotFoundError)) throw error;
      child.send({ at: null });
    }
  };
  child.on("message", (message: BundleMessage) => {
    watch();
    if ("need" in message) {
      give(message.need).catch((error: unknown) => {
        reject(error instanceof Error ? error : new Error(String(error)));
        child.kill("SIGKILL");
      });
    } else if ("done" in message) resolve(message.done);
    else reject(new Error(message.problem));
  });
  child.on("error", reject);
  child.on("exit", (code, signal) => {
    clearTimeout(clock);
    const problem = `the bundle's process ended with ${code ?? signal}`;
    if (current < 0) reject(new Error(problem));
    else resolve({ stuckOn: current, problem });
  });
  watch();
  child.send(task);
  return promise;
}
