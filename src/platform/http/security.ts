import type { MiddlewareHandler } from "hono";

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** The headers that every answer carries. HSTS only where the address users know is https. */
export function securityHeaders(baseUrl: string): Record<string, string> {
  return {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "referrer-policy": "strict-origin-when-cross-origin",
    "cross-origin-opener-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
    ...(baseUrl.startsWith("https:")
      ? { "strict-transport-security": "max-age=31536000; includeSubDomains" }
      : {}),
  };
}

/** The same for a page whose own inline scripts carry `nonce`. */
export function policyWith(nonce: string): string {
  return POLICY.replace("script-src 'self'", `script-src 'self' 'nonce-${nonce}'`);
}

/** Sets the headers on what doesn't bring its own: kept pages do, since touching them would cost. */
export function secure(
  headers: Record<string, string>,
): MiddlewareHandler<{ Variables: { secured: boolean } }> {
  return async (c, next) => {
    await next();
    if (c.get("secured")) return;
    for (const [name, value] of Object.entries(headers))
      if (!c.res.headers.has(name)) c.res.headers.set(name, value);
  };
}
