import { afterEach, expect, test } from "vitest";
import { fromPlain } from "../../../platform/rich-text/from-plain.ts";
import type { DecisionNow, OperationResult, SentOperation } from "../operations.ts";
import type { KeptOperation, OperationKeeper } from "./kept-operations.ts";
import { type MeetingDesk, openDesk } from "./meeting-desk.ts";
import type { Answer } from "./post-operation.ts";
import { keepTyped } from "./typed-texts.ts";

const ITEM = "00000000-0000-4000-8000-000000000001";

/** A browser that keeps what it is given, also when its windows are closed. */
function openBrowserStore() {
  const kept = new Map<number, KeptOperation>();
  const texts = new Map<string, string>();
  const keeper: OperationKeeper = {
    all: async () => structuredClone([...kept.values()]),
    async keep(one) {
      kept.set(one.order, structuredClone(one));
      return true;
    },
    async forget(order) {
      kept.delete(order);
    },
  };
  const storage = {
    get length() {
      return texts.size;
    },
    key: (at: number) => [...texts.keys()][at] ?? null,
    getItem: (key: string) => texts.get(key) ?? null,
    setItem: (key: string, value: string) => void texts.set(key, value),
    removeItem: (key: string) => void texts.delete(key),
    clear: () => texts.clear(),
  };
  return { keeper, typed: () => keepTyped(storage, "me", "meeting"), kept };
}

/** A server with one item, that does each operation once and minds revisions. */
function openServer() {
  const done = new Map<string, OperationResult>();
  const order: string[] = [];
  let decision: DecisionNow | null = null;
  let seq = 0;
  let isUp = true;
  let losesAnswers = false;
  const write = (text: string): DecisionNow =>
    (decision = {
      revision: ++seq,
      content: fromPlain(text),
      type: "approved",
      types: ["approved"],
      state: "draft",
    });
  const post = async (operation: SentOperation): Promise<Answer> => {
    if (!isUp) return { kind: "unreachable" };
    const answer = done.get(operation.id) ?? perform(structuredClone(operation));
    if (losesAnswers) {
      isUp = false;
      losesAnswers = false;
      return { kind: "unreachable" };
    }
    return answer;
  };
  const perform = ({ id, verb, input }: SentOperation): Answer => {
    if (verb === "settle" && decision === null)
      return { kind: "refused", message: "Der er ikke skrevet nogen beslutning.", hint: "" };
    if (verb === "decide" || verb === "settle") {
      if ((decision?.revision ?? null) !== input.revision)
        return {
          kind: "conflict",
          itemId: ITEM,
          theirs: decision!,
          changedBy: "Anna",
          changedAt: new Date(),
        };
      if (verb === "decide")
        decision = { ...write(""), content: input.content as DecisionNow["content"] };
      else decision = { ...decision!, revision: ++seq, state: "settled" };
    } else seq++;
    order.push(verb === "rule" ? `rule ${input.recusalId}` : verb);
    const made = verb === "recuse" ? "server's id" : null;
    const result = {
      kind: "done" as const,
      seq,
      made,
      decision: "revision" in input && decision ? { ...decision, itemId: ITEM } : null,
      warnings: [],
    };
    done.set(id, result);
    return result;
  };
  return {
    post,
    order,
    write,
    parts: () => ({
      meeting: { seq, state: "running", currentItemId: ITEM, inClosedPart: false },
      agenda: [],
      [`work:${ITEM}`]: {
        decision: decision && { ...decision, outcome: null, changedBy: null, changedAt: null },
        votes: [],
        amendments: [],
        dissents: [],
        followUps: [],
        recusals: [],
        guests: [],
        settledAt: null,
      },
    }),
    text: () => JSON.stringify(decision?.content),
    state: () => decision?.state,
    set isUp(up: boolean) {
      isUp = up;
    },
    loseAnswer: () => (losesAnswers = true),
  };
}

const open: MeetingDesk[] = [];
afterEach(() => {
  for (const desk of open.splice(0)) desk.stop();
});

