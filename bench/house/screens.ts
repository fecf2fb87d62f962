import { connect, type Socket } from "node:net";

export interface Screens {
  /** Ends when every screen has been let in. */
  allIn(): Promise<void>;
  /** How many have a line at this moment. */
  count(): number;
  close(): void;
}

/**
 * So many screens on raw sockets, since they share the machine with the server. Each comes back as a
 * browser of ours does. `told` is called with each piece that comes, and when.
 */
export function openScreens(
  address: string,
  path: string,
  cookies: readonly string[],
  told: (piece: Buffer, at: number) => void,
): Screens {
  const { hostname, port } = new URL(address);
  const sockets = new Set<Socket>();
  const inside = new Set<string>();
  let wake = () => {};
  let isOver = false;
  const open = (cookie: string, failures: number) => {
    if (isOver) return;
    const socket = connect(Number(port), hostname);
    socket.setNoDelay(true);
    sockets.add(socket);
    let isIn = false;
    socket.on("connect", () =>
      socket.write(
        `GET ${path} HTTP/1.1\r\nHost: ${hostname}:${port}\r\nCookie: ${cookie}\r\n\r\n`,
      ),
    );
    socket.on("data", (piece: Buffer) => {
      const at = performance.now();
      if (!isIn) {
        if (!piece.subarray(0, 15).toString("latin1").startsWith("HTTP/1.1 200"))
          return socket.destroy();
        isIn = true;
        inside.add(cookie);
        if (inside.size === cookies.length) wake();
      }
      told(piece, at);
    });
    socket.on("error", () => undefined);
    socket.on("close", () => {
      sockets.delete(socket);
      inside.delete(cookie);
      const wait = Math.min(500 * 2 ** (isIn ? 0 : failures), 8000);
      setTimeout(() => open(cookie, isIn ? 1 : failures + 1), wait * (0.5 + Math.random()));
    });
  };
  for (const cookie of cookies) open(cookie, 0);
  return {
    count: () => inside.size,
    allIn: () =>
      new Promise((resolve) => {
        wake = resolve;
        if (inside.size === cookies.length) resolve();
      }),
    close() {
      isOver = true;
      for (const socket of sockets) socket.destroy();
    },
  };
}
