import { readFile } from "node:fs/promises";

/** Of a memory page on Linux, where /proc tells how much a process has. */
const PAGE_BYTES = 4096;
/** Of the clock that /proc counts by. */
const TICK_MS = 10;

/** Whether a process has more memory than so many megabytes; no where nobody tells. */
export async function takesMore(pid: number | undefined, megabytes: number): Promise<boolean> {
  if (pid === undefined) return false;
  const told = await readFile(`/proc/${pid}/statm`, "utf8").catch(() => "");
  return Number(told.split(" ")[1] ?? 0) * PAGE_BYTES > megabytes * 1_000_000;
}

/** How many milliseconds a process has worked, however long others had the processor; null where nobody tells. */
export async function cpuTime(pid: number | undefined): Promise<number | null> {
  if (pid === undefined) return null;
  const told = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  // Behind its name, in which anything may stand: state, ten numbers, then its own time and that of the system for it.
  const [user, system] = told
    .slice(told.lastIndexOf(")") + 2)
    .split(" ")
    .slice(11, 13)
    .map(Number);
  return user === undefined || system === undefined ? null : (user + system) * TICK_MS;
}
