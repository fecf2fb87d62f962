import type { HttpBindings } from "@hono/node-server";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import type { Hono } from "hono";
import {
  LIVE_CHANNEL,
  liveMeetings,
  type LiveScreen,
  liveViewOf,
} from "./modules/decisions/index.ts";
import { isExpected } from "./platform/errors.ts";
import { type Hub, openHub } from "./platform/live/hub.ts";
import { listen } from "./platform/live/listen.ts";
import type { System } from "./system.ts";
import type { Enter } from "./work-pages.ts";

/** Meetings as they go on, for the screens that this process serves. */
export interface Live {
  hub: Hub;
  stop(): Promise<void>;
}

/** Begins to listen for changes of meetings. */
export function openLive(system: System): Live {
  const { log } = system;
  const hub = openHub(liveMeetings(system.doors.app, system.authority), log);
  const stopListening = listen(
    system.doors.appUrl,
    LIVE_CHANNEL,
    {
      heard: (payload) => hub.touch(meetingIn(payload)),
      lost: () => hub.setHearing(false),
      found() {
        hub.setHearing(true);
        hub.touch();
      },
    },
    { log },
  );
  return {
    hub,
    async stop() {
      hub.stop();
      await stopListening();
    },
  };
}

/** undefined, so every meeting, when the message can't be read. */
function meetingIn(payload: string): string | undefined {
  try {
    return (JSON.parse(payload) as { meeting?: string }).meeting;
  } catch {
    return undefined;
  }
}

/** The word in a stream's address. */
function screenOf(word: string | undefined): LiveScreen {
  if (word === "foelg") return "own";
  return word === "storskaerm" ? "room" : "desk";
}

/**
 * Serves the stream of a meeting to those who may follow it. Whether they still may, and what they
 * may see, is asked by the same rules as of any work page, again and again while they follow.
 */
export function serveLive(
  app: Hono,
  enter: Enter,
  { hub }: Live,
  headers: Record<string, string>,
): void {
  app.get("/intern/moeder/:meetingId/live", async (c) => {
    let entered = await enter(c);
    if (entered instanceof Response)
      // A script that is led to a page of sign-in would take it for what it asked for.
      return entered.status < 400 ? c.text("Du er ikke længere logget ind.\n", 401) : entered;
    const { viewer } = entered.desk;
    const meetingId = c.req.param("meetingId").toLowerCase();
    const screen = screenOf(c.req.query("skaerm"));
    const first = entered;
    let isFirst = true;
    const ask = async (): Promise<string | null> => {
      entered = isFirst ? first : await enter(c);
      isFirst = false;
      if (entered instanceof Response) return null;
      const { desk } = entered;
      try {
        return await desk.transact((tx) => liveViewOf(tx, desk.viewer, meetingId, screen));
      } catch (error) {
        if (isExpected(error) && ["not-found", "forbidden"].includes(error.code)) return null;
        throw error;
      }
    };
    const joined = await hub.join({
      topic: meetingId,
      personId: viewer.personId,
      ask,
      seen: c.req.header("last-event-id") ?? null,
      answer: (c.env as HttpBindings).outgoing,
      headers,
    });
    if (joined === "joined") return RESPONSE_ALREADY_SENT;
    return joined === "refused"
      ? c.text("Mødet kan ikke følges, eller du har ikke adgang til det.\n", 404)
      : c.text("Der er for mange skærme på én gang. Luk nogle af dine vinduer.\n", 429, {
          "retry-after": "30",
        });
  });
}
