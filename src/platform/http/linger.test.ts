import { once } from "node:events";
import { type AddressInfo, connect, type Socket } from "node:net";
import { setTimeout as pass } from "node:timers/promises";
import { createAdaptorServer } from "@hono/node-server";
import { afterEach, expect, test } from "vitest";
import { linger } from "./linger.ts";

const BLOCK = Buffer.alloc(1_000_000, "a");
const HEAD = "PUT / HTTP/1.1\r\nHost: localhost\r\n";

let server: ReturnType<typeof createAdaptorServer>;
afterEach(() => server.close());

/** Refuses every body after its first part. */
async function refusing(patienceMs?: number): Promise<Socket> {
  server = createAdaptorServer({
    autoCleanupIncoming: false,
    async fetch(request: Request) {
      for await (const _ of request.body!.values({ preventCancel: true })) break;
      return new Response("for stor", { status: 400 });
    },
  });
  linger(server, patienceMs);
  await once(server.listen(0, "127.0.0.1"), "listening");
  return connect((server.address() as AddressInfo).port, "127.0.0.1");
}

async function send(socket: Socket, blocks: number): Promise<void> {
  for (let at = 0; at < blocks; at += 1)
    await new Promise<void>((resolve) => socket.write(BLOCK, () => resolve()));
}

test("who sends it all before reading gets the answer, and may ask again", async () => {
  const socket = await refusing();
  let answer = "";
  socket.pause().on("data", (chunk: Buffer) => (answer += chunk.toString()));
  socket.pause();
  socket.write(`${HEAD}Content-Length: ${80 * BLOCK.length}\r\n\r\n`);
  await send(socket, 70);
  await pass(1000);
  await send(socket, 10);
  socket.write(`${HEAD}Content-Length: 1\r\nConnection: close\r\n\r\na`);
  socket.resume();
  await once(socket, "close");
  expect(answer.match(/HTTP\/1\.1 400/g)).toHaveLength(2);
});

test("who doesn't stop is cut off", async () => {
  const socket = await refusing(300);
  socket.on("error", () => undefined).resume();
  socket.write(`${HEAD}Content-Length: 1000000000\r\n\r\n`);
  socket.write(BLOCK);
  await once(socket, "close");
  expect(socket.destroyed).toBe(true);
});
