/** A decision's text as it is being written, and what it is written upon. */
export interface TypedText {
  text: string;
  /** Of the decision that stood in the field when the writing began; null where there was none. */
  revision: number | null;
}

/** What is typed and not yet a change that waits to be sent; kept by the browser at once. Never throws. */
export interface TypedTexts {
  all(): Record<string, TypedText>;
  keep(itemId: string, typed: TypedText): void;
  forget(itemId: string): void;
}

/** @param store null where the browser has none @param owner the person, so that the next one to use the machine sees none of it */
export function keepTyped(store: Storage | null, owner: string, meetingId: string): TypedTexts {
  const start = `tingsted.moede.${owner}.${meetingId}.`;
  return {
    all() {
      const found: Record<string, TypedText> = {};
      try {
        for (let at = 0; at < (store?.length ?? 0); at++) {
          const key = store!.key(at)!;
          if (!key.startsWith(start)) continue;
          found[key.slice(start.length)] = JSON.parse(store!.getItem(key) ?? "") as TypedText;
        }
      } catch {
        // What can't be read can't be offered.
      }
      return found;
    },
    keep(itemId, typed) {
      try {
        store?.setItem(start + itemId, JSON.stringify(typed));
      } catch {
        // A full store; it is sent soon all the same.
      }
    },
    forget(itemId) {
      try {
        store?.removeItem(start + itemId);
      } catch {
        // It is offered once more, and is the text that stands there.
      }
    },
  };
}
