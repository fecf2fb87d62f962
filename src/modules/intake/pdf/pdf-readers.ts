import { availableParallelism } from "node:os";
import { InputError } from "../../../platform/errors.ts";
import { cpuTime, takesMore } from "../../../platform/programs/process-use.ts";
import { takeTurns } from "../../../platform/programs/turns.ts";
import { dealPages, type PageDeal, type PdfPages } from "./page-deal.ts";
import type { PdfAnswer, PdfFault, PdfOrder } from "./pdf-process.ts";
import { giveReaderBack, MOST_READERS, takeReader } from "./reader-process.ts";
import { watchProgress } from "./watch-progress.ts";

export interface PdfLimits {
  /** Milliseconds of work until the file is open, and for each page; more for larger files, up to `mostPageTime`. */
  pageTime: number;
  mostPageTime: number;
  /** Milliseconds of work for all of it, and more for larger files. */
  work: number;
  /** Milliseconds for all of it, whatever the file. */
  time: number;
  /** Megabytes of memory that a process may take. */
  memory: number;
}

export const PDF_LIMITS: PdfLimits = {
  pageTime: 2000,
  mostPageTime: 20_000,
  work: 4000,
  time: 120_000,
  memory: 1200,
};
/** A page that is much work is many bytes, unless somebody means harm: for so many of them a millisecond more. */
const BYTES_A_MS = 1000;
/** The same for a whole file. */
const BYTES_A_MS_IN_ALL = 100;
const LOOK_EVERY_MS = 200;
/** Bytes; smaller files are read faster by one process than by two. */
const WORTH_SHARING = 60_000;

const inTurn = takeTurns(MOST_READERS);

/**
 * The pages of a PDF, read in processes of their own: a broken or hostile file may hang or kill whoever
 * reads it, and a long one is read by several at once. A page that takes too long or is broken comes as unreadable.
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
  const { pageTime, mostPageTime } = limits;
  const deal = dealPages(name, Math.min(mostPageTime, pageTime + content.byteLength / BYTES_A_MS));
  const work = async () => {
    // A reader that hangs is ended, and another one goes on.
    while (deal.isLeft()) await inTurn(() => readWith({ content, name }, deal, limits, stop));
  };
  const readers = Array.from({ length: of }, work);
  try {
    await Promise.all(readers);
    return deal.read();
  } catch (error) {
    together.abort(error);
    await Promise.allSettled(readers);
    throw error;
  }
}

/** Lets one process read pages until none is left, or it hangs. */
function readWith(
  { content, name }: { content: Uint8Array; name: string },
  deal: PageDeal,
  limits: PdfLimits,
  signal: AbortSignal,
): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason as Error);
    const reader = takeReader();
    /** Pages that it reads. */
    const held = new Set<number>();
    let fault: Error | null = null;
    const kill = (reason: Error) => {
      fault ??= reason;
      reader.kill("SIGKILL");
    };
    const tell = (order: PdfOrder) => void reader.send(order, (error) => error && kill(error));
    const clock = setTimeout(() => kill(tooMuch(name, TOO_LONG)), limits.time);
    const most = limits.work + content.byteLength / BYTES_A_MS_IN_ALL;
    let before: number | null = null;
    const look = async () => {
      const { pid } = reader;
      const [more, worked] = await Promise.all([takesMore(pid, limits.memory), cpuTime(pid)]);
      before ??= worked;
      if (more) kill(tooMuch(name, TOO_LARGE));
      if ((worked ?? 0) - (before ?? 0) > most) kill(tooMuch(name, TOO_LONG));
    };
    const looks = setInterval(() => void look(), LOOK_EVERY_MS);
    let lost: number | null = null;
    const progress = watchProgress(reader.pid, deal.patience, (worked) => {
      lost = worked;
      reader.kill("SIGKILL");
    });
    const abort = () => kill(signal.reason as Error);
    signal.addEventListener("abort", abort);
    const goOn = () => {
      for (let page = deal.take(held.size); page !== null; page = deal.take(held.size)) {
        held.add(page);
        tell({ read: page });
      }
      if (held.size === 0) tell({ close: { bookmarks: deal.takeBookmarks() } });
    };
    const onMessage = (answer: PdfAnswer) => {
      // What was under way when it was ended counts as not read.
      if (fault !== null || lost !== null) return;
      progress.goesOn();
      try {
        if ("opened" in answer) deal.open(answer.opened);
        if ("page" in answer) {
          held.delete(answer.page.pieces.number);
          deal.put(answer.page);
        } else if ("broken" in answer) {
          held.delete(answer.broken);
          deal.giveUp(answer.broken);
        }
      } catch (error) {
        return kill(error as Error);
      }
      if ("opened" in answer || "page" in answer || "broken" in answer) return goOn();
      if ("begun" in answer) return;
      done();
      if ("closed" in answer) {
        deal.putBookmarks(answer.closed);
        resolve();
      } else reject(errorOf(answer.fault));
      giveReaderBack(reader, answer.memory);
    };
    const onExit = () => {
      done();
      // Node ends by itself where its memory is full.
      if (fault !== null || lost === null) return reject(fault ?? tooMuch(name, TOO_LARGE));
      try {
        deal.hangs([...held], lost, tooMuch(name, TOO_LONG));
        resolve();
      } catch (error) {
        reject(error);
      }
    };
    function done() {
      clearTimeout(clock);
      clearInterval(looks);
      progress.end();
      signal.removeEventListener("abort", abort);
      reader.off("message", onMessage).off("exit", onExit).off("error", kill);
    }
    reader.on("message", onMessage).on("exit", onExit).on("error", kill);
    tell({ open: content, name });
  });
}

const TOO_LONG = "tager for lang tid";
const TOO_LARGE = "kræver for meget hukommelse";

function tooMuch(name: string, what: string): InputError {
  return new InputError(`${name} kan ikke læses: det ${what}.`, {
    hint: "Gem eller udskriv den på ny som PDF, eller del den, og prøv igen.",
  });
}

function errorOf({ name, message, hint }: PdfFault): Error {
  if (name === "InputError") return new InputError(message, hint === undefined ? {} : { hint });
  return Object.assign(new Error(message), { name });
}
