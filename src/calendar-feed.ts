import type { Hono } from "hono";
import { readFeed } from "./modules/meetings/index.ts";
import type { Authority } from "./modules/organisation/index.ts";
import { inAuthority } from "./platform/database/doors.ts";
import { limitRate } from "./platform/http/limit.ts";
import type { System } from "./system.ts";

const FETCHES_A_MINUTE = 30;
/** 32 bytes as base64url, as `renewFeed` makes it. */
const TOKEN = /^([\w-]{43})\.ics$/;

/** Serves people's own calendars to whoever knows their secret address. */
export function serveCalendars(
  app: Hono,
  system: Pick<System, "doors" | "config">,
  given: { authority(): Promise<Authority | null>; clock(): Date },
): void {
  const { behindProxy, baseUrl } = system.config;
  app.get(
    "/kalender/:file",
    limitRate(FETCHES_A_MINUTE, 60, {
      behindProxy,
      refuse: async (c, wait) =>
        c.text(`Prøv igen om ${wait} sekunder.\n`, 429, { "retry-after": String(wait) }),
    }),
    async (c) => {
      const token = TOKEN.exec(c.req.param("file"))?.[1];
      const authority = await given.authority();
      const text =
        token === undefined || authority === null
          ? null
          : await inAuthority(
              system.doors.app,
              { authorityId: authority.id, actor: "system" },
              (tx) => readFeed(tx, token, { now: given.clock(), baseUrl }),
            );
      if (text === null) return c.text("Kalenderen findes ikke.\n", 404);
      return c.body(text, 200, {
        "content-type": "text/calendar; charset=utf-8",
        "cache-control": "private, no-cache",
        "x-robots-tag": "noindex",
      });
    },
  );
}
