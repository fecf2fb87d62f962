import { breakWords } from "./break-words.ts";
import { withLinks } from "./links.ts";
import type { Inline, Text } from "./schema.ts";

/** A run of text; `break` stands for the end of a line, `note` for a footnote. */
export type TypstSpan =
  | {
      text: string;
      bold: boolean;
      italic: boolean;
      /** Only there when the run is underlined or struck out, since hardly any is. */
      underline?: true;
      strike?: true;
      hyphenate: boolean;
      href: string | null;
    }
  | { break: true }
  | { note: TypstSpan[] };

/**
 * Only long compounds are hyphenated: shorter words read better whole, and every possible hyphen
 * costs the line breaking as much as a word. In the narrow columns of a table more words are long.
 */
const COMPOUND = /(\p{L}{18,})/u;
const COMPOUND_IN_CELL = /(\p{L}{15,})/u;

/** Inline content as runs; words longer than `longestWord` get places to break. */
export function toSpans(
  content: Inline[] | undefined,
  options: { inCell?: boolean; longestWord?: number } = {},
): TypstSpan[] {
  return withLinks(content).flatMap((inline): TypstSpan[] => {
    if (inline.type === "hardBreak") return [{ break: true }];
    if (inline.type === "footnote") return [{ note: toSpans(inline.content) }];
    return runs(inline, options.inCell ? COMPOUND_IN_CELL : COMPOUND, options.longestWord);
  });
}

function runs(inline: Text, compound: RegExp, longestWord = Infinity): TypstSpan[] {
  const link = inline.marks?.find((mark) => mark.type === "link");
  const href = link ? new URL(link.attrs.href).href : null;
  const has = (type: string) => inline.marks?.some((mark) => mark.type === type) ?? false;
  const style = {
    bold: has("bold"),
    italic: has("italic"),
    ...(has("underline") && { underline: true as const }),
    ...(has("strike") && { strike: true as const }),
  };
  const text = breakWords(inline.text, longestWord);
  return (href ? [text] : text.split(compound))
    .map((piece, at) => ({ text: piece, ...style, hyphenate: at % 2 === 1, href }))
    .filter((span) => span.text !== "");
}
