import { type ChildProcess, fork } from "node:child_process";
import { createRequire } from "node:module";
import type { PublishedMeeting } from "../published-meeting.ts";
import type { Answer, Task } from "./typesetter-process.ts";
import { viewMeeting, type PdfOptions } from "./view.ts";

/** How long the typesetter waits for more before it ends and gives its memory back, in milliseconds. */
const PATIENCE = 5000;

const waiting = new Map<number, PromiseWithResolvers<Uint8Array>>();
let typesetter: ChildProcess | null = null;
let idle: NodeJS.Timeout | undefined;
let latest = 0;

/**
 * The agenda or minutes as a tagged PDF (PDF/UA-1) with its fonts inside. The same meeting and
 * options give the same bytes. Typesetting runs in a process of its own, one document at a time: it
 * would hold up all else for 50-200 ms, takes some 150 MB, and is native code whose fault shall not
 * be the server's.
 *
 * Rejects with an Error that names the document when it can't be set.
 */
export function renderPdf(meeting: PublishedMeeting, options: PdfOptions): Promise<Uint8Array> {
  const task: Task = { id: ++latest, view: viewMeeting(meeting, options) };
  const result = Promise.withResolvers<Uint8Array>();
  clearTimeout(idle);
  typesetter ??= startTypesetter();
  waiting.set(task.id, result);
  keepAlive(typesetter, true);
  typesetter.send(task);
  return result.promise;
}

function startTypesetter(): ChildProcess {
  // By a name of the package, since this module also runs from inside the pages' build.
  const file = createRequire(import.meta.url).resolve("#typesetter-process");
  const started = fork(file, { serialization: "advanced", execArgv: [] });
  started.on("message", (answer: Answer) => {
    const result = waiting.get(answer.id);
    waiting.delete(answer.id);
    if (waiting.size === 0) rest(started);
    if ("pdf" in answer) result?.resolve(answer.pdf);
    else result?.reject(new Error(answer.problem));
  });
  const gone = (why: Error) => {
    if (typesetter === started) typesetter = null;
    for (const result of waiting.values()) result.reject(why);
    waiting.clear();
  };
  started.on("error", gone);
  started.on("exit", (code, signal) => {
    // One that was told to end has nobody waiting; the next document may already have a new one.
    if (typesetter === started) gone(new Error(`the typesetter ended with ${code ?? signal}`));
  });
  return started;
}

function rest(started: ChildProcess): void {
  keepAlive(started, false);
  idle = setTimeout(() => {
    typesetter = null;
    started.disconnect();
  }, PATIENCE).unref();
}

/** Whether this process waits for the typesetter before it ends. */
function keepAlive(started: ChildProcess, wanted: boolean): void {
  if (wanted) {
    started.ref();
    started.channel?.ref();
  } else {
    started.unref();
    started.channel?.unref();
  }
}
