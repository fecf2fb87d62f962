import type { Draft, Theirs } from "../draft.ts";
import { putDraft, type PutAnswer } from "./put-draft.ts";

/** Where the corrections stand between the secretary and the server. */
export type SaveState =
  | { kind: "unchanged" | "waiting" | "saving" | "saved" | "unreachable" | "signed-out" }
  | { kind: "refused"; message: string }
  | { kind: "conflict"; theirs: Theirs };

export interface DeskState {
  draft: Draft;
  save: SaveState;
  canUndo: boolean;
  meetingNote: string | null;
}

export interface DraftDesk {
  readonly state: DeskState;
  readonly revision: number;
  readonly isUnsaved: boolean;
  subscribe(listener: () => void): () => void;
  /** `what` names the field: typing in one field is undone at once; null for what is undone by itself. */
  change(make: (draft: Draft) => Draft, what: string | null): void;
  undo(): void;
  /** Sends what is unsaved; true when the server has all of it. */
  flush(): Promise<boolean>;
  /** Ends a conflict. What wasn't chosen is brought back by undoing. */
  settle(choice: "mine" | "theirs"): void;
  stop(): void;
}

const PAUSE_MS = 700;
const RETRY_MS = 3000;
const MOST_UNDO = 200;

/**
 * A paper's corrections while they are made: saved a moment after each, one save at a time, and each
 * upon the revision that it was made from, so that nobody's work is written over unseen.
 */
export function startDraftDesk(
  given: { url: string; revision: number; draft: Draft; meetingNote: string | null },
  put: typeof putDraft = putDraft,
): DraftDesk {
  let { revision } = given;
  let past: Draft[] = [];
  let last: string | null = null;
  let state: DeskState = {
    draft: given.draft,
    save: { kind: "unchanged" },
    canUndo: false,
    meetingNote: given.meetingNote,
  };
  let isUnsaved = false;
  let sending: Promise<void> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listeners = new Set<() => void>();

  const set = (next: Partial<DeskState>) => {
    state = { ...state, ...next, canUndo: past.length > 0 };
    for (const listener of listeners) listener();
  };
  const later = (milliseconds: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void send(), milliseconds);
  };
  const keep = (draft: Draft) => {
    isUnsaved = true;
    const isHeldBack = state.save.kind === "conflict";
    set({ draft, ...(!isHeldBack && { save: { kind: "waiting" } }) });
    if (!isHeldBack) later(PAUSE_MS);
  };
  const remember = (draft: Draft) => {
    past = [...past.slice(1 - MOST_UNDO), draft];
  };

  const send = (): Promise<void> => (sending ??= attempt());
  const attempt = async () => {
    clearTimeout(timer);
    const sent = state.draft;
    set({ save: { kind: "saving" } });
    const answer = await put(given.url, { revision, draft: sent });
    sending = null;
    take(sent, answer);
  };
  const take = (sent: Draft, answer: PutAnswer) => {
    if (answer.kind === "saved") {
      ({ revision } = answer);
      isUnsaved = state.draft !== sent;
      const { meetingNote } = answer;
      set({ save: { kind: isUnsaved ? "waiting" : "saved" }, meetingNote });
      if (isUnsaved) later(PAUSE_MS);
      return;
    }
    set({ save: answer });
    if (answer.kind === "unreachable" || answer.kind === "signed-out") later(RETRY_MS);
  };

  return {
    get state() {
      return state;
    },
    get revision() {
      return revision;
    },
    get isUnsaved() {
      return isUnsaved;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    change(make, what) {
      const draft = make(state.draft);
      if (draft === state.draft) return;
      if (what === null || what !== last) remember(state.draft);
      last = what;
      keep(draft);
    },
    undo() {
      const before = past.at(-1);
      if (before === undefined) return;
      past = past.slice(0, -1);
      last = null;
      keep(before);
    },
    async flush() {
      await sending;
      if (isUnsaved && state.save.kind !== "conflict") await send();
      return !isUnsaved;
    },
    settle(choice) {
      if (state.save.kind !== "conflict") return;
      const { theirs } = state.save;
      ({ revision } = theirs);
      last = null;
      if (choice === "theirs") {
        remember(state.draft);
        isUnsaved = false;
        set({ draft: theirs.draft, save: { kind: "saved" } });
        return;
      }
      remember(theirs.draft);
      isUnsaved = true;
      set({ save: { kind: "waiting" } });
      void send();
    },
    stop() {
      clearTimeout(timer);
      listeners.clear();
    },
  };
}
