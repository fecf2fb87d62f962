import { fork } from "node:child_process";
import { findPackageJSON } from "node:module";
import path from "node:path";
import { takesMore } from "../../programs/process-use.ts";
import type { TextAnswer, TextTask } from "./text-process.ts";

export interface TextLimits {
  /** Milliseconds. */
  time: number;
  /** Megabytes of memory that reading may take. */
  memory: number;
}

const LIMITS: TextLimits = { time: 60_000, memory: 1000 };
const LOOK_EVERY_MS = 250;

/**
 * The text in the file at `file`, or null for kinds that hold none (pictures, Outlook's mails). It is
 * read in a process of its own, since a broken or hostile file may hang or kill whoever reads it.
 * @throws Error when it can't be read within the limits
 */
export function readText(
  file: string,
  mediaType: string,
  limits: TextLimits = LIMITS,
): Promise<string | null> {
  return new Promise((resolve, reject) => {
    const reader = fork(readerFile(), {
      serialization: "advanced",
      execArgv: [`--max-old-space-size=${limits.memory}`],
      env: {},
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
    let why = "ended early";
    const kill = (reason: string) => {
      why = reason;
      reader.kill("SIGKILL");
    };
    const clock = setTimeout(() => kill("took too long"), limits.time);
    const look = setInterval(() => {
      void takesMore(reader.pid, limits.memory).then(
        (over) => over && kill("took too much memory"),
      );
    }, LOOK_EVERY_MS);
    reader.on("message", (answer: TextAnswer) => {
      if ("text" in answer) resolve(answer.text);
      else reject(new Error(answer.problem));
      reader.kill("SIGKILL");
    });
    reader.on("error", reject);
    reader.on("exit", () => {
      clearTimeout(clock);
      clearInterval(look);
      reject(new Error(`the reader ${why}`));
    });
    reader.send({ file, mediaType } satisfies TextTask);
  });
}

/** In the sources, from where this module runs in the pages' build too. */
function readerFile(): string {
  const root = findPackageJSON(import.meta.url);
  if (root === undefined) throw new Error(`no package.json above ${import.meta.url}`);
  return path.join(path.dirname(root), "src/platform/files/text/text-process.ts");
}
