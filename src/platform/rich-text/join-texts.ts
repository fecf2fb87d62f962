import type { Inline } from "./schema.ts";

/** The content with neighbouring runs of the same marks as one, as ProseMirror keeps them. */
export function joinTexts<T extends Inline>(content: T[]): T[] {
  const joined: T[] = [];
  for (const inline of content) {
    const last = joined.at(-1);
    const isMore =
      last?.type === "text" &&
      inline.type === "text" &&
      JSON.stringify(last.marks) === JSON.stringify(inline.marks);
    if (isMore) joined[joined.length - 1] = { ...last, text: last.text + inline.text };
    else joined.push(inline);
  }
  return joined;
}
