const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
/** npm passes a Ctrl-C on that the terminal has sent already; within this time, in ms, it is the same one. */
const SAME_SIGNAL = 1000;

/** Waits to be told to stop, then stops in order. Being told again, a while later, stops at once. */
export async function untilStopped(stop: () => Promise<void>): Promise<void> {
  let first: number | undefined;
  await new Promise<void>((resolve) => {
    for (const signal of SIGNALS) {
      process.on(signal, () => {
        first ??= Date.now();
        if (Date.now() - first > SAME_SIGNAL) process.exit(1);
        resolve();
      });
    }
  });
  await stop();
}
