import type { RichText } from "../../platform/rich-text/schema.ts";

/** Text that the server doesn't have, as the browser keeps it. */
export interface KeptText {
  content: RichText;
  /** What the text was written upon. */
  revision: number;
  /** ISO 8601. */
  at: string;
}

/** A text that a writer chose against in a conflict. */
export interface LaidAside {
  content: RichText;
  /** Whose it was; null when it was the writer's own. */
  by: string | null;
  at: string;
}

/** What the browser keeps for one section of one person. Reading and writing never throw. */
export interface TextKeeper {
  kept(): KeptText | null;
  /** False when the browser refused: its store is full or shut off. */
  keep(text: KeptText): boolean;
  /** Forgets the kept text if it still is `content`; another window may have kept a later one. */
  forget(content?: RichText): void;
  laidAside(): LaidAside[];
  layAside(text: LaidAside): void;
  forgetLaidAside(at: string): void;
}

const MOST_LAID_ASIDE = 10;

/** @param store null where the browser has none @param owner whose text it is, so that the next to use the machine isn't offered it */
export function keepTexts(store: Storage | null, owner: string, url: string): TextKeeper {
  const unsaved = `tingsted.ikke-gemt.${owner}.${url}`;
  const aside = `tingsted.fravalgt.${owner}.${url}`;
  const laidAside = () => (read(store, aside) as LaidAside[] | null) ?? [];
  const setLaidAside = (texts: LaidAside[]) =>
    texts.length > 0 ? write(store, aside, texts) : remove(store, aside);
  return {
    kept: () => read(store, unsaved) as KeptText | null,
    keep: (text) => write(store, unsaved, text),
    forget(content) {
      const kept = read(store, unsaved) as KeptText | null;
      const isLater = content && kept && JSON.stringify(kept.content) !== JSON.stringify(content);
      if (!isLater) remove(store, unsaved);
    },
    laidAside,
    layAside: (text) => setLaidAside([text, ...laidAside()].slice(0, MOST_LAID_ASIDE)),
    forgetLaidAside: (at) => setLaidAside(laidAside().filter((text) => text.at !== at)),
  };
}

function read(store: Storage | null, key: string): unknown {
  try {
    return JSON.parse(store?.getItem(key) ?? "null");
  } catch {
    return null;
  }
}

function write(store: Storage | null, key: string, value: unknown): boolean {
  try {
    store?.setItem(key, JSON.stringify(value));
    return store !== null;
  } catch {
    return false;
  }
}

function remove(store: Storage | null, key: string): boolean {
  try {
    store?.removeItem(key);
    return true;
  } catch {
    return false;
  }
}
