/**
 * Shares one `load` among the callers that wait at the same time. A caller always gets an answer
 * that was asked for after it called, so nothing that changed before the call is missed.
 */
export function batched<T>(load: () => Promise<T>): () => Promise<T> {
  let underWay: Promise<unknown> = Promise.resolve();
  let next: Promise<T> | null = null;
  return () =>
    (next ??= underWay.then(() => {
      next = null;
      const answer = load();
      underWay = answer.catch(() => undefined);
      return answer;
    }));
}

/**
 * The same for questions that each ask for one thing: `load` gets the keys of all that wait, and its
 * answer holds what there is. A key that it leaves out is answered with null.
 */
export function batchedBy<K, T>(
  load: (keys: K[]) => Promise<ReadonlyMap<K, T>>,
): (key: K) => Promise<T | null> {
  let waiting = new Set<K>();
  const answers = batched(() => {
    const keys = [...waiting];
    waiting = new Set();
    return load(keys);
  });
  return async (key) => {
    waiting.add(key);
    return (await answers()).get(key) ?? null;
  };
}
