import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import { Hono } from "hono";
import { afterEach, beforeEach, expect, test } from "vitest";
import { fromPlain, toPlain, type RichText } from "../../platform/rich-text/index.ts";
import { type Autosave, startAutosave } from "./autosave.ts";
import { keepTexts, type TextKeeper } from "./kept-text.ts";

const PACE = { pause: 20, most: 60, firstRetry: 5, lastRetry: 20 };
const NOW = "2026-03-10T13:03:00.000Z";

let server: ReturnType<typeof createAdaptorServer>;
let url: string;
/** What the server has. */
let stored: { revision: number; content: RichText };
let received: { revision: number; text: string }[];
/** Each answers one save in place of the server's own answer. */
let moods: ((save: () => Response) => Response | Promise<Response>)[];
let store: Storage;
let keeper: TextKeeper;
let autosave: Autosave;

beforeEach(async () => {
  stored = { revision: 1, content: fromPlain("Først") };
  received = [];
  moods = [];
  store = memoryStorage();
  const app = new Hono();
  app.put("/afsnit", async (c) => {
    const given = await c.req.json<typeof stored>();
    received.push({ revision: given.revision, text: toPlain(given.content) });
    const save = () => {
      if (given.revision !== stored.revision)
        return Response.json(
          { ...stored, changedBy: "Ida Holm", changedAt: "2026-03-10T13:01:00.000Z" },
          { status: 409 },
        );
      stored = { revision: stored.revision + 1, content: given.content };
      return Response.json({ revision: stored.revision, words: 1, savedAt: NOW });
    };
    return moods.shift()?.(save) ?? save();
  });
  server = createAdaptorServer({ fetch: app.fetch });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/afsnit`;
  keeper = keepTexts(store, "tove", url);
  autosave = startAutosave({ url, ...stored, keeper }, PACE);
});

afterEach(() => {
  autosave.stop();
  server.close();
});

function memoryStorage(): Storage {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    key: (at) => [...kept.keys()][at] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
    clear: () => kept.clear(),
  };
}

const write = (text: string) => autosave.change(fromPlain(text));

/** Waits until the state is one of `kinds`. */
function reach(...kinds: string[]): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (!kinds.includes(autosave.state.kind)) return;
      stop();
      resolve();
    };
    const stop = autosave.subscribe(look);
    look();
  });
}

test("keystrokes are gathered into one save, and each save builds on the one before", async () => {
  for (const text of ["F", "Fø", "Før"]) write(text);
  expect(keeper.kept()?.content).toEqual(fromPlain("Før"));
  await reach("saved");
  write("Føre");
  await reach("waiting");
  await reach("saved");
  expect(received).toEqual([
    { revision: 1, text: "Før" },
    { revision: 2, text: "Føre" },
  ]);
  expect(autosave.state).toEqual({ kind: "saved", at: NOW });
  expect([autosave.isUnsaved, keeper.kept()]).toEqual([false, null]);
});

test("text written during a save waits for it, and no save overtakes another", async () => {
  let release = () => {};
  moods.push(async (save) => {
    await new Promise<void>((resolve) => (release = resolve));
    return save();
  });
  write("ét");
  const first = autosave.flush();
  await expect.poll(() => received.length).toBe(1);
  write("to");
  const second = autosave.flush();
  expect(received.length).toBe(1);
  release();
  expect(await first).toBe(true);
  expect(await second).toBe(true);
  expect(received.map(({ revision }) => revision)).toEqual([1, 2]);
  expect(toPlain(stored.content)).toBe("to");
});

test("a writer who never pauses is saved all the same", async () => {
  let letters = "";
  const typing = setInterval(() => write((letters += "a")), 5);
  await expect.poll(() => received.length).toBeGreaterThan(1);
  clearInterval(typing);
});

test("tries again until the server answers, and keeps the text meanwhile", async () => {
  moods.push(
    () => new Response("", { status: 503 }),
    () => new Response("", { status: 503 }),
  );
  write("ny");
  await reach("failing");
  expect(keeper.kept()?.content).toEqual(fromPlain("ny"));
  await reach("saved");
  expect(received.length).toBe(3);
  expect(keeper.kept()).toBeNull();
});

test("without a connection nothing is lost, and it is sent when there is one", async () => {
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  write("ny");
  await reach("unreachable");
  expect(keeper.kept()?.content).toEqual(fromPlain("ny"));
  server.listen(port, "127.0.0.1");
  await reach("saved");
  expect(toPlain(stored.content)).toBe("ny");
});

test("who is signed out is told so, and saved once signed in again", async () => {
  moods.push(() => new Response("", { status: 401 }));
  moods.push(() => Response.redirect("http://127.0.0.1/log-ind", 303));
  write("ny");
  await reach("signed-out");
  expect(autosave.state).toEqual({ kind: "signed-out", isKept: true });
  await reach("saved");
  expect(received.length).toBe(3);
});

test("a refused text isn't sent again until it is changed", async () => {
  moods.push(() => Response.json({ message: "For stor.", hint: "Del den." }, { status: 400 }));
  write("ny");
  await reach("refused");
  expect(autosave.state).toEqual({ kind: "refused", message: "For stor.", hint: "Del den." });
  expect(autosave.isUnsaved).toBe(true);
  write("mindre");
  await reach("saved");
});

test("an answer lost on its way is no conflict, whatever the order of the keys", async () => {
  moods.push((save) => {
    save();
    stored.content = { content: stored.content.content, type: "doc" };
    return new Response("", { status: 502 });
  });
  write("ny");
  await reach("saved");
  expect(autosave.isUnsaved).toBe(false);
  write("nyere");
  await autosave.flush();
  expect(toPlain(stored.content)).toBe("nyere");
});

test("a newer revision of the same text is written upon", async () => {
  stored = { revision: 5, content: fromPlain("Først") };
  write("ny");
  await reach("saved");
  expect(stored.revision).toBe(6);
});

test.each([
  ["mine", "min", "hendes", "Ida Holm"],
  ["theirs", "hendes", "min", null],
  ["both", "hendes\n\nmin", null, null],
] as const)(
  "in a conflict, %s stands, and the other is laid aside",
  async (choice, stands, aside, by) => {
    stored = { revision: 2, content: fromPlain("hendes") };
    write("min");
    await reach("conflict");
    expect(autosave.state).toMatchObject({ theirs: { changedBy: "Ida Holm", revision: 2 } });
    expect(keeper.kept()?.content).toEqual(fromPlain("min"));
    expect(toPlain(autosave.settle(choice))).toBe(stands);
    expect(await autosave.flush()).toBe(true);
    expect(toPlain(stored.content)).toBe(stands);
    expect(keeper.laidAside().map((text) => [toPlain(text.content), text.by])).toEqual(
      aside === null ? [] : [[aside, by]],
    );
    expect(keeper.kept()).toBeNull();
  },
);

test("text found after a crash is saved on the revision it was written upon", async () => {
  autosave.restore({ content: fromPlain("fundet"), revision: 1, at: NOW });
  await reach("saved");
  expect(toPlain(stored.content)).toBe("fundet");
});

test("text found after a crash doesn't write over what came since", async () => {
  stored = { revision: 3, content: fromPlain("siden") };
  autosave = startAutosave({ url, ...stored, keeper }, PACE);
  autosave.restore({ content: fromPlain("fundet"), revision: 1, at: NOW });
  await reach("conflict");
  expect(toPlain(stored.content)).toBe("siden");
});

test("a page that is left sends what it has", async () => {
  write("sidste ord");
  autosave.leave();
  await reach("saved");
  expect(toPlain(stored.content)).toBe("sidste ord");
});

test("a browser without room is said so, and another person's text isn't offered", async () => {
  moods.push(() => new Response("", { status: 401 }));
  store.setItem = () => {
    throw new Error("QuotaExceededError");
  };
  write("ny");
  await reach("signed-out");
  expect(autosave.state).toMatchObject({ isKept: false });
  store = memoryStorage();
  keepTexts(store, "tove", url).keep({ content: fromPlain("Toves"), revision: 1, at: NOW });
  expect(keepTexts(store, "ida", url).kept()).toBeNull();
});
