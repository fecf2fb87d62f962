import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { freshDatabase, type TestDatabase } from "../setup/database.ts";
import { bareEnvironment } from "../setup/environment.ts";

export interface Ran {
  code: number | null;
  out: string;
  err: string;
}

export const cli = path.resolve("src/cli.ts");

/** What was compiled once is read from there by the next process, as bin/tingsted.mjs does. */
const cache = { NODE_COMPILE_CACHE: path.resolve("node_modules/.cache/node") };

/** Runs the command line in a process of its own. */
export function run(words: string[], env: Record<string, string> = {}): Promise<Ran> {
  return runProcess(process.execPath, [cli, ...words], { ...cache, ...env });
}

export async function runProcess(
  program: string,
  words: string[],
  env: Record<string, string>,
): Promise<Ran> {
  const child = spawn(program, words, {
    env: { ...bareEnvironment(), ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ran = { out: "", err: "" };
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => (ran.out += chunk));
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => (ran.err += chunk));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject).on("close", resolve);
  });
  return { code, ...ran };
}

export interface Place {
  database: TestDatabase;
  /** A folder of its own; the data lies in "data" under it. */
  folder: string;
  env: Record<string, string>;
  run(...words: string[]): Promise<Ran>;
  close(): Promise<void>;
}

/** An empty, migrated database and an empty folder, for commands and for the system in this process. */
export async function freshPlace(): Promise<Place> {
  const database = await freshDatabase();
  const folder = await mkdtemp(path.join(tmpdir(), "tingsted-cli-"));
  const env = { TINGSTED_DATA: path.join(folder, "data"), DATABASE_URL: database.ownerUrl };
  return {
    database,
    folder,
    env,
    run: (...words) => run(words, env),
    async close() {
      await database.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
