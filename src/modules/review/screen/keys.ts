/** What a key of the review page does. */
export type ReviewCommand = "next" | "previous" | "right" | "suggested" | "approve" | "undo";

interface Key {
  key: string;
  /** Where the key is, whatever it writes: Alt changes that on a Mac. */
  code: string;
  ctrl: boolean;
  alt: boolean;
  /** The focus stands where letters are written. */
  isWriting: boolean;
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

/** What is meant by a key; null for what is the browser's own. */
export function commandOf({ key, code, ctrl, alt, isWriting }: Key): ReviewCommand | null {
  if (ctrl && key === "Enter") return "approve";
  if (alt && !ctrl) return WITH_ALT[code] ?? null;
  if (isWriting) return null;
  if (ctrl) return key.toLowerCase() === "z" ? "undo" : null;
  return LETTERS[key.toLowerCase()] ?? null;
}

/** What the help line says. */
export const KEY_HELP: readonly (readonly [keys: string, does: string])[] = [
  ["Alt+↓ eller j", "næste tvivl"],
  ["Alt+↑ eller k", "forrige tvivl"],
  ["Alt+A eller a", "rigtigt, som det står"],
  ["Alt+F eller f", "tag forslaget"],
  ["Ctrl+Enter", "godkend"],
  ["Ctrl+Z", "fortryd"],
];
