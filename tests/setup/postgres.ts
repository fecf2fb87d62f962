import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { startEmbedded } from "../../src/platform/database/embedded.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Connection string of the superuser of the run's one PostgreSQL. */
    postgresUrl: string;
  }
}

/** One PostgreSQL for the whole run, on the machine's own disk and thrown away after it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(path.join(tmpdir(), "tingsted-test-"));
  const server = await startEmbedded({ dataDir, durable: false });
  project.provide("postgresUrl", server.url);
  return async () => {
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
}
