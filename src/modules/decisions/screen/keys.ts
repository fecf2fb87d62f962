/** What a key of the meeting's screen does. */
export type Command =
  | { do: "next" | "previous" | "undo" | "settle" | "now" | "keys" | "text" | "adopt" | "leave" }
  | { do: "phrase"; number: number }
  | { do: "panel"; panel: Panel };

export type Panel =
  | "vote"
  | "dissent"
  | "recusal"
  | "attendance"
  | "guests"
  | "task"
  | "outcome"
  | "amendment";

interface Key {
  key: string;
  ctrl: boolean;
  alt: boolean;
  /** The focus stands where letters are written. */
  isWriting: boolean;
  /** Keys of one letter are wished (WCAG 2.1, 2.1.4). */
  letters: boolean;
}

const LETTERS: Record<string, Command> = {
  j: { do: "next" },
  k: { do: "previous" },
  n: { do: "now" },
  b: { do: "text" },
  s: { do: "adopt" },
  v: { do: "panel", panel: "vote" },
  m: { do: "panel", panel: "dissent" },
  i: { do: "panel", panel: "recusal" },
  f: { do: "panel", panel: "attendance" },
  g: { do: "panel", panel: "guests" },
  o: { do: "panel", panel: "task" },
  u: { do: "panel", panel: "outcome" },
  æ: { do: "panel", panel: "amendment" },
  "?": { do: "keys" },
};

/** What is meant by a key; null for what is the browser's own. */
export function commandOf({ key, ctrl, alt, isWriting, letters }: Key): Command | null {
  if (ctrl && key === "Enter") return { do: "settle" };
  if (alt && key === "ArrowDown") return { do: "next" };
  if (alt && key === "ArrowUp") return { do: "previous" };
  if (key === "Escape") return { do: "leave" };
  const number = /^[1-9]$/.test(key) ? Number(key) : null;
  if (alt && !ctrl && number !== null) return { do: "phrase", number };
  if (isWriting) return null;
  if (ctrl && !alt && key.toLowerCase() === "z") return { do: "undo" };
  if (ctrl || alt || !letters) return null;
  if (number !== null) return { do: "phrase", number };
  return LETTERS[key.toLowerCase()] ?? null;
}

/** What the list of keys says. */
export const KEY_LIST: readonly (readonly [string, string])[] = [
  ["Næste punkt", "J eller Alt+↓"],
  ["Forrige punkt", "K eller Alt+↑"],
  ["Mødet er ved punktet nu", "N"],
  ["Skriv beslutning", "B"],
  ["Som indstillet", "S"],
  ["Standardbeslutning", "1–9, i teksten Alt+1–9"],
  ["Punktet er færdigt, gå til det næste", "Ctrl+Enter"],
  ["Afstemning", "V"],
  ["Ændringsforslag", "Æ"],
  ["Mindretalsudtalelse", "M"],
  ["Inhabilitet", "I"],
  ["Fravær og fremmøde", "F"],
  ["– til stede, afbud, udeblevet", "P, A, U"],
  ["– går eller kommer", "G"],
  ["Gæster", "G"],
  ["Opgave", "O"],
  ["Videre gang: udsat, oversendt", "U"],
  ["Fortryd den seneste ændring", "Ctrl+Z"],
  ["Tilbage til punktet", "Esc"],
  ["Denne liste", "?"],
];
