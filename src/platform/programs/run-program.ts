import { spawn } from "node:child_process";
import { cpuTime, takesMore } from "./process-use.ts";

export interface ProgramLimits {
  /** Milliseconds. */
  time: number;
  /** Milliseconds that it may work; less than `time`, which goes on while others have the processor. */
  cpu?: number;
  /** Megabytes of memory that it may take. */
  memory: number;
  /** Megabytes that it may write out. */
  output: number;
}

export interface ProgramRun {
  /** What it reads; nothing when left out. */
  input?: Uint8Array;
  limits: ProgramLimits;
  signal?: AbortSignal | undefined;
  /** Folders to look for it in, as in PATH. */
  folders?: string;
}

/** Why a program gave nothing. */
export class ProgramError extends Error {
  override readonly name = "ProgramError";
  readonly why: "missing" | "failed" | "time" | "memory" | "output";
  /** What it wrote on its error output, shortened. */
  readonly said: string;

  constructor(program: string, why: ProgramError["why"], said = "") {
    super(`${program}: ${why}${said === "" ? "" : `: ${said}`}`);
    this.why = why;
    this.said = said;
  }
}

const FOLDERS = "/usr/local/bin:/usr/bin:/bin:/opt/homebrew/bin";
const MOST_SAID = 2000;
const LOOK_EVERY_MS = 200;

/**
 * Runs a program of the system, without a shell and with nothing of our environment, and gives what it
 * wrote. It is killed at its limits and when `signal` aborts.
 * @throws ProgramError; what the signal gives as its reason
 */
export async function runProgram(
  program: string,
  args: readonly string[],
  { input, limits, signal, folders = FOLDERS }: ProgramRun,
): Promise<Buffer> {
  signal?.throwIfAborted();
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      stdio: ["pipe", "pipe", "pipe"],
      // One core for each, since several run at once.
      env: { PATH: folders, LC_ALL: "C.UTF-8", OMP_THREAD_LIMIT: "1" },
    });
    let fault: Error | null = null;
    const kill = (error: Error) => {
      fault ??= error;
      child.kill("SIGKILL");
    };
    const stop = (why: ProgramError["why"]) => kill(new ProgramError(program, why));
    const clock = setTimeout(() => stop("time"), limits.time);
    const look = setInterval(() => {
      void takesMore(child.pid, limits.memory).then((more) => more && stop("memory"));
      const { cpu = Infinity } = limits;
      if (cpu < Infinity)
        void cpuTime(child.pid).then((worked) => (worked ?? 0) > cpu && stop("time"));
    }, LOOK_EVERY_MS);
    const abort = () => kill(signal?.reason as Error);
    signal?.addEventListener("abort", abort);

    const parts: Buffer[] = [];
    let bytes = 0;
    let said = "";
    child.stdout.on("data", (part: Buffer) => {
      bytes += part.length;
      if (bytes > limits.output * 1_000_000) stop("output");
      else parts.push(part);
    });
    child.stderr.on("data", (part: Buffer) => {
      if (said.length < MOST_SAID) said += part.toString("utf8");
    });
    // It may end before it has read everything.
    child.stdin.on("error", () => undefined);
    child.stdin.end(input);

    child.on("error", (error: NodeJS.ErrnoException) => {
      const why = error.code === "ENOENT" || error.code === "EACCES" ? "missing" : "failed";
      fault ??= new ProgramError(program, why, error.message);
    });
    child.on("close", (code) => {
      clearTimeout(clock);
      clearInterval(look);
      signal?.removeEventListener("abort", abort);
      if (fault !== null) reject(fault);
      else if (code !== 0)
        reject(new ProgramError(program, "failed", said.slice(0, MOST_SAID).trim()));
      else resolve(Buffer.concat(parts));
    });
  });
}
