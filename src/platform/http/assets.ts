import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
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
  ".wasm": "application/wasm",
  ".bcmap": "application/octet-stream",
  ".pfb": "application/octet-stream",
  ".ttf": "font/ttf",
  ".icc": "application/vnd.iccprofile",
};
const COMPRESSIBLE = /^text\/|svg|json/;

/** What pdf.js loads when a PDF asks for it: decoders of scans, fonts, character maps, colours. */
const READER_PARTS = ["wasm", "standard_fonts", "cmaps", "iccs"];

/**
 * The policy of the script that reads PDFs beside the page. It alone may run WebAssembly, which the
 * pages' own policy doesn't allow, and reaches nothing but this site.
 */
const READER = /^assets\/pdf\.worker\b/;
const READER_POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";

/**
 * Serves from memory the files of the client build, whose names under /assets carry their hash, and
 * what pdf.js loads, under /assets/pdfjs-<version>.
 */
export function serveAssets(app: Hono, folder: string): void {
  serveFolder(app, folder, "");
  const manifest = createRequire(import.meta.url).resolve("pdfjs-dist/package.json");
  const { version } = JSON.parse(readFileSync(manifest, "utf8")) as { version: string };
  for (const part of READER_PARTS)
    serveFolder(app, path.join(path.dirname(manifest), part), `assets/pdfjs-${version}/${part}/`);
}

function serveFolder(app: Hono, folder: string, prefix: string): void {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && TYPES[path.extname(entry.name)] !== undefined)
    .map((entry) =>
      path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"),
    );
  for (const name of names) {
    const address = prefix + name;
    const type = TYPES[path.extname(name)] ?? "";
    const bodies = new Map<Encoding, Promise<Buffer>>();
    const bodyIn = (encoding: Encoding): Promise<Buffer> => {
      const kept = bodies.get(encoding) ?? encode(readFileSync(path.join(folder, name)), encoding);
      bodies.set(encoding, kept);
      return kept;
    };
    app.get(`/${address}`, async (c) => {
      const encoding = COMPRESSIBLE.test(type)
        ? encodingFor(c.req.header("accept-encoding"))
        : "identity";
      return c.body(new Uint8Array(await bodyIn(encoding)), 200, {
        "content-type": type,
        "cache-control": address.startsWith("assets/")
          ? "public, max-age=31536000, immutable"
          : "public, max-age=3600",
        vary: "Accept-Encoding",
        ...(READER.test(address) ? { "content-security-policy": READER_POLICY } : {}),
        ...(encoding === "identity" ? {} : { "content-encoding": encoding }),
      });
    });
  }
}
