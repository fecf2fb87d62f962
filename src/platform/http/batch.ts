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
