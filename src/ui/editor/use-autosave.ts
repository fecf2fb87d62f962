import { useEffect, useState, useSyncExternalStore } from "react";
import type { RichText } from "../../platform/rich-text/schema.ts";
import { type Autosave, type Choice, type SaveState, startAutosave } from "./autosave.ts";
import { holdForms } from "./hold-forms.ts";
import { type KeptText, keepTexts, type LaidAside, type TextKeeper } from "./kept-text.ts";
import type { EditedSection } from "./section.ts";
import { sameText } from "./stored-text.ts";
import { useIsReady } from "./use-is-ready.ts";

export interface SectionSaving {
  autosave: Autosave;
  keeper: TextKeeper;
  state: SaveState;
  /** Unsaved text of an earlier window, to be offered; null once it is answered. */
  found: KeptText | null;
  answerFound(): void;
  laidAside: LaidAside[];
  /** Throws away a text that was laid aside. */
  discard(text: LaidAside): void;
  /** Ends a conflict, and gives the text that is to stand in the editor. */
  settle(choice: Choice): RichText;
}

const UNCHANGED: SaveState = { kind: "unchanged" };

/** Saves a section as long as it is shown, and tells how that goes. */
export function useAutosave(section: EditedSection, owner: string): SectionSaving {
  const [{ autosave, keeper }] = useState(() => {
    const texts = keepTexts(browserStore(), owner, section.saveUrl);
    const { saveUrl: url, revision, content } = section;
    return { keeper: texts, autosave: startAutosave({ url, revision, content, keeper: texts }) };
  });
  const state = useSyncExternalStore(
    autosave.subscribe,
    () => autosave.state,
    () => UNCHANGED,
  );
  const isReady = useIsReady();
  const [found, setFound] = useState(() => findKept(keeper, section));
  const [laidAside, setLaidAside] = useState(() => keeper.laidAside());
  useEffect(() => {
    const retry = () => {
      if (["unreachable", "failing", "signed-out"].includes(autosave.state.kind))
        void autosave.flush();
    };
    const warn = (event: BeforeUnloadEvent) => {
      if (!autosave.isUnsaved) return;
      void autosave.flush();
      event.preventDefault();
    };
    const leave = () => autosave.leave();
    const letForms = holdForms(
      () => autosave.isUnsaved,
      () => autosave.flush(),
    );
    window.addEventListener("online", retry);
    window.addEventListener("focus", retry);
    window.addEventListener("beforeunload", warn);
    window.addEventListener("pagehide", leave);
    return () => {
      letForms();
      window.removeEventListener("online", retry);
      window.removeEventListener("focus", retry);
      window.removeEventListener("beforeunload", warn);
      window.removeEventListener("pagehide", leave);
      void autosave.flush();
    };
  }, [autosave]);
  const discard = (text: LaidAside) => {
    keeper.forgetLaidAside(text.at);
    setLaidAside(keeper.laidAside());
  };
  const settle = (choice: Choice) => {
    const text = autosave.settle(choice);
    setLaidAside(keeper.laidAside());
    return text;
  };
  return {
    autosave,
    keeper,
    state,
    // The server can't know what a browser keeps, so neither may the first rendering.
    found: isReady ? found : null,
    answerFound: () => setFound(null),
    laidAside: isReady ? laidAside : [],
    settle,
    discard,
  };
}

/** Kept text that the server got after all is no find. */
function findKept(keeper: TextKeeper, section: EditedSection): KeptText | null {
  const kept = keeper.kept();
  return kept && !sameText(kept.content, section.content) ? kept : null;
}

function browserStore(): Storage | null {
  try {
    return typeof window === "undefined" ? null : window.localStorage;
  } catch {
    return null;
  }
}
