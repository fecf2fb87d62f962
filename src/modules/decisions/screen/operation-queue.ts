import type { SentOperation } from "../operations.ts";
import type { KeptOperation, OperationKeeper } from "./kept-operations.ts";
import type { Answer } from "./post-operation.ts";

export type QueueState =
  | { kind: "saved"; at: Date | null }
  | { kind: "saving" }
  | { kind: "unreachable" | "failing" | "signed-out"; waiting: number };

export interface OperationQueue {
  readonly state: QueueState;
  /** What the server hasn't answered yet, first made first. */
  readonly waiting: readonly SentOperation[];
  subscribe(listener: () => void): () => void;
  /** Keeps an operation in the browser and sends it when those before it are answered. */
  add(operation: SentOperation): void;
  /** Takes back an operation that hasn't been sent; false when it is too late for that. */
  takeBack(operationId: string): boolean;
  /** Tries at once. */
  hurry(): void;
  stop(): void;
}

export interface QueuePace {
  /** Milliseconds to the first new try, doubled for each up to `lastRetry`. */
  firstRetry: number;
  lastRetry: number;
}

const PACE: QueuePace = { firstRetry: 500, lastRetry: 5000 };

/**
 * Sends what a screen changes, one after the other in the order it was made, until each is answered.
 * What a window before this one couldn't send is sent first. A text that follows another of the same
 * item is the same writer's next thought: it names the revision that the one before it got. A change of
 * something that an operation before it made names that operation, until the server's id is known.
 */
export function startQueue(
  given: {
    post(operation: SentOperation): Promise<Answer>;
    keeper: OperationKeeper;
    answered(operation: SentOperation, answer: Answer): void;
    clock?: () => Date;
  },
  pace: QueuePace = PACE,
): OperationQueue {
  const { post, keeper, clock = () => new Date() } = given;
  let kept: KeptOperation[] = [];
  let waiting: readonly SentOperation[] = [];
  let state: QueueState = { kind: "saved", at: null };
  let last = 0;
  let failures = 0;
  let isSending = false;
  /** Those that the server may have done, though no answer came. */
  const tried = new Set<number>();
  /** The server's ids of what was made, by the operations that made it. */
  const made = new Map<string, string>();
  let isStopped = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listeners = new Set<() => void>();

  const enter = (next: QueueState) => {
    state = next;
    waiting = kept.map(({ operation }) => operation);
    for (const listener of listeners) listener();
  };
  const drop = (order: number) => {
    kept = kept.filter((one) => one.order !== order);
    void keeper.forget(order);
  };

  const send = async (): Promise<void> => {
    if (isSending || isStopped) return;
    isSending = true;
    clearTimeout(timer);
    for (;;) {
      const [first] = kept;
      if (first === undefined || isStopped) break;
      if (state.kind === "saved") enter({ kind: "saving" });
      tried.add(first.order);
      const answer = await post(first.operation);
      if (isStopped) return;
      if (isTransient(answer)) {
        enter({ kind: answer.kind, waiting: kept.length });
        const wait = Math.min(pace.firstRetry * 2 ** failures++, pace.lastRetry);
        timer = setTimeout(() => void send(), wait * (0.75 + Math.random() / 2));
        break;
      }
      failures = 0;
      drop(first.order);
      passOn(first.operation, answer);
      enter(kept.length === 0 ? { kind: "saved", at: clock() } : { kind: "saving" });
      given.answered(first.operation, answer);
    }
    isSending = false;
  };

  /** What an answer means to the operations behind it. */
  const passOn = (operation: SentOperation, answer: Answer) => {
    if (answer.kind === "done" && answer.made !== null) {
      made.set(operation.id, answer.made);
      for (const one of kept) if (named(one.operation, made)) void keeper.keep(one);
    }
    const itemId = itemOf(operation);
    const behind = kept.filter((one) => itemId !== null && itemOf(one.operation) === itemId);
    if (answer.kind === "done" && answer.decision !== null) {
      const { revision } = answer.decision;
      for (const one of behind) {
        Object.assign(one.operation.input, { revision });
        void keeper.keep(one);
      }
    }
    // They stand upon a text that didn't come to stand; the writer chooses first.
    if (answer.kind === "conflict") for (const one of behind) drop(one.order);
  };

  const takeUp = async (): Promise<void> => {
    const found = await keeper.all();
    const before = found.filter(({ order }) => !kept.some((one) => one.order === order));
    for (const { order } of before) tried.add(order);
    kept = [...before, ...kept].toSorted((a, b) => a.order - b.order);
    if (kept.length > 0) {
      enter({ kind: "saving" });
      void send();
    }
  };
  void takeUp();

  return {
    get state() {
      return state;
    },
    get waiting() {
      return waiting;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    add(operation) {
      last = Math.max(last + 1, Date.now());
      const one = { order: last, operation: structuredClone(operation) };
      named(one.operation, made);
      // A text that was never sent is no more worth than the one that follows it.
      const before = kept.findLast((other) => itemOf(other.operation) === itemOf(operation));
      if (before && !tried.has(before.order) && isText(before.operation) && isText(operation))
        drop(before.order);
      kept.push(one);
      void keeper.keep(one);
      if ("waiting" in state) return enter({ ...state, waiting: kept.length });
      enter({ kind: "saving" });
      void send();
    },
    takeBack(operationId) {
      const found = kept.find(({ operation }) => operation.id === operationId);
      if (found === undefined || tried.has(found.order)) return false;
      drop(found.order);
      if (kept.length === 0) enter({ kind: "saved", at: null });
      else enter("waiting" in state ? { ...state, waiting: kept.length } : state);
      return true;
    },
    hurry() {
      failures = 0;
      void send();
    },
    stop() {
      isStopped = true;
      clearTimeout(timer);
      listeners.clear();
    },
  };
}

function isTransient(
  answer: Answer,
): answer is Extract<Answer, { kind: "unreachable" | "failing" | "signed-out" }> {
  return ["unreachable", "failing", "signed-out"].includes(answer.kind);
}

/** The item whose decision an operation changes by its revision. */
function itemOf({ input }: SentOperation): string | null {
  return "itemId" in input && "revision" in input ? input.itemId : null;
}

/**
 * Puts the server's id in the place of an operation's own, where a change is about what that operation
 * made: a screen speaks of it before the server has answered. True when there was something to put.
 */
function named({ verb, input }: SentOperation, made: ReadonlyMap<string, string>): boolean {
  if (verb === "undo") return false;
  let isChanged = false;
  for (const [name, value] of Object.entries(input)) {
    const id = typeof value === "string" ? made.get(value) : undefined;
    if (id === undefined) continue;
    Object.assign(input, { [name]: id });
    isChanged = true;
  }
  return isChanged;
}

function isText({ verb }: SentOperation): boolean {
  return verb === "decide";
}
