import { type Fault, faultOf } from "./send-json.ts";

/** One file on its way to the server. */
export interface Upload {
  id: number;
  file: File;
  /** Where it is sent. */
  url: string;
  state: "waiting" | "sending" | "failed";
  /** Between 0 and 1. */
  progress: number;
  fault: Fault | null;
  /** Whether a new try could end otherwise. */
  canRetry: boolean;
}

export interface Uploads {
  /** A new list each time something changed. */
  readonly list: readonly Upload[];
  subscribe(listener: () => void): () => void;
  add(files: Iterable<File>, url: string): void;
  retry(id: number): void;
  /** Breaks off an upload, or takes a failed one off the list. */
  cancel(id: number): void;
}

/**
 * Sends files one after another, each as PUT of its bytes with its name in X-File-Name, percent-encoded.
 * What has arrived leaves the list; `onArrived` is told. `mostBytes` is checked before anything is sent.
 */
export function startUploads(mostBytes: number, onArrived: () => void): Uploads {
  let list: readonly Upload[] = [];
  let next = 1;
  let running: { id: number; request: XMLHttpRequest } | null = null;
  const listeners = new Set<() => void>();

  const set = (changed: readonly Upload[]) => {
    list = changed;
    for (const listener of listeners) listener();
  };
  const change = (id: number, part: Partial<Upload>) =>
    set(list.map((upload) => (upload.id === id ? { ...upload, ...part } : upload)));
  const drop = (id: number) => set(list.filter((upload) => upload.id !== id));
  const end = () => {
    running = null;
    sendNext();
  };
  const fail = (id: number, fault: Fault) => {
    change(id, { state: "failed", fault });
    end();
  };

  const sendNext = () => {
    const upload = list.find(({ state }) => state === "waiting");
    if (running || !upload) return;
    const { id, file, url } = upload;
    const request = new XMLHttpRequest();
    running = { id, request };
    request.open("PUT", url);
    request.setRequestHeader("content-type", file.type || "application/octet-stream");
    request.setRequestHeader("x-file-name", encodeURIComponent(file.name));
    request.upload.addEventListener("progress", ({ loaded, total }) => {
      change(id, { progress: total > 0 ? loaded / total : 0 });
    });
    request.addEventListener("load", () => {
      const { status, responseText } = request;
      if (status < 200 || status >= 300) return fail(id, faultOf(status, responseText));
      drop(id);
      end();
      onArrived();
    });
    request.addEventListener("error", () =>
      fail(id, { message: "Forbindelsen blev afbrudt.", hint: "Prøv igen." }),
    );
    request.addEventListener("abort", () => {
      drop(id);
      end();
    });
    change(id, { state: "sending", progress: 0, fault: null });
    request.send(file);
  };

  return {
    get list() {
      return list;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    add(files, url) {
      const added = [...files].map((file): Upload => {
        const fault = faultOfFile(file, mostBytes);
        const state = fault ? "failed" : "waiting";
        return { id: next++, file, url, state, progress: 0, fault, canRetry: fault === null };
      });
      set([...list, ...added]);
      sendNext();
    },
    retry(id) {
      change(id, { state: "waiting", fault: null });
      sendNext();
    },
    cancel(id) {
      if (running?.id === id) running.request.abort();
      else drop(id);
    },
  };
}

/** What can be told of a file before it is sent. */
function faultOfFile(file: File, mostBytes: number): Fault | null {
  if (file.size === 0) return { message: "Filen er tom.", hint: "Vælg en fil med indhold." };
  if (file.size <= mostBytes) return null;
  return {
    message: `Filen fylder ${sizeText(file.size)}. Grænsen er ${sizeText(mostBytes)}.`,
    hint: "Gør den mindre, eller del den i flere.",
  };
}

const figure = new Intl.NumberFormat("da-DK", { maximumFractionDigits: 1 });

/** A size as a reader takes it in: "12,4 MB". */
export function sizeText(bytes: number): string {
  if (bytes < 1000) return `${bytes} byte`;
  const [unit, size] = bytes < 1_000_000 ? ["kB", 1000] : ["MB", 1_000_000];
  return `${figure.format(bytes / size)} ${unit}`;
}
