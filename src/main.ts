import { existsSync } from "node:fs";
import path from "node:path";
import { createAdaptorServer } from "@hono/node-server";
import type { Hono } from "hono";
import { createRequestHandler, type ServerBuild } from "react-router";
import * as build from "virtual:react-router/server-build";
import type { Config } from "./config.ts";
import { doJobs } from "./do-jobs.ts";
import { createHttpApp } from "./http-app.ts";
import { openLive } from "./live.ts";
import { ConflictError } from "./platform/errors.ts";
import { linger } from "./platform/http/linger.ts";
import type { Logger } from "./platform/log.ts";
import { openSystem, type System } from "./system.ts";
import { sessionOfPages } from "./work-pages.ts";

export interface Serving {
  /** The address on this machine. */
  address: string;
  stop(): Promise<void>;
}

/**
 * Starts everything that one process serves. `prepare` runs between the database and the first
 * request: it loads the sample or imports.
 * @throws ConflictError when the port or the data folder is taken
 */
export async function serve(
  config: Config,
  log: Logger,
  given: { jobs: boolean; prepare: (system: System) => Promise<void>; clock?: () => Date },
): Promise<Serving> {
  let app: Hono | null = null;
  const server = createAdaptorServer({
    fetch: (request, env) => app?.fetch(request, env) ?? starting(),
    autoCleanupIncoming: false,
  });
  linger(server);
  // First of all, since links and cookies hold the port, which the machine chooses for PORT=0.
  const port = await listen(server, config);
  const address = `http://localhost:${port}`;
  const baseUrl = config.baseUrl.replace(/^http:\/\/localhost:0$/, address);
  const system = await openSystem({ ...config, port, baseUrl }, log, true).catch(
    (error: unknown) => {
      server.close();
      throw error;
    },
  );
  try {
    await given.prepare(system);
    const live = openLive(system);
    app = createHttpApp(system, {
      render: createRequestHandler(build as unknown as ServerBuild, import.meta.env.MODE),
      clientFolder: clientFolder(),
      clock: given.clock ?? (() => new Date()),
      session: async (headers) => {
        const session = await system.signIn.session(headers);
        return session && sessionOfPages(session);
      },
      live,
    });
    if (given.jobs) await doJobs(system);
    return {
      address,
      async stop() {
        // First, since a stream never ends by itself; its screen goes to another process.
        await live.stop();
        await new Promise<void>((resolve) => {
          server.close(() => resolve());
          if ("closeIdleConnections" in server) server.closeIdleConnections();
          setTimeout(
            () => "closeAllConnections" in server && server.closeAllConnections(),
            2000,
          ).unref();
        });
        await system.close();
      },
    };
  } catch (error) {
    server.close();
    await system.close();
    throw error;
  }
}

/** The answer until the database is up and what was to be read in first is there. */
function starting(): Response {
  return new Response("Tingsted er ved at starte.\n", {
    status: 503,
    headers: { "content-type": "text/plain; charset=utf-8", "retry-after": "2" },
  });
}

function listen(server: ReturnType<typeof createAdaptorServer>, config: Config): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const taken = error.code === "EADDRINUSE" || error.code === "EACCES";
      reject(
        taken
          ? new ConflictError(`Port ${config.port} er optaget eller spærret.`, {
              hint: "Vælg en anden med PORT=3001.",
            })
          : error,
      );
    });
    server.listen(config.port, config.host, () => {
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : config.port);
    });
  });
}

/** Beside the server build. */
function clientFolder(): string {
  const folder = path.resolve(import.meta.dirname, "../client");
  if (!existsSync(folder)) throw new Error(`The pages are not built: ${folder} is missing.`);
  return folder;
}
