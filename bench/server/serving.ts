import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

export interface Serving {
  address: string;
  dataDir: string;
  /** Resident memory of the server process alone, in MB. */
  memory(): Promise<number>;
  run(command: string[]): Promise<{ milliseconds: number; output: string }>;
  stop(): Promise<void>;
  /** Ends it as a crash does, and starts it on the same port; gives back when it answers. */
  restart(): Promise<void>;
}

const cli = path.resolve(import.meta.dirname, "../../bin/tingsted.mjs");

/** The built product with its sample municipality, in a folder of its own. */
export async function startServing(): Promise<Serving> {
  const dataDir = await mkdtemp(path.join(tmpdir(), "tingsted-bench-"));
  const env = {
    ...process.env,
    TINGSTED_DATA: dataDir,
    LOG_LEVEL: "warn",
    NODE_ENV: "production",
  };
  const start = (port: string) =>
    spawn(process.execPath, ["--max-semi-space-size=16", cli, "serve", "--sample"], {
      env: { ...env, PORT: port },
      stdio: ["ignore", "pipe", "inherit"],
    });
  let server = start("0");
  const address = await readyAt(server);
  return {
    address,
    dataDir,
    async memory() {
      const status = await readFile(`/proc/${server.pid}/status`, "utf8");
      return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024;
    },
    async run(command) {
      const started = performance.now();
      const child = spawn(process.execPath, [cli, ...command], {
        env,
        stdio: ["ignore", "pipe", "inherit"],
      });
      let output = "";
      child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
      const code = await new Promise((resolve) => child.on("close", resolve));
      if (code !== 0) throw new Error(`${command.join(" ")} ended with ${String(code)}`);
      return { milliseconds: performance.now() - started, output };
    },
    async restart() {
      const ended = new Promise((resolve) => server.on("close", resolve));
      server.kill("SIGKILL");
      await ended;
      server = start(new URL(address).port);
      await readyAt(server);
    },
    async stop() {
      const gone = new Promise((resolve) => server.on("close", resolve));
      server.kill("SIGTERM");
      await gone;
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

function readyAt(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    server.stdout?.on("data", (chunk: Buffer) => {
      const address = /https?:\/\/\S+/.exec(chunk.toString())?.[0];
      if (address !== undefined) resolve(address);
    });
    server.on("close", (code) => reject(new Error(`the server ended with ${String(code)}`)));
  });
}
