import { createRequire } from "node:module";
import { Worker } from "node:worker_threads";
import type { PublishedMeeting } from "../published-meeting.ts";
import { viewMeeting, type PdfOptions } from "./view.ts";
import type { Answer, Task } from "./worker.ts";

const waiting = new Map<number, PromiseWithResolvers<Uint8Array>>();
let worker: Worker | null = null;
let latest = 0;

/**
 * The agenda or minutes as a tagged PDF (PDF/UA-1) with its fonts inside. The same meeting and
 * options give the same bytes. Typesetting runs on a thread of its own, one document at a time,
 * since it would hold up all else for 50-200 ms; the thread doesn't keep the process alive.
 *
 * Rejects with an Error that names the document when it can't be set.
 */
export function renderPdf(meeting: PublishedMeeting, options: PdfOptions): Promise<Uint8Array> {
  const task: Task = { id: ++latest, view: viewMeeting(meeting, options) };
  const result = Promise.withResolvers<Uint8Array>();
  worker ??= startWorker();
  waiting.set(task.id, result);
  worker.ref();
  worker.postMessage(task);
  return result.promise;
}

function startWorker(): Worker {
  // By a name of the package, since this module also runs from inside the pages' build.
  const started = new Worker(createRequire(import.meta.url).resolve("#pdf-worker"));
  started.on("message", (answer: Answer) => {
    const result = waiting.get(answer.id)!;
    waiting.delete(answer.id);
    if (waiting.size === 0) started.unref();
    if ("pdf" in answer) result.resolve(answer.pdf);
    else result.reject(new Error(answer.problem));
  });
  started.on("error", (error) => {
    worker = null;
    for (const result of waiting.values()) result.reject(error);
    waiting.clear();
  });
  return started;
}
