import { isGroup } from "./closed-groups.ts";
import type { ItemStart } from "./find-items.ts";
import { plainTitle } from "./plain-title.ts";
import { leave, type Reading } from "./reading.ts";

/** "A. Sager til afgørelse", "B: Orientering" */
const lettered = /^(?<number>[A-Z])[.:]\s+(?<title>\p{Lu}.{2,80})$/u;
/** So many lines below an item's title may name its chapter again. */
const near = 3;

/** Whether an item's number is a chapter's letter. */
export function isChapter({ number }: { number: string }): boolean {
  return /^[A-Z]$/.test(number);
}

/**
 * The items with the chapters that letters count and that stand right above their first items. There are at least
 * two, "A" the first. Where an item names its chapter again, the line is left out.
 */
export function withChapters(reading: Reading, starts: readonly ItemStart[]): ItemStart[] {
  if (starts.some(isChapter)) return [...starts];
  const above = starts.map((start) => chaptersAbove(reading, start.from));
  const found = above.flat();
  const numbers = found.map(({ number }) => number);
  const inOrder = numbers.every((number, at) => at === 0 || number > numbers[at - 1]!);
  if (found.length < 2 || numbers[0] !== "A" || !inOrder) return [...starts];
  const printed = new Set(found.map(({ line }) => plainTitle(line.text)));
  for (const { body } of starts) leaveNames(reading, body, printed);
  return starts.flatMap((start, at) => [...(above[at] ?? []), start]);
}

/** Those between an item and what stands above it: a chapter may hold none. */
function chaptersAbove({ lines }: Reading, from: number): ItemStart[] {
  const found: ItemStart[] = [];
  for (let at = from - 1; at >= 0; at -= 1) {
    const line = lines[at]!;
    if (line.text === "") continue;
    const groups = isGroup(line.text) ? undefined : lettered.exec(line.text)?.groups;
    if (groups === undefined) break;
    const { number = "", title = "" } = groups;
    found.unshift({ number, title, line, from: at, body: at + 1 });
  }
  return found;
}

function leaveNames(reading: Reading, from: number, printed: ReadonlySet<string>): void {
  const below = reading.lines.slice(from).filter(({ text }) => text !== "");
  for (const line of below.slice(0, near)) {
    if (!printed.has(plainTitle(line.text)) || !lettered.test(line.text)) continue;
    leave(reading, line, line.text, "repeated");
    line.text = "";
    return;
  }
}
