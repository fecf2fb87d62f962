import { execFileSync } from "node:child_process";
import { closeSync, fchownSync, fstatSync, openSync, readFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { createServer } from "node:net";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { UnavailableError } from "../errors.ts";
import type { Programs } from "./embedded-programs.ts";

export interface RunningServer {
  pid: number;
  port: number;
  ready: boolean;
}

const settings = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  timezone: "UTC",
  log_timezone: "UTC",
  jit: "off",
  // The statements of a process that was killed end soon, and their locks with them.
  client_connection_check_interval: "5s",
  // Failing statements stay out of the log: they hold what people wrote.
  log_min_messages: "log",
  log_min_error_statement: "panic",
  log_checkpoints: "off",
};

const careless = { fsync: "off", synchronous_commit: "off", full_page_writes: "off" };

/**
 * The server that runs on a cluster, whoever started it; undefined when none does.
 * The process number in its file may since belong to any process: only one that was told to serve
 * this cluster counts.
 */
export function findServer(cluster: string): RunningServer | undefined {
  const [pid, , , port, , , , status] = readPidFile(cluster);
  if (!commandOf(Number(pid)).includes(cluster)) return undefined;
  return { pid: Number(pid), port: Number(port), ready: status?.trim() === "ready" };
}

/**
 * Starts a server and waits until it accepts connections, however long it has to recover.
 * It is the leader of its own session: a terminal's Ctrl-C reaches us alone, and we stop it in order.
 * @throws UnavailableError with PostgreSQL's own reason
 */
export async function startServer(
  cluster: string,
  programs: Programs,
  durable: boolean,
): Promise<RunningServer> {
  for (const end = Date.now() + 15_000; ; await sleep(250)) {
    const reason = await attempt(cluster, programs, durable);
    if (typeof reason !== "string") return reason;
    // Another took the port, or the last processes of a killed server are still going away.
    if (Date.now() < end && /could not (bind|create any TCP)|shared memory block/.test(reason))
      continue;
    throw new UnavailableError(`PostgreSQL kan ikke starte: ${reason}`, {
      hint: `Se ${path.join(cluster, "postgres.log")}.`,
    });
  }
}

/** Stops the server of a cluster in order: what is committed is on disk when this returns. */
export async function stopServer(cluster: string): Promise<void> {
  const patience = { SIGINT: 60_000, SIGQUIT: 10_000 };
  for (const signal of ["SIGINT", "SIGQUIT"] as const) {
    const server = findServer(cluster);
    if (!server) return;
    process.kill(server.pid, signal);
    for (const end = Date.now() + patience[signal]; Date.now() < end; await sleep(10)) {
      if (!findServer(cluster)) return;
    }
  }
  throw new UnavailableError(`PostgreSQL i ${cluster} vil ikke stoppe.`);
}

async function attempt(
  cluster: string,
  programs: Programs,
  durable: boolean,
): Promise<RunningServer | string> {
  await dropReusedNumber(cluster);
  const log = openSync(path.join(cluster, "postgres.log"), "a+", 0o600);
  try {
    if (programs.owner) fchownSync(log, programs.owner.uid, programs.owner.gid);
    const from = fstatSync(log).size;
    const chosen = { ...settings, ...(durable ? {} : careless), port: await freePort() };
    const args = Object.entries(chosen).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
    const child = programs.start("postgres", ["-D", cluster, ...args], {
      stdio: ["ignore", log, log],
      detached: true,
    });
    child.unref();
    // That it could not be started at all is told by its exit code too.
    child.once("error", () => {});
    for (; child.exitCode === null && child.signalCode === null; await sleep(10)) {
      const server = findServer(cluster);
      if (server?.ready && server.pid === child.pid) return server;
    }
    return lastWords(cluster, from) || `kode ${child.exitCode ?? child.signalCode}`;
  } finally {
    closeSync(log);
  }
}

/** PostgreSQL itself handles a stale file, but not that its number is in use again. */
async function dropReusedNumber(cluster: string): Promise<void> {
  const pid = Number(readPidFile(cluster)[0]);
  if (commandOf(pid).length > 0 && !findServer(cluster)) {
    await rm(path.join(cluster, "postmaster.pid"), { force: true });
  }
}

function readPidFile(cluster: string): string[] {
  try {
    return readFileSync(path.join(cluster, "postmaster.pid"), "utf8").split("\n");
  } catch {
    return [];
  }
}

function lastWords(cluster: string, from: number): string {
  const log = readFileSync(path.join(cluster, "postgres.log")).subarray(from).toString();
  const said = log.trim().split("\n");
  const fatal = said.findLast((line) => /(FATAL|PANIC):/.test(line)) ?? said.at(-1) ?? "";
  return fatal.replace(/^.*(FATAL|PANIC): +/, "");
}

function commandOf(pid: number): string[] {
  try {
    if (process.platform === "linux")
      return readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0");
    const command = execFileSync("ps", ["-o", "args=", "-p", String(pid)], { encoding: "utf8" });
    return [/ -D (.*?) -c /.exec(command)?.[1] ?? ""];
  } catch {
    return [];
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => probe.once("listening", resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return typeof address === "object" && address ? address.port : 0;
}
