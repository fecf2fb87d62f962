import type { Block } from "./block.ts";
import type { TextLine } from "./text-lines.ts";
import { isFull } from "./wrapped-lines.ts";

/** Points by which lines of one list may begin beside each other. */
const SLACK = 3;

/**
 * Blocks with lists whose dots are drawn and no letters: lines below one that ends in a colon, and set in from it.
 *
 * @param right where the widest line ends
 * @param nextGroup gives each list its id
 */
export function withDrawnLists(
  blocks: readonly Block[],
  right: number,
  nextGroup: () => number,
): Block[] {
  const whole: Block[] = [];
  for (let at = 0; at < blocks.length; at += 1) {
    const block = blocks[at] as Block;
    whole.push(block);
    const set = setIn(block, blocks.slice(at + 1));
    const entries = entriesOf(set, right);
    if (entries.length < 2) continue;
    const group = { id: nextGroup(), kind: "list" as const, size: entries.length };
    for (const [index, lines] of entries.entries())
      whole.push({
        ...block,
        kind: "entry",
        lines,
        level: null,
        mark: "- ",
        depth: 0,
        group,
        index,
      });
    at += set.length;
  }
  return whole;
}

/** The paragraphs right below that are set in as one. */
function setIn(above: Block, below: readonly Block[]): Block[] {
  const [first, last] = [above.lines[0], above.lines.at(-1)];
  if (above.kind !== "paragraph" || above.isTitle === true || first === undefined) return [];
  if (last?.text.endsWith(":") !== true) return [];
  const left = below[0]?.lines[0]?.x ?? 0;
  if (left < first.x + first.size) return [];
  const end = below.findIndex(
    ({ kind, lines, isTitle }) =>
      kind !== "paragraph" ||
      isTitle === true ||
      lines.some(({ x, text }) => Math.abs(x - left) > SLACK || !/^[\p{L}"“”„»]/u.test(text)),
  );
  const set = below.slice(0, end === -1 ? below.length : end);
  // "at …" is a clause of the sentence above.
  return set.some(({ lines }) => /^at\s/i.test(lines[0]?.text ?? "")) ? [] : set;
}

/** The lines of each entry, which goes on below a full line. */
function entriesOf(set: readonly Block[], right: number): TextLine[][] {
  return set.flatMap(({ lines }) => {
    const entries: TextLine[][] = [];
    for (const line of lines) {
      const before = entries.at(-1)?.at(-1);
      if (before !== undefined && isFull(before, line, right)) entries.at(-1)?.push(line);
      else entries.push([line]);
    }
    return entries;
  });
}
