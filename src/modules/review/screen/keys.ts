import type { Move } from "./move-item.ts";

/** What a key of the review page does. */
export type ReviewCommand = "next" | "previous" | "right" | "suggested" | "approve" | "undo" | Move;

interface Key {
  key: string;
  /** Where the key is, whatever it writes: Alt changes that on a Mac. */
  code: string;
  ctrl: boolean;
  alt: boolean;
  shift: boolean;
  /** The focus stands where letters are written. */
  isWriting: boolean;
  /** Keys of one letter are wished (WCAG 2.1, 2.1.4). */
  letters: boolean;
}

const LETTERS: Record<string, ReviewCommand> = {
  j: "next",
  k: "previous",
  a: "right",
  f: "suggested",
};
const WITH_ALT: Record<string, ReviewCommand> = {
  ArrowDown: "next",
  ArrowUp: "previous",
  KeyA: "right",
  KeyF: "suggested",
};
const WITH_ALT_SHIFT: Record<string, ReviewCommand> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowRight: "in",
  ArrowLeft: "out",
};

/** What is meant by a key; null for what is the browser's own. */
export function commandOf(pressed: Key): ReviewCommand | null {
  const { key, code, ctrl, alt, shift, isWriting, letters } = pressed;
  if (ctrl && key === "Enter") return "approve";
  if (alt && !ctrl) return (shift ? WITH_ALT_SHIFT : WITH_ALT)[code] ?? null;
  if (isWriting) return null;
  if (ctrl) return key.toLowerCase() === "z" ? "undo" : null;
  return letters ? (LETTERS[key.toLowerCase()] ?? null) : null;
}

/** What the help line says, with the key of one letter where there is one. */
export const KEY_HELP: readonly (readonly [keys: string, letter: string | null, does: string])[] = [
  ["Alt+↓", "j", "næste tvivl"],
  ["Alt+↑", "k", "forrige tvivl"],
  ["Alt+A", "a", "rigtigt, som det står"],
  ["Alt+F", "f", "tag forslaget"],
  ["Alt+Skift+↑↓", null, "flyt punktet op og ned"],
  ["Alt+Skift+→←", null, "flyt det ind i og ud af et kapitel"],
  ["Ctrl+Enter", null, "godkend"],
  ["Ctrl+Z", null, "fortryd"],
];
