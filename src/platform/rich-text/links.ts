import type { Inline, Mark, Text } from "./schema.ts";

const PROTOCOLS = new Set(["http:", "https:", "mailto:"]);

/** Whether an address may be a link: absolute, and of http, https or mailto. */
export function isSafeHref(href: string): boolean {
  return URL.canParse(href) && PROTOCOLS.has(new URL(href).protocol);
}

/** What of printed text is shown as a link: "[words](address)", "<address>", or a bare address. */
const LINK =
  /\[((?:[^[\]\\\n]|\\.)+)\]\((#|https?:\/\/[^\s<>()]+)\)|<(https?:\/\/[^\s<>]+)>|(https?:\/\/[^\s<>"]+)/g;

/**
 * The content as it is shown: printed addresses become links and lose the signs around them,
 * while the stored text stays as it was printed. Words are never changed; "[words](#)", whose
 * address the source lost, is shown as its words. Links of unsafe addresses lose the link.
 */
export function withLinks(content: Inline[] = []): Inline[] {
  return content.flatMap((inline): Inline[] => {
    if (inline.type !== "text") return [inline];
    const marks = (inline.marks ?? []).filter((m) => m.type !== "link" || isSafeHref(m.attrs.href));
    return marks.some((mark) => mark.type === "link")
      ? [text(inline.text, marks)]
      : [...split(inline.text, marks)];
  });
}

function* split(source: string, marks: Mark[]): Generator<Text> {
  let end = 0;
  for (const match of source.matchAll(LINK)) {
    const [whole, words, target, bracketed, bare] = match;
    const href = target ?? bracketed ?? withoutPunctuation(bare!);
    if (match.index > end) yield text(source.slice(end, match.index), marks);
    const shown = words?.replace(/\\(.)/g, "$1") ?? href;
    yield text(shown, isSafeHref(href) ? [...marks, { type: "link", attrs: { href } }] : marks);
    end = match.index + (bare === undefined ? whole.length : href.length);
  }
  if (end < source.length) yield text(source.slice(end), marks);
}

/** A full stop or bracket behind an address belongs to the sentence, unless the address opened it. */
function withoutPunctuation(address: string): string {
  const trimmed = address.replace(/[.,;:!?'»”]+$/, "");
  const isUnopened = trimmed.endsWith(")") && !trimmed.includes("(");
  return isUnopened ? withoutPunctuation(trimmed.slice(0, -1)) : trimmed;
}

function text(value: string, marks: Mark[]): Text {
  return { type: "text", text: value, ...(marks.length > 0 && { marks }) };
}
