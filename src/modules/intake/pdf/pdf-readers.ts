import { availableParallelism } from "node:os";
import { InputError } from "../../../platform/errors.ts";
import { takesMore } from "../../../platform/programs/run-program.ts";
import { takeTurns } from "../../../platform/programs/turns.ts";
import type { PdfPages } from "./pdf-pages.ts";
import type { PdfAnswer, PdfTask } from "./pdf-process.ts";
import { giveReaderBack, MOST_READERS, takeReader } from "./reader-process.ts";

export interface PdfLimits {
  /** Milliseconds until the first page, and from each to the next. */
  pageTime: number;
  /** Milliseconds for all of it. */
  time: number;
  /** Megabytes of memory that a process may take. */
  memory: number;
}

export const PDF_LIMITS: PdfLimits = { pageTime: 20_000, time: 120_000, memory: 1200 };
const LOOK_EVERY_MS = 250;
/** Bytes; smaller files are read faster by one process than by two. */
const WORTH_SHARING = 60_000;

const inTurn = takeTurns(MOST_READERS);

/**
 * The pages of a PDF, read in processes of their own: a broken or hostile file may hang or kill whoever
 * reads it, and a long one is read by several at once.
 * @throws InputError at its limits; Error named as pdf.js names it; what the signal gives as its reason
 */
export async function readInProcess(
  content: Uint8Array,
  name: string,
  { limits = PDF_LIMITS, signal }: { limits?: PdfLimits; signal?: AbortSignal | undefined },
): Promise<PdfPages> {
  const of =
    content.byteLength < WORTH_SHARING ? 1 : Math.min(MOST_READERS, availableParallelism());
  const together = new AbortController();
  const stop = AbortSignal.any(
    signal === undefined ? [together.signal] : [together.signal, signal],
  );
  const parts = Array.from({ length: of }, (_, part) =>
    inTurn(() => ask({ content, name, part, of }, limits, stop)),
  );
  try {
    const read = await Promise.all(parts);
    const pages = read
      .flatMap((each) => each.pages)
      .toSorted((a, b) => a.pieces.number - b.pieces.number);
    return { ...read[0]!, pages };
  } catch (error) {
    together.abort(error);
    await Promise.allSettled(parts);
    throw error;
  }
}

function ask(task: PdfTask, limits: PdfLimits, signal: AbortSignal): Promise<PdfPages> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason as Error);
    const reader = takeReader();
    let fault: Error | null = null;
    const kill = (reason: Error) => {
      fault ??= reason;
      reader.kill("SIGKILL");
    };
    const takesTooLong = () => kill(tooMuch(task, "tager for lang tid"));
    const clock = setTimeout(takesTooLong, limits.time);
    let pageClock = setTimeout(takesTooLong, limits.pageTime);
    const look = setInterval(() => {
      void takesMore(reader.pid, limits.memory).then(
        (more) => more && kill(tooMuch(task, "kræver for meget hukommelse")),
      );
    }, LOOK_EVERY_MS);
    const abort = () => kill(signal.reason as Error);
    signal.addEventListener("abort", abort);
    const onMessage = (answer: PdfAnswer) => {
      clearTimeout(pageClock);
      if ("page" in answer) {
        pageClock = setTimeout(takesTooLong, limits.pageTime);
        return;
      }
      done();
      if ("pages" in answer) resolve(answer.pages);
      else reject(errorOf(answer.fault));
      giveReaderBack(reader, answer.memory);
    };
    const onExit = () => {
      done();
      // Node ends by itself where its memory is full.
      reject(fault ?? tooMuch(task, "kræver for meget hukommelse"));
    };
    function done() {
      clearTimeout(clock);
      clearTimeout(pageClock);
      clearInterval(look);
      signal.removeEventListener("abort", abort);
      reader.off("message", onMessage).off("exit", onExit).off("error", kill);
    }
    reader.on("message", onMessage).on("exit", onExit).on("error", kill);
    reader.send(task, (error) => error && kill(error));
  });
}

function tooMuch({ name }: PdfTask, what: string): InputError {
  return new InputError(`${name} kan ikke læses: det ${what}.`, {
    hint: "Gem eller udskriv den på ny som PDF, eller del den, og prøv igen.",
  });
}

function errorOf({ name, message, hint }: Extract<PdfAnswer, { fault: unknown }>["fault"]): Error {
  if (name === "InputError") return new InputError(message, hint === undefined ? {} : { hint });
  return Object.assign(new Error(message), { name });
}
