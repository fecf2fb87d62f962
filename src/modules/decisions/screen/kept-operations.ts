import type { SentOperation } from "../operations.ts";

/** A change that the server doesn't have yet, as the browser keeps it. */
export interface KeptOperation {
  /** Grows; the order in which they were made. */
  order: number;
  operation: SentOperation;
}

/** What the browser keeps for one meeting of one person. Reading and writing never throw. */
export interface OperationKeeper {
  all(): Promise<KeptOperation[]>;
  /** False when the browser refused. */
  keep(kept: KeptOperation): Promise<boolean>;
  forget(order: number): Promise<void>;
}

const STORE = "handlinger";

/** Keeps operations in IndexedDB, under the person's own name, so that the next one to use the machine sends none of them. */
export function keepOperations(owner: string, meetingId: string): OperationKeeper {
  let opened: Promise<IDBDatabase> | null = null;
  const base = () =>
    (opened ??= asked(() => {
      const opening = indexedDB.open(`tingsted.moede.${owner}.${meetingId}`, 1);
      opening.addEventListener(
        "upgradeneeded",
        () => void opening.result.createObjectStore(STORE, { keyPath: "order" }),
      );
      return opening;
    }));
  const store = async (mode: IDBTransactionMode) =>
    (await base()).transaction(STORE, mode).objectStore(STORE);
  return {
    async all() {
      try {
        const found = await store("readonly");
        return (await asked(() => found.getAll())) as KeptOperation[];
      } catch {
        return [];
      }
    },
    async keep(kept) {
      try {
        const written = await store("readwrite");
        await asked(() => written.put(kept));
        return true;
      } catch {
        return false;
      }
    },
    async forget(order) {
      try {
        const written = await store("readwrite");
        await asked(() => written.delete(order));
      } catch {
        // It is sent once more later, and done only once.
      }
    },
  };
}

function asked<T>(ask: () => IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = ask();
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error ?? new Error("refused")));
  });
}
