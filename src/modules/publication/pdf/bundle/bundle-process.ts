import { rm } from "node:fs/promises";
import type { BundleMessage, BundleTask, FileMessage } from "./bundle-task.ts";
import { makeBundle } from "./make-bundle.ts";

/** Makes one bundle and ends: its memory and its faults are its own. */
let answer: ((message: FileMessage) => void) | null = null;
let place: string | null = null;

process.on("message", (message: BundleTask | FileMessage) => {
  if ("at" in message) answer?.(message);
  else void make(message);
});
// Without the server nobody waits for the bundle.
process.on("disconnect", () => process.exit(1));

function tell(message: BundleMessage): Promise<void> {
  return new Promise((resolve) => process.send?.(message, undefined, {}, () => resolve()));
}

async function make(task: BundleTask): Promise<void> {
  try {
    const done = await makeBundle(task, fetch);
    await tell({ done });
  } catch (error) {
    await tell({ problem: String(error instanceof Error ? error.message : error) });
  }
  await dropLast();
  process.disconnect();
}

async function fetch(at: number): Promise<string | null> {
  await dropLast();
  const waiting = new Promise<FileMessage>((resolve) => (answer = resolve));
  await tell({ need: at });
  place = (await waiting).at;
  return place;
}

async function dropLast(): Promise<void> {
  if (place !== null) await rm(place, { force: true });
  place = null;
}
