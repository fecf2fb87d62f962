import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { ConflictError, UnavailableError } from "../errors.ts";
import { findServer, stopServer } from "./embedded-server.ts";
import { connectEmbedded, startEmbedded } from "./embedded.ts";

// Spaces, letters beyond ASCII, and made by mkdtemp: nobody else can enter it.
const top = mkdtempSync(path.join(tmpdir(), "tingsted prøve æøå "));
const dataDir = path.join(top, "data");
const cluster = path.join(dataDir, "postgres");
const options = { dataDir, durable: false };
const children: ChildProcess[] = [];

beforeAll(async () => {
  const server = await startEmbedded(options);
  await query(server.url, "create table note (text text)");
  await query(server.url, "insert into note values ('børnehave')");
  await server.stop();
});

afterEach(async () => {
  for (const child of children.splice(0)) await kill(child);
  await stopServer(cluster);
});

afterAll(() => rmSync(top, { recursive: true, force: true }));

test("keeps what was written, over a stop and a start", async () => {
  const server = await startEmbedded(options);
  expect(server.adopted).toBe(false);
  expect(await notes(server.url)).toEqual(["børnehave"]);
  await server.stop();
  expect(findServer(cluster)).toBeUndefined();
});

test("orders and folds text alike on every machine", async () => {
  const server = await startEmbedded(options);
  const sql = "select upper('æøå') as upper, current_setting('server_encoding') as encoding";
  expect(await query(server.url, sql)).toEqual([{ upper: "ÆØÅ", encoding: "UTF8" }]);
  await server.stop();
});

test("refuses a second one that serves the folder, and says who has it", async () => {
  const serving = await serveInChild();
  const refused = startEmbedded(options);
  await expect(refused).rejects.toBeInstanceOf(ConflictError);
  await expect(refused).rejects.toThrow(`${dataDir} (proces ${serving.pid})`);
});

test("a command joins the server that runs, and leaves it running", async () => {
  const server = await startEmbedded(options);
  const command = await connectEmbedded(options);
  expect([command.adopted, command.url]).toEqual([true, server.url]);
  await command.stop();
  expect(await notes(server.url)).toEqual(["børnehave"]);
  await server.stop();
  expect(findServer(cluster)).toBeUndefined();
});

test("of two commands at a time one starts the server, and the last one stops it", async () => {
  const commands = await Promise.all([connectEmbedded(options), connectEmbedded(options)]);
  const [first, last] = commands.sort((a, b) => Number(a.adopted) - Number(b.adopted));
  expect([first?.adopted, last?.adopted]).toEqual([false, true]);
  await first?.stop();
  expect(await notes(last?.url ?? "")).toEqual(["børnehave"]);
  await last?.stop();
  expect(findServer(cluster)).toBeUndefined();
});

test("adopts the PostgreSQL of a process that was killed, and stops it in the end", async () => {
  const killed = await serveInChild();
  const orphan = findServer(cluster)?.pid;
  await kill(killed);
  const server = await startEmbedded(options);
  expect([server.adopted, findServer(cluster)?.pid]).toEqual([true, orphan]);
  expect(await notes(server.url)).toEqual(["børnehave"]);
  await server.stop();
  expect(findServer(cluster)).toBeUndefined();
});

test("recovers when the process and its PostgreSQL were killed together", async () => {
  const killed = await serveInChild();
  const pid = findServer(cluster)?.pid ?? 0;
  await kill(killed);
  process.kill(-pid, "SIGKILL");
  const server = await startEmbedded(options);
  expect(server.adopted).toBe(false);
  expect(await notes(server.url)).toEqual(["børnehave"]);
  await server.stop();
});

test("starts beside a stale file whose process number is in use again", async () => {
  const { uid, gid } = statSync(cluster);
  const other = spawn("sleep", ["1000"], { uid, gid, stdio: "ignore", detached: true });
  children.push(other);
  writeFileSync(path.join(cluster, "postmaster.pid"), `${other.pid}\n${cluster}\n1\n5432\n`);
  const server = await startEmbedded(options);
  expect(server.adopted).toBe(false);
  await server.stop();
});

test("starts one that no longer answers again", async () => {
  const killed = await serveInChild();
  await kill(killed);
  // As after a backup was put back around a server that still ran: the passwords differ.
  const passwordFile = path.join(cluster, "tingsted.password");
  const { uid, gid } = statSync(cluster);
  const command = await connectEmbedded(options);
  await query(command.url, "alter role postgres password 'another'");
  writeFileSync(passwordFile, "another");
  execFileSync("chown", [`${uid}:${gid}`, passwordFile]);
  await command.stop();
  const server = await startEmbedded(options);
  expect(server.url).toContain(":another@");
  await server.stop();
});

test("makes the database anew when it was killed while making it", async () => {
  const half = path.join(top, "half");
  const child = inChild(`await startEmbedded(${JSON.stringify({ dataDir: half })});`);
  const started = () =>
    existsSync(half) &&
    readdirSync(half, { recursive: true }).some((name) => String(name).endsWith("PG_VERSION"));
  while (!started()) await sleep(5);
  await kill(child);
  expect(existsSync(path.join(half, "postgres"))).toBe(false);

  const server = await startEmbedded({ dataDir: half, durable: false });
  expect(await query(server.url, "select 1 as one")).toEqual([{ one: 1 }]);
  await server.stop();
  expect(readdirSync(half).filter((name) => name.startsWith("postgres"))).toEqual([
    "postgres",
    "postgres.lock",
  ]);
});

test("says in a line what is wrong with the folder", async () => {
  const file = path.join(top, "a-file");
  writeFileSync(file, "");
  await expect(startEmbedded({ dataDir: file })).rejects.toBeInstanceOf(UnavailableError);

  const foreign = path.join(top, "foreign");
  execFileSync("mkdir", ["-p", path.join(foreign, "postgres/something")]);
  await expect(startEmbedded({ dataDir: foreign })).rejects.toThrow(/Kan ikke oprette databasen/);
});

test("says what PostgreSQL said when it can't start", async () => {
  const { uid, gid } = statSync(cluster);
  const settings = path.join(cluster, "postgresql.auto.conf");
  writeFileSync(settings, "no_such_setting = 1\n");
  execFileSync("chown", [`${uid}:${gid}`, settings]);
  await expect(startEmbedded(options)).rejects.toThrow(/PostgreSQL kan ikke starte: .*config/);
  writeFileSync(settings, "");
  await (await startEmbedded(options)).stop();
});

/** A process of its own that serves the folder until it is killed. */
async function serveInChild(): Promise<ChildProcess> {
  const child = inChild(
    `await startEmbedded(${JSON.stringify(options)}); process.send("up"); setInterval(() => {}, 1000);`,
  );
  await once(child, "message");
  return child;
}

function inChild(code: string): ChildProcess {
  const module = JSON.stringify(new URL("./embedded.ts", import.meta.url).href);
  const child = spawn(
    process.execPath,
    ["--input-type=module", "-e", `import { startEmbedded } from ${module}; ${code}`],
    { stdio: ["ignore", "inherit", "inherit", "ipc"], detached: true },
  );
  children.push(child);
  return child;
}

/** Kills a child's whole process group, without warning. */
async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, "exit");
  if (child.pid) process.kill(-child.pid, "SIGKILL");
  await exited;
}

async function notes(url: string): Promise<unknown[]> {
  return (await query(url, "select text from note")).map((row) => row["text"]);
}

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}
