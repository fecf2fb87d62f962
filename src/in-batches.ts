import { setTimeout as pause } from "node:timers/promises";

/** How many are prepared at once. */
const AHEAD = 3;
/** How many batches are worked on at once: while the database has one, this process makes the next ready. */
const AT_ONCE = 2;
/** How much is in a batch at most: that is worked on in one go, and again when it fails. */
const MOST = { count: 16, weight: 400 };
/** How long the first of a batch waits for others to come, in milliseconds. */
const PATIENCE = 250;

/**
 * Works through `given` in batches, several at once. Batches that have one of the keys that `prepare` gives
 * are done one after the other in their order; whatever fails is for `prepare` and `work` to catch.
 */
export async function inBatches<T, P extends { key: string; weight: number }>(
  given: readonly T[],
  prepare: (one: T) => Promise<P>,
  work: (batch: P[]) => Promise<void>,
): Promise<void> {
  const last = new Map<string, Promise<void>>();
  const running = new Set<Promise<void>>();
  const begin = async (batch: P[]): Promise<void> => {
    if (running.size >= AT_ONCE) await Promise.race(running);
    const keys = new Set(batch.map(({ key }) => key));
    const before = Promise.all([...keys].flatMap((key) => last.get(key) ?? []));
    const task = before
      .then(() => work(batch))
      .finally(() => {
        running.delete(task);
        for (const key of keys) if (last.get(key) === task) last.delete(key);
      });
    for (const key of keys) last.set(key, task);
    running.add(task);
  };
  const ahead: Promise<P>[] = [];
  let batch: P[] = [];
  let late: Promise<"late"> | null = null;
  for (const [index] of given.entries()) {
    for (let at = index + ahead.length; ahead.length < AHEAD && at < given.length; at++)
      ahead.push(prepare(given[at] as T));
    const next = ahead.shift() as Promise<P>;
    if (late !== null && (await Promise.race([next, late])) === "late") {
      await begin(batch);
      batch = [];
    }
    batch.push(await next);
    if (batch.length === 1) late = pause(PATIENCE, "late" as const, { ref: false });
    const weight = batch.reduce((sum, one) => sum + one.weight, 0);
    if (batch.length < MOST.count && weight < MOST.weight) continue;
    await begin(batch);
    batch = [];
    late = null;
  }
  if (batch.length > 0) await begin(batch);
  await Promise.all(running);
}
