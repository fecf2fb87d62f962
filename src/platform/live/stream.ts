import type { ServerResponse } from "node:http";

/** Bytes that may wait for a slow reader; more is dropped, and the whole state sent when it is through. */
const MOST_WAITING = 256_000;
/** How long a reader may take nothing before the line is cut. */
const PATIENCE_MS = 30_000;

/** One event stream to one screen. */
export interface Stream {
  /** False when the reader is behind, and the message was dropped. */
  send(message: Buffer): boolean;
  end(): void;
}

/**
 * Opens an event stream on an answer that nothing has been written to. `through` is called when a
 * reader that was behind can take more, `gone` once when the line is closed.
 */
export function openStream(
  answer: ServerResponse,
  headers: Record<string, string>,
  on: { through(): void; gone(): void },
): Stream {
  let isBehind = false;
  let patience: ReturnType<typeof setTimeout> | undefined;
  // Without chunks, so that the same bytes go to everybody as they are; the answer's end is the line's.
  answer.useChunkedEncodingByDefault = false;
  answer.writeHead(200, {
    ...headers,
    "content-type": "text/event-stream; charset=utf-8",
    "cache-control": "no-store",
    // So that nginx passes on at once.
    "x-accel-buffering": "no",
    connection: "close",
  });
  answer.flushHeaders();
  answer.socket?.setNoDelay(true);
  answer.on("drain", () => {
    if (!isBehind) return;
    isBehind = false;
    clearTimeout(patience);
    on.through();
  });
  answer.on("error", () => undefined);
  answer.on("close", () => {
    clearTimeout(patience);
    on.gone();
  });
  return {
    send(message) {
      if (isBehind || answer.writableEnded || answer.destroyed) return false;
      if (answer.writableLength > MOST_WAITING) {
        isBehind = true;
        patience = setTimeout(() => answer.destroy(), PATIENCE_MS);
        patience.unref();
        return false;
      }
      answer.write(message);
      return true;
    },
    end: () => void answer.end(),
  };
}
