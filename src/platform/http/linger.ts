import type { IncomingMessage, ServerResponse } from "node:http";
import type { createAdaptorServer } from "@hono/node-server";

const PATIENCE_MS = 30_000;

/**
 * Reads on, and throws away, what still comes of a request that was answered before its end.
 * Browsers read the answer only when they have sent everything, and would lose it with a line that
 * is cut (RFC 9112, 9.6). Who sends for longer than `patienceMs` is cut off.
 */
export function linger(
  server: ReturnType<typeof createAdaptorServer>,
  patienceMs = PATIENCE_MS,
): void {
  server.on("request", (incoming: IncomingMessage, outgoing: ServerResponse) => {
    outgoing.once("finish", () => {
      if (incoming.complete || incoming.destroyed) return;
      const patience = setTimeout(() => incoming.socket.destroy(), patienceMs).unref();
      incoming.once("close", () => clearTimeout(patience));
      // Whoever read it until now would hold back what comes, or keep it.
      incoming.removeAllListeners("data").resume();
    });
  });
}
