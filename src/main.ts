import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { createRequestHandler, RouterContextProvider } from "react-router";
import * as build from "virtual:react-router/server-build";
import { services } from "./platform/http/context.ts";
export function start(port: number) {
  const app = new Hono();
  const handle = createRequestHandler(build);
  app.all("*", (c) => { const ctx = new RouterContextProvider(); ctx.set(services, { name: "verden" }); return handle(c.req.raw, ctx); });
  return serve({ fetch: app.fetch, port });
}
