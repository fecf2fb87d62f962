import type { Context, Hono } from "hono";
import { keepPdf, type PublishedRecord } from "./modules/publication/index.ts";
import type { System } from "./system.ts";

/** Media types that a browser may open in place; everything else is downloaded. */
const SHOWN = new Set(["application/pdf", "text/plain", "image/png", "image/jpeg"]);

/** A PDF opens at the page that an item's link names; a text has a page of its own for that. */
const SHOWN_SOURCES = new Set(["application/pdf"]);

/** Answers with the page of the request, or with that of another path of this site. */
export type AnswerPage = (c: Context, path?: string) => Promise<Response>;

/** The files of the public record: sources and attachments, and the PDF of a meeting. */
export function servePublicFiles(
  app: Hono,
  system: System,
  recordOf: () => Promise<PublishedRecord>,
  page: AnswerPage,
): void {
  app.get("/filer/:sha256/:name", async (c) => {
    const file = await (await recordOf()).file(c.req.param("sha256"));
    if (file === null) return page(c);
    return sendFile(c, system, {
      ...file,
      download: !(file.role === "source" ? SHOWN_SOURCES : SHOWN).has(file.mediaType),
    });
  });
  for (const kind of ["agenda", "minutes"] as const) {
    app.get(`/udvalg/:body/:meeting/${FILE_NAMES[kind]}`, async (c) => {
      const { body, meeting } = c.req.param();
      const authority = await system.authority();
      const found = await (await recordOf()).meeting(body, meeting);
      // The meeting's own page tells that it is gone, or that it never was.
      if (authority === null || found?.state !== "published")
        return page(c, `/udvalg/${body}/${meeting}`);
      if (found.content.kind !== kind)
        return c.redirect(`/udvalg/${body}/${meeting}/${FILE_NAMES[found.content.kind]}`, 302);
      const pdf = await keepPdf(system, authority.id, found.id);
      if (pdf === null) return page(c);
      const name = `${body}-${meeting}-${FILE_NAMES[kind]}`;
      return sendFile(c, system, { ...pdf, name, mediaType: "application/pdf", download: false });
    });
  }
}

const FILE_NAMES = { agenda: "dagsorden.pdf", minutes: "referat.pdf" } as const;

async function sendFile(
  c: Context,
  system: System,
  file: { sha256: string; size: number; name: string; mediaType: string; download: boolean },
): Promise<Response> {
  const etag = `"${file.sha256}"`;
  const headers = {
    etag,
    // Revalidated each time, so that a file that is withdrawn is gone from every cache at once.
    "cache-control": "public, max-age=0, must-revalidate",
    "content-security-policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
  };
  if (c.req.header("if-none-match")?.includes(etag)) return c.body(null, 304, headers);
  const content = await system.files.get(file.sha256);
  return c.body(new Uint8Array(content), 200, {
    ...headers,
    "content-type": file.mediaType,
    "content-length": String(file.size),
    "content-disposition": `${file.download ? "attachment" : "inline"}; filename*=UTF-8''${encodeURIComponent(file.name).replaceAll(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)}`,
  });
}
