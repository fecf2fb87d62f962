import type { Inline } from "../schema.ts";

export interface Token {
  inline: Inline;
  /** Equal for what reads and looks the same. */
  key: string;
  isSpace: boolean;
}

/** A word, a figure with its points and commas, a run of spaces, or one sign. */
const TOKEN = /\s+|\d+(?:[.,:]\d+)*|[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{N}]/gu;

/** Inline content cut into words; marks belong to the word. */
export function tokensOf(content: Inline[]): Token[] {
  return content.flatMap((inline): Token[] => {
    if (inline.type !== "text") return [{ inline, key: inline.type, isSpace: false }];
    const look = inline.marks?.length ? JSON.stringify(inline.marks) : "";
    return (inline.text.match(TOKEN) ?? []).map((text) => ({
      inline: { ...inline, text },
      key: text + look,
      isSpace: text.trim() === "",
    }));
  });
}
