/** What a request to the browser's database ends with, a turn later. */
function answered<T>(result: T, before: (request: EventTarget & { result: T }) => void = () => {}) {
  const request = Object.assign(new EventTarget(), { result });
  queueMicrotask(() => {
    before(request);
    request.dispatchEvent(new Event("success"));
  });
  return request;
}

/**
 * As much of a browser as keeps things: `indexedDB` with stores whose rows are found by "order", and a Storage. Both
 * last when its windows are closed.
 */
export function openBrowserStore() {
  const databases = new Map<string, Map<number, { order: number }>>();
  const texts = new Map<string, string>();
  const rowsOf = (name: string) => databases.get(name) ?? new Map<number, { order: number }>();
  const indexedDB = {
    open(name: string) {
      const isNew = !databases.has(name);
      const rows = rowsOf(name);
      databases.set(name, rows);
      const store = {
        getAll: () => answered(structuredClone([...rows.values()])),
        put: (row: { order: number }) => answered(void rows.set(row.order, structuredClone(row))),
        delete: (order: number) => answered(void rows.delete(order)),
      };
      const database = {
        createObjectStore: () => store,
        transaction: () => ({ objectStore: () => store }),
      };
      return answered(
        database,
        (request) => isNew && request.dispatchEvent(new Event("upgradeneeded")),
      );
    },
  };
  const storage: Storage = {
    get length() {
      return texts.size;
    },
    key: (at) => [...texts.keys()][at] ?? null,
    getItem: (key) => texts.get(key) ?? null,
    setItem: (key, value) => void texts.set(key, value),
    removeItem: (key) => void texts.delete(key),
    clear: () => texts.clear(),
  };
  return {
    indexedDB,
    storage,
    /** How many rows all databases hold. */
    kept: () => [...databases.values()].reduce((sum, rows) => sum + rows.size, 0),
  };
}
