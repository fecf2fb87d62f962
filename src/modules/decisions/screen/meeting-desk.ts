import { fromPlain } from "../../../platform/rich-text/from-plain.ts";
import { toPlain } from "../../../platform/rich-text/to-plain.ts";
import type { DecisionNow, InputOf, SentOperation, Verb } from "../operations.ts";
import { type Underway, withUnderway } from "./apply-operation.ts";
import type { OperationKeeper } from "./kept-operations.ts";
import type { LineState } from "./live-line.ts";
import { type QueueState, startQueue } from "./operation-queue.ts";
import type { Answer } from "./post-operation.ts";
import { type ShownMeeting, shownMeeting } from "./shown-meeting.ts";
import type { TypedText, TypedTexts } from "./typed-texts.ts";

export type Choice = "mine" | "theirs" | "both";

/** Two wrote the same decision. */
export interface TextConflict {
  mine: string;
  theirs: DecisionNow;
  changedBy: string;
  /** ISO 8601. */
  changedAt: string;
}

/** Something the secretary should know: refused, or to be looked at again. */
export interface Remark {
  id: string;
  kind: "refused" | "warning";
  message: string;
  hint: string;
}

export interface DeskState {
  shown: ShownMeeting;
  typed: Readonly<Record<string, TypedText>>;
  conflicts: Readonly<Record<string, TextConflict>>;
  remarks: readonly Remark[];
  queue: QueueState;
  line: LineState;
  canUndo: boolean;
}

export type Sent<V extends Verb> = Extract<SentOperation, { verb: V }>["input"];

/** The secretary's work on one meeting: what the server streams, what it doesn't have yet, what is typed. */
export interface MeetingDesk {
  readonly state: DeskState;
  subscribe(listener: () => void): () => void;
  /** New parts from the server, and how the line is. */
  heard(parts: Record<string, unknown>): void;
  line(state: LineState): void;
  /** Makes a change. @returns its id, which stands for what it makes until the server has named that */
  act<V extends Verb>(verb: V, input: Sent<V>): string;
  /** Text of an item's decision as it is typed. */
  write(itemId: string, text: string): void;
  /** Makes changes of what is typed, at once. */
  commit(itemId?: string): void;
  undo(): void;
  choose(itemId: string, choice: Choice): void;
  /** Tells the secretary something about what was just tried. */
  remark(message: string, hint: string): void;
  /** Takes away one remark, or all. */
  dismiss(remarkId?: string): void;
  hurry(): void;
  stop(): void;
}

/** Before the desk is open: what the page came with. */
export function emptyState(parts: Record<string, unknown>): DeskState {
  return {
    shown: shownMeeting(parts),
    typed: {},
    conflicts: {},
    remarks: [],
    queue: { kind: "saved", at: null },
    line: "opening",
    canUndo: false,
  };
}

/** Milliseconds after the last keystroke, and the longest that one waits. */
const PAUSE = 700;
const MOST = 1500;

