import { Worker } from "node:worker_threads";
import { beforeEach } from "vitest";

/** A test that takes longer than this has hung, also on a machine several times slower than most; limits end it before. */
const HUNG = 10 * 60_000;

// Limits of tests can't stop what never gives way. A thread of its own can, and tells where it was.
const watchdog = new Worker(new URL("watchdog-thread.ts", import.meta.url), { workerData: HUNG });
watchdog.unref();
beforeEach(() => watchdog.postMessage("another test begins"));
