import { createServer, type Socket } from "node:net";
import type { AddressInfo } from "node:net";

/** How the scanner answers: looks for the word, keeps silent, or refuses what is longer. */
type Behaviour = { finds: string } | "silent" | { mostBytes: number };

export interface ClamServer {
  /** For `CLAMAV_URL`. */
  url: string;
  behaviour: Behaviour;
  /** Files that came whole, in bytes. */
  scanned: number[];
  close(): Promise<void>;
}

/** A scanner on loopback that speaks clamd's INSTREAM; `socketPath` instead of a port. */
export async function startClamServer(
  behaviour: Behaviour = { finds: "SKADELIG" },
  socketPath?: string,
): Promise<ClamServer> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => undefined);
    let got = Buffer.alloc(0);
    socket.on("data", (chunk) => {
      got = Buffer.concat([got, chunk]);
      if (started.behaviour === "silent") return;
      const content = unchunked(got);
      if (content === "bad") return socket.end("UNKNOWN COMMAND\0");
      const most = "mostBytes" in started.behaviour ? started.behaviour.mostBytes : Infinity;
      if (got.length > most) return socket.end("INSTREAM size limit exceeded. ERROR\0");
      if (content === null) return;
      started.scanned.push(content.length);
      const finds = "finds" in started.behaviour && content.includes(started.behaviour.finds);
      return socket.end(finds ? "stream: Hvidsund.Prøve FOUND\0" : "stream: OK\0");
    });
  });
  await new Promise<void>((resolve) => {
    if (socketPath === undefined) server.listen(0, "127.0.0.1", resolve);
    else server.listen(socketPath, resolve);
  });
  const started: ClamServer = {
    url:
      socketPath === undefined
        ? `tcp://127.0.0.1:${(server.address() as AddressInfo).port}`
        : `unix:${socketPath}`,
    behaviour,
    scanned: [],
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
  return started;
}

const COMMAND = "zINSTREAM\0";

/** What was sent when all of it is there, else null. */
function unchunked(got: Buffer): Buffer | null | "bad" {
  if (got.length < COMMAND.length) return null;
  if (got.toString("latin1", 0, COMMAND.length) !== COMMAND) return "bad";
  const parts: Buffer[] = [];
  for (let at = COMMAND.length; at + 4 <= got.length;) {
    const length = got.readUInt32BE(at);
    if (length === 0) return Buffer.concat(parts);
    parts.push(got.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return null;
}
