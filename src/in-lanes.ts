/** How many are worked on at once: one more than it takes to keep the database and this process busy. */
const LANES = 3;

/**
 * Works through `given` several at once. What `prepare` gives the same key for is done one after the
 * other in its order; whatever fails is for `prepare` and `work` to catch.
 */
export async function inLanes<T, P extends { key: string }>(
  given: readonly T[],
  prepare: (one: T) => Promise<P>,
  work: (prepared: P) => Promise<void>,
): Promise<void> {
  const last = new Map<string, Promise<void>>();
  const running = new Set<Promise<void>>();
  const ahead: Promise<P>[] = [];
  for (const [index] of given.entries()) {
    for (let at = index + ahead.length; ahead.length < LANES && at < given.length; at++)
      ahead.push(prepare(given[at] as T));
    const prepared = await (ahead.shift() as Promise<P>);
    if (running.size >= LANES) await Promise.race(running);
    const before = last.get(prepared.key) ?? Promise.resolve();
    const done = before.then(() => work(prepared));
    const task = done.finally(() => {
      running.delete(task);
      if (last.get(prepared.key) === task) last.delete(prepared.key);
    });
    last.set(prepared.key, task);
    running.add(task);
  }
  await Promise.all(running);
}
