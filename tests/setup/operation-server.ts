import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { sql } from "kysely";
import { RouterContextProvider } from "react-router";
import { loadLive } from "../../src/modules/decisions/live/load-live.ts";
import { partsFor } from "../../src/modules/decisions/live/live-parts.ts";
import { liveViewFor } from "../../src/modules/decisions/live/live-view.ts";
import { action } from "../../src/modules/decisions/routes/operation.ts";
import { accessToMeeting } from "../../src/modules/meetings/index.ts";
import { signedInContext } from "../../src/modules/organisation/index.ts";
import type { House } from "./house.ts";

/**
 * Serves the address that a meeting's screen sends its changes to, for the body's secretary, over HTTP. It can be
 * away, and it can do a change and lose the answer.
 */
export async function serveOperations(house: House, meetingId: string) {
  let isAway = false;
  let losesAnswer = false;
  const server = createServer((asked, answer) => {
    void (async () => {
      if (isAway) return asked.socket.destroy();
      const chunks: Buffer[] = [];
      for await (const chunk of asked) chunks.push(chunk as Buffer);
      const context = new RouterContextProvider();
      context.set(signedInContext, await house.signedInAs("body secretary"));
      const request = new Request(`http://localhost${asked.url}`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: Buffer.concat(chunks),
      });
      const done = await action({ request, context, params: { meetingId } } as never);
      if (losesAnswer) {
        losesAnswer = false;
        isAway = true;
        return asked.socket.destroy();
      }
      answer.writeHead(done.status, { "content-type": "application/json" });
      answer.end(await done.text());
    })();
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/handling`,
    /** What a screen that opens now is shown. */
    parts: () =>
      house.as("body secretary", async (tx, { viewer }) => {
        const view = liveViewFor(await accessToMeeting(tx, viewer, meetingId), "desk");
        return partsFor((await loadLive(tx, meetingId))!, JSON.stringify(view));
      }),
    /** The changes that were done, in order, from the first after `after`. */
    async done(after = 0): Promise<string[]> {
      const { rows } = await house.transact((tx) =>
        sql<{ verb: string }>`select verb from app.meeting_operation
          where meeting_id = ${meetingId} order by seq`.execute(tx),
      );
      return rows.slice(after).map(({ verb }) => verb);
    },
    goAway: () => (isAway = true),
    comeBack: () => (isAway = false),
    loseAnswer: () => (losesAnswer = true),
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
