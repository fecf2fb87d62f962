import type { RichText } from "../../platform/rich-text/schema.ts";
import type { KeptText, TextKeeper } from "./kept-text.ts";
import { putSection, type Saved, type TheirText } from "./put-section.ts";
import { joined, sameText } from "./stored-text.ts";

/** Where a section's text stands between the writer and the server. */
export type SaveState =
  | { kind: "unchanged" }
  | { kind: "waiting" }
  | { kind: "saving" }
  | { kind: "saved"; at: string }
  | { kind: "unreachable" | "failing" | "signed-out"; isKept: boolean }
  | { kind: "refused"; message: string; hint: string }
  | { kind: "conflict"; theirs: TheirText };

export type Choice = "mine" | "theirs" | "both";

export interface Autosave {
  readonly state: SaveState;
  /** Whether there is text that the server doesn't have. */
  readonly isUnsaved: boolean;
  subscribe(listener: () => void): () => void;
  /** Tells of new text; it is kept in the browser at once and sent soon. */
  change(content: RichText): void;
  /** Sends at once what is unsaved; true when the server has all of it. */
  flush(): Promise<boolean>;
  /** Sends what is unsaved from a page that is being left. */
  leave(): void;
  /** Takes up text that a window before this one couldn't save. */
  restore(kept: KeptText): void;
  /** Ends a conflict, and gives the text that is to stand in the editor. What wasn't chosen is laid aside. */
  settle(choice: Choice): RichText;
  stop(): void;
}

export interface Pace {
  /** Milliseconds after the last keystroke. */
  pause: number;
  /** Milliseconds that no keystroke waits longer than. */
  most: number;
  /** Milliseconds to the first new try, doubled for each up to `lastRetry`. */
  firstRetry: number;
  lastRetry: number;
}

const PACE: Pace = { pause: 1000, most: 3000, firstRetry: 1000, lastRetry: 30_000 };

/**
 * Saves one section while it is written. At most one save is under way, so none overtakes another,
 * and each names the revision it was written upon, so that nobody's text is written over unseen.
 */
export function startAutosave(
  given: { url: string; revision: number; content: RichText; keeper: TextKeeper },
  pace: Pace = PACE,
): Autosave {
  const { url, keeper } = given;
  let { revision } = given;
  /** What the server has, as far as we know; null when we can't know. */
  let known: RichText | null = given.content;
  let current = given.content;
  let state: SaveState = { kind: "unchanged" };
  let isUnsaved = false;
  let isKept = true;
  let waitsSince: number | null = null;
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let sending: Promise<void> | null = null;
  const listeners = new Set<() => void>();

  const enter = (next: SaveState) => {
    state = next;
    for (const listener of listeners) listener();
  };
  const after = (milliseconds: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void send(), milliseconds);
  };
  const send = (): Promise<void> => (sending ??= attempt(false));
  const soon = () => {
    waitsSince ??= Date.now();
    after(Math.max(0, Math.min(pace.pause, waitsSince + pace.most - Date.now())));
    enter({ kind: "waiting" });
  };

  const attempt = async (leaving: boolean) => {
    clearTimeout(timer);
    const sent = current;
    waitsSince = null;
    enter({ kind: "saving" });
    const answer = await putSection(url, { revision, content: sent }, leaving);
    // Before anybody hears of the answer: what they then write is not part of this save.
    if (!leaving) sending = null;
    take(sent, answer);
  };

  const arrived = (sent: RichText, newRevision: number, at: string) => {
    revision = newRevision;
    known = sent;
    failures = 0;
    keeper.forget(sent);
    isUnsaved = current !== sent;
    if (isUnsaved) soon();
    else enter({ kind: "saved", at });
  };

  const take = (sent: RichText, answer: Saved) => {
    if (answer.kind === "saved") return arrived(sent, answer.revision, answer.savedAt);
    if (answer.kind === "refused") return enter(answer);
    if (answer.kind !== "conflict") {
      failures += 1;
      const wait = Math.min(pace.firstRetry * 2 ** (failures - 1), pace.lastRetry);
      // Not all at once when a server comes back to two hundred writers.
      after(wait * (0.75 + Math.random() / 2));
      return enter({ kind: answer.kind, isKept });
    }
    const { kind: _, ...theirs } = answer;
    // Our own text: the server's answer was lost on its way, not the save.
    if (sameText(theirs.content, sent)) return arrived(sent, theirs.revision, theirs.changedAt);
    if (known !== null && theirs.revision !== revision && sameText(theirs.content, known)) {
      revision = theirs.revision;
      enter({ kind: "waiting" });
      return after(0);
    }
    enter({ kind: "conflict", theirs });
  };

  return {
    get state() {
      return state;
    },
    get isUnsaved() {
      return isUnsaved;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    change(content) {
      current = content;
      isUnsaved = true;
      isKept = keeper.keep({ content, revision, at: new Date().toISOString() });
      const isTrying = ["unreachable", "failing", "signed-out"].includes(state.kind);
      if (!isTrying && state.kind !== "conflict" && !sending) soon();
    },
    async flush() {
      await sending;
      if (isUnsaved && state.kind !== "conflict") await send();
      if (isUnsaved && state.kind === "waiting") await send();
      return !isUnsaved;
    },
    leave() {
      // The browser may break off a save under way; the revision keeps the two apart.
      if (isUnsaved && state.kind !== "conflict") void attempt(true);
    },
    restore(kept) {
      if (kept.revision !== revision) known = null;
      revision = kept.revision;
      this.change(kept.content);
    },
    settle(choice) {
      if (state.kind !== "conflict") return current;
      const { theirs } = state;
      const at = new Date().toISOString();
      if (choice === "mine")
        keeper.layAside({ content: theirs.content, by: theirs.changedBy, at: theirs.changedAt });
      if (choice === "theirs") keeper.layAside({ content: current, by: null, at });
      ({ revision } = theirs);
      known = theirs.content;
      if (choice === "theirs") {
        current = theirs.content;
        isUnsaved = false;
        keeper.forget();
        enter({ kind: "saved", at: theirs.changedAt });
        return current;
      }
      if (choice === "both") current = joined(theirs.content, current);
      keeper.keep({ content: current, revision, at });
      void send();
      return current;
    },
    stop() {
      clearTimeout(timer);
      listeners.clear();
    },
  };
}
