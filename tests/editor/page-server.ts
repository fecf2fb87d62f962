import { mkdtemp, rm } from "node:fs/promises";
import type { Server } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { createAdaptorServer } from "@hono/node-server";
import { serveStatic } from "@hono/node-server/serve-static";
import { Hono } from "hono";
import { build } from "vite";
import { secure, securityHeaders } from "../../src/platform/http/security.ts";
import { fromPlain, type RichText } from "../../src/platform/rich-text/index.ts";
import { serveAroundText, type StoredComment, type StoredFile } from "./around-text.ts";

interface Stored {
  key: string;
  heading: string;
  required: "required" | "warn" | "optional";
  content: RichText;
  revision: number;
}

export interface PageServer {
  address: string;
  /** What the server has; tests change it as another person would. */
  sections: Map<string, Stored>;
  /** Texts in the order in which they were saved. */
  saves: { key: string; content: RichText }[];
  comments: StoredComment[];
  files: StoredFile[];
  /** How saves are answered until further notice. */
  mood: "well" | "signed-out" | "failing";
  /** Begins anew with these texts by their headings, and nothing around them. */
  start(texts: Record<string, string>): void;
  stop(): Promise<void>;
}

/** The editor on a page of its own, built as the product is, with a server that stores in memory. */
export async function startPageServer(): Promise<PageServer> {
  const folder = await mkdtemp(path.join(tmpdir(), "tingsted-editor-"));
  await build({
    root: path.resolve("tests/editor/harness"),
    configFile: false,
    logLevel: "error",
    css: {
      preprocessorOptions: { scss: { quietDeps: true, silenceDeprecations: ["if-function"] } },
    },
    build: { outDir: folder, emptyOutDir: true, target: "es2024", reportCompressedSize: false },
  });
  const sections = new Map<string, Stored>();
  const app = new Hono();
  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  const running: PageServer = {
    address: "",
    sections,
    saves: [],
    comments: [],
    files: [],
    mood: "well",
    start(texts) {
      Object.entries(texts).forEach(([heading, text], at) => {
        const key = `afsnit-${at + 1}`;
        const required = at === 0 ? "required" : "optional";
        sections.set(key, { key, heading, required, content: fromPlain(text), revision: 1 });
      });
      for (const list of [running.saves, running.comments, running.files]) list.length = 0;
      running.mood = "well";
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(folder, { recursive: true });
    },
  };
  app.use(secure(securityHeaders("http://localhost")));
  app.get("/data", (c) =>
    c.json({
      sections: [...sections.values()].map((section) => ({
        ...section,
        saveUrl: `/gem/${section.key}`,
      })),
    }),
  );
  app.put("/gem/:key", async (c) => {
    if (running.mood === "signed-out") return c.text("", 401);
    if (running.mood === "failing") return c.text("", 503);
    const section = sections.get(c.req.param("key"))!;
    const { revision, content } = await c.req.json<{ revision: number; content: RichText }>();
    if (revision !== section.revision) {
      const changed = { changedBy: "Ida Holm", changedAt: "2026-03-10T13:01:00Z" };
      return c.json({ revision: section.revision, content: section.content, ...changed }, 409);
    }
    section.revision += 1;
    section.content = content;
    running.saves.push({ key: section.key, content });
    return c.json({ revision: section.revision, words: 1, savedAt: new Date().toISOString() });
  });
  serveAroundText(app, running);
  app.post("/send", (c) => c.text("Sendt"));
  app.get("/favicon.ico", (c) => c.body(null, 204));
  app.get("*", serveStatic({ root: path.relative(process.cwd(), folder) }));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  running.address = `http://127.0.0.1:${port}`;
  return running;
}
