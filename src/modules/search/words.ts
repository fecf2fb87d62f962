export interface PlacedWord {
  raw: string;
  /** Offsets in the text, in UTF-16 units; `end` is behind the last. */
  start: number;
  end: number;
}

// Signs between letters or digits join: S2025-9681, 17/45, 17.4-udvalget, og/eller, kl.9:30.
const pattern = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:[-‐‑/.:,'’_][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*/gu;

/** The words of a text with their places. A number, a date and a case number are one word each. */
export function* words(text: string): Generator<PlacedWord> {
  for (const match of text.matchAll(pattern)) {
    yield { raw: match[0], start: match.index, end: match.index + match[0].length };
  }
}
