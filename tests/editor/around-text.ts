import type { Hono } from "hono";
import { inventedPdf } from "./invented-pdf.ts";

export interface StoredComment {
  id: string;
  sectionKey: string | null;
  quote: string | null;
  text: string;
  author: string;
  at: string;
  resolvedBy: string | null;
  parentId: string | null;
}

export interface StoredFile {
  id: string;
  title: string;
  bytes: number;
}

export const MOST_BYTES = 1_000_000;

/** Comments, attachments and a PDF, as a server keeps them. */
export function serveAroundText(
  app: Hono,
  { comments, files }: { comments: StoredComment[]; files: StoredFile[] },
): void {
  app.get("/around", (c) =>
    c.json({
      mostBytes: MOST_BYTES,
      comments: comments
        .filter(({ parentId }) => parentId === null)
        .map((comment) => ({
          ...comment,
          resolveUrl: `/kommentarer/${comment.id}`,
          replies: comments.filter(({ parentId }) => parentId === comment.id),
        })),
      attachments: files.map((file) => ({ ...file, href: "/bilag.pdf", url: `/bilag/${file.id}` })),
    }),
  );
  app.post("/kommentarer", async (c) => {
    const given =
      await c.req.json<Pick<StoredComment, "sectionKey" | "quote" | "text" | "parentId">>();
    const id = `k${comments.length + 1}`;
    const at = new Date().toISOString();
    comments.push({ ...given, id, at, author: "Tove Lund", resolvedBy: null });
    return c.body(null, 204);
  });
  app.post("/kommentarer/:id", async (c) => {
    const { resolved } = await c.req.json<{ resolved: boolean }>();
    const comment = comments.find(({ id }) => id === c.req.param("id"))!;
    comment.resolvedBy = resolved ? "Tove Lund" : null;
    return c.body(null, 204);
  });
  app.put("/bilag", async (c) => {
    const title = decodeURIComponent(c.req.header("x-file-name") ?? "");
    if (title.endsWith(".exe")) {
      const hint = "Gem filen som PDF.";
      return c.json({ message: "Filtypen kan ikke vedlægges.", hint }, 415);
    }
    const bytes = (await c.req.arrayBuffer()).byteLength;
    files.push({ id: `f${files.length + 1}`, title, bytes });
    return c.body(null, 201);
  });
  app.put("/bilag/orden", async (c) => {
    const { ids } = await c.req.json<{ ids: string[] }>();
    files.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
    return c.body(null, 204);
  });
  app.patch("/bilag/:id", async (c) => {
    const { title } = await c.req.json<{ title: string }>();
    files.find(({ id }) => id === c.req.param("id"))!.title = title;
    return c.body(null, 204);
  });
  app.get("/bilag.pdf", (c) =>
    c.body(inventedPdf(["Havnen set fra syd", "Havnen set fra nord"]), 200, {
      "content-type": "application/pdf",
    }),
  );
  app.get("/ikke-en.pdf", (c) => c.body("Dette er ikke en PDF."));
}
