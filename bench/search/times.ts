import { queries } from "./corpus.ts";

export type Times = { kind: string; ms: number }[];

export const total = 100_000;
const asked = queries(180, total);

/** Milliseconds of each query; the first third is asked once before, to warm up whoever answers. */
export async function timesOf(ask: (q: string) => Promise<unknown>): Promise<Times> {
  for (const { q } of asked.slice(0, asked.length / 3)) await ask(q);
  const times: Times = [];
  for (const { q, kind } of asked) {
    const start = performance.now();
    await ask(q);
    times.push({ kind, ms: performance.now() - start });
  }
  return times;
}
