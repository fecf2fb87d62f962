import type { ItemStart } from "./find-items.ts";
import { leave, type Reading, warn } from "./reading.ts";

/** Lines that say of all items below them whether they are open or closed. */
const groups: readonly { pattern: RegExp; closed: boolean }[] = [
  { pattern: /^(?:punkter|sager|møde)?\s*(?:for|bag) lukkede døre\s*:?$/i, closed: true },
  {
    pattern:
      /^(?:lukkede|lukket)\s+(?:dagsorden|dagsordenspunkter|punkter|sager|del|møde|referat)\s*:?$/i,
    closed: true,
  },
  {
    pattern:
      /^(?:åbne|åben|åbent)\s+(?:dagsorden|dagsordenspunkter|punkter|sager|del|møde|referat)\s*:?$/i,
    closed: false,
  },
];

/**
 * The items that stand under such a line that closes them. Below the first item the line is taken
 * out as a label, lest it pass for text of the item above.
 */
export function findClosed(reading: Reading, starts: readonly ItemStart[]): Set<ItemStart> {
  const closed = new Set<ItemStart>();
  const first = starts[0]?.from ?? reading.lines.length;
  const startsAt = new Map(starts.map((start) => [start.line, start]));
  let closing = false;
  for (const [index, line] of reading.lines.entries()) {
    const start = startsAt.get(line);
    if (start !== undefined && closing) closed.add(start);
    const group = groups.find(({ pattern }) => pattern.test(line.text));
    if (group === undefined || start !== undefined) continue;
    closing = group.closed;
    if (index < first) continue;
    if (closing) {
      const message = `Punkterne under »${line.text}« er læst som lukkede.`;
      warn(reading, "closed-group", line.number, message);
    }
    leave(reading, line, line.text, "label");
    line.text = "";
  }
  return closed;
}
