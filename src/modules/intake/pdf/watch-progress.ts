import { cpuTime } from "../../../platform/programs/process-use.ts";

const LOOK_EVERY_MS = 200;
/** So much less than the time that has gone by works who waits for something that doesn't come. */
const IDLE = 0.05;
/** Of its patience; so long others may have the processor, whatever it has worked. */
const MOST = 10;

/**
 * Tells when a process works for longer than `patience` (milliseconds) without getting on, or waits for twice as long
 * without working: `onHang` gets the milliseconds that were lost. Where nobody tells how long it worked, the time
 * that goes by counts. It begins with the first `goesOn`.
 */
export function watchProgress(
  pid: number | undefined,
  patience: () => number,
  onHang: (lost: number) => void,
): { goesOn(): void; end(): void } {
  let hasBegun = false;
  let since: { worked: number | null; time: number } | null = null;
  const look = async () => {
    const worked = await cpuTime(pid);
    const time = performance.now();
    if (!hasBegun) return;
    since ??= { worked, time };
    const passed = time - since.time;
    const own = worked === null || since.worked === null ? null : worked - since.worked;
    const most = patience();
    const isStill = passed > most * 2 && (own === null || own < passed * IDLE);
    if ((own ?? 0) <= most && passed <= most * MOST && !isStill) return;
    clearInterval(clock);
    onHang(isStill ? passed : (own ?? passed));
  };
  const clock = setInterval(() => void look(), LOOK_EVERY_MS);
  return {
    goesOn() {
      hasBegun = true;
      since = null;
    },
    end: () => clearInterval(clock),
  };
}
