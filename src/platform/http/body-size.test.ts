import { Hono } from "hono";
import { expect, test } from "vitest";
import { limitBody } from "./body-size.ts";

const app = new Hono();
app.use(limitBody(10, /^\/fil$/));
app.post("*", async (c) => c.text(String((await c.req.text()).length)));

const post = (path: string, headers: Record<string, string>, body: string) =>
  app.request(path, { method: "POST", headers, body });

test("a body is taken up to its limit, and refused beyond it before it is read", async () => {
  expect((await post("/", { "content-length": "10" }, "0123456789")).status).toBe(200);
  expect((await post("/", { "content-length": "11" }, "0123456789a")).status).toBe(413);
  expect((await app.request("/", { method: "POST" })).status).toBe(200);
});

test("a body of a size that isn't told is refused, save where it is counted", async () => {
  const chunked = { "transfer-encoding": "chunked" };
  expect((await post("/", chunked, "0")).status).toBe(411);
  expect((await post("/fil", chunked, "0123456789a")).status).toBe(200);
});