export function openDesk(given: {
  parts: Record<string, unknown>;
  post(operation: SentOperation): Promise<Answer>;
  keeper: OperationKeeper;
  typed: TypedTexts;
  newId?: () => string;
}): MeetingDesk {
  const { newId = () => crypto.randomUUID() } = given;
  let parts = given.parts;
  let typed = given.typed.all();
  let conflicts: Record<string, TextConflict> = {};
  let remarks: Remark[] = [];
  let lineState: LineState = "opening";
  /** Answered, but not in what was streamed so far. */
  let answeredOnes: (Underway & { seq: number })[] = [];
  const done: string[] = [];
  const timers = new Map<string, { first: number; timer: ReturnType<typeof setTimeout> }>();
  const listeners = new Set<() => void>();

  const queue = startQueue({ post: given.post, keeper: given.keeper, answered });
  let state = now();

  function now(): DeskState {
    const waiting = queue.waiting.map((operation) => ({ operation, decision: null }));
    return {
      shown: withUnderway(shownMeeting(parts), [...answeredOnes, ...waiting]),
      typed,
      conflicts,
      remarks,
      queue: queue.state,
      line: lineState,
      canUndo: done.length > 0,
    };
  }
  function changed(): void {
    state = now();
    for (const listener of listeners) listener();
  }
  queue.subscribe(changed);

  function remark(kind: Remark["kind"], message: string, hint = ""): void {
    remarks = [...remarks, { id: newId(), kind, message, hint }];
  }
  function setTyped(itemId: string, text: TypedText | null): void {
    const { [itemId]: _, ...others } = typed;
    typed = text === null ? others : { ...others, [itemId]: text };
    if (text === null) given.typed.forget(itemId);
    else given.typed.keep(itemId, text);
  }

  function answered(operation: SentOperation, answer: Answer): void {
    if (answer.kind === "refused") {
      remark("refused", answer.message, answer.hint);
      forgetDone(operation.id);
    }
    if (answer.kind === "conflict") {
      forgetDone(operation.id);
      const { itemId, theirs, changedBy, changedAt } = answer;
      const mine = typed[itemId]?.text ?? textOf(operation);
      if (mine === null) {
        remark("refused", `${changedBy} ændrede punktet imens.`, "Se teksten, og gør det igen.");
      } else if (mine === toPlain(theirs.content)) setTyped(itemId, null);
      else {
        conflicts = {
          ...conflicts,
          [itemId]: { mine, theirs, changedBy, changedAt: String(changedAt) },
        };
        setTyped(itemId, { text: mine, revision: theirs.revision });
      }
    }
    if (answer.kind === "done") {
      answeredOnes = [...answeredOnes, { operation, decision: answer.decision, seq: answer.seq }];
      for (const warning of answer.warnings) remark("warning", warning);
      const { decision } = answer;
      const text = decision && typed[decision.itemId];
      if (decision && text) {
        const isWhole = operation.verb !== "decide" || textOf(operation) === text.text;
        setTyped(decision.itemId, isWhole ? null : { ...text, revision: decision.revision });
      }
    }
    settleSeen();
    changed();
  }
  /** Lets go of what the streamed state holds by now. */
  function settleSeen(): void {
    const { seq } = shownMeeting(parts).meeting;
    answeredOnes = answeredOnes.filter((one) => one.seq > (seq ?? 0));
  }
  function forgetDone(id: string): void {
    const at = done.indexOf(id);
    if (at >= 0) done.splice(at, 1);
  }
  function textOf(operation: SentOperation): string | null {
    return operation.verb === "decide"
      ? toPlain(operation.input.content as InputOf<"decide">["content"])
      : null;
  }

  function send(operation: SentOperation): void {
    if (!["current", "undo"].includes(operation.verb)) done.push(operation.id);
    queue.add(operation);
  }
  function commit(itemId: string): void {
    const timer = timers.get(itemId);
    if (timer === undefined) return;
    clearTimeout(timer.timer);
    timers.delete(itemId);
    const text = typed[itemId];
    if (text === undefined || conflicts[itemId] !== undefined) return;
    const input = { itemId, content: fromPlain(text.text), revision: text.revision };
    send({ id: newId(), verb: "decide", input });
  }
  function soon(itemId: string): void {
    const { first = Date.now(), timer } = timers.get(itemId) ?? {};
    clearTimeout(timer);
    const wait = Math.max(0, Math.min(PAUSE, first + MOST - Date.now()));
    timers.set(itemId, { first, timer: setTimeout(() => commit(itemId), wait) });
  }

  // Typed in a window before this one, and never made a change of.
  for (const itemId of Object.keys(typed)) soon(itemId);

  return {
    get state() {
      return state;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    heard(streamed) {
      parts = streamed;
      settleSeen();
      changed();
    },
    line(next) {
      const isBack = next === "open" && lineState !== "open";
      lineState = next;
      if (isBack) queue.hurry();
      changed();
    },
    act(verb, input) {
      if ("itemId" in input && input.itemId !== null) commit(input.itemId);
      const id = newId();
      send({ id, verb, input } as SentOperation);
      return id;
    },
    write(itemId, text) {
      const before = typed[itemId];
      const revision = before
        ? before.revision
        : (state.shown.work[itemId]?.decision?.revision ?? null);
      setTyped(itemId, { text, revision });
      soon(itemId);
      changed();
    },
    commit(itemId) {
      for (const one of itemId === undefined ? [...timers.keys()] : [itemId]) commit(one);
    },
    undo() {
      for (const itemId of timers.keys()) commit(itemId);
      const operationId = done.pop();
      if (operationId === undefined) return;
      if (!queue.takeBack(operationId)) send({ id: newId(), verb: "undo", input: { operationId } });
      else changed();
    },
    choose(itemId, choice) {
      const { [itemId]: conflict, ...others } = conflicts;
      if (conflict === undefined) return;
      conflicts = others;
      const { theirs } = conflict;
      const mine = typed[itemId]?.text ?? conflict.mine;
      if (choice === "theirs") setTyped(itemId, null);
      else {
        const text = choice === "mine" ? mine : `${toPlain(theirs.content)}\n\n${mine}`;
        setTyped(itemId, { text, revision: theirs.revision });
        soon(itemId);
        commit(itemId);
      }
      changed();
    },
    remark(message, hint) {
      // Told once, however often it is tried.
      remarks = remarks.filter((one) => one.message !== message);
      remark("refused", message, hint);
      changed();
    },
    dismiss(id) {
      remarks = id === undefined ? [] : remarks.filter((one) => one.id !== id);
      changed();
    },
    hurry: () => queue.hurry(),
    stop() {
      for (const { timer } of timers.values()) clearTimeout(timer);
      queue.stop();
      listeners.clear();
    },
  };
}
