import { createHmac, timingSafeEqual } from "node:crypto";
import { parse } from "hono/utils/cookie";

/**
 * What the signed cookie `name` says, as better-auth and Hono write it: the text, a dot, and its
 * HMAC-SHA-256 in base64. Null when there is none such, or when somebody else wrote it. At once and not by
 * WebCrypto, which hands each of these few bytes to another thread.
 */
export function readSigned(cookies: string, secret: string, name: string): string | null {
  const value = parse(cookies, name)[name] ?? "";
  const dot = value.lastIndexOf(".");
  if (dot < 0) return null;
  const text = value.slice(0, dot);
  const given = Buffer.from(value.slice(dot + 1));
  const right = Buffer.from(createHmac("sha256", secret).update(text).digest("base64"));
  return given.length === right.length && timingSafeEqual(given, right) ? text : null;
}
