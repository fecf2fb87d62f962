import { useEffect } from "react";

/** What stands in textareas that somebody has written in, while React hasn't taken the page over. */
const typed = new Map<HTMLTextAreaElement, string>();

const note = (area: HTMLTextAreaElement) => {
  if (area.value !== area.defaultValue) typed.set(area, area.value);
};
const onInput = ({ target }: Event) => {
  if (target instanceof HTMLTextAreaElement) note(target);
};

/** Remembers what is written until the page listens; begins with what was written while its scripts came. */
export function watchTyping(): void {
  for (const area of document.querySelectorAll("textarea")) note(area);
  document.addEventListener("input", onInput, true);
}

/**
 * When React takes a page over, it puts each textarea's first text back (react-dom's `initTextarea`), so that what
 * was written before would be lost. This puts it in again, and tells those that listen.
 */
export function KeepTyped(): null {
  useEffect(() => {
    document.removeEventListener("input", onInput, true);
    for (const [area, text] of typed) putBack(area, text);
    typed.clear();
  }, []);
  return null;
}

function putBack(area: HTMLTextAreaElement, text: string): void {
  if (!area.isConnected || area.value === text) return;
  // The element's own setter is React's, which would hold the change for its own.
  const { set } = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value") ?? {};
  set?.call(area, text);
  area.dispatchEvent(new Event("input", { bubbles: true }));
}