function sit(server: ReturnType<typeof openServer>, store = openBrowserStore()): MeetingDesk {
  const { keeper, typed } = store;
  const desk = openDesk({ parts: server.parts(), post: server.post, keeper, typed: typed() });
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

test("what is typed is saved by itself, the next text upon the last", async () => {
  const server = openServer();
  const desk = sit(server);
  desk.write(ITEM, "Godkendt");
  desk.commit();
  desk.write(ITEM, "Godkendt med");
  desk.commit();
  desk.write(ITEM, "Godkendt med ændringer.");
  await until(desk, isSaved(desk));
  expect(server.text()).toContain("Godkendt med ændringer.");
  expect(desk.state.conflicts).toEqual({});
  expect(desk.state.shown.work[ITEM]?.decision?.content).toEqual(
    fromPlain("Godkendt med ændringer."),
  );
});

test("without a server changes wait in order, and an answer that was lost does nothing twice", async () => {
  const server = openServer();
  const desk = sit(server);
  server.loseAnswer();
  desk.write(ITEM, "Godkendt.");
  desk.commit();
  await until(desk, () => "waiting" in desk.state.queue);
  desk.write(ITEM, "Godkendt. Sagen sendes i høring.");
  desk.act("settle", { itemId: ITEM, settled: true, revision: null });
  desk.act("closed-part", { on: true });
  expect(desk.state.queue).toMatchObject({ kind: "unreachable", waiting: 4 });
  expect(desk.state.shown.meeting.inClosedPart).toBe(true);
  server.isUp = true;
  desk.hurry();
  await until(desk, isSaved(desk));
  expect(server.order).toEqual(["decide", "decide", "settle", "closed-part"]);
  expect(server.text()).toContain("høring");
  expect(server.state()).toBe("settled");
});

test("a window that is closed leaves its changes to the next one", async () => {
  const server = openServer();
  const store = openBrowserStore();
  const first = sit(server, store);
  server.isUp = false;
  first.write(ITEM, "Godkendt.");
  first.commit();
  await until(first, () => "waiting" in first.state.queue);
  first.write(ITEM, "Godkendt uden bemærkninger.");
  first.stop();
  server.isUp = true;
  const next = sit(server, store);
  expect(next.state.typed[ITEM]?.text).toBe("Godkendt uden bemærkninger.");
  await until(next, isSaved(next));
  expect(server.text()).toContain("uden bemærkninger");
  expect(next.state.conflicts).toEqual({});
  expect(store.kept.size).toBe(0);
});

test.each([
  ["mine", '"Udsat."', "Godkendt."],
  ["theirs", '"Godkendt."', "Udsat."],
  ["both", '"Udsat."', "nothing"],
] as const)("two who write the same are shown both; %s is chosen", async (choice, stands, not) => {
  const server = openServer();
  server.write("");
  const desk = sit(server);
  desk.write(ITEM, "Udsat.");
  server.write("Godkendt.");
  desk.commit();
  await until(desk, () => desk.state.conflicts[ITEM] !== undefined);
  expect(desk.state.conflicts[ITEM]).toMatchObject({ mine: "Udsat.", changedBy: "Anna" });
  expect(server.text()).not.toContain("Udsat.");
  desk.choose(ITEM, choice);
  await until(desk, isSaved(desk));
  expect(server.text()).toContain(stands);
  expect(server.text()).not.toContain(not);
});

test("a change of what isn't answered yet names it, and is sent by the server's name", async () => {
  const server = openServer();
  const desk = sit(server);
  server.isUp = false;
  const recusalId = desk.act("recuse", { itemId: ITEM, personId: ITEM, reason: "Nabo" });
  desk.act("rule", { recusalId, ruling: "recused" });
  expect(desk.state.shown.work[ITEM]?.recusals[0]?.ruling).toBe("recused");
  server.isUp = true;
  desk.hurry();
  await until(desk, isSaved(desk));
  expect(server.order).toEqual(["recuse", "rule server's id"]);
});

test("undo takes back what waits, and asks the server for the rest", async () => {
  const server = openServer();
  const desk = sit(server);
  desk.act("closed-part", { on: true });
  await until(desk, isSaved(desk));
  server.isUp = false;
  desk.act("attend-all", {});
  await until(desk, () => "waiting" in desk.state.queue);
  desk.act("closed-part", { on: false });
  desk.undo();
  expect(desk.state.queue).toMatchObject({ waiting: 1 });
  server.isUp = true;
  desk.hurry();
  await until(desk, isSaved(desk));
  expect(server.order).toEqual(["closed-part", "attend-all"]);
  desk.undo();
  await until(desk, isSaved(desk));
  expect(server.order.at(-1)).toBe("undo");
});

test("what is refused is told, and the text stays in the field", async () => {
  const server = openServer();
  const desk = sit(server);
  desk.act("settle", { itemId: ITEM, settled: true, revision: null });
  await until(desk, () => desk.state.remarks.length > 0);
  expect(desk.state.remarks[0]?.message).toMatch(/ingen|ikke skrevet/);
  desk.dismiss();
  expect(desk.state.remarks).toEqual([]);
});
