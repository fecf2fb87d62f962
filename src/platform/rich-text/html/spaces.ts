import type { Inline } from "../schema.ts";

/** Control signs, soft hyphens and marks without width, which other programs leave in a copy. */
// oxlint-disable-next-line no-control-regex
const INVISIBLE = /[\u0000-\u0008\u000b\u000e-\u001f\u007f\u00ad\u200b\u2060\ufeff]/g;
// oxlint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g;

/**
 * The content with the spaces a browser would show: one for many, none at the ends of lines. A
 * space that may not break is kept behind figures and "§", and is any program's filler elsewhere.
 * Where the spaces are exact, only control signs go.
 */
export function tidySpaces(content: Inline[], isExact: boolean): Inline[] {
  if (isExact) return withTexts(content, (text) => text.replace(CONTROL, ""));
  let isLineStart = true;
  const collapsed = content.map((inline): Inline => {
    if (inline.type !== "text") {
      isLineStart = inline.type === "hardBreak";
      return inline;
    }
    const plain = inline.text
      .replace(INVISIBLE, "")
      .replace(/(?<![\p{N}§])\u00a0|\u00a0(?=\s|$)/gu, " ")
      .replace(/[ \t\r\n\f]+/g, " ");
    const text = isLineStart ? plain.replace(/^ /, "") : plain;
    if (text !== "") isLineStart = text.endsWith(" ");
    return { ...inline, text };
  });
  return withoutLineEnds(collapsed.filter((each) => each.type !== "text" || each.text !== ""));
}

function withTexts(content: Inline[], change: (text: string) => string): Inline[] {
  return content
    .map((each) => (each.type === "text" ? { ...each, text: change(each.text) } : each))
    .filter((each) => each.type !== "text" || each.text !== "");
}

/** Without spaces before a line break or the end, and without line breaks at the end. */
function withoutLineEnds(content: Inline[]): Inline[] {
  const kept: Inline[] = [];
  let isLineEnd = true;
  let isEnd = true;
  for (const inline of content.toReversed()) {
    if (inline.type === "hardBreak") {
      if (!isEnd) kept.push(inline);
      isLineEnd = true;
      continue;
    }
    const text = inline.type === "text" && isLineEnd ? inline.text.trimEnd() : null;
    if (text === "") continue;
    kept.push(text === null ? inline : ({ ...inline, text } as Inline));
    isLineEnd = false;
    isEnd = false;
  }
  return kept.toReversed();
}
