import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freshDatabase, type TestDatabase } from "../../../tests/setup/database.ts";
import { followStream } from "../../../tests/setup/live-screen.ts";
import { createLog } from "../log.ts";
import { type Hub, type HubLimits, type LiveSource, openHub } from "./hub.ts";
import { listen } from "./listen.ts";

const LIMITS: HubLimits = {
  screens: 50,
  screensOfPerson: 3,
  askAgainMs: 200,
  heartbeatMs: 100,
};

interface Room {
  parts: Record<string, unknown>;
  /** What each person may not see. */
  hidden: Record<string, string[]>;
}

let database: TestDatabase;
let owner: pg.Pool;
let reads = 0;
const log = createLog("silent");
const closing: (() => Promise<unknown>)[] = [];

/** A room is a row; a person's view names the parts that are hidden from him. */
const source: LiveSource<Room> = {
  async load(topic) {
    reads++;
    const { rows } = await owner.query<Room>("select parts, hidden from room where name = $1", [
      topic,
    ]);
    return rows[0] ?? null;
  },
  markOf: (room, person) => JSON.stringify(room.hidden[person] ?? []),
  show: ({ parts }, view) =>
    Object.fromEntries(
      Object.entries(parts).filter(([name]) => !(JSON.parse(view) as string[]).includes(name)),
    ),
};

beforeAll(async () => {
  database = await freshDatabase();
  owner = new pg.Pool({ connectionString: database.ownerUrl });
  await owner.query(`create table room (name text primary key, parts jsonb, hidden jsonb);
    create table let_out (person text)`);
});

afterAll(async () => {
  for (const close of closing.toReversed()) await close();
  await owner.end();
  await database.close();
});

/** A process: its own ear, its own hub, its own server. */
async function open(limits = LIMITS): Promise<{ url: string; hub: Hub; server: Server }> {
  const hub = openHub(source, log, limits);
  let found = () => {};
  const listening = new Promise<void>((resolve) => (found = resolve));
  const deaf = listen(
    database.ownerUrl,
    "room",
    {
      heard: (name) => hub.touch(name),
      lost: () => hub.setHearing(false),
      found() {
        hub.setHearing(true);
        hub.touch();
        found();
      },
    },
    { log },
  );
  const server = createServer((request, answer) => {
    const { searchParams } = new URL(request.url ?? "", "http://localhost");
    const [topic = "", personId = ""] = ["room", "who"].map((name) => searchParams.get(name) ?? "");
    const ask = async () => {
      const out = await owner.query("select from let_out where person = $1", [personId]);
      if (out.rowCount !== 0) return null;
      const { rows } = await owner.query<Room>("select hidden from room where name = $1", [topic]);
      return JSON.stringify(rows[0]?.hidden[personId] ?? []);
    };
    const seen = searchParams.get("seen");
    void hub
      .join({ topic, personId, ask, seen, answer, headers: {} })
      .then((joined) => joined !== "joined" && answer.writeHead(403).end(joined));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  await listening;
  closing.push(async () => {
    hub.stop();
    await deaf();
    await new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    });
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, hub, server };
}

async function makeRoom(parts: Room["parts"], hidden: Room["hidden"] = {}): Promise<string> {
  const name = crypto.randomUUID();
  await owner.query("insert into room values ($1, $2, $3)", [name, parts, hidden]);
  return name;
}

async function change(room: string, set: object, hidden?: Room["hidden"]): Promise<void> {
  const client = await owner.connect();
  await client.query("begin");
  await client.query("update room set parts = parts || $2 where name = $1", [room, set]);
  if (hidden) await client.query("update room set hidden = $2 where name = $1", [room, hidden]);
  await client.query("select pg_notify('room', $1)", [room]);
  await client.query("commit");
  client.release();
}

const follow = (url: string, room: string, who: string, seen?: string) =>
  followStream(`${url}/?room=${room}&who=${who}${seen === undefined ? "" : `&seen=${seen}`}`);

test("a change reaches screens of two processes, as what differs", async () => {
  const [one, two] = [await open(), await open()];
  const room = await makeRoom({ a: 1, b: 1 });
  const here = await follow(one.url, room, "Anna");
  const there = await follow(two.url, room, "Bo");
  await Promise.all([here, there].map((screen) => screen.until(() => screen.told.length === 1)));
  expect(here.told[0]).toMatchObject({ event: "state", data: { a: 1, b: 1 } });
  await change(room, { b: 2 });
  await Promise.all([here, there].map((screen) => screen.until(() => screen.told.length === 2)));
  expect(here.told[1]).toMatchObject({ event: "change", data: { set: { b: 2 } } });
  // The same matter has the same id on both.
  expect(there.told[1]).toEqual(here.told[1]);
});

test("a screen that comes back gets what it missed, from any process", async () => {
  const [one, two] = [await open(), await open()];
  const room = await makeRoom({ a: 1, b: 1 });
  const stays = await follow(one.url, room, "Anna");
  const also = await follow(two.url, room, "Anna");
  const away = await follow(two.url, room, "Bo");
  await Promise.all([also, away].map((screen) => screen.until(() => screen.told.length === 1)));
  away.leave();
  await change(room, { a: 2 });
  await stays.until(() => stays.told.length === 2);
  await change(room, { b: 3 });
  await stays.until(() => stays.told.length === 3);
  const back = await follow(one.url, room, "Bo", away.told[0]!.id);
  await back.until(() => back.told.length === 2);
  expect(back.told.map(({ event, data }) => ({ event, data }))).toEqual([
    { event: "change", data: { set: { a: 2 } } },
    { event: "change", data: { set: { b: 3 } } },
  ]);
  const newest = await follow(one.url, room, "Bo", back.told[1]!.id);
  await newest.until(() => newest.beats > 0);
  expect(newest.told).toEqual([]);
  const lost = await follow(one.url, room, "Carl", "unknown");
  await lost.until(() => lost.told.length === 1);
  expect(lost.told[0]).toMatchObject({ event: "state", data: { a: 2, b: 3 } });
});

test("who may no more see a part loses it with the change that says so", async () => {
  const { url } = await open({ ...LIMITS, askAgainMs: 60_000 });
  const room = await makeRoom({ a: 1, secret: "old" });
  const member = await follow(url, room, "Anna");
  const other = await follow(url, room, "Bo");
  await Promise.all([member, other].map((screen) => screen.until(() => screen.told.length === 1)));
  await change(room, { secret: "for others" }, { Anna: ["secret"] });
  await Promise.all([member, other].map((screen) => screen.until(() => screen.told.length === 2)));
  expect(other.text()).toContain("for others");
  expect(member.told[1]).toMatchObject({ event: "state", data: { a: 1 } });
  expect(member.text()).not.toContain("for others");
  const back = await follow(url, room, "Anna", other.told[1]!.id);
  await back.until(() => back.told.length === 1);
  expect(back.text()).not.toContain("for others");
});

test("who is let out is cut off, though nothing is told of it", async () => {
  const { url } = await open();
  const room = await makeRoom({ a: 1 });
  const screen = await follow(url, room, "Dorte");
  await screen.until(() => screen.told.length === 1);
  await owner.query("insert into let_out values ('Dorte')");
  await screen.until(() => screen.told.length === 2 && screen.isOver);
  expect(screen.told[1]?.event).toBe("out");
  expect((await follow(url, room, "Dorte")).status).toBe(403);
  expect((await follow(url, "no room", "Anna")).status).toBe(403);
});

test("who is let out by a change is cut off with it", async () => {
  const { url } = await open({ ...LIMITS, askAgainMs: 60_000 });
  const room = await makeRoom({ a: 1 });
  const screen = await follow(url, room, "Jytte");
  await screen.until(() => screen.told.length === 1);
  await owner.query("insert into let_out values ('Jytte')");
  await change(room, { a: 2 }, { Jytte: ["a"] });
  await screen.until(() => screen.told.length === 2 && screen.isOver);
  expect(screen.told[1]?.event).toBe("out");
});

test("changes that come fast are read together, and the last one always arrives", async () => {
  const { url } = await open();
  const room = await makeRoom({ n: 0 });
  const screen = await follow(url, room, "Anna");
  await screen.until(() => screen.told.length === 1);
  const before = reads;
  await Promise.all(Array.from({ length: 100 }, (_, n) => change(room, { [`p${n}`]: n })));
  const parts: Record<string, unknown> = {};
  await screen.until(() => {
    for (const { data } of screen.told) Object.assign(parts, data.set ?? data);
    return Object.keys(parts).filter((name) => name.startsWith("p")).length === 100;
  });
  expect(reads - before).toBeLessThanOrEqual(101);
});

test("a line to the database that is cut is opened again, and what was missed is told", async () => {
  const { url } = await open();
  const room = await makeRoom({ a: 1 });
  const screen = await follow(url, room, "Anna");
  await screen.until(() => screen.told.length === 1);
  await owner.query("update room set parts = parts || '{\"a\": 2}' where name = $1", [room]);
  await owner.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'tingsted room'",
  );
  const events = () => screen.told.map((one) => one.event);
  await screen.until(() => events().includes("hearing") && events().includes("change"));
  expect(events()).toContain("deaf");
  expect(screen.text()).toContain('"a":2');
  await change(room, { a: 3 });
  await screen.until(() => screen.text().includes('"a":3'));
});

