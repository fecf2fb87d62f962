import type { MiddlewareHandler } from "hono";

const SAFE = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Refuses what another site makes a signed-in browser send. A browser says where a request comes
 * from; what says nothing is no browser, and carries no cookie that it didn't ask for.
 */
export function sameOrigin(baseUrl: string): MiddlewareHandler {
  const known = new URL(baseUrl).host;
  return async (c, next) => {
    if (SAFE.has(c.req.method)) return next();
    const origin = c.req.header("origin");
    const site = c.req.header("sec-fetch-site");
    const host = origin !== undefined && URL.canParse(origin) ? new URL(origin).host : null;
    const ours =
      origin === undefined
        ? site === undefined || site === "same-origin"
        : host === known || host === c.req.header("host");
    if (!ours) return c.text("Formularen kom fra et andet websted og er ikke modtaget.\n", 403);
    return next();
  };
}
