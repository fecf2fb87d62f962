import { Worker } from "node:worker_threads";

/** A file of tests that takes longer than this has hung; the slowest takes some two minutes. */
const HUNG = 10 * 60_000;

// Limits of tests can't stop what never gives way. A thread of its own can, and tells where it was.
new Worker(new URL("watchdog-thread.ts", import.meta.url), { workerData: HUNG }).unref();
