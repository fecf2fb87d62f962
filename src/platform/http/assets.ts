import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Hono } from "hono";
import { encode, type Encoding, encodingFor } from "./encode.ts";

const TYPES: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json",
};
const COMPRESSIBLE = /^text\/|svg|json/;

/** Serves the files of the client build from memory. Those under /assets carry their hash in the name. */
export function serveAssets(app: Hono, folder: string): void {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && TYPES[path.extname(entry.name)] !== undefined)
    .map((entry) =>
      path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"),
    );
  for (const name of names) {
    const type = TYPES[path.extname(name)] ?? "";
    const bodies = new Map<Encoding, Promise<Buffer>>();
    const bodyIn = (encoding: Encoding): Promise<Buffer> => {
      const kept = bodies.get(encoding) ?? encode(readFileSync(path.join(folder, name)), encoding);
      bodies.set(encoding, kept);
      return kept;
    };
    app.get(`/${name}`, async (c) => {
      const encoding = COMPRESSIBLE.test(type)
        ? encodingFor(c.req.header("accept-encoding"))
        : "identity";
      return c.body(new Uint8Array(await bodyIn(encoding)), 200, {
        "content-type": type,
        "cache-control": name.startsWith("assets/")
          ? "public, max-age=31536000, immutable"
          : "public, max-age=3600",
        vary: "Accept-Encoding",
        ...(encoding === "identity" ? {} : { "content-encoding": encoding }),
      });
    });
  }
}
