import { createHash } from "node:crypto";
import type { Context } from "hono";
import { LRUCache } from "lru-cache";
import { encode, type Encoding, encodingFor } from "./encode.ts";

/** Bytes of pages that one process keeps. */
const CAPACITY = 48 * 1024 * 1024;

interface Page {
  /** What the page was made of; when it isn't that any more, the page is made anew. */
  state: string;
  status: number;
  headers: Record<string, string>;
  etag: string;
  bodies: Partial<Record<Encoding, Buffer<ArrayBuffer>>> & { identity: Buffer<ArrayBuffer> };
}

export interface PageCache {
  /**
   * Answers with the page kept under `key` if it was made of `state`, else with what `render` gives,
   * kept when it is a success. Compressed as the visitor can read it, with a strong ETag, 304 where
   * the visitor has it.
   */
  answer(
    c: Context,
    key: string | null,
    state: string,
    render: () => Promise<Response>,
  ): Promise<Response>;
}

/** `common` are headers that every page carries. */
export function createPageCache(common: Record<string, string>): PageCache {
  const pages = new LRUCache<string, Page>({
    maxSize: CAPACITY,
    sizeCalculation: (page, key) =>
      key.length + Object.values(page.bodies).reduce((sum, body) => sum + body.byteLength, 512),
  });
  return {
    async answer(c, key, state, render) {
      const kept = key === null ? undefined : pages.get(key);
      if (kept !== undefined && kept.state === state) return send(c, kept);
      const response = await render();
      const page = await toPage(state, response, common);
      // Both sizes are known before the page is kept, since the cache measures it once.
      if (key !== null && page.status === 200) {
        page.bodies.br = own(await encode(page.bodies.identity, "br"));
        page.bodies.gzip = own(await encode(page.bodies.identity, "gzip"));
        pages.set(key, page);
      }
      return send(c, page);
    },
  };
}

async function toPage(
  state: string,
  response: Response,
  common: Record<string, string>,
): Promise<Page> {
  const body = own(Buffer.from(await response.arrayBuffer()));
  const headers = Object.fromEntries(response.headers);
  delete headers["content-length"];
  return {
    state,
    status: response.status,
    headers: {
      ...common,
      "cache-control": response.status === 200 ? "public, max-age=0, must-revalidate" : "no-store",
      vary: "Accept-Encoding, Accept-Language, Cookie",
      ...headers,
    },
    etag: createHash("sha256").update(body).digest("base64url").slice(0, 27),
    bodies: { identity: body },
  };
}

async function send(c: Context, page: Page): Promise<Response> {
  c.set("secured", true);
  const encoding =
    page.bodies.identity.byteLength < 500
      ? "identity"
      : encodingFor(c.req.header("accept-encoding"));
  const etag = `"${page.etag}${encoding === "identity" ? "" : `-${encoding}`}"`;
  const headers = { ...page.headers, etag };
  if (page.status === 200 && matches(c.req.header("if-none-match"), etag))
    return new Response(null, { status: 304, headers });
  const body = page.bodies[encoding] ?? own(await encode(page.bodies.identity, encoding));
  return new Response(c.req.method === "HEAD" ? null : body, {
    status: page.status,
    headers: {
      ...headers,
      "content-length": String(body.byteLength),
      ...(encoding === "identity" ? {} : { "content-encoding": encoding }),
    },
  });
}

function matches(header: string | undefined, etag: string): boolean {
  return (
    header !== undefined &&
    (header === "*" || header.split(",").some((one) => one.trim().replace(/^W\//, "") === etag))
  );
}

/** Small buffers are slices of a shared pool; a body of its own is what a Response may hold on to. */
function own(buffer: Buffer): Buffer<ArrayBuffer> {
  const copy = Buffer.alloc(buffer.byteLength);
  buffer.copy(copy);
  return copy;
}
