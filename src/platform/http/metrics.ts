import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context, MiddlewareHandler } from "hono";
import { collectDefaultMetrics, Counter, Histogram, Registry } from "prom-client";

export interface Metrics {
  measure: MiddlewareHandler;
  /** The page for Prometheus; only for callers on this machine or a private network. */
  page(c: Context): Promise<Response>;
}

export function createMetrics(): Metrics {
  const register = new Registry();
  collectDefaultMetrics({ register: register });
  const requests = new Counter({
    name: "tingsted_http_requests_total",
    help: "Answers by status class",
    labelNames: ["status"],
    registers: [register],
  });
  const duration = new Histogram({
    name: "tingsted_http_request_seconds",
    help: "Time to answer",
    buckets: [0.001, 0.005, 0.025, 0.1, 0.5, 2, 10],
    registers: [register],
  });
  return {
    async measure(c, next) {
      const start = performance.now();
      await next();
      requests.inc({ status: `${Math.floor(c.res.status / 100)}xx` });
      duration.observe((performance.now() - start) / 1000);
    },
    async page(c) {
      if (!isNear(c)) return c.text("Forbidden\n", 403);
      return c.body(await register.metrics(), 200, { "content-type": register.contentType });
    },
  };
}

/** A caller behind a proxy is as far away as the proxy says. */
function isNear(c: Context): boolean {
  if (c.req.header("x-forwarded-for") !== undefined || c.req.header("forwarded") !== undefined)
    return false;
  const address = getConnInfo(c).remote.address?.replace(/^::ffff:/, "") ?? "";
  return /^(127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|::1$|f[cd])/i.test(address);
}
