import type { Context, MiddlewareHandler } from "hono";

/**
 * Refuses a body of more than `most` bytes, or of a size that isn't told, before anything of it is
 * read: forms and JSON are read into memory. Browsers tell the size of both. `unless` names paths whose
 * bodies are counted while they are read.
 */
export function limitBody(most: number, unless: RegExp): MiddlewareHandler {
  return async (c, next) => {
    if (unless.test(c.req.path)) return next();
    if (c.req.header("transfer-encoding") !== undefined) return refuse(c, 411);
    if (Number(c.req.header("content-length") ?? 0) > most) return refuse(c, 413);
    return next();
  };
}

function refuse(c: Context, status: 411 | 413): Response {
  const text =
    status === 411 ? "Det skal siges, hvor meget der sendes.\n" : "Det er for meget på én gang.\n";
  return c.text(text, status, { connection: "close" });
}
