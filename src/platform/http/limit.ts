import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context, MiddlewareHandler } from "hono";
import { RateLimiterMemory } from "rate-limiter-flexible";

/** Who calls: the other end of the connection, or what our own proxy says of it. */
export function callerOf(c: Context, behindProxy: boolean): string {
  const forwarded = behindProxy
    ? c.req.header("x-forwarded-for")?.split(",").at(-1)?.trim()
    : undefined;
  return forwarded ?? getConnInfo(c).remote.address ?? "unknown";
}

/** At most `points` requests from one address in `seconds`; more get what `refuse` answers. */
export function limitRate(
  points: number,
  seconds: number,
  given: { behindProxy: boolean; refuse: (c: Context, retryAfter: number) => Promise<Response> },
): MiddlewareHandler {
  const limiter = new RateLimiterMemory({ points, duration: seconds });
  return async (c, next) => {
    try {
      await limiter.consume(callerOf(c, given.behindProxy));
    } catch (refusal) {
      const wait = (refusal as { msBeforeNext?: number }).msBeforeNext ?? 1000;
      return given.refuse(c, Math.max(1, Math.ceil(wait / 1000)));
    }
    return next();
  };
}
