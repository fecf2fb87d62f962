import { spawn } from "node:child_process";
import { rm } from "node:fs/promises";
import path from "node:path";
import { bareEnvironment } from "../setup/environment.ts";
import { emptyGround, type Ground, sampleGround } from "./sample-ground.ts";

export interface Serving {
  address: string;
  /** Connection string of its owner. */
  database: string;
  /** Runs the command line on the same system. */
  run(...command: string[]): Promise<{ code: number | null; out: string; err: string }>;
  /** What it has said on standard output so far. */
  said(): string;
  /** Ends it, and removes its folder unless that is kept. */
  stop(options?: { keep: boolean }): Promise<void>;
  /** Ends it as a crash does, and starts it again at the same address on the same data. */
  crash(): Promise<{ again(): Promise<Serving> }>;
}

const cli = path.resolve("bin/tingsted.mjs");

/** The built product on a database of its own, with the sample municipality unless told otherwise. */
export async function startServing(
  options: {
    sample?: boolean;
    env?: Record<string, string>;
    /** Of a server before this one. */
    on?: Ground;
  } = {},
): Promise<Serving> {
  const isSample = options.sample ?? true;
  const { folder, database } =
    options.on ?? (isSample ? await sampleGround(makeSample) : await emptyGround());
  const env = {
    ...bareEnvironment(),
    TINGSTED_DATA: folder,
    DATABASE_URL: database,
    PORT: "0",
    LOG_LEVEL: "warn",
    ...options.env,
  };
  const words = ["serve", ...(isSample ? ["--sample"] : [])];
  const server = spawn(process.execPath, [cli, ...words], {
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let err = "";
  let out = "";
  const gone = new Promise<number | null>((resolve) => server.on("close", resolve));
  server.stderr.on("data", (chunk: Buffer) => (err += chunk.toString()));
  const address = await new Promise<string>((resolve, reject) => {
    server.stdout.on("data", (chunk: Buffer) => {
      out += chunk.toString();
      const found = /https?:\/\/\S+/.exec(chunk.toString())?.[0];
      if (found !== undefined) resolve(found);
    });
    server.on("close", (code) =>
      reject(new Error(`the server ended with ${String(code)}: ${err}`)),
    );
  });
  return {
    address,
    database,
    said: () => out,
    async run(...command) {
      const child = spawn(process.execPath, [cli, ...command], {
        env,
        stdio: ["ignore", "pipe", "pipe"],
      });
      const said = { out: "", err: "" };
      child.stdout.on("data", (chunk: Buffer) => (said.out += chunk.toString()));
      child.stderr.on("data", (chunk: Buffer) => (said.err += chunk.toString()));
      const code = await new Promise<number | null>((resolve) => child.on("close", resolve));
      return { code, ...said };
    },
    async crash() {
      server.kill("SIGKILL");
      await gone;
      const PORT = new URL(address).port;
      return {
        again: () =>
          startServing({ ...options, env: { ...options.env, PORT }, on: { folder, database } }),
      };
    },
    async stop({ keep } = { keep: false }) {
      server.kill("SIGTERM");
      const code = await gone;
      if (code !== 0) throw new Error(`the server ended with ${String(code)}: ${err}`);
      if (!keep) await rm(folder, { recursive: true, force: true });
    },
  };
}

async function makeSample(ground: Ground): Promise<void> {
  const first = await startServing({ on: ground });
  await first.stop({ keep: true });
}