test("a reader that takes nothing holds up nobody, keeps little, and gets the whole when it reads again", async () => {
  const { url } = await open({ ...LIMITS, askAgainMs: 60_000 });
  const room = await makeRoom({ text: "" });
  const quick = await follow(url, room, "Anna");
  const slow = await fetch(`${url}/?room=${room}&who=Bo`);
  await quick.until(() => quick.told.length === 1);
  for (let n = 1; n <= 60; n++) {
    await change(room, { n, text: String(n).repeat(100_000) });
    await quick.until(
      () => quick.text().includes(`"n":${n},`) || quick.told.at(-1)?.data.set?.["n"] === n,
    );
    quick.told.splice(0, quick.told.length - 1);
  }
  let text = "";
  const decoder = new TextDecoder();
  for await (const chunk of slow.body!) {
    text += decoder.decode(chunk, { stream: true });
    if (text.lastIndexOf("event: state") > 0 && text.endsWith("\n\n")) break;
  }
  // It was behind: the end comes as one state, and not as every change.
  expect(text.slice(text.lastIndexOf("event: state"))).toContain('"n":60');
  expect(text.match(/event: change/g)!.length).toBeLessThan(60);
});

test("one person has so many screens and no more", async () => {
  const { url } = await open();
  const room = await makeRoom({ a: 1 });
  const all = [];
  for (let n = 0; n < 3; n++) all.push(await follow(url, room, "Erik"));
  expect((await follow(url, room, "Erik")).status).toBe(403);
  expect((await follow(url, room, "Finn")).status).toBe(200);
  all[0]!.leave();
  let status = 403;
  while (status === 403) ({ status } = await follow(url, room, "Erik"));
  expect(status).toBe(200);
});

test("a process that stops ends its streams, and lets nobody in any more", async () => {
  const { url, hub } = await open();
  const room = await makeRoom({ a: 1 });
  const screen = await follow(url, room, "Anna");
  await screen.until(() => screen.told.length === 1);
  hub.stop();
  await screen.until(() => screen.isOver);
  expect((await follow(url, room, "Anna")).status).toBe(403);
});
