import { connect } from "node:net";
import { once } from "node:events";
import type { Readable } from "node:stream";
import { UnavailableError } from "../errors.ts";

/** `found` is the scanner's name of what it found; null: nothing. */
export interface ScanResult {
  found: string | null;
}

const PATIENCE_MS = 120_000;

/**
 * Lets ClamAV look through a file, by the INSTREAM command of clamd's protocol (clamd(8)). `url` is
 * tcp://host:3310 or unix:/path; `patienceMs` is how long it may keep silent.
 * @throws UnavailableError when it can't be reached, is too slow, or refuses the file
 */
export async function scan(
  url: string,
  content: Readable,
  patienceMs = PATIENCE_MS,
): Promise<ScanResult> {
  const socket = connect(placeOf(url));
  let reply = "";
  let fault: unknown;
  socket.setTimeout(patienceMs, () => socket.destroy(new Error("no answer in time")));
  socket.on("data", (chunk: Buffer) => (reply += chunk.toString("utf8")));
  socket.on("error", (error) => (fault = error));
  const ended = new Promise<void>((resolve) => socket.once("close", () => resolve()));
  try {
    socket.write("zINSTREAM\0");
    for await (const chunk of content as AsyncIterable<Buffer>) {
      const length = Buffer.alloc(4);
      length.writeUInt32BE(chunk.length);
      socket.write(length);
      if (!socket.write(chunk)) await Promise.race([once(socket, "drain"), ended]);
      // It hangs up on a file that it finds too large, when it has said so.
      if (socket.destroyed || socket.readableEnded) break;
    }
    if (!socket.destroyed) socket.write(Buffer.alloc(4));
  } catch (error) {
    fault ??= error;
    socket.destroy();
  }
  await ended;
  return resultOf(reply.replaceAll("\0", "").trim(), fault);
}

function resultOf(reply: string, cause: unknown): ScanResult {
  if (reply === "stream: OK") return { found: null };
  const found = /^stream: (.+) FOUND$/.exec(reply)?.[1];
  if (found !== undefined) return { found };
  throw new UnavailableError(
    reply === "" ? "ClamAV svarede ikke." : `ClamAV kunne ikke undersøge filen: ${reply}`,
    { hint: "Se, om clamd kører, og om StreamMaxLength er mindst som grænsen for filer.", cause },
  );
}

function placeOf(url: string): { path: string } | { host: string; port: number } {
  const { protocol, hostname, port, pathname } = new URL(url);
  return protocol === "unix:"
    ? { path: decodeURIComponent(pathname) }
    : { host: hostname.replace(/^\[|\]$/g, ""), port: Number(port || 3310) };
}
