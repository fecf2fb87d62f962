import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { openBrowserStore } from "../../../../tests/setup/browser-store.ts";
import { type House, openHouse } from "../../../../tests/setup/house.ts";
import { fillBody, heldSession, type Session } from "../../../../tests/setup/house-session.ts";
import { serveOperations } from "../../../../tests/setup/operation-server.ts";
import { fromPlain } from "../../../platform/rich-text/from-plain.ts";
import { toPlain } from "../../../platform/rich-text/to-plain.ts";
import { keepOperations } from "./kept-operations.ts";
import { type MeetingDesk, openDesk } from "./meeting-desk.ts";
import { postOperation } from "./post-operation.ts";
import { keepTyped } from "./typed-texts.ts";

let house: House;
let session: Session;
let server: Awaited<ReturnType<typeof serveOperations>>;
let item: string;
/** Changes that were done before the test. */
let before: number;
let day = 0;

beforeAll(async () => {
  house = await openHouse();
  await fillBody(house);
});
afterAll(() => house.close());
beforeEach(async () => {
  session = await heldSession(house, `2026-05-${String(++day).padStart(2, "0")}`);
  item = session.guest;
  server = await serveOperations(house, session.id);
  before = (await server.done()).length;
});

const open: MeetingDesk[] = [];
afterEach(async () => {
  for (const desk of open.splice(0)) desk.stop();
  await server.close();
  vi.unstubAllGlobals();
});

async function sit(browser = openBrowserStore()): Promise<MeetingDesk> {
  vi.stubGlobal("indexedDB", browser.indexedDB);
  const desk = openDesk({
    parts: await server.parts(),
    post: (operation) => postOperation(server.url, operation),
    keeper: keepOperations("me", session.id),
    typed: keepTyped(browser.storage, "me", session.id),
  });
  open.push(desk);
  return desk;
}

async function until(desk: MeetingDesk, wanted: () => boolean): Promise<void> {
  while (!wanted())
    await new Promise<void>((resolve) => {
      const stop = desk.subscribe(() => {
        stop();
        resolve();
      });
    });
}
const isSaved = (desk: MeetingDesk) => () =>
  desk.state.queue.kind === "saved" && Object.keys(desk.state.typed).length === 0;
const stored = async () => (await session.look()).items.find(({ id }) => id === item)!.decision;
const text = async () => {
  const decision = await stored();
  return decision && toPlain(decision.content);
};

test("what is typed is saved by itself, the next text upon the last", async () => {
  const desk = await sit();
  desk.write(item, "Godkendt");
  desk.commit();
  desk.write(item, "Godkendt med");
  desk.commit();
  desk.write(item, "Godkendt med ændringer.");
  await until(desk, isSaved(desk));
  expect(await text()).toBe("Godkendt med ændringer.");
  expect(desk.state.conflicts).toEqual({});
  expect(desk.state.shown.work[item]?.decision?.content).toEqual(
    fromPlain("Godkendt med ændringer."),
  );
});

test("without a server changes wait in order, and an answer that was lost does nothing twice", async () => {
  const desk = await sit();
  server.loseAnswer();
  desk.write(item, "Godkendt.");
  desk.commit();
  await until(desk, () => "waiting" in desk.state.queue);
  desk.write(item, "Godkendt. Sagen sendes i høring.");
  desk.act("settle", { itemId: item, settled: true, revision: null });
  desk.act("closed-part", { on: true });
  expect(desk.state.queue).toMatchObject({ kind: "unreachable", waiting: 4 });
  expect(desk.state.shown.meeting.inClosedPart).toBe(true);
  server.comeBack();
  desk.hurry();
  await until(desk, isSaved(desk));
  expect(await server.done(before)).toEqual(["decide", "decide", "settle", "closed-part"]);
  expect(await text()).toContain("høring");
  expect((await stored())?.state).toBe("settled");
});

test("a window that is closed leaves its changes to the next one", async () => {
  const browser = openBrowserStore();
  const first = await sit(browser);
  server.goAway();
  first.write(item, "Godkendt.");
  first.commit();
  await until(first, () => "waiting" in first.state.queue);
  first.write(item, "Godkendt uden bemærkninger.");
  first.stop();
  server.comeBack();
  const next = await sit(browser);
  expect(next.state.typed[item]?.text).toBe("Godkendt uden bemærkninger.");
  await until(next, isSaved(next));
  expect(await text()).toContain("uden bemærkninger");
  expect(next.state.conflicts).toEqual({});
  await vi.waitFor(() => expect(browser.kept()).toBe(0));
});

test.each([
  ["mine", "Udsat."],
  ["theirs", "Godkendt."],
  ["both", "Godkendt.\n\nUdsat."],
] as const)("two who write the same are shown both; %s is chosen", async (choice, stands) => {
  await session.write(item, "Drøftet.");
  const desk = await sit();
  desk.write(item, "Udsat.");
  await session.done("secretary", {
    verb: "decide",
    input: {
      itemId: item,
      content: fromPlain("Godkendt."),
      revision: (await stored())!.revision,
    },
  });
  desk.commit();
  await until(desk, () => desk.state.conflicts[item] !== undefined);
  expect(desk.state.conflicts[item]).toMatchObject({ mine: "Udsat.", changedBy: "secretary" });
  expect(await text()).toBe("Godkendt.");
  desk.choose(item, choice);
  await until(desk, isSaved(desk));
  expect(await text()).toBe(stands);
});

test("a change of what isn't answered yet names it, and is sent by the server's name", async () => {
  const desk = await sit();
  server.goAway();
  const personId = house.people.member;
  const recusalId = desk.act("recuse", { itemId: item, personId, reason: "Nabo" });
  desk.act("rule", { recusalId, ruling: "recused" });
  expect(desk.state.shown.work[item]?.recusals[0]?.ruling).toBe("recused");
  server.comeBack();
  desk.hurry();
  await until(desk, isSaved(desk));
  expect(desk.state.remarks).toEqual([]);
  const { items } = await session.look();
  expect(items.find(({ id }) => id === item)!.recused).toEqual([personId]);
});

test("undo takes back what waits, and asks the server for the rest", async () => {
  const desk = await sit();
  desk.act("closed-part", { on: true });
  await until(desk, isSaved(desk));
  server.goAway();
  desk.act("attend-all", {});
  await until(desk, () => "waiting" in desk.state.queue);
  desk.act("closed-part", { on: false });
  desk.undo();
  expect(desk.state.queue).toMatchObject({ waiting: 1 });
  server.comeBack();
  desk.hurry();
  await until(desk, isSaved(desk));
  expect(await server.done(before)).toEqual(["closed-part", "attend-all"]);
  desk.undo();
  await until(desk, isSaved(desk));
  expect((await server.done()).at(-1)).toBe("undo");
});

test("what is refused is told, and nothing of it is stored", async () => {
  const desk = await sit();
  desk.act("settle", { itemId: item, settled: true, revision: null });
  await until(desk, () => desk.state.remarks.length > 0);
  expect(desk.state.remarks[0]?.message).toContain("ikke skrevet nogen beslutning");
  expect(await server.done(before)).toEqual([]);
  desk.dismiss();
  expect(desk.state.remarks).toEqual([]);
});
